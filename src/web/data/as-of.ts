import { type Day, parseDay } from '#domain/day.ts'

/**
 * 截至 — the past day that every page of this window speaks of; null for today. An address may carry it (`?asOf=`), a
 * reload keeps it, and every question to the server asks about it.
 */
let asOf: Day | null = null

/** Takes the day that the address names, or the one this window had before it was loaded anew. */
export function recallAsOfDay(search: string): void {
  const named = new URLSearchParams(search).get('asOf')
  try {
    asOf = parseDay(named ?? sessionStorage.getItem(place) ?? '')
  } catch {
    asOf = parseDay(named ?? '')
  }
}

export function asOfDay(): Day | null {
  return asOf
}

/** Whoever sets the day must ask everything again: what was read speaks of another one. */
export function setAsOfDay(day: Day | null): void {
  asOf = day
  try {
    if (day === null) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, day)
  } catch {
    // Private windows may refuse to store; then a reload comes back to today.
  }
}

/** The address of a question, asking about the day; an address that names a day itself is left alone. */
export function onAsOfDay(path: string): string {
  if (asOf === null || /[?&]asOf=/.test(path)) return path
  return `${path}${path.includes('?') ? '&' : '?'}asOf=${asOf}`
}

const place = 'gaoxin.asOf'
