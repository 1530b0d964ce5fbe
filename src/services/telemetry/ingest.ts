import type { Day } from '#domain/day.ts'
import type { RuleValues } from '#domain/telemetry/data-rules.ts'
import { dayAt, millisecondOf } from '#domain/telemetry/instant.ts'
import type { QuarantineReason } from '#domain/telemetry/quarantine.ts'
import type { Readings } from '#domain/telemetry/reading.ts'
import { merge } from '#domain/telemetry/series-rules.ts'
import { ratesOn } from '#services/rates.ts'
import { type Judgement, judgePacket, type ModelFacts, modelFacts, type Origin } from '#services/telemetry/judge.ts'
import { type FindDevices, findDevices } from '#services/telemetry/known-devices.ts'
import type { Connection } from '#store/database.ts'
import { byKey, type DayRow, daysForWriting, insertDays, keyOfRow, rewriteDays } from '#store/telemetry/day-rows.ts'
import { type KnownDevice, withLastBefore } from '#store/telemetry/device-keys.ts'
import { insertSamples, type SampleRow } from '#store/telemetry/sample-rows.ts'
import { type Finding, markDirty, noteFindings, noteLatest, noteSeen } from '#store/telemetry/state-rows.ts'

export type Parsed = { readonly origin: Origin; readonly readings: Readings }

/** What a reader of many batches keeps in memory; both are left out by whoever brings a few packets. */
export type Helps = {
  readonly find: FindDevices
  /** Days of areas that were marked dirty while we sit at the desk: nobody sums them up before we leave it. */
  readonly marked: ReadonlySet<string>
  /** Those that this batch marks, to join the others once it is committed. */
  readonly marking: Set<string>
}

export function alone(): Helps {
  return { find: findDevices, marked: new Set(), marking: new Set() }
}

/** For each packet in its order: null when it was stored, or why it was not. */
export type Ingested = readonly (QuarantineReason | null)[]

/**
 * 入库 — makes data of parsed packets, by the rules for data, in the order in which they came. What came before stays in force; a
 * packet that was read before and is read again (a replay) mends what it said then, and counts nothing twice.
 */
export async function ingest(
  db: Connection,
  zone: string,
  parsed: readonly Parsed[],
  isReplay = false,
  { find, ...marks }: Helps = alone(),
): Promise<Ingested> {
  if (parsed.length === 0) return []
  const found = await find(db, zone, [...new Set(parsed.map(({ readings }) => readings.number))])
  const known = isReplay ? await withLastBefore(db, zone, [...found.values()], firstOfEach(parsed)) : found
  const models = await modelsIn(db, zone)
  const last = parsed.reduce((latest, { origin }) => (origin.receivedAt > latest ? origin.receivedAt : latest), '')
  const values = await ruleValuesOn(db, zone, last)
  const judged = parsed.map(({ origin, readings }) => {
    const device = known.get(readings.number)
    if (device === undefined) return 'unknown-device'
    const model = models.get(device.model) ?? modelFacts(null, null)
    const judgement = judgePacket({ origin, readings, device, model, values })
    if (typeof judgement !== 'string') known.set(device.number, heard(device, judgement))
    return judgement
  })
  const areas = new Map([...known.values()].map(({ key, area }) => [key, area]))
  await write(
    db,
    zone,
    judged.filter((one) => typeof one !== 'string'),
    { areas, at: last, isReplay, ...marks },
  )
  return judged.map((one) => (typeof one === 'string' ? one : null))
}

/** Of each device the first message that speaks of it, and the day on which that came. */
function firstOfEach(parsed: readonly Parsed[]): ReadonlyMap<string, { readonly packet: string; readonly on: Day }> {
  const first = new Map<string, { readonly packet: string; readonly on: Day }>()
  for (const { origin, readings } of parsed)
    if (!first.has(readings.number))
      first.set(readings.number, {
        packet: origin.packet,
        on: dayAt(millisecondOf(origin.receivedAt) ?? 0),
      })
  return first
}

