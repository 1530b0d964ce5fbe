import type { Day } from '#domain/day.ts'
import type { Effect } from '#domain/idea/judging.ts'
import type { PromiseStanding } from '#domain/idea/promise.ts'
import type { Label } from '#domain/label.ts'

type Carried = {
  readonly lead: string | null
  readonly due: Day | null
  readonly measure: string | null
  readonly expected: number | null
  readonly actual: number | null
  readonly effect: string | null
  readonly outcome: Effect | null
}

/** What the author of an idea is told. */
export type FollowedIdea = Carried & {
  readonly number: string
  readonly title: string
  readonly state: string
  readonly receivedOn: Day | null
  readonly answers: readonly { readonly step: string; readonly on: Day; readonly words: string }[]
  readonly publishedUntil: Day | null
  readonly score: number | null
}

export type OpenCall = {
  readonly id: string
  readonly name: string
  readonly question: string
  readonly unit: string | null
  readonly opensOn: Day
  readonly closesOn: Day
}

/** An idea as everybody may read it. */
export type PublicIdea = Carried & {
  readonly number: string
  readonly title: string
  readonly problem: string
  readonly measures: string
  readonly namedAs: string | null
  readonly state: string
  readonly publishedOn: Day | null
  readonly publishedUntil: Day | null
}

/** An idea that waits for the house, with what it waits for and until when. */
export type WaitingIdea = {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly call: string | null
  readonly score: number | null
  readonly receivedOn: Day | null
  readonly next: { readonly on: Day; readonly label: Label } | null
  readonly isLate: boolean
}

/** An idea as its judge sees it. */
export type IdeaToJudge = {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly title: string
  readonly problem: string
  readonly measures: string
  readonly hoped: string | null
  readonly call: string
  readonly feasible: number | null
  readonly lasting: number | null
  readonly replicable: number | null
  readonly benefit: number | null
  readonly novel: number | null
  readonly words: string | null
  readonly total: number | null
  readonly isOpen: boolean
}

/** A task that the zone promised in public, with the day first said beside the day it stands at. */
export type PublicPromise = {
  readonly id: string
  readonly words: string
  readonly lead: string | null
  readonly publishedOn: Day | null
  readonly dueOriginal: Day | null
  readonly dueCurrent: Day | null
  readonly closedOn: Day | null
  readonly told: string | null
  readonly toldOn: Day | null
  readonly standing: PromiseStanding
}

export type PublicFront = {
  readonly zone: { readonly name: string; readonly shortName: string }
  readonly today: Day
  readonly calls: readonly OpenCall[]
  readonly ideas: readonly PublicIdea[]
}

export type ReportKind = {
  readonly code: string
  readonly name: string
  readonly filing: string
  readonly area: string
}

/** What whoever reported something is told. */
export type FollowedReport = {
  readonly number: string
  readonly title: string
  readonly state: string
  readonly foundOn: Day | null
  readonly dueOn: Day | null
  readonly unit: string | null
  readonly result: string | null
  readonly handled: string | null
  readonly closedOn: Day | null
  readonly contactedOn: Day | null
  readonly ratedOn: Day | null
  /** Closed and not rated yet: who has the receipt rates once. */
  readonly mayRate: boolean
}

/** A report as everybody may read it. */
export type PublicRequest = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly unit: string | null
  readonly result: string | null
  readonly foundOn: Day | null
  readonly dueOn: Day | null
  readonly closedOn: Day | null
  readonly fixedOn: Day | null
  readonly longitude: number | null
  readonly latitude: number | null
  readonly isClosed: boolean
}

type DatedLine = { readonly id: string; readonly name: string; readonly on: Day | null }

/** The desk of Party building. */
export type PartyDesk = {
  readonly today: Day
  readonly coverage: {
    readonly covered: number
    readonly due: number
    readonly unknown: number
    readonly rate: number | null
    readonly least: number
  }
  readonly terms: readonly DatedLine[]
  readonly works: readonly (DatedLine & { readonly state: 'promised' | 'delivered' | 'confirmed' | 'dropped' })[]
  readonly elections: readonly (DatedLine & { readonly state: 'open' | 'held' | 'filed' })[]
}

/** 公众地图 — by an allow-list: outlines without numbers, names of villages, kinds of what was reported. Places are WGS-84. */
export type PublicMap = {
  readonly box: { readonly west: number; readonly south: number; readonly east: number; readonly north: number } | null
  readonly plots: readonly (readonly (readonly [longitude: number, latitude: number])[])[]
  readonly villages: readonly { readonly name: string; readonly at: readonly [number, number] }[]
  readonly reports: readonly { readonly name: string; readonly at: readonly [number, number] }[]
}
