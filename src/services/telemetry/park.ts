import { addDays, type Day } from '#domain/day.ts'
import type { Moment } from '#domain/moment.ts'
import { type DataRule, dataRules } from '#domain/telemetry/data-rules.ts'
import { alarm } from '#registers/telemetry/alarm.ts'
import { refusal } from '#schema/messages.ts'
import type { ParkAlarm, ParkArea, ParkInbox, ParkView } from '#schema/telemetry-views.ts'
import type { Actor } from '#schema/who.ts'
import { getLimit } from '#services/limits.ts'
import { ratesOn } from '#services/rates.ts'
import { type Completeness, completeness, sumCompleteness } from '#services/telemetry/completeness.ts'
import { silentCells, silentKinds } from '#services/telemetry/silent.ts'
import { lookingNow, visibleRows } from '#services/visible.ts'
import type { Connection } from '#store/database.ts'

const daysShown = 7
const alarmsShown = 50

/** 园区总览 — devices, completeness, alarms with their owners and clocks, silent cells, and what each data rule found. */
export async function parkOf(db: Connection, actor: Actor, now: Moment): Promise<ParkView> {
  assertOfHouse(actor)
  const { zone } = actor
  const days = Array.from({ length: daysShown }, (_, i) => addDays(now.today, i - daysShown))
  const [from, to] = [days[0] ?? now.today, days.at(-1) ?? now.today]
  const least = (await ratesOn(db, zone, ['telemetry-complete'], now.today))['telemetry-complete'].value
  const complete = await completeness(db, zone, { from, to })
  const kinds = await silentKinds(db, zone, now.at)
  const open = await openAlarms(db, actor, now.today)
  return {
    ...{ at: now.at, day: now.today, days, least, kinds },
    expected: kinds.reduce((sum, { devices }) => sum + devices, 0),
    silent: kinds.reduce((sum, { silent }) => sum + silent, 0),
    areas: [...areasOf(sumCompleteness(complete, '', least)), ...areasOf(complete.filter(({ area }) => area !== ''))],
    alarms: open.slice(0, alarmsShown),
    openAlarms: open.length,
    overdueAlarms: open.filter(({ isOverdue }) => isOverdue).length,
    cells: (await silentCells(db, zone, now.at)).map(({ cell, ...counts }) => ({ id: cell, ...counts })),
    rules: await ruleCounts(db, zone, days),
    inbox: await inboxOn(db, zone, now.today),
    keptDays: (await getLimit(db, zone, 'raw-kept', now.today)).count,
    mayOperate: actor.charges.includes('park'),
  }
}

/** The three administrators and firms have no business with the data of the park. */
export function assertOfHouse({ roles }: Actor): void {
  if (!roles.some((role) => ['supervision', 'leader', 'unitHead', 'unitOfficer'].includes(role)))
    throw refusal('not-allowed')
}

function areasOf(rows: readonly Completeness[]): readonly ParkArea[] {
  return [...Map.groupBy(rows, ({ area }) => area)].map(([id, cells]) => ({ id, cells }))
}

async function openAlarms(db: Connection, actor: Actor, today: Day): Promise<readonly ParkAlarm[]> {
  const rows = await visibleRows(lookingNow(db, actor), alarm, { where: () => `t.state <> 'closed'`, newest: 1000 })
  const lines = rows.map((row) => ({
    ...{ id: row.id, title: row.title, type: row.type, severity: row.severity },
    unit: typeof row.names.unit === 'string' ? row.names.unit : null,
    ...{ due: row.due, lastOn: row.lastOn, hits: row.hits ?? 1, isTaken: row.state === 'taken' },
    isOverdue: row.due !== null && row.due < today,
  }))
  return lines.toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || a.title.localeCompare(b.title))
}

/** How often each rule found something in the data of each day; what was late stands on the days themselves. */
async function ruleCounts(db: Connection, zone: string, days: readonly Day[]): Promise<ParkView['rules']> {
  const range = [zone, days[0], days.at(-1)]
  const rows = await db.query(
    `select rule, data_day as day, count(*) as count from "telemetry_finding"
        where zone_id = $1 and data_day between $2 and $3 group by rule, data_day
      union all select 'late', data_day, count(*) from "device_day"
        where zone_id = $1 and data_day between $2 and $3 and is_late and not coalesce(marks like 'e%', false) group by data_day`,
    range,
  )
  const counted = new Map(rows.map(({ rule, day, count }) => [`${rule} ${day}`, Number(count)]))
  return (Object.keys(dataRules) as DataRule[]).map((id) => {
    // keys of the table of rules
    const counts = days.map((day) => counted.get(`${id} ${day}`) ?? 0)
    return { id, counts, total: counts.reduce((sum, count) => sum + count, 0) }
  })
}

async function inboxOn(db: Connection, zone: string, day: Day): Promise<ParkInbox> {
  const [counts] = await db.query(
    `select count(*) as messages, coalesce(sum(packets), 0)::float8 as packets, coalesce(sum(stored), 0)::float8 as stored,
        coalesce(sum(quarantined), 0)::float8 as quarantined, coalesce(sum(packets) filter (where state = 'waiting'), 0)::float8 as waiting
      from "raw_packet" where zone_id = $1 and received_on = $2`,
    [zone, day],
  )
  const reasons = await db.query(
    `select reason as id, count(*) as count from "raw_quarantine" where zone_id = $1 and received_on = $2 group by reason order by count desc, reason`,
    [zone, day],
  )
  return { ...counts, reasons }
}