/** The standard values by which data are judged, as they hold on the day of an instant. */
export async function ruleValuesOn(db: Connection, zone: string, at: string): Promise<RuleValues> {
  const rates = await ratesOn(db, zone, codes, dayAt(millisecondOf(at) ?? 0))
  return {
    clockFlagMinutes: rates['telemetry-clock-flag'].value,
    clockExcludeMinutes: rates['telemetry-clock-exclude'].value,
    futureMinutes: rates['telemetry-future'].value,
    oldestDays: rates['telemetry-oldest'].value,
    rolloverFromPercent: rates['telemetry-rollover-from'].value,
    rolloverToPercent: rates['telemetry-rollover-to'].value,
  }
}

const codes = [
  'telemetry-clock-flag',
  'telemetry-clock-exclude',
  'telemetry-future',
  'telemetry-oldest',
  'telemetry-rollover-from',
  'telemetry-rollover-to',
] as const

async function modelsIn(db: Connection, zone: string): Promise<ReadonlyMap<string, ModelFacts>> {
  const rows = await db.query(
    'select id, full_scale::float8 as "fullScale", overload::float8 as overload from "product_model" where zone_id = $1',
    [zone],
  )
  return new Map(rows.map(({ id, fullScale, overload }) => [id, modelFacts(fullScale, overload)]))
}

/** The device as the next packet of the same batch finds it. */
function heard(device: KnownDevice, { seen }: Judgement): KnownDevice {
  return { ...device, lastDay: seen.lastDay ?? device.lastDay, reading: seen.reading ?? device.reading }
}

type Writing = { readonly areas: ReadonlyMap<number, string>; readonly at: string; readonly isReplay: boolean } & Omit<
  Helps,
  'find'
>

async function write(db: Connection, zone: string, judged: readonly Judgement[], writing: Writing): Promise<void> {
  const packets = [...new Set(judged.map(({ packet }) => packet))]
  const yielding = writing.isReplay ? await forgetFindings(db, zone, packets) : new Set<string>()
  const findings: Finding[] = judged.flatMap((one) => one.findings)
  const days = judged.flatMap((one) => one.days)
  findings.push(...(await writeDays(db, zone, days, writing.isReplay, yielding)))
  findings.push(
    ...(await writeSamples(
      db,
      zone,
      judged.flatMap((one) => one.samples),
    )),
  )
  await noteFindings(db, zone, findings)
  await noteLatest(
    db,
    zone,
    judged.flatMap((one) => one.latest),
  )
  await noteSeen(db, zone, lastOfEach(judged.map((one) => one.seen)))
  await markDirty(db, zone, unmarked(days, writing), writing.at)
}

function unmarked(days: readonly DayRow[], { areas, marked, marking }: Writing): readonly { day: Day; area: string }[] {
  const found = new Map<string, { day: Day; area: string }>()
  for (const { day, device } of days) {
    const area = areas.get(device) ?? ''
    const key = `${day} ${area}`
    if (marked.has(key)) continue
    found.set(key, { day, area })
    marking.add(key)
  }
  return [...found.values()]
}

