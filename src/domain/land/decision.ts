import { addMonths } from '#domain/clock/limit.ts'
import { addDays, type Day } from '#domain/day.ts'

/** [memory] Administrative Review Law art. 20 and Administrative Litigation Law art. 46; the day of service does not count. */
export const reviewDays = 60
export const suitMonths = 6

/** 救济期限 — until when a household may ask for review, and until when it may go to court, counted from being served. */
export function remediesOf(servedOn: Day): { readonly reviewUntil: Day; readonly suitUntil: Day } {
  return { reviewUntil: addDays(servedOn, reviewDays), suitUntil: addMonths(servedOn, suitMonths) }
}

export type DecisionFault = 'not-noticed' | 'before-notice' | 'hand-over-early'

/** 征地补偿安置决定 — only after the expropriation notice (Regulations art. 31), and with time to hand the land over. */
export function decisionFault(days: {
  readonly noticedOn: Day | null
  readonly decisionOn: Day
  readonly handOverBy: Day
}): DecisionFault | null {
  if (days.noticedOn === null) return 'not-noticed'
  if (days.decisionOn < days.noticedOn) return 'before-notice'
  return days.handOverBy <= days.decisionOn ? 'hand-over-early' : null
}
