import { loadavg } from 'node:os'
import { addDays, type Day } from '#domain/day.ts'
import { systemClock } from '#entrypoints/clock.ts'
import { device } from '#registers/telemetry/device.ts'
import { productModel } from '#registers/telemetry/product-model.ts'
import { procedures } from '#services/procedures.ts'
import { plantRecord } from '#services/save.ts'
import { setSealingKey } from '#services/sealing.ts'
import type { Database } from '#store/database.ts'
import { newId } from '#store/new-id.ts'
import { benchKey, openFilled, supervisor, units, zone } from '#test/load/fill.ts'
import { benchOverload, type Overload } from '#test/load/inbox-overload.ts'
import { send, startInboxServer } from '#test/load/inbox-process.ts'
import { benchReads } from '#test/load/inbox-reads.ts'
import type { Sending } from '#test/load/push-sender.ts'
import { median } from '#test/load/report.ts'

export type InboxBench = {
  readonly meters: number
  /** Packets of 24 points a second: on the disk and acknowledged; made into data, from the first push on; and the plain upsert. */
  readonly accepted: number
  readonly stored: number
  readonly floor: number
  readonly ratio: number
  readonly spread: readonly [number, number]
  /** The same upsert of nothing but zone, day, device and points. */
  readonly bare: number
  /** How busy the machine was with whatever else, in processes that wanted to run. */
  readonly load: number
  readonly on: Day
  /** Sent without a pause by more connections than it can serve. */
  readonly overload: Overload
  /** Of all packets that were acknowledged. */
  readonly taken: number
  readonly ended: number
  readonly waiting: number
  /** Milliseconds, median of three. */
  /** Night flow by area, from the sums as the product reads it and by a pass over all meters. */
  readonly night: number
  readonly pass: number
  readonly curve: number
  readonly silent: number
  readonly missing: number
}

const packets = 1000
const secret = 'secret-of-the-bench'
const now = systemClock()
const yesterday = addDays(now.today, -1)
type Day0 = { readonly day: Day; readonly firstMeter: number }

export type InboxSize = {
  /** Two hundred thousand meters are enough for ratios, as many as all rounds together send of; `million` is a large city. */
  readonly isMillion?: boolean
  /** Ten minutes of overload instead of some seconds. */
  readonly isLong?: boolean
}

const batches = 40
const rounds = 4

/** The inbox under load, against a plain batched upsert of the same rows in the same run; then all meters read. */
export async function benchInbox(serverUrl: string, { isMillion, isLong }: InboxSize = {}): Promise<InboxBench> {
  const meters = isMillion ? 1_000_000 : 200_000
  const db = await openFilled(serverUrl, 'bench_inbox', 1000)
  setSealingKey(db, benchKey)
  await fillMeters(db, meters)
  await db.query(
    'create table bare_day (zone_id text, day date, device text, points integer[], primary key (zone_id, day, device))',
  )
  await db.query('create table plain_day (like device_day, primary key (zone_id, data_day, device, metric))')
  const server = await startInboxServer(db.url)
  const push = (more: Partial<Sending>) =>
    send({
      ...{
        port: server.port,
        path: `/push/${zone}/bench/lines`,
        secret,
        connections: 8,
        batches,
        packets,
        firstMeter: 1,
        meters,
      },
      ...{ day: yesterday, at: now.at, isPatient: true, seconds: Number.POSITIVE_INFINITY, ...more },
    })
  let taken = 0
  const rates: { accepted: number; stored: number; floor: number; bare: number }[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const at: Day0 = { day: yesterday, firstMeter: 1 + round * batches * packets }
    const floor = await plain(db, at)
    const bare = await barest(db, at)
    const begin = performance.now()
    const sent = await push(at)
    await emptied(db)
    if (process.env.BENCH_LOUD) console.error(round, sent, (performance.now() - begin) / 1000, floor, bare)
    taken += sent.taken
    const seconds = (performance.now() - begin) / 1000
    if (round > 0) rates.push({ accepted: sent.taken / sent.seconds, stored: sent.taken / seconds, floor, bare })
  }
  const overload = await benchOverload(server, isLong ? 600 : 10, (more) => push({ ...more, firstMeter: 1 }))
  taken += overload.taken
  if (!isLong) await emptied(db)
  await server.stop()
  const [{ ended, waiting }] = (await db.query(
    `select sum(stored + quarantined) as ended, coalesce(sum(packets) filter (where state = 'waiting'), 0) as waiting from raw_packet`,
  )) as [{ ended: number; waiting: number }] // one line of counts
  const read = await benchReads(db, meters, addDays(yesterday, -1))
  await db.close()
  const ratios = rates.map(({ stored, floor }) => stored / floor)
  return {
    meters,
    accepted: median(rates.map((one) => one.accepted)),
    stored: median(rates.map((one) => one.stored)),
    floor: median(rates.map((one) => one.floor)),
    bare: median(rates.map((one) => one.bare)),
    load: loadavg()[0] ?? 0,
    on: now.today,
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    overload,
    taken,
    ended,
    waiting,
    ...read,
  }
}

