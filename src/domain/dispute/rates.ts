/** Numbers of one level over a time: what its rates are worked out from. */
export type DisputeCounts = {
  readonly taken: number
  readonly settled: number
  readonly handedUp: number
  readonly relapsed: number
  readonly visitsDue: number
  readonly visitsMade: number
  readonly held: number
}

export type Rate = { readonly of: number; readonly among: number; readonly percent: number | null }
export type DisputeRates = {
  readonly settled: Rate
  readonly relapse: Rate
  readonly visits: Rate
  readonly held: Rate
}

/**
 * 化解率与反复率、回访率同列 — a rate of settling says little by itself (rates near 99 % are common), so it never stands without
 * relapse and return visits; nothing among is no rate, and never 100 %.
 */
export function disputeRates(counts: DisputeCounts): DisputeRates {
  return {
    settled: rate(counts.settled, counts.taken),
    relapse: rate(counts.relapsed, counts.settled),
    visits: rate(counts.visitsMade, counts.visitsDue),
    held: rate(counts.held, counts.visitsMade),
  }
}

export function rate(of: number, among: number): Rate {
  return { of, among, percent: among === 0 ? null : Math.round((of / among) * 1000) / 10 }
}
