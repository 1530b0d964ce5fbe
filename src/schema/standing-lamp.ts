import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { Lamp } from '#domain/lamp/judge.ts'
import type { Measure, Subject } from '#domain/lamp/measures.ts'
import type { Colour } from '#domain/lamp/rule-set.ts'
import type { Counts, Dimension } from '#domain/lamp/worst.ts'

/** What server and pages say to each other about lamps. */
export type StandingLamp = {
  /** Name of the register of the subject. */
  readonly register: string
  readonly id: string
  readonly subject: Subject
  readonly title: string
  readonly unit: string | null
  readonly unitName: string | null
  /** As it is shown. */
  readonly colour: Colour
  /** As the rule judges it, with rule, numbers, day, data owner and reason. */
  readonly lamp: Lamp
  /** Why the shown colour: the judgement, the time of probation, or what two persons decided. */
  readonly reason: Label
  readonly since: Day | null
  /** What would turn it, as a sentence. */
  readonly turn: Label | null
  readonly watchedUntil: Day | null
  readonly manual: ManualLamp | null
}

export type ManualLamp = {
  readonly id: string
  readonly colour: Colour
  readonly reason: string
  readonly until: Day
  readonly proposedBy: string | null
  readonly confirmedBy: string | null
}

export type LampBoard = {
  readonly asOf: Day
  readonly counts: Counts
  /** Counts for each unit that has a lamp. */
  readonly units: readonly { readonly unit: string | null; readonly unitName: string | null; readonly counts: Counts }[]
  readonly items: readonly StandingLamp[]
}

/** One stretch of a lamp's past. */
export type CourseSpan = {
  readonly from: Day
  readonly until: Day
  readonly colour: Colour
  readonly reason: Label
  readonly rule: string | null
  readonly isWatched: boolean
  readonly isManual: boolean
}

export type LampDetail = {
  readonly item: StandingLamp
  readonly course: readonly CourseSpan[]
  /** What time alone will do to it. */
  readonly worsens: { readonly on: Day; readonly to: Colour } | null
  /** The sides of a whole, where the subject is one: its lamp is that of the worst side. */
  readonly sides: readonly Dimension[]
}

/** 规则试算 — the lamps of past days under a rule set that is not in force yet. */
export type Trial = {
  readonly asOf: Day
  readonly ruleSet: { readonly id: string; readonly name: string; readonly subject: Subject }
  readonly shown: Counts
  readonly tried: Counts
  readonly changed: number
  readonly items: readonly {
    readonly register: string
    readonly id: string
    readonly title: string
    readonly unitName: string | null
    readonly shown: Colour
    readonly tried: Colour
    readonly reason: Label
  }[]
  /** At the end of each month before: how many lamps of each colour then, and under the new rules. */
  readonly months: readonly { readonly on: Day; readonly shown: Counts; readonly tried: Counts }[]
}

export type { Colour, Counts, Lamp, Measure }

/** A whole made of parts: its lamp is the worst of its sides, its parts are counted. */
export type WholeLamp = {
  readonly asOf: Day
  readonly lamp: Lamp | null
  readonly sides: readonly (Dimension & { readonly counts: Counts })[]
}