/** Writes days that are new, joins those that are known, and gives what is to be told of them. */
async function writeDays(
  db: Connection,
  zone: string,
  rows: readonly DayRow[],
  isReplay: boolean,
  yielding: ReadonlySet<string>,
): Promise<readonly Finding[]> {
  // Rows of one day stay in the order in which they came.
  const sorted = rows.toSorted(byKey)
  const isFirst = (row: DayRow, i: number) => i === 0 || byKey(sorted[i - 1] ?? row, row) !== 0
  const firsts = sorted.filter(isFirst)
  const rest = [...(await insertDays(db, zone, firsts)), ...sorted.filter((row, i) => !isFirst(row, i))]
  if (rest.length === 0) return []
  const heads = new Set(firsts)
  const standing = new Map((await daysForWriting(db, zone, rest)).map((row) => [keyOfRow(row), row]))
  const changed = new Map<string, DayRow>()
  const findings: Finding[] = []
  for (const row of rest) {
    const known = standing.get(keyOfRow(row))
    if (known === undefined) continue
    const isOwn = known.packet === row.packet && heads.has(row)
    const mends = isReplay && (isOwn || !yielding.has(`${row.packet} ${keyOfRow(row)}`))
    const { next, finding } = joined(known, row, mends)
    if (finding !== null) findings.push(finding)
    if (next !== null) {
      standing.set(keyOfRow(row), next)
      changed.set(keyOfRow(row), next)
    }
  }
  await rewriteDays(db, zone, [...changed.values()])
  return findings
}

/** What a later message makes of a day that is known. */
function joined(
  known: DayRow,
  row: DayRow,
  mends: boolean,
): { readonly next: DayRow | null; readonly finding: Finding | null } {
  const isEstimate = row.marks?.startsWith('e') === true
  if (known.points.length !== row.points.length) {
    if (mends || known.marks?.startsWith('e')) return { next: row, finding: null }
    return { next: null, finding: findingOf('conflict', row, { before: known.points, now: row.points }) }
  }
  const { points, marks, isFilled, conflicts } = merge(known, row, mends)
  const reading = known.reading === null || mends ? (row.reading ?? known.reading) : known.reading
  const isOtherReading = known.reading !== null && row.reading !== null && known.reading !== row.reading && !mends
  const isChanged = isFilled || reading !== known.reading || (mends && marks !== known.marks)
  const isLate = known.marks?.startsWith('e') ? row.isLate : known.isLate
  const next = isChanged ? { ...known, points, marks, reading, isLate, packet: row.packet } : null
  if (conflicts.length > 0 || isOtherReading) {
    const detail = { before: known.points, now: row.points, readingBefore: known.reading, readingNow: row.reading }
    return { next, finding: findingOf('conflict', row, detail) }
  }
  const isRepeat = !isChanged && !mends && !isEstimate
  return { next, finding: isRepeat ? findingOf('repeat', row, null) : null }
}

function findingOf(
  rule: 'conflict' | 'repeat',
  { day, device, metric, packet }: Pick<DayRow, 'day' | 'device' | 'metric' | 'packet'>,
  detail: Finding['detail'],
): Finding {
  return { day, device, metric, rule, packet, detail }
}

async function writeSamples(db: Connection, zone: string, rows: readonly SampleRow[]): Promise<readonly Finding[]> {
  const standing = await insertSamples(db, zone, rows)
  return standing
    .filter(({ packet, knownPacket }) => packet !== knownPacket)
    .map((row) =>
      row.amount === row.known
        ? findingOf('repeat', row, null)
        : findingOf('conflict', row, { at: row.at, before: row.known, now: row.amount }),
    )
}

/** Before packets are read again: takes back what was found in them, and tells which of them had to yield to an earlier one. */
async function forgetFindings(db: Connection, zone: string, packets: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.query(
    `delete from "telemetry_finding" where zone_id = $1 and packet = any($2::uuid[])
      returning packet, data_day as day, device, metric, rule`,
    [zone, packets],
  )
  return new Set(
    rows.filter(({ rule }) => rule === 'conflict' || rule === 'repeat').map((row) => `${row.packet} ${keyOfRow(row)}`),
  )
}

function said(one: Judgement['seen']): Partial<Judgement['seen']> {
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null))
}

/** A device that sent twice in one batch is noted once, with all that it said. */
function lastOfEach(seen: readonly Judgement['seen'][]): readonly Judgement['seen'][] {
  const last = new Map<number, Judgement['seen']>()
  for (const one of seen) {
    const before = last.get(one.device)
    last.set(one.device, before === undefined ? one : { ...before, ...said(one) })
  }
  return [...last.values()]
}
