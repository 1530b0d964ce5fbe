import { type Day, daysBetween } from '#domain/day.ts'

/** 公示 — how many days a notice hangs, its first and last among them. */
export function daysHung(from: Day, until: Day): number {
  return daysBetween(from, until) + 1
}

/** Why a notice does not stand: too short, or begun before the review that it makes known. */
export type NoticeFault = 'short' | 'before-review'

export function noticeFault(from: Day, until: Day, reviewedOn: Day, least: number): NoticeFault | null {
  if (from < reviewedOn) return 'before-review'
  return daysHung(from, until) < least ? 'short' : null
}
