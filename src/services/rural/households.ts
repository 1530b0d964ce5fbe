import { type Day, yearOf } from '#domain/day.ts'
import { isQuarter } from '#domain/rural/income.ts'
import { daysHung, noticeFault } from '#domain/rural/notice.ts'
import type { watchedHousehold } from '#registers/rural/watched-household.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { getLimit, limitFrom } from '#services/limits.ts'
import { placedIn } from '#services/rural/places.ts'

export type Watched = RowOf<typeof watchedHousehold>

/** 登记线索 — where it lies, and income by quarters that are over or running. */
export async function fileClue(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const whole = { ...row, ...facts }
  assertIncome(whole, context.now.today)
  return 'village' in facts ? { ...facts, ...(await placedIn(context, whole)) } : facts
}

/** 公示 — once, after the review, and for as long as the zone asks. */
export async function postNotice(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { noticeFrom: from, noticeUntil: until } = { ...row, ...facts } as Partial<Watched>
  if (!from || !until) return facts // told as missing by the move itself
  if (asWatched(row).noticeFrom !== null) throw refusal('notice-once')
  const { count } = await getLimit(context.db, context.actor.zone, 'watched-notice', from)
  const fault = noticeFault(from, until, asWatched(row).reviewedOn ?? from, count)
  if (fault === 'before-review') throw refusal('notice-before-review')
  if (fault === 'short') throw refusal('notice-short', { days: daysHung(from, until), least: count })
  return facts
}

/** 乡镇核查 — after the notice came down. */
export async function checkByTown(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { noticeUntil: until } = asWatched(row)
  if (until !== null && context.now.today <= until) throw refusal('notice-hangs', { until })
  return facts
}

/** 认定纳入 — from this day visits are due. */
export async function takeIn(context: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, nextVisitOn: await nextVisit(context, context.now.today) }
}

export async function leaveWatch(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { isStable, isSecured, isRiskGone } = { ...row, ...facts } as Partial<Watched>
  if (isStable !== true || isSecured !== true || isRiskGone !== true) throw refusal('exit-not-all')
  return { ...facts, nextVisitOn: null }
}

/** 恢复监测 — recognised anew: review and notice are of this time. */
export async function resumeWatch(_context: Context, _row: Row, facts: Facts): Promise<Facts> {
  const again = [
    'reviewedOn',
    'review',
    'noticeFrom',
    'noticeUntil',
    'townOpinion',
    'decision',
    'decidedOn',
    'exitedOn',
  ]
  const flags = ['isStable', 'isSecured', 'isRiskGone']
  return { ...facts, ...Object.fromEntries([...again, ...flags].map((key) => [key, null])) }
}

export async function nextVisit({ db, actor }: Context, from: Day): Promise<Day> {
  return (await limitFrom(db, actor.zone, 'watched-visit', from)).on
}

function assertIncome({ income }: Row, today: Day): void {
  const now = `${yearOf(today)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`
  for (const { quarter } of Array.isArray(income) ? (income as readonly { quarter: string }[]) : [])
    if (!isQuarter(quarter) || quarter > now) throw refusal('income-quarter', { quarter })
}

function asWatched(row: Row): Watched {
  return row as unknown as Watched // the procedures of this register are called with its rows
}
