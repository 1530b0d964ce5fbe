import type { Calendar } from '#domain/calendar.ts'
import type { Limit } from '#domain/clock/limit.ts'
import type { Day } from '#domain/day.ts'
import { type Moment, minuteOf } from '#domain/moment.ts'
import { accidentGrade } from '#domain/safety/accident-grade.ts'
import {
  type EventKind,
  type Instant,
  limitCodesOf,
  minuteOfDay,
  mustReport,
  type ReportClock,
  type ReportKind,
  reportClocks,
  timeOfDay,
} from '#domain/safety/report-clocks.ts'
import type { emergency } from '#registers/safety/emergency.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { getLimit } from '#services/limits.ts'
import { takeNumber } from '#services/numbering.ts'
import { ratesOn } from '#services/rates.ts'
import type { Connection } from '#store/database.ts'

export type Emergency = RowOf<typeof emergency>

/** Procedures of this register are called with its rows. */
function asEvent(row: Row): Emergency {
  return row as unknown as Emergency // see above
}

/** 登记 — the moment at which the head of the unit knew is asked once and never changed: all clocks run from it. */
export async function fileEmergency(context: Context, row: Row): Promise<Facts> {
  assertTimes(context.now, asEvent(row))
  const { text } = await takeNumber(context, 'emergency')
  return { numberText: text, ...gradeOf(asEvent(row)) }
}

export async function correctEmergency(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const one = { ...asEvent(row), ...facts } as Emergency // facts of this register
  assertTimes(context.now, one)
  return { ...facts, ...gradeOf(one) }
}

export async function reportFirst(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const at = timeOfDay(minuteOf(context.now))
  return { ...said(context, row, facts, 'first'), firstOn: context.now.today, firstAt: at }
}

export async function passOn(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const at = timeOfDay(minuteOf(context.now))
  return { ...said(context, row, facts, 'pass'), passedOn: context.now.today, passedAt: at }
}

/** 续报 — a changed toll grades the event anew. */
export async function followUp(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const one = { ...asEvent(row), ...facts } as Emergency // as above
  return { ...said(context, row, facts, 'follow'), ...gradeOf(one), endedOn: null, endedAt: null }
}

export async function finishEmergency(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const one = { ...asEvent(row), ...facts } as Emergency // as above
  const at = timeOfDay(minuteOf(context.now))
  return { ...said(context, row, facts, 'final'), ...gradeOf(one), endedOn: context.now.today, endedAt: at }
}

/** 记录处置 — each action with its time. */
export async function actOn(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertWords(facts, 'action', 'resources')
  const { actions } = asEvent(row)
  const line = {
    ...{ on: context.now.today, at: timeOfDay(minuteOf(context.now)) },
    ...{ what: String(facts.action), resources: String(facts.resources) },
  }
  return { ...facts, actions: [...(actions ?? []), line] }
}

/** The running clocks of an event, by the limits of the zone on the day on which it was known; none where it need not be reported. */
export async function clocksOf(
  db: Connection,
  zone: string,
  event: Pick<
    Emergency,
    | 'kind'
    | 'isCritical'
    | 'grade'
    | 'knownOn'
    | 'knownAt'
    | 'happenedOn'
    | 'firstOn'
    | 'firstAt'
    | 'passedOn'
    | 'passedAt'
    | 'endedOn'
    | 'endedAt'
  >,
  now: Instant,
  calendar: Calendar,
): Promise<readonly ReportClock[]> {
  const kind: EventKind = event.kind
  const { 'network-report-from': least } = await ratesOn(db, zone, ['network-report-from'], event.knownOn)
  if (!mustReport(kind, event.grade, least.value)) return []
  const isCritical = event.isCritical === true
  const codes = limitCodesOf(kind, isCritical)
  const limits: Record<ReportKind, Limit> = {
    first: await getLimit(db, zone, codes.first, event.knownOn),
    pass: await getLimit(db, zone, codes.pass, event.knownOn),
    follow: await getLimit(db, zone, codes.follow, event.knownOn),
  }
  const facts = {
    ...{ kind, isCritical, happenedOn: event.happenedOn, known: instant(event.knownOn, event.knownAt) ?? now },
    first: instant(event.firstOn, event.firstAt),
    passed: instant(event.passedOn, event.passedAt),
    ended: instant(event.endedOn, event.endedAt),
  }
  return reportClocks(facts, limits, now, calendar)
}

function instant(on: Day | null, at: string | null): Instant | null {
  const minute = at === null ? null : minuteOfDay(at)
  return on === null || minute === null ? null : { on, minute }
}

function said(context: Context, row: Row, facts: Facts, kind: 'first' | 'pass' | 'follow' | 'final'): Facts {
  assertWords(facts, 'reportTo', 'reportText')
  const { reports } = asEvent(row)
  const line = {
    ...{ on: context.now.today, at: timeOfDay(minuteOf(context.now)), kind },
    ...{ to: String(facts.reportTo), said: String(facts.reportText) },
  }
  return { ...facts, reports: [...(reports ?? []), line] }
}

/** 事故等级 — of accidents it follows from the toll by order 493; of other events a person says it. */
function gradeOf({ kind, dead, hurt, loss }: Emergency): Facts {
  const isAccident = kind === 'accident' || kind === 'fire'
  return isAccident ? { grade: accidentGrade({ dead: dead ?? 0, hurt: hurt ?? 0, loss: loss ?? 0 }) } : {}
}

function assertTimes(now: Moment, { happenedOn, happenedAt, knownOn, knownAt }: Emergency): void {
  const known = minuteOfDay(knownAt)
  const happened = happenedAt === null || happenedAt === '' ? 0 : minuteOfDay(happenedAt)
  if (known === null || happened === null) throw refusal('bad-time')
  const isAhead = knownOn > now.today || (knownOn === now.today && known > minuteOf(now))
  if (isAhead) throw refusal('known-in-future')
  if (happenedOn > knownOn || (happenedOn === knownOn && happened > known)) throw refusal('known-before')
}

function assertWords(facts: Facts, ...keys: readonly string[]): void {
  if (keys.every((key) => typeof facts[key] === 'string' && facts[key] !== '')) return
  throw refusal('report-empty')
}
