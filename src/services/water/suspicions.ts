import { addDays } from '#domain/day.ts'
import type { Suspicion } from '#domain/water/suspicion.ts'
import { suspicionOn } from '#domain/water/suspicion.ts'
import { alarm } from '#registers/telemetry/alarm.ts'
import { dma } from '#registers/water/dma.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { amendRecord } from '#services/save.ts'
import { endAlarm, findOpenAlarm, raiseAlarm } from '#services/telemetry/alarms.ts'
import { type Filed, fileTicket, isOpen, ticketsOf } from '#services/ticket/file.ts'
import type { Area } from '#services/water/areas.ts'
import { suspicionNights } from '#services/water/board.ts'
import { leakTypes } from '#services/water/orders.ts'
import { waterRulesOn } from '#services/water/rules.ts'
import { allRows, findRow } from '#store/records.ts'

/**
 * 漏损疑点告警 — by rule, once a day for each area: an alarm when its night flow stepped up, an end of it when the step is gone and
 * nobody went out. Where somebody is looking, only a person says how it ended.
 */
export async function raiseSuspicions(context: Context): Promise<number> {
  const { db, actor, now } = context
  const areas = (await allRows(db, dma, actor.zone)).filter(
    ({ state }) => state === 'active',
  ) as unknown as readonly Area[] // names are not asked for
  if (areas.length === 0) return 0
  const day = addDays(now.today, -1)
  const rules = await waterRulesOn(db, actor.zone, day)
  const nights = await suspicionNights(context, areas, rules, day)
  let raised = 0
  for (const area of areas) {
    const suspicion = suspicionOn(nights.get(area.code) ?? [], day, rules.suspicion)
    if (suspicion === null) await endGone(context, area)
    else if (await raiseOnce(context, area, suspicion)) raised += 1
  }
  return raised
}

/** 派出查找 — a person sends people out to listen: a ticket of the kind leak to the unit in charge of the area. */
export async function sendToSearch(context: Context, alarmId: string): Promise<Filed> {
  const { db, actor } = context
  if (!actor.charges.includes('water') || actor.person === null) throw refusal('not-allowed')
  const found = await findRow(db, alarm, actor.zone, alarmId, true)
  const suspicion = found as RowOf<typeof alarm> | null // a row of this register
  if (suspicion === null || !leakTypes.some((type) => type === suspicion.type)) throw refusal('not-found')
  if (suspicion.state === 'closed') throw refusal('no-suspicion')
  const filed = await fileTicket(context, {
    kind: 'leak',
    title: `${suspicion.title}，现场查找`,
    what: suspicion.words ?? suspicion.title,
    channel: 'alarm',
    place: suspicion.area,
    unit: suspicion.unit,
    origin: { register: 'alarm', id: suspicion.id },
  })
  if (filed.isNew) {
    const taken =
      suspicion.state === 'open' ? { state: 'taken', takenOn: context.now.today, takenBy: actor.person } : {}
    await amendRecord(context, alarm, suspicion, { ticket: filed.id, ...taken }, { act: 'move', move: 'link' })
  }
  return filed
}

async function raiseOnce(context: Context, area: Area, suspicion: Suspicion): Promise<boolean> {
  const type = suspicion.kind === 'burst' ? 'burst' : 'leak'
  for (const known of leakTypes) {
    const open = await findOpenAlarm(context, { type: known, object: area.code })
    // One suspicion of an area is enough, and one hit a day.
    if (open !== null && (known !== type || open.lastOn === context.now.today)) return false
  }
  const { excess, standing, since } = suspicion
  const hourly = (excess / 1000).toFixed(1)
  await raiseAlarm(context, {
    type,
    severity: type === 'burst' ? 'critical' : 'major',
    object: area.code,
    area: area.code,
    unit: area.unit,
    title: `${area.name}夜间流量高出基线${hourly}立方米/时`,
    words: `自${since}起，夜间最小流量由${standing.base ?? 0}升/时升高${excess}升/时。疑点只说明分区，漏点须到现场查找。`,
    figures: { kind: suspicion.kind, since, base: standing.base, current: standing.current, excess },
  })
  return true
}

async function endGone(context: Context, area: Area): Promise<void> {
  for (const type of leakTypes) {
    const open = await findOpenAlarm(context, { type, object: area.code })
    if (open === null) continue
    const tickets = await ticketsOf(context, { register: 'alarm', id: open.id })
    if (tickets.some(isOpen)) continue
    await endAlarm(context, { type, object: area.code, words: '夜间流量已回到基线。' })
  }
}
