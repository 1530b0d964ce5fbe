import { addDays, type Day } from '#domain/day.ts'

/** 夜间窗口 — from and until in minutes after midnight. */
export type Window = { readonly from: number; readonly until: number }

/** The lowest hour of a night: when it began and what flowed in it. */
export type LowestHour = { readonly at: number; readonly litres: number }

/** 最小时 — the lowest rolling hour that lies wholly within the window; an hour with an absent value is no hour. */
export function lowestHour(points: readonly (number | null)[], minutes: number, window: Window): LowestHour | null {
  let lowest: LowestHour | null = null
  for (let at = window.from; at + 60 <= window.until; at += minutes) {
    const litres = hourFrom(points, minutes, at)
    if (litres !== null && (lowest === null || litres < lowest.litres)) lowest = { at, litres }
  }
  return lowest
}

/** What flowed in the hour that begins so many minutes after midnight; null when part of it is not known. */
export function hourFrom(points: readonly (number | null)[], minutes: number, at: number): number | null {
  let sum = 0
  for (let i = Math.floor(at / minutes); i * minutes < at + 60; i += 1) {
    const value = points[i] ?? null
    if (value === null) return null
    sum += value
  }
  return sum
}

/** 百分位 — by nearest rank: a value that was really measured, never one between two; null of nothing. */
export function percentile(values: readonly number[], percent: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)] ?? null
}

/** One night of an area: litres in its lowest hour, null when it cannot be said. */
export type Night = { readonly day: Day; readonly litres: number | null }

export type NightRules = {
  /** Which percentile of the last nights stands for them: 20. */
  readonly percent: number
  /** How many nights are now (7) and how many before them are the base (28). */
  readonly nights: number
  readonly baseNights: number
  /** With fewer nights known, nothing is said: of those now, and of the base. */
  readonly leastNights: number
  readonly leastBase: number
}

/** 夜间流量现状 — the night flow of now, of the base before it, and the step between them. */
export type NightStanding = {
  readonly day: Day
  readonly current: number | null
  readonly base: number | null
  readonly step: number | null
  readonly known: number
  readonly knownBase: number
}

/**
 * 夜间最小流量 — the 20th percentile of the last seven nights' lowest hours (UKWIR 99/WM/08/21 by its abstract), against the same
 * percentile of the 28 nights before them, so that like is compared with like and a new leak is not in its own base.
 */
export function nightStanding(nights: readonly Night[], day: Day, rules: NightRules): NightStanding {
  const now = between(nights, addDays(day, 1 - rules.nights), day)
  const before = between(nights, addDays(day, 1 - rules.nights - rules.baseNights), addDays(day, -rules.nights))
  const current = now.length < rules.leastNights ? null : percentile(now, rules.percent)
  const base = before.length < rules.leastBase ? null : percentile(before, rules.percent)
  const step = current === null || base === null ? null : current - base
  return { day, current, base, step, known: now.length, knownBase: before.length }
}

function between(nights: readonly Night[], from: Day, until: Day): readonly number[] {
  return nights.flatMap(({ day, litres }) => (litres !== null && day >= from && day <= until ? [litres] : []))
}

/**
 * 夜间净流量 — what flowed in less the share (percent) of the night use that customers' meters measured in the same hour. In a
 * zone with night shifts it is measured, not taken as a percentage of the inflow; null while it is not known well enough.
 */
export function netNight(inflow: number | null, used: number | null, sharePercent: number): number | null {
  return inflow === null || used === null ? null : inflow - Math.round((used * sharePercent) / 100)
}
