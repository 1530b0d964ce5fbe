import { loadavg } from 'node:os'
import { Worker } from 'node:worker_threads'
import { addDays, type Day } from '#domain/day.ts'
import { momentOf, systemClock } from '#entrypoints/clock.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { keepReading } from '#entrypoints/reading.ts'
import { device } from '#registers/telemetry/device.ts'
import { productModel } from '#registers/telemetry/product-model.ts'
import { procedures } from '#services/procedures.ts'
import { plantRecord } from '#services/save.ts'
import { setSealingKey } from '#services/sealing.ts'
import { openInbox } from '#services/telemetry/inbox.ts'
import { parsers } from '#services/telemetry/parsers.ts'
import { readDays } from '#services/telemetry/read.ts'
import { rollUp } from '#services/telemetry/roll-up.ts'
import { missingOn, whoIsSilent } from '#services/telemetry/silent.ts'
import { nightUse } from '#services/water/night-use.ts'
import type { Database } from '#store/database.ts'
import { newId } from '#store/new-id.ts'
import { ensurePartitions } from '#store/telemetry/partitions.ts'
import { nightRows } from '#store/water/area-rows.ts'
import { openFilled, supervisor, units, zone } from '#test/load/fill.ts'
import type { Sending, Sent } from '#test/load/push-sender.ts'
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
  readonly overload: {
    readonly taken: number
    readonly refused: number
    readonly grown: number
    readonly before: number
    readonly during: number
  }
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
  /** A hundred thousand meters are enough for ratios; `million` is a large city. */
  readonly isMillion?: boolean
  /** Ten minutes of overload instead of some seconds. */
  readonly isLong?: boolean
}

const batches = 40
const rounds = 4

/** The inbox under load, against a plain batched upsert of the same rows in the same run; then all meters read. */
export async function benchInbox(serverUrl: string, { isMillion, isLong }: InboxSize = {}): Promise<InboxBench> {
  const meters = isMillion ? 1_000_000 : 100_000
  const db = await openFilled(serverUrl, 'bench_inbox', 0)
  setSealingKey(db, new Uint8Array(32).fill(7))
  await fillMeters(db, meters)
  await db.query(
    'create table bare_day (zone_id text, day date, device text, points integer[], primary key (zone_id, day, device))',
  )
  await db.query('create table plain_day (like device_day, primary key (zone_id, data_day, device, metric))')
  const reader = keepReading({ db, clock: systemClock, parsers, report: (error) => console.error(error) })
  const inbox = openInbox(db, { appended: reader.wake, mostBytes: 16 << 20 })
  const app = await buildApp({ db, clock: systemClock, procedures, version: 'bench', logLevel: 'silent', inbox })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const push = (more: Partial<Sending>) =>
    send({
      ...{ port, path: `/push/${zone}/bench/lines`, secret, connections: 8, batches, packets, firstMeter: 1, meters },
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
  const overload = await overloaded(port, isLong ? 600 : 10, (more) => push({ ...more, firstMeter: 1 }))
  taken += overload.taken
  if (!isLong) await emptied(db)
  await app.close()
  await reader.stop()
  const [{ ended, waiting }] = (await db.query(
    `select sum(stored + quarantined) as ended, coalesce(sum(packets) filter (where state = 'waiting'), 0) as waiting from raw_packet`,
  )) as [{ ended: number; waiting: number }] // one line of counts
  const read = await benchReads(db, meters)
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

/** Many more connections than are served, none of them patient: what is taken, what is turned away, and what others feel. */
async function overloaded(
  port: number,
  seconds: number,
  push: (more: Partial<Sending>) => Promise<Sent>,
): Promise<InboxBench['overload']> {
  const feel = async (isOver: () => boolean) => {
    const times: number[] = []
    while (!isOver() || times.length < 20) {
      const begin = performance.now()
      await (await fetch(`http://127.0.0.1:${port}/health`)).text()
      times.push(performance.now() - begin)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
  }
  const before = await feel(() => true)
  globalThis.gc?.()
  const base = process.memoryUsage().rss
  let most = base
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  let isOver = false
  const sending = push({ connections: 300, batches: Number.MAX_SAFE_INTEGER, seconds, isPatient: false }).finally(
    () => {
      isOver = true
    },
  )
  const during = await feel(() => isOver)
  const { taken, refused } = await sending
  clearInterval(watch)
  return { taken, refused, grown: (most - base) / 1048576, before, during }
}

async function benchReads(db: Database, meters: number) {
  const day = addDays(yesterday, -1)
  await ensurePartitions(db, 'device_day', [day])
  await ensurePartitions(
    db,
    'device_day',
    Array.from({ length: 30 }, (_, i) => addDays(day, -i)),
  )
  const hours = Array.from({ length: 24 }, (_, hour) => `(i * 31 + ${hour * 17}) % 50`).join(', ')
  const fill = (on: Day, from: number, to: number) =>
    db.query(
      `insert into device_day (zone_id, data_day, device, metric, step, points, reading, is_late, received_at, packet)
        select $1, $2, i, 1, 60, array[${hours}], 100000 + i, false, $3, gen_random_uuid() from generate_series($4::integer, $5::integer) as i
        on conflict do nothing`,
      [zone, on, now.at, from, to],
    )
  await fill(day, 1, Math.floor(meters * 0.98))
  for (let i = 1; i < 30; i += 1) await fill(addDays(day, -i), 1, 2000)
  await db.query(
    `insert into device_seen (zone_id, device, received_at) select $1, i, $2::timestamptz - make_interval(hours => i % 60) from generate_series(1, $3::integer) as i
      on conflict do nothing`,
    [zone, now.at, meters],
  )
  await db.query('analyze')
  const asked = { areas: Array.from({ length: 500 }, (_, i) => `D${i}`), from: day, to: day, inlets: [], hours: [2, 3] }
  const pass = await took(() => nightRows(db, zone, asked))
  await db.query(
    'insert into dirty_day (zone_id, data_day, area, since) select $1, $2, a, $3 from unnest($4::text[]) as x(a) on conflict do nothing',
    [zone, day, now.at, asked.areas],
  )
  await rollUp(db, now)
  return {
    pass,
    night: await took(() => nightUse(db, zone, asked, [])),
    curve: await took(() => readDays(db, zone, { from: addDays(day, -29), to: day, numbers: ['M777'] })),
    silent: await took(() => whoIsSilent(db, zone, { at: momentOf(now.millisecond).at })),
    missing: await took(() => missingOn(db, zone, day)),
  }
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 4; i += 1) {
    const begin = performance.now()
    await work()
    // The first one brings the pages into memory.
    if (i > 0) times.push(performance.now() - begin)
  }
  return median(times)
}

function send(sending: Sending): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./push-sender.ts', import.meta.url), { workerData: sending })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
