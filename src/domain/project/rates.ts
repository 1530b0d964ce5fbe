import type { Day } from '#domain/day.ts'

/** 率 — a share that keeps what it is a share of: who is in it and among whom, and which cohort that is. */
export type Rate = {
  readonly of: number
  readonly among: number
  /** Null when nobody was due: nothing is not zero percent. */
  readonly percent: number | null
  readonly ofIds: readonly string[]
  readonly amongIds: readonly string[]
  readonly cohort: Cohort
}

/** Which ones are counted: those due by a day, planned in a year, started, or signed between two days. */
export type Cohort = {
  readonly kind: 'due' | 'year' | 'started' | 'signed'
  readonly until: Day
  readonly since: Day | null
}

export type Dated = {
  readonly id: string
  /** The first day on which the project was on the list, and the day on which it left with approval. */
  readonly listedOn: Day | null
  readonly leftOn: Day | null
}

export type Times = { readonly planned: Day | null; readonly actual: Day | null }

/** On the list on a day. One that left with approval stays in the denominators of the days before it left. */
export function isListedOn({ listedOn, leftOn }: Dated, day: Day): boolean {
  return listedOn !== null && listedOn <= day && (leftOn === null || leftOn > day)
}

/** 计划开工率 (投产率) — #{planned ≤ t ∧ actual ≤ t} / #{planned ≤ t} (economy.md C3). */
export function dueRate<P extends Dated>(projects: readonly P[], times: (one: P) => Times, day: Day): Rate {
  const among = projects.filter((one) => isListedOn(one, day) && isBy(times(one).planned, day))
  const cohort = { kind: 'due', until: day, since: null } as const
  return rateOf(
    among.filter((one) => isBy(times(one).actual, day)),
    among,
    cohort,
  )
}

/** 年度开工率 (投产率) — of those planned in the year, those that did so in the year by the day; early ones count. */
export function yearRate<P extends Dated>(
  projects: readonly P[],
  times: (one: P) => Times,
  year: number,
  day: Day,
): Rate {
  const since = `${year}-01-01` as Day // a day by its form
  const until = `${year}-12-31` as Day // as above
  const isWithin = (on: Day | null) => on !== null && on >= since && on <= until
  const among = projects.filter((one) => isListedOn(one, day) && isWithin(times(one).planned))
  const cohort = { kind: 'year', until: day, since } as const
  return rateOf(
    among.filter((one) => isWithin(times(one).actual) && isBy(times(one).actual, day)),
    among,
    cohort,
  )
}

/** 入库率 — entered in statistics ÷ started. */
export function entryRate(
  projects: readonly (Dated & { readonly startedOn: Day | null; readonly enteredStatisticsOn: Day | null })[],
  day: Day,
): Rate {
  const among = projects.filter((one) => isListedOn(one, day) && isBy(one.startedOn, day))
  const cohort = { kind: 'started', until: day, since: null } as const
  return rateOf(
    among.filter((one) => isBy(one.enteredStatisticsOn, day)),
    among,
    cohort,
  )
}

export type SignedProject = {
  readonly id: string
  readonly signedOn: Day
  readonly startedOn: Day | null
  readonly producedOn: Day | null
}

/**
 * 签约开工率 (投产率) — of the contracts signed in a window, those whose project reached the day by now (economy.md C3). A contract
 * that ended and a project that left stay in the denominator: what was signed was signed.
 */
export function signedRate(
  contracts: readonly SignedProject[],
  reached: 'startedOn' | 'producedOn',
  window: { readonly since: Day; readonly until: Day },
  day: Day,
): Rate {
  const until = window.until < day ? window.until : day
  const among = contracts.filter(({ signedOn }) => window.since <= signedOn && signedOn <= until)
  return rateOf(
    among.filter((one) => isBy(one[reached], day)),
    among,
    { kind: 'signed', since: window.since, until },
  )
}

/** 节点按期率、问题办结率 — of what was due by the day, what was done by its own due day (`inTime`) or by now. */
export function doneRate(
  matters: readonly { readonly id: string; readonly due: Day; readonly doneOn: Day | null }[],
  day: Day,
  inTime: boolean,
): Rate {
  const among = matters.filter(({ due }) => due <= day)
  const cohort = { kind: 'due', until: day, since: null } as const
  return rateOf(
    among.filter(({ due, doneOn }) => isBy(doneOn, inTime ? due : day)),
    among,
    cohort,
  )
}

function isBy(on: Day | null, day: Day): boolean {
  return on !== null && on <= day
}

function rateOf(
  of: readonly { readonly id: string }[],
  among: readonly { readonly id: string }[],
  cohort: Cohort,
): Rate {
  return {
    of: of.length,
    among: among.length,
    percent: among.length === 0 ? null : (of.length / among.length) * 100,
    ofIds: of.map(({ id }) => id),
    amongIds: among.map(({ id }) => id),
    cohort,
  }
}
