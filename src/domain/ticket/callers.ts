import type { Limit } from '#domain/clock/limit.ts'
import { type Rate, rate } from '#domain/dispute/rates.ts'

/** What callers of a hotline were told and said over a time; each number is a count of tickets. */
export type CallerCounts = {
  /** Tickets whose day of first contact is over, and those of them where it came in time. */
  readonly contactDue: number
  readonly contactInTime: number
  readonly rated: number
  readonly solved: number
  readonly explained: number
  readonly satisfied: number
}

export type CallerRates = {
  readonly contact: Rate
  readonly solved: Rate
  readonly satisfied: Rate
  /** 暂不能解决但已说明 — stands apart: it is neither solved nor passed over. */
  readonly explained: number
}

/**
 * 响应率、解决率、满意率 — three questions that are never one number: was the caller contacted in time, is the matter solved, is the
 * caller content. The last two are what the callers said themselves; whoever said nothing counts in neither.
 */
export function callerRates(counts: CallerCounts): CallerRates {
  return {
    contact: rate(counts.contactInTime, counts.contactDue),
    solved: rate(counts.solved, counts.rated),
    satisfied: rate(counts.satisfied, counts.rated),
    explained: counts.explained,
  }
}

/** 首次联系时限 — what has less time to be set right than that has no more for the first word either. */
export function contactLimit(rule: Limit, kind: Limit): Limit {
  return rule.per === 'hours' && kind.per === 'hours' && kind.count < rule.count ? kind : rule
}
