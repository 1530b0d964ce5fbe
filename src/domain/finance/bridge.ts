import { type Day, daysBetween } from '#domain/day.ts'

/** 转贷费率 — so much per cent a day for the first days, and another rate for each day after; all of it data of the zone. */
export type BridgeTerms = {
  readonly firstDays: number
  /** Per cent for each day. */
  readonly firstRate: number
  readonly thenRate: number
}

/** 费用 — amount × (days up to the step × the first rate + days beyond × the second), in whole yuan (practice of 东海 bridge funds). */
export function bridgeFee(amount: number, days: number, { firstDays, firstRate, thenRate }: BridgeTerms): number {
  const early = Math.min(Math.max(days, 0), firstDays)
  const late = Math.max(days - firstDays, 0)
  // Rates have four decimals at most; working in ten-thousandths of a per cent keeps halves of a yuan exact.
  const share = early * Math.round(firstRate * 10_000) + late * Math.round(thenRate * 10_000)
  return Math.round((amount * share) / 1_000_000)
}

/** 用款天数 — nights between lending and repayment; money repaid on its own day has been used for none. */
export function daysUsed(lentOn: Day, repaidOn: Day): number {
  return Math.max(0, daysBetween(lentOn, repaidOn))
}

/** 可借上限 — no more than the ratio (in per cent) of what the bank has promised in writing, nor than the cap for this borrower. */
export function bridgeLimit(promise: number, ratio: number, cap: number): number {
  return Math.min(Math.floor((promise * ratio) / 100), cap)
}

/** 逾期天数 — days past the due day, up to the repayment or the day asked about; none before. */
export function daysOverdue(dueOn: Day | null, repaidOn: Day | null, on: Day): number {
  if (dueOn === null) return 0
  const until = repaidOn !== null && repaidOn <= on ? repaidOn : on
  return Math.max(0, daysBetween(dueOn, until))
}
