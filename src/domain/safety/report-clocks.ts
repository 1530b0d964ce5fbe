import type { Calendar } from '#domain/calendar.ts'
import { type ClockEvent, type ClockStanding, clockOn } from '#domain/clock/clock.ts'
import { endOfDay } from '#domain/clock/count.ts'
import type { Limit } from '#domain/clock/limit.ts'
import { type Day, daysBetween } from '#domain/day.ts'
import { type Grade, grades } from '#domain/safety/accident-grade.ts'

export type EventKind = 'accident' | 'traffic' | 'fire' | 'natural' | 'health' | 'society' | 'network'
export type Instant = { readonly on: Day; readonly minute: number }
export type ReportKind = 'first' | 'pass' | 'follow'

export type EventFacts = {
  readonly kind: EventKind
  /** 关键信息基础设施 — its operator has less time. */
  readonly isCritical: boolean
  /** When the head of the unit came to know of it. */
  readonly known: Instant
  readonly happenedOn: Day
  readonly first: Instant | null
  readonly passed: Instant | null
  readonly ended: Instant | null
}

export type ReportClock = {
  readonly kind: ReportKind
  /** The code of the limit, which is a record of the zone with its basis. */
  readonly limit: string
  readonly due: Instant | null
  readonly done: Instant | null
  readonly isLate: boolean
  /** Minutes until it is due, below nought when it is over; null once it is done. */
  readonly minutesLeft: number | null
}

/**
 * 须报告的等级 — network incidents are reported from a grade up (1 一般 to 4 特别重大, a value of the zone); all others whatever
 * their grade. One that nobody graded yet may be grave, so its clock runs.
 */
export function mustReport(kind: EventKind, grade: Grade | null, leastOfNetwork: number): boolean {
  if (kind !== 'network' || grade === null) return true
  return grades.indexOf(grade) + 1 >= leastOfNetwork
}

/** Which limits an event runs under: the codes under which the zone keeps them. */
export function limitCodesOf(kind: EventKind, isCritical: boolean): Readonly<Record<ReportKind, string>> {
  if (kind === 'network')
    return {
      first: isCritical ? 'network-first-critical' : 'network-first',
      pass: 'event-pass',
      follow: 'event-follow',
    }
  const isShort = kind === 'traffic' || kind === 'fire'
  return { first: 'event-first', pass: 'event-pass', follow: isShort ? 'event-follow-short' : 'event-follow' }
}

/**
 * 报告时钟 — the first report from the moment the head of the unit knew, passing on from the moment it was received, and the days in
 * which a changed toll is still added, from the day of the event (order 493, articles 9, 11 and 13). Each is a clock of the one engine.
 */
export function reportClocks(
  facts: EventFacts,
  limits: Readonly<Record<ReportKind, Limit>>,
  now: Instant,
  calendar: Calendar,
): readonly ReportClock[] {
  const codes = limitCodesOf(facts.kind, facts.isCritical)
  const clock = (kind: ReportKind, from: Instant, done: Instant | null) =>
    read(kind, codes[kind], limits[kind], { from, done, now }, calendar)
  const first = clock('first', facts.known, facts.first)
  if (facts.first === null) return [first]
  const follow = clock('follow', { on: facts.happenedOn, minute: endOfDay }, facts.ended)
  return [first, clock('pass', facts.first, facts.passed), { ...follow, isLate: false }]
}

type Run = { readonly from: Instant; readonly done: Instant | null; readonly now: Instant }

function read(kind: ReportKind, code: string, limit: Limit, { from, done, now }: Run, calendar: Calendar): ReportClock {
  const start: ClockEvent = { kind: 'start', ...from }
  // The due minute is asked of a clock that runs, so that it is known after the stop as well.
  const events: readonly ClockEvent[] = done === null ? [start] : [start, { kind: 'stop', ...done }]
  const standing: ClockStanding = clockOn(limit, events, done?.on ?? later(now.on, from.on), calendar)
  const due = standing.due === null ? null : { on: standing.due.on, minute: standing.due.minute }
  const left = due === null || done !== null ? null : minutesBetween(now, due)
  return {
    kind,
    limit: code,
    due,
    done,
    isLate: done === null ? left !== null && left < 0 : standing.isLate,
    minutesLeft: left,
  }
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

export function minutesBetween(from: Instant, until: Instant): number {
  return daysBetween(from.on, until.on) * endOfDay + until.minute - from.minute
}

/** 09:05 as minutes of the day; null for what is no time of day. */
export function minuteOfDay(text: string): number | null {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  return found === null ? null : Number(found[1]) * 60 + Number(found[2])
}

/** 540 as 09:00; the end of a day is 24:00. */
export function timeOfDay(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
