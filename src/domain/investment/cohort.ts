import type { Day } from '#domain/day.ts'

/** A signed contract with what became of it. */
export type Signed = {
  readonly id: string
  readonly signedOn: Day
  /** In yuan; null when the contract names none: it counts in no rate of money. */
  readonly amount: number | null
  readonly registeredOn: Day | null
  readonly startedOn: Day | null
  readonly producedOn: Day | null
  readonly arrived: number
}

/** 率 — with what stands above and below the line; null when there is nothing below it. */
export type Rate = { readonly of: number; readonly among: number; readonly percent: number | null }

export type CohortRates = {
  readonly from: Day
  readonly until: Day
  readonly registered: Rate
  readonly started: Rate
  readonly produced: Rate
  readonly money: Rate
}

/** 履约率 — of the contracts signed in one window and of no others: registered, started, in production, money arrived, as known on a day. */
export function cohortRates(contracts: readonly Signed[], from: Day, until: Day, asOf: Day): CohortRates {
  const cohort = contracts.filter(({ signedOn }) => from <= signedOn && signedOn <= until)
  const reached = (day: (one: Signed) => Day | null) =>
    rateOf(cohort.filter((one) => isBy(day(one), asOf)).length, cohort.length)
  const priced = cohort.filter(({ amount }) => amount !== null)
  return {
    from,
    until,
    registered: reached(({ registeredOn }) => registeredOn),
    started: reached(({ startedOn }) => startedOn),
    produced: reached(({ producedOn }) => producedOn),
    money: rateOf(
      priced.reduce((sum, one) => sum + one.arrived, 0),
      priced.reduce((sum, one) => sum + (one.amount ?? 0), 0),
    ),
  }
}

export function rateOf(of: number, among: number): Rate {
  return { of, among, percent: among === 0 ? null : (of / among) * 100 }
}

function isBy(day: Day | null, asOf: Day): boolean {
  return day !== null && day <= asOf
}

export type LeadFacts = {
  readonly mode: string
  readonly isValid: boolean
  readonly isPassed: boolean
  readonly isSigned: boolean
  readonly isStarted: boolean
  readonly arrived: number
}

export type Yield = {
  readonly mode: string
  readonly leads: number
  readonly valid: Rate
  readonly passed: number
  readonly signed: number
  readonly started: number
  readonly arrived: number
}

/** 渠道产出 — for each way of attracting investment, from leads down to money on the ground; a way without leads is listed too. */
export function yields(leads: readonly LeadFacts[], modes: readonly string[]): readonly Yield[] {
  return modes.map((mode) => {
    const own = leads.filter((one) => one.mode === mode)
    const count = (test: (one: LeadFacts) => boolean) => own.filter(test).length
    return {
      mode,
      leads: own.length,
      valid: rateOf(
        count(({ isValid }) => isValid),
        own.length,
      ),
      passed: count(({ isPassed }) => isPassed),
      signed: count(({ isSigned }) => isSigned),
      started: count(({ isStarted }) => isStarted),
      arrived: own.reduce((sum, one) => sum + one.arrived, 0),
    }
  })
}
