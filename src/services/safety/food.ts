import type { Day } from '#domain/day.ts'
import { quarterName } from '#domain/safety/hazards.ts'
import { foodEntity } from '#registers/safety/food-entity.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import { unitOfCharge } from '#services/charge-unit.ts'
import type { Context, Facts } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import { amendRecord } from '#services/save.ts'
import { fileTicket } from '#services/ticket/file.ts'
import { asTicket } from '#services/ticket/read.ts'
import { findRow } from '#store/records.ts'

/** 季度督导 — each quarter every entity gets one check as a ticket of the unit that answers for it; filed once, found from the facts each hour. */
export async function fileFoodChecks(context: Context): Promise<number> {
  const { db, actor, now } = context
  const quarter = quarterName(now.today)
  const due = await db.query(
    `select e.id, e.name, e.address, e.unit, e.enterprise from food_entity e
      where e.zone_id = $1 and e.state <> 'closed' and not exists (
        select 1 from ticket t where t.zone_id = e.zone_id and t.origin = 'food_entity ' || e.id || ' ' || $2)
      order by e.id limit 200`,
    [actor.zone, quarter],
  )
  for (const { id, name, address, unit, enterprise } of due)
    await fileTicket(context, {
      ...{
        kind: 'food-check',
        title: `${name}：${quarter.slice(0, 4)}年第${quarter.slice(5)}季度督导`,
        channel: 'inspection',
      },
      ...{
        what: '对照督导清单到现场督导，发现的问题写明并督促整改。',
        place: address,
        unit,
        enterprise,
        foodEntity: id,
      },
      origin: { register: 'food_entity', id, occasion: quarter },
    })
  return due.length
}

/** 督导完成 — the entity tells when it was checked last and what was found. */
export async function carryFoodCheck(context: Context, row: Row): Promise<void> {
  const { foodEntity: checked, handled, fixedOn } = asTicket(row)
  if (checked === null) return
  const entity = await findRow(context.db, foodEntity, context.actor.zone, checked, true)
  if (entity === null) return
  await amendRecord(
    context,
    foodEntity,
    entity,
    { checkedOn: fixedOn, found: handled },
    { act: 'move', move: 'checked' },
  )
}

/** 登记变动 — the clock runs from the day on which it happened, not from the day on which somebody wrote it down. */
export async function noteFoodChange(context: Context, _row: Row, facts: Facts): Promise<Facts> {
  if (typeof facts.change !== 'string' || facts.change.trim() === '') throw refusal('food-change-empty')
  return { ...facts, ...(await running(context, facts.changedOn, 'food-update')) }
}

export async function noteFoodLeft(context: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, ...(await running(context, facts.leftOn, 'food-reassign')) }
}

/** What was due is done. */
export async function endFoodClock(_context: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, dueOn: null, dueAt: null }
}

/** Who brings it up to date is the unit that looks after food, whoever saw it first. */
async function running({ db, actor, now }: Context, from: unknown, limit: string): Promise<Facts> {
  // The day of an earlier change does not stand for this one.
  if (typeof from !== 'string') throw refusal('food-day-empty')
  if (from > now.today) throw refusal('food-day-ahead')
  const { on } = await limitFrom(db, actor.zone, limit, from as Day) // checked by the schema of the field
  return { dueOn: on, dueAt: await unitOfCharge(db, actor.zone, 'food') }
}
