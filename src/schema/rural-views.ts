import type { Day } from '#domain/day.ts'

/** What a village has to look after, as its cadres see it on a phone. */
export type VillageDesk = {
  readonly today: Day
  readonly village: { readonly id: string; readonly name: string }
  readonly households: readonly {
    readonly id: string
    readonly number: string
    /** The surname only: the list stays on the phone. */
    readonly head: string
    readonly state: string
    readonly due: Day | null
    readonly isDue: boolean
  }[]
  readonly works: readonly {
    readonly id: string
    readonly name: string
    readonly kind: string
    readonly lastLookOn: Day | null
    readonly isInUse: boolean | null
    readonly isDue: boolean
  }[]
  /** The most pressing; a page for a phone is short, the rest is in the lists. */
  readonly tickets: readonly Matter[]
  readonly disputes: readonly Matter[]
  readonly more: { readonly tickets: number; readonly disputes: number }
  /** Kinds of tickets that a cadre may file, with the words for them. */
  readonly kinds: readonly { readonly id: string; readonly name: string }[]
}

type Matter = { readonly id: string; readonly title: string; readonly due: Day | null }

/** 与全国系统比对 — differences only; nothing of the list is kept. */
export type Comparison = {
  readonly there: number
  readonly here: number
  readonly differences: readonly {
    readonly id: string | null
    readonly number: string
    readonly head: string
    readonly what: string
    readonly there: string
    readonly here: string
  }[]
}
