import { addDays, type Day } from '#domain/day.ts'
import { commitmentTo, draw, type Lot } from '#domain/supervision/lottery.ts'
import { spotCheck } from '#registers/spot-check.ts'
import { spotFinding } from '#registers/spot-finding.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { stampToday } from '#services/running/load-matter.ts'
import { getRowForWriting } from '#services/save.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { poolOf } from '#services/supervision/pool.ts'
import { assertNobodyNamed } from '#services/supervision/slips.ts'
import { findRow, rowsWhere } from '#store/records.ts'

/** 承诺种子 — the sum of the seed is published for a draw on a later day, whose pool nobody knows yet. */
export async function commitSeed(context: Context, row: Row): Promise<Facts> {
  if (!/^[0-9a-f]{64}$/.test(String(row.commitment))) throw refusal('commitment-form')
  if (String(row.drawOn) <= context.now.today) throw refusal('draw-not-ahead')
  return { seed: null }
}

/** 抽取 — with the seed that was committed, from the facts at the end of the day before the day of the draw. */
export async function drawLots(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  const check = row as unknown as RowOf<typeof spotCheck> // the procedures of this register are called with its rows
  if (context.now.today < check.drawOn) throw refusal('draw-early', { day: check.drawOn })
  const seed = String(facts.seed ?? '')
  if (commitmentTo(seed) !== check.commitment) throw refusal('seed-wrong')
  const poolAsOf = addDays(check.drawOn, -1)
  const pool = await poolOn(context, check.kind, poolAsOf)
  if (pool.length === 0) throw refusal('pool-empty')
  return { ...facts, seed, poolAsOf, pool, drawn: draw(pool, check.count, seed) }
}

/** The pool as anybody with access to the facts can list it again. */
export async function poolOn(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  kind: RowOf<typeof spotCheck>['kind'],
  asOf: Day,
): Promise<readonly Lot[]> {
  return poolOf(await factsAsOf(db, actor.zone, asOf, now.today), kind, asOf)
}

/** 记录抽查结果 — on a drawn matter, once, without a name of a person. */
export async function fileFinding(context: Context, row: Row): Promise<Facts> {
  const check = await getRowForWriting(context, spotCheck, String(row.spotCheck), null)
  if (check.state !== 'drawn') throw refusal('check-not-open')
  if ((typeof row.task === 'string') === (typeof row.supervisionOrder === 'string')) throw refusal('one-matter')
  const id = String(row.task ?? row.supervisionOrder)
  const drawn = Array.isArray(check.drawn) ? check.drawn : []
  if (!drawn.includes(id)) throw refusal('not-drawn')
  const known = await rowsWhere(context.db, spotFinding, context.actor.zone, 'spotCheck', [check.id])
  if (known.some((one) => (one.task ?? one.supervisionOrder) === id)) throw refusal('finding-exists')
  await assertNobodyNamed(context, [String(row.words)])
  const about = await findRow(
    context.db,
    typeof row.task === 'string' ? task : supervisionOrder,
    context.actor.zone,
    id,
  )
  return { unit: about?.lead ?? null, ...stampToday(context, 'checkedOn', 'checkedBy') }
}

/** 抽查完成 — when every drawn matter has its finding. */
export async function finishCheck(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const known = await rowsWhere(context.db, spotFinding, context.actor.zone, 'spotCheck', [row.id])
  const drawn = Array.isArray(row.drawn) ? row.drawn.length : 0
  if (known.length < drawn) throw refusal('findings-missing', { count: drawn - known.length })
  return facts
}
