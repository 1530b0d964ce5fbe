import { addDays, type Day } from '#domain/day.ts'
import { evenly, type Step, stepOf } from '#domain/telemetry/counter.ts'
import type { DataRule, RuleValues } from '#domain/telemetry/data-rules.ts'
import { dayAt, isoOf, millisecondOf, startOf } from '#domain/telemetry/instant.ts'
import { kept } from '#domain/telemetry/metric.ts'
import { metricOf, metrics } from '#domain/telemetry/metrics.ts'
import type { QuarantineReason } from '#domain/telemetry/quarantine.ts'
import type { Readings, Sample, Series } from '#domain/telemetry/reading.ts'
import { judgePoints } from '#domain/telemetry/series-rules.ts'
import { dueOf } from '#domain/telemetry/timing.ts'
import type { DayRow } from '#store/telemetry/day-rows.ts'
import type { KnownDevice } from '#store/telemetry/device-keys.ts'
import type { SampleRow } from '#store/telemetry/sample-rows.ts'
import type { Finding, Latest, Seen } from '#store/telemetry/state-rows.ts'

/** Where readings came from: the raw packet, and our own clock and that of a platform on the way. */
export type Origin = { readonly packet: string; readonly receivedAt: string; readonly platformAt: string | null }

export type ModelFacts = { readonly fullScale: number | null; readonly overload: number | null }

/** What one packet becomes: rows to write and what the rules say of it. */
export type Judgement = {
  readonly packet: string
  readonly days: readonly DayRow[]
  readonly samples: readonly SampleRow[]
  readonly latest: readonly Latest[]
  readonly findings: readonly Finding[]
  readonly seen: Seen
}

type Case = {
  readonly readings: Readings
  readonly origin: Origin
  readonly device: KnownDevice
  readonly model: ModelFacts
  readonly values: RuleValues
}

/** 判定 — the data rules for one packet of a known device; a reason where nothing of it can be true. */
export function judgePacket(one: Case): Judgement | QuarantineReason {
  const { readings, origin, device, values } = one
  const received = receivedOf(origin)
  const wrong = whyRefused(readings, received, values)
  if (wrong !== null) return wrong
  const offset = offsetOf(readings, received)
  const minutes = Math.abs(offset ?? 0) / 60
  const found: Finding[] = []
  const find = (rule: DataRule, day: Day, metric: number, detail: Finding['detail'] = null) =>
    found.push({ day, device: device.key, metric, rule, packet: origin.packet, detail })
  if (minutes > values.clockFlagMinutes) find('clock', dayAt(received), 0, { seconds: offset })
  if (readings.events?.includes('reset')) find('reset', dayAt(received), metrics.waterVolume.number)
  const isClockWrong = minutes > values.clockExcludeMinutes
  const days = readings.series.flatMap((series) => daysOf(one, series, received, isClockWrong, find))
  return {
    packet: origin.packet,
    days,
    samples: readings.samples.map((sample) => sampleRow(one, sample)),
    latest: [...readings.samples.map((sample) => latestOf(device, sample)), ...days.flatMap(latestOfDay)],
    findings: found,
    seen: seenOf(one, offset),
  }
}

/** A thousand packets of a message were received at one instant. */
function receivedOf({ receivedAt }: Origin): number {
  if (receivedAt !== lastReceived.text) lastReceived = { text: receivedAt, instant: millisecondOf(receivedAt) ?? 0 }
  return lastReceived.instant
}

let lastReceived = { text: '', instant: 0 }

function whyRefused(readings: Readings, received: number, values: RuleValues): QuarantineReason | null {
  const latest = received + values.futureMinutes * 60_000
  const oldest = received - values.oldestDays * 86_400_000
  for (const series of readings.series) {
    if (metrics[series.metric] === undefined) return 'unknown-metric'
    if (!isWellFormed(series)) return 'wrong-points'
    const last = series.points.findLastIndex((point) => point !== null)
    if (startOf(series.day) + (last * 1440 * 60_000) / series.points.length > latest) return 'future'
    if (startOf(series.day) < oldest) return 'too-old'
  }
  for (const { metric, at, amount } of readings.samples) {
    const instant = millisecondOf(at)
    if (metrics[metric] === undefined) return 'unknown-metric'
    if (instant === null || !Number.isSafeInteger(amount)) return 'wrong-points'
    if (instant > latest) return 'future'
    if (instant < oldest) return 'too-old'
  }
  return null
}

function isWellFormed({ points, marks, reading }: Series): boolean {
  if (points.length === 0 || points.length > 1440 || 1440 % points.length !== 0) return false
  if (marks !== undefined && marks.length !== points.length) return false
  if (reading !== undefined && !Number.isSafeInteger(reading)) return false
  return points.every((point) => point === null || isWhole(point))
}

type Find = (rule: DataRule, day: Day, metric: number, detail?: Finding['detail']) => void

