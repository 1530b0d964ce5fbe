import type { ClockEvent } from '#domain/clock/clock.ts'
import type { Limit } from '#domain/clock/limit.ts'
import type { Day } from '#domain/day.ts'

/** 办理时钟 — the rule the case was taken in under and everything that happened to its time; a change of way does not touch it. */
export type CaseClock = { readonly limit: Limit; readonly code: string; readonly events: readonly ClockEvent[] }
/** 协办 — what a cooperating unit was asked, by when, and its own answer. */
export type CasePart = {
  readonly unit: string
  readonly asked: Day
  readonly due: Day
  readonly answer: string | null
  readonly answeredOn: Day | null
}
/** 流转 — who passed the case to whom, when, and on which duty. */
export type CaseTransfer = {
  readonly kind: 'assign' | 'return' | 'reassign' | 'rule'
  readonly from: string | null
  readonly to: string | null
  readonly on: Day
  readonly reason: string
  readonly duty: string | null
}
export type CaseNote = { readonly on: Day; readonly unit: string | null; readonly text: string }
export type CaseReply = { readonly on: Day; readonly text: string; readonly refusedFor: string | null }
export type CaseMode = { readonly mode: string; readonly on: Day; readonly reason: string }
