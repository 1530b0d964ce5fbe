import { addDays, type Day } from '#domain/day.ts'
import { type MetricCode, metricNumbered, metricOf } from '#domain/telemetry/metrics.ts'
import { device } from '#registers/telemetry/device.ts'
import { refusal } from '#schema/messages.ts'
import type { DeviceView, RawLine } from '#schema/telemetry-views.ts'
import type { Actor } from '#schema/who.ts'
import { assertOfHouse } from '#services/telemetry/park.ts'
import { type ReadDay, readDays, readLatest, readSeen } from '#services/telemetry/read.ts'
import { lookingNow, visibleRows } from '#services/visible.ts'
import type { Connection } from '#store/database.ts'

/** 设备数据 — a day of a device. The hours of a household are personal: of a customer's meter only the water office sees the curve. */
export async function deviceView(db: Connection, actor: Actor, id: string, day: Day): Promise<DeviceView> {
  assertOfHouse(actor)
  const [row] = await visibleRows(lookingNow(db, actor), device, { where: (add) => `t.id = ${add(id)}::uuid` })
  if (row === undefined) throw refusal('not-found')
  const { zone } = actor
  const numbers = [row.number]
  const [known] = await db.query(
    `select k.key, m.kind, ${isAtCustomer} as "isAtCustomer" from "device_key" k
        join "product_model" m on m.zone_id = k.zone_id and m.id = k.model where k.zone_id = $1 and k.number = $2`,
    [zone, row.number],
  )
  const isPersonal = (known?.kind === 'waterMeter' || known?.isAtCustomer === true) && !actor.charges.includes('water')
  const days = await readDays(db, zone, { from: day, to: day, numbers })
  const [seen] = await readSeen(db, zone, { numbers })
  return {
    number: row.number,
    day,
    receivedAt: seen?.receivedAt ?? null,
    deviceAt: seen?.deviceAt ?? null,
    platformAt: seen?.platformAt ?? null,
    clockOffset: seen?.clockOffset ?? null,
    reading: seen?.reading ?? null,
    ...{ battery: seen?.battery ?? null, rsrp: seen?.rsrp ?? null, snr: seen?.snr ?? null, cell: seen?.cell ?? null },
    latest: (await readLatest(db, zone, { numbers })).map(({ metric, amount, mark, at }) => ({
      id: metric,
      amount,
      mark,
      at,
    })),
    series: isPersonal
      ? []
      : days.map(({ metric, step, points, marks, isLate }) => ({ metric, step, points, marks, isLate })),
    totals: days.flatMap(totalOf),
    isPersonal,
    raw: await rawOf(db, zone, { number: row.number, key: known?.key ?? 0, day }),
    findings: await findingsOf(db, zone, known?.key ?? 0, day),
    mayReplay: actor.charges.includes('park'),
  }
}

/** Whatever its model is made for: a meter that hangs, or hung, where a customer takes water tells when somebody is there. */
const isAtCustomer = `exists (select 1 from "water_point" p where p.zone_id = k.zone_id
  and (p.meter = k.device or p.meters @> jsonb_build_array(jsonb_build_object('device', k.device))))`

function totalOf({ metric, points, marks }: ReadDay): DeviceView['totals'] {
  if (metricOf(metric).behaves !== 'amount') return []
  const total = points.reduce<number>((sum, point) => sum + (point ?? 0), 0)
  return [{ id: metric, total, hasGaps: points.includes(null) || marks !== null }]
}

/** Messages that made data of this day, contradicted them or came from the device itself on that day. */
async function rawOf(
  db: Connection,
  zone: string,
  { number, key, day }: { readonly number: string; readonly key: number; readonly day: Day },
): Promise<readonly RawLine[]> {
  return db.query(
    `select id, received_at as "receivedAt", kind, sender, octet_length(body) as bytes, packets, state, stored, quarantined, reason
      from "raw_packet" where zone_id = $1 and received_on between $4 and $5 and (id in (
          select packet from "device_day" where zone_id = $1 and data_day = $4 and device = $2
          union select packet from "sample" where zone_id = $1 and data_day = $4 and device = $2
          union select packet from "telemetry_finding" where zone_id = $1 and data_day = $4 and device = $2)
        or sender = $3 and received_on = $4)
      order by id desc limit 50`,
    [zone, key, number, day, addDays(day, 40)],
  )
}

async function findingsOf(db: Connection, zone: string, key: number, day: Day): Promise<DeviceView['findings']> {
  const rows = await db.query(
    `select rule, metric, packet from "telemetry_finding" where zone_id = $1 and data_day = $2 and device = $3 order by packet, rule`,
    [zone, day, key],
  )
  return rows.map(({ rule, metric, packet }) => ({
    id: `${packet} ${rule} ${metric}`,
    rule,
    metric: metricNumbered(metric) satisfies MetricCode | null,
  }))
}