async function fillMeters(db: Database, meters: number): Promise<void> {
  const context = { db, actor: supervisor, now, through: 'bench', procedures }
  const model = await plantRecord(context, productModel, {
    facts: {
      ...{ code: 'DN15', name: '水表', kind: 'waterMeter', parser: 'lines', metrics: ['waterVolume'] },
      ...{ mainMetric: 'waterVolume', cycleMinutes: 1440, spreadMinutes: 1440, fullScale: 100_000, overload: 3.125 },
    },
  })
  await plantRecord(context, device, {
    facts: { number: 'bench', model: model.id, unit: units[0], from: yesterday, secret },
  })
  await db.query(
    `insert into device_key (zone_id, key, device, number, model, area, main_metric, cycle_minutes, spread_minutes, active_from)
      select $1, i, gen_random_uuid(), 'M' || i, $2::uuid, 'D' || i % 500, 1, 1440, 1440, $3 from generate_series(1, $4::integer) as i`,
    [zone, model.id, addDays(yesterday, -400), meters],
  )
  await db.query('analyze device_key')
}

const points = '{0,0,0,1,0,2,17,31,12,8,5,4,9,11,3,2,6,18,27,22,15,9,4,1}'

/** What the same rows cost when they are already taken apart and nothing is asked of them. */
async function plain(db: Database, { day, firstMeter }: Day0): Promise<number> {
  const begin = performance.now()
  for (let batch = 0; batch < batches; batch += 1) {
    const keys = Array.from({ length: packets }, (_, i) => firstMeter + batch * packets + i)
    const packet = newId(now.millisecond)
    const all = <T>(value: T) => keys.map(() => value)
    await db.query(
      `insert into plain_day (zone_id, data_day, device, metric, step, points, reading, is_late, received_at, packet)
        select $1, d, k, m, s, p::integer[], r, l, a, id from unnest($2::date[], $3::integer[], $4::smallint[], $5::smallint[],
          $6::text[], $7::bigint[], $8::boolean[], $9::timestamptz[], $10::uuid[]) as x(d, k, m, s, p, r, l, a, id)
        on conflict (zone_id, data_day, device, metric) do update set points = excluded.points`,
      [zone, all(day), keys, all(1), all(60), all(points), keys, all(false), all(now.at), all(packet)],
    )
  }
  return (batches * packets) / ((performance.now() - begin) / 1000)
}

/** The same of nothing but the key and the points. */
async function barest(db: Database, { day, firstMeter }: Day0): Promise<number> {
  const begin = performance.now()
  for (let batch = 0; batch < batches; batch += 1) {
    const numbers = Array.from({ length: packets }, (_, i) => `M${firstMeter + batch * packets + i}`)
    await db.query(
      `insert into bare_day select $1, d, n, p::integer[] from unnest($2::date[], $3::text[], $4::text[]) as x(d, n, p)
        on conflict (zone_id, day, device) do update set points = excluded.points`,
      [zone, numbers.map(() => day), numbers, numbers.map(() => points)],
    )
  }
  return (batches * packets) / ((performance.now() - begin) / 1000)
}

async function emptied(db: Database): Promise<void> {
  for (;;) {
    const [waiting] = await db.query(`select 1 from raw_packet where state = 'waiting' limit 1`)
    if (waiting === undefined) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