function daysOf(one: Case, series: Series, received: number, isClockWrong: boolean, find: Find): readonly DayRow[] {
  const { device, origin, model } = one
  const metric = metricOf(series.metric)
  const step = 1440 / series.points.length
  const mostPerStep = metric.behaves === 'amount' && model.overload !== null ? (model.overload * step) / 60 : null
  const counted = series.reading === undefined ? null : stepTo(one, series)
  const judged = judgePoints(metric, series.points, series.marks ?? null, { mostPerStep, isClockWrong })
  for (const rule of judged.rules) find(rule, series.day, metric.number)
  if (counted?.rule)
    find(counted.rule, series.day, metric.number, { before: device.reading, now: series.reading ?? null })
  const isLate = received > dueOf(series.day, device)
  if (device.lastDay !== null && series.day < device.lastDay) find('outOfOrder', series.day, metric.number)
  const row: DayRow = {
    device: device.key,
    metric: metric.number,
    day: series.day,
    step,
    points: series.points,
    marks: counted?.used === null && counted.rule === 'fell' ? 'r'.repeat(series.points.length) : judged.marks,
    reading: series.reading ?? null,
    isLate,
    receivedAt: origin.receivedAt,
    packet: origin.packet,
  }
  return counted?.rule === 'gap' ? [...estimated(device, row, counted), row] : [row]
}

/** What the counter did since the last reading; null when there is none before this day. */
function stepTo({ device, model, readings, values }: Case, series: Series): Step | null {
  if (device.lastDay === null || device.reading === null || series.day <= device.lastDay) return null
  const reverse = readings.series.find(({ metric, day }) => metric === 'waterReverse' && day === series.day)
  const evidence = {
    isReplaced: false,
    isReset: readings.events?.includes('reset') === true,
    isReversed:
      readings.events?.includes('reverse') === true || reverse?.points.some((point) => Number(point) > 0) === true,
  }
  const before = { day: device.lastDay, reading: device.reading }
  return stepOf(before, { day: series.day, reading: series.reading ?? 0 }, model, evidence, values)
}

/** Days that are missing between two readings: their total is known, its split is not. */
function estimated(device: KnownDevice, row: DayRow, { used, days }: Step): readonly DayRow[] {
  if (used === null || device.lastDay === null || row.points.includes(null)) return []
  const total = used - row.points.reduce<number>((sum, point) => sum + Number(point), 0)
  if (total < 0) return []
  const steps = row.points.length
  const all = evenly(total, steps * (days - 1))
  const first = device.lastDay
  return Array.from({ length: days - 1 }, (_, i) => ({
    ...row,
    day: addDays(first, i + 1),
    points: all.slice(i * steps, (i + 1) * steps),
    marks: 'e'.repeat(steps),
    reading: null,
    isLate: true,
  }))
}

function sampleRow({ device, origin }: Case, { metric, at, amount, mark }: Sample): SampleRow {
  const instant = millisecondOf(at) ?? 0
  const code = metricOf(metric)
  return {
    device: device.key,
    metric: code.number,
    day: dayAt(instant),
    at: isoOf(instant),
    amount,
    mark: mark === undefined || mark === 'N' ? null : mark,
    packet: origin.packet,
  }
}

function latestOf(device: KnownDevice, { metric, at, amount, mark }: Sample): Latest {
  return { device: device.key, metric: metricOf(metric).number, amount, mark: mark ?? null, at }
}

/** The last value of a series of levels; of amounts the reading is kept instead (`device_seen`). */
function latestOfDay({ device, metric, day, step, points, marks }: DayRow): readonly Latest[] {
  if (metric < 4 || marks?.startsWith('e')) return []
  const place = points.findLastIndex((point) => point !== null)
  const amount = points[place]
  if (amount === null || amount === undefined) return []
  return [{ device, metric, amount, mark: marks?.[place] ?? null, at: isoOf(startOf(day) + place * step * 60_000) }]
}

/** Seconds by which the device's clock is behind ours; only what was sent at once says so. */
function offsetOf({ deviceAt, isLive }: Readings, received: number): number | null {
  const at = deviceAt === null ? null : millisecondOf(deviceAt)
  return at === null || !isLive ? null : Math.round((received - at) / 1000)
}

function seenOf({ readings, origin, device }: Case, clockOffset: number | null): Seen {
  let last: Series | null = null
  for (const series of readings.series)
    if (series.reading !== undefined && (last === null || series.day >= last.day)) last = series
  const isNewer = last !== null && (device.lastDay === null || last.day > device.lastDay)
  const { battery = null, rsrp = null, snr = null, cell = null } = readings.signal ?? {}
  return {
    device: device.key,
    receivedAt: origin.receivedAt,
    deviceAt: readings.deviceAt,
    platformAt: origin.platformAt,
    clockOffset: clockOffset === null ? null : Math.max(-2_000_000_000, Math.min(2_000_000_000, clockOffset)),
    lastDay: isNewer ? (last?.day ?? null) : null,
    reading: isNewer ? (last?.reading ?? null) : null,
    ...{ battery, rsrp: small(rsrp), snr: small(snr), cell: cell?.includes('\0') === true ? null : cell },
  }
}

/** What a device could not have meant is not noted; it must not keep a thousand others waiting. */
function small(value: number | null): number | null {
  return value !== null && Number.isInteger(value) && Math.abs(value) < 32_768 ? value : null
}

function isWhole(point: number): boolean {
  return Number.isInteger(point) && point >= -2_147_483_648 && point <= 2_147_483_647
}

/** Full scale and overload of a model in the unit that meters are kept in. */
export function modelFacts(fullScale: number | null, overload: number | null): ModelFacts {
  const litres = (value: number | null) => (value === null ? null : kept(metrics.waterVolume, value))
  return { fullScale: litres(fullScale), overload: litres(overload) }
}
