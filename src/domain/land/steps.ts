import type { Calendar } from '#domain/calendar.ts'
import { type Limit, limitEnd } from '#domain/clock/limit.ts'
import { addDays, type Day, daysBetween } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'

/**
 * 法定程序 — the steps of the Land Administration Law (arts. 45–48) and the Regulations (arts. 26–31) in their order, each a day.
 */
export const legalSteps = {
  purposeOn: ['认定公共利益', 'Find the public interest'],
  preNoticeOn: ['发布征收土地预公告', 'Post the pre-notice'],
  surveyedOn: ['完成现状调查', 'Finish the survey'],
  riskOn: ['完成社会稳定风险评估', 'Finish the risk assessment'],
  planNoticeOn: ['发布补偿安置方案公告', 'Post the compensation plan'],
  registeredOn: ['完成补偿登记', 'Register the claims'],
  agreedOn: ['签订协议', 'Sign the agreements'],
  fundedOn: ['费用足额到位', 'Have the funds in full'],
  appliedOn: ['申请征收', 'Apply'],
  approvedOn: ['取得批准', 'Be approved'],
  noticedOn: ['发布征收土地公告', 'Post the expropriation notice'],
  paidOn: ['付清补偿', 'Pay in full'],
  handedOverOn: ['交付土地', 'Hand the land over'],
} as const satisfies Record<string, Label>

export type StepKey = keyof typeof legalSteps
export type BatchDays = { readonly [K in StepKey]: Day | null } & {
  readonly preNoticeUntil: Day | null
  readonly planNoticeUntil: Day | null
  readonly receivedOn: Day | null
}

/** The periods of the law, as the zone has them; a zone may be more generous, never shorter (see `statutory.ts`). */
export type LandLimits = {
  readonly preNotice: Limit
  readonly planNotice: Limit
  readonly hearing: Limit
  readonly finalNotice: Limit
}

/** Each step and what must be there before it. */
const needs: { readonly [K in StepKey]: readonly StepKey[] } = {
  purposeOn: [],
  preNoticeOn: ['purposeOn'],
  surveyedOn: ['preNoticeOn'],
  riskOn: ['preNoticeOn'],
  planNoticeOn: ['surveyedOn', 'riskOn'],
  registeredOn: ['planNoticeOn'],
  agreedOn: ['planNoticeOn'],
  fundedOn: ['purposeOn'],
  appliedOn: ['riskOn', 'registeredOn', 'agreedOn', 'fundedOn'],
  approvedOn: ['appliedOn'],
  noticedOn: ['approvedOn'],
  paidOn: ['noticedOn'],
  handedOverOn: ['paidOn'],
}

const order = Object.keys(legalSteps) as StepKey[] // the keys of the constant above

export type StepView = {
  readonly step: StepKey
  readonly on: Day | null
  /** Steps that are still missing before it. */
  readonly waitsFor: readonly StepKey[]
  /** The first lawful day; null while something is missing. */
  readonly earliest: Day | null
  /** The last lawful day, where the law names one. */
  readonly latest: Day | null
  readonly isProvisional: boolean
}

/** The last day that a notice must hang: the day of posting does not count. */
export function noticeEnd(on: Day, limit: Limit, calendar: Calendar) {
  return limitEnd(limit, on, calendar)
}

/** All steps with their days, and for those still open the first and the last lawful day. */
export function stepsOf(batch: BatchDays, limits: LandLimits, calendar: Calendar): readonly StepView[] {
  return order.map((step) => viewOf(step, batch, limits, calendar))
}

/** The first step that is open and waits for nothing; null when all is done. */
export function nextStep(steps: readonly StepView[]): StepView | null {
  return steps.find(({ on, waitsFor }) => on === null && waitsFor.length === 0) ?? null
}

export type StepFault =
  | { readonly kind: 'order'; readonly step: StepKey; readonly before: StepKey }
  | { readonly kind: 'missing'; readonly step: StepKey; readonly before: StepKey }
  | { readonly kind: 'short'; readonly step: 'preNoticeOn' | 'planNoticeOn'; readonly earliest: Day }
  | { readonly kind: 'early'; readonly step: StepKey; readonly earliest: Day }

/** The first thing about the days of a batch that the law does not allow; a late expropriation notice is shown, not refused: a fact is a fact. */
export function stepFault(batch: BatchDays, limits: LandLimits, calendar: Calendar): StepFault | null {
  for (const [step, until, limit] of noticesOf(batch, limits)) {
    const on = batch[step]
    if (on === null || until === null) continue
    const earliest = noticeEnd(on, limit, calendar).on
    if (until < earliest) return { kind: 'short', step, earliest }
  }
  for (const step of order) {
    const on = batch[step]
    if (on === null) continue
    const missing = needs[step].find((before) => batch[before] === null)
    if (missing !== undefined) return { kind: 'missing', step, before: missing }
    const later = needs[step].find((before) => (batch[before] ?? on) > on)
    if (later !== undefined) return { kind: 'order', step, before: later }
    const { earliest } = earliestOf(step, batch, limits, calendar)
    if (earliest !== null && on < earliest) return { kind: 'early', step, earliest }
  }
  return null
}

/** Days until a day; negative when it is past. */
export function daysLeft(until: Day, today: Day): number {
  return daysBetween(today, until)
}

function noticesOf(batch: BatchDays, limits: LandLimits) {
  return [
    ['preNoticeOn', batch.preNoticeUntil, limits.preNotice],
    ['planNoticeOn', batch.planNoticeUntil, limits.planNotice],
  ] as const
}

function viewOf(step: StepKey, batch: BatchDays, limits: LandLimits, calendar: Calendar): StepView {
  const waitsFor = needs[step].filter((before) => batch[before] === null)
  const first = earliestOf(step, batch, limits, calendar)
  const last = latestOf(step, batch, limits, calendar)
  return {
    step,
    on: batch[step],
    waitsFor,
    earliest: waitsFor.length > 0 ? null : first.earliest,
    latest: last?.on ?? null,
    isProvisional: first.isProvisional || last?.provisional === true,
  }
}

/** A notice must have hung in full before what rests on it: the plan after the pre-notice, the application after the plan. */
function earliestOf(step: StepKey, batch: BatchDays, limits: LandLimits, calendar: Calendar) {
  let earliest = needs[step].reduce<Day | null>((latest, before) => later(latest, batch[before]), null)
  let isProvisional = false
  const after = (on: Day | null, until: Day | null, limit: Limit) => {
    if (on === null) return
    const end = noticeEnd(on, limit, calendar)
    earliest = later(earliest, addDays(until !== null && until > end.on ? until : end.on, 1))
    isProvisional ||= end.provisional
  }
  if (step === 'planNoticeOn') after(batch.preNoticeOn, batch.preNoticeUntil, limits.preNotice)
  if (step === 'appliedOn') after(batch.planNoticeOn, batch.planNoticeUntil, limits.planNotice)
  return { earliest, isProvisional }
}

function latestOf(step: StepKey, batch: BatchDays, limits: LandLimits, calendar: Calendar) {
  const from = batch.receivedOn ?? batch.approvedOn
  return step === 'noticedOn' && from !== null ? limitEnd(limits.finalNotice, from, calendar) : null
}

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b
  return b !== null && b > a ? b : a
}
