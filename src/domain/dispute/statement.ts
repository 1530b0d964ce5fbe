import { addDays, type Day, dayOf, lastDayOfMonth, monthOf, yearOf } from '#domain/day.ts'
import { type VisitDays, type VisitFacts, visitDue } from '#domain/dispute/visits.ts'
import { nameOfPeriod } from '#domain/indicator/period.ts'
import type { Label } from '#domain/label.ts'

/** 期次 — the time a statement is about, and when it may and must be signed. */
export type Period = {
  readonly name: string
  readonly from: Day
  readonly until: Day
  readonly opens: Day
  readonly due: Day
}

/** The last day of a limit that is counted from a day: the rule is a record of the zone. */
export type DueAfter = (from: Day) => Day

/**
 * 月度期次 — of the month in which it is due: from the day after the last due day to this one (the 20th in the practice that is
 * preset), so that no day lies between two statements.
 */
export function monthPeriod(year: number, month: number, dueAfter: DueAfter, openDays: number): Period {
  const due = dueAfter(addDays(dayOf(year, month, 1), -1))
  const before = month === 1 ? [year - 1, 12] : [year, month - 1]
  const last = dueAfter(addDays(dayOf(before[0] ?? year, before[1] ?? 1, 1), -1))
  const name = `${year}-${String(month).padStart(2, '0')}`
  return { name, from: addDays(last, 1), until: due, opens: addDays(due, -openDays), due }
}

/** 季度期次 — of a whole quarter, signed within some days after it. */
export function quarterPeriod(year: number, quarter: number, dueAfter: DueAfter): Period {
  const until = lastDayOfMonth(year, quarter * 3)
  const from = dayOf(year, quarter * 3 - 2, 1)
  return { name: `${year}-Q${quarter}`, from, until, opens: addDays(until, 1), due: dueAfter(until) }
}

/** Reads 2026-11 or 2026-Q3; null for anything else. */
export function parsePeriod(
  name: string,
): { readonly year: number; readonly of: number; readonly isQuarter: boolean } | null {
  const found = /^(20\d\d)-(?:(0[1-9]|1[0-2])|Q([1-4]))$/.exec(name)
  if (found === null) return null
  return { year: Number(found[1]), of: Number(found[2] ?? found[3]), isQuarter: found[3] !== undefined }
}

/** 期次的说法 — 2026年11月, 2026年三季度. */
export function periodLabel(name: string): Label {
  return nameOfPeriod(name, 'period')
}

/** The names of the last months or quarters up to a day, the newest first. */
export function lastPeriods(today: Day, isQuarter: boolean, count: number): readonly string[] {
  const span = isQuarter ? 3 : 1
  const at = Math.floor((yearOf(today) * 12 + monthOf(today) - 1) / span)
  return Array.from({ length: count }, (_, i) => {
    const month = (at - i) * span
    const year = Math.floor(month / 12)
    return isQuarter ? `${year}-Q${(month % 12) / 3 + 1}` : `${year}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/**
 * 起止 — a statement goes to the day on which it is signed, at most to the end of its period, and begins after the one before it, so
 * that what happened between signing and the end is told the next time and nothing twice.
 */
export function windowOf(
  period: Period,
  signedUntil: Day | null,
  today: Day,
): { readonly from: Day; readonly until: Day } {
  const from = signedUntil === null || signedUntil >= period.until ? period.from : addDays(signedUntil, 1)
  return { from, until: today < period.until ? today : period.until }
}

export type Window = { readonly from: Day; readonly until: Day }
export type Figure<Key extends string> = { readonly key: Key; readonly ids: readonly string[] }

export type DisputeFact = VisitFacts & {
  readonly id: string
  readonly state: string
  readonly risk: string
  readonly takenOn: Day | null
  /** Units that had it, the first in front; and the one that has it now. */
  readonly units: readonly string[]
  readonly unit: string | null
  readonly ups: readonly { readonly on: Day; readonly from: string }[]
}

const openStates = ['taken', 'mediating', 'raised']

/** 排查发现、化解、上交、未办结 — what the register of disputes says of one unit in a window. */
export function disputeFigures(
  facts: readonly DisputeFact[],
  unit: { readonly id: string; readonly name: string },
  { from, until }: Window,
  days: VisitDays,
) {
  const isIn = (on: Day | null) => on !== null && from <= on && on <= until
  const ours = facts.filter((one) => one.unit === unit.id)
  const open = ours.filter(({ state, takenOn }) => openStates.includes(state) && takenOn !== null && takenOn <= until)
  const handedUp = facts.filter(({ ups }) => ups.some((up) => up.from === unit.name && isIn(up.on)))
  return [
    figure(
      'found',
      facts.filter(({ units, takenOn }) => units[0] === unit.id && isIn(takenOn)),
    ),
    figure(
      'settled',
      ours.filter(({ agreedOn }) => isIn(agreedOn)),
    ),
    figure('handedUp', handedUp),
    figure('open', open),
    figure(
      'highRisk',
      open.filter(({ risk }) => risk === 'high'),
    ),
    figure(
      'visitsLate',
      ours.filter(({ state, ...one }) => ['agreed', 'visited'].includes(state) && visitDue(one, days, until)?.isLate),
    ),
  ]
}

export type HazardStateFact = {
  readonly id: string
  readonly isMajor: boolean
  readonly foundOn: Day | null
  readonly closedOn: Day | null
  readonly dueOn: Day | null
  readonly lateBy: number | null
}

/** 隐患统计 — what the tickets say of the hazards of one unit in a quarter (order 16 asks for it by quarter and year, signed by the head). */
export function hazardFigures(hazards: readonly HazardStateFact[], { from, until }: Window) {
  const known = hazards.filter(({ foundOn }) => foundOn !== null && foundOn <= until)
  const found = known.filter(({ foundOn }) => foundOn !== null && foundOn >= from)
  const closed = known.filter(({ closedOn }) => closedOn !== null && from <= closedOn && closedOn <= until)
  const open = known.filter(({ closedOn }) => closedOn === null || closedOn > until)
  return [
    figure('found', found),
    figure(
      'major',
      found.filter(({ isMajor }) => isMajor),
    ),
    figure('closed', closed),
    figure(
      'inTime',
      closed.filter(({ lateBy }) => lateBy === 0),
    ),
    figure('open', open),
    figure(
      'overdue',
      open.filter(({ dueOn }) => dueOn !== null && dueOn < until),
    ),
  ]
}

function figure<const Key extends string>(key: Key, of: readonly { readonly id: string }[]): Figure<Key> {
  return { key, ids: of.map(({ id }) => id) }
}
