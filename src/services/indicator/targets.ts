import { courseOf, readCurve } from '#domain/indicator/path.ts'
import { lastMonth, parsePeriod } from '#domain/indicator/period.ts'
import { target } from '#registers/target.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { findRow } from '#store/records.ts'

type Target = RowOf<typeof target>

/** 设定计量 — once, after issue; from then on it is in force and only its base may be revised, which is logged. */
export async function measureTarget(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (asTarget(row).measuredOn !== null) throw refusal('measuring-in-force')
  const set = asTarget({ ...row, ...facts })
  assertCourse(set)
  if ((set.aspect === 'gain' || set.path === 'compound') && set.baseValue === null) throw refusal('base-needed')
  if (set.comparator === 'ref' && set.tiedTo === null && set.benchmarkPeer === null) throw refusal('tied-needed')
  return { ...facts, setup: 1 }
}

/** 修订基数 — the figure that the target is counted from was revised: a new version of the set-up, with its reason. */
export async function rebaseTarget(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { measuredOn, setup } = asTarget(row)
  if (measuredOn === null) throw refusal('measuring-missing')
  const { basePeriod } = asTarget({ ...row, ...facts })
  if (basePeriod !== null && basePeriod !== '') assertPeriod(basePeriod)
  return { ...facts, setup: (setup ?? 1) + 1 }
}

/** 核定目标值 — a value that was pending when the plan was issued has come from above. */
export async function confirmTarget(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (asTarget(row).amount !== null) throw refusal('value-given')
  return { ...facts, noQuantity: 'given' }
}

/** 分解 — a target is shared out once it is issued. */
export async function checkShare(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const about = await findRow(context.db, target, context.actor.zone, String(row.target))
  if (about !== null && about.state !== 'issued') throw refusal('target-not-issued')
  return facts
}

function assertCourse(set: Target): void {
  for (const period of [set.startPeriod, set.endPeriod, set.basePeriod]) {
    if (period !== null && period !== '') assertPeriod(period)
  }
  if (set.startPeriod === null || set.endPeriod === null) return
  const course = courseOf(set, set.endPeriod)
  if (course === null || lastMonth(set.endPeriod) < lastMonth(set.startPeriod)) throw refusal('course-reversed')
  if (set.path === 'curve' && readCurve(set.curve, course.months) === null)
    throw refusal('curve-unreadable', { months: course.months })
}

function assertPeriod(period: string): void {
  if (parsePeriod(period) === null)
    throw refusal('bad-period', {
      period,
      wanted: '年、年-月或年-Q季',
      wantedEn: 'a year, a month or a quarter',
      example: '2026-01',
    })
}

function asTarget(row: Row): Target {
  return row as unknown as Target // the procedures of this register are called with its rows
}
