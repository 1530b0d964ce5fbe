import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { Measured } from '#domain/score/measured.ts'
import type { SchemeItem } from '#domain/score/scheme.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

/** What a measure is asked: of whom, for which item, from which day until which. */
export type Asked = {
  readonly facts: FactBase
  readonly unit: string
  readonly item: SchemeItem
  readonly since: Day
  readonly until: Day
  readonly calendar: Calendar
}

/** 取数方式 — what can be drawn from facts: a label, whose figure it is, and a pure function. Adding one is one entry. */
export type Measure = {
  readonly code: string
  readonly label: Label
  /** How it is counted, as a scheme would print it. */
  readonly says: Label
  readonly unit: Label
  /** 数据来源 — who answers for the figure. */
  readonly owner: Label
  readonly find: (asked: Asked) => Measured
  /** The rows, lists and revisions that it is drawn from: while all are the same, so is the figure. */
  readonly rests: (asked: Asked) => readonly unknown[]
}
