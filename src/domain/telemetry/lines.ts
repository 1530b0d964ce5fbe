import { parseDay } from '#domain/day.ts'
import { isMetricCode } from '#domain/telemetry/metrics.ts'
import type { ParsedPacket, Parser, Unread } from '#domain/telemetry/parser.ts'
import {
  type DeviceEvent,
  deviceEvents,
  type Readings,
  type Sample,
  type Series,
  type Signal,
} from '#domain/telemetry/reading.ts'

/**
 * 逐行 JSON — our own format for batches: one packet a line. A daily packet of a meter is an array, short because a million of them
 * come at once:
 *
 *     ["编号","2026-11-22",123456,[5,0,…],"2026-11-23T01:10:00+08:00",3600,-98,12,"cell"]
 *
 * number, data day, reading at its end in litres or null, litres of each step, and, if known, the device's clock, millivolt, RSRP,
 * SNR and cell. Everything else is an object: `{"number","at","live","series":[{"metric","day","points","marks","reading"}],
 * "samples":[{"metric","at","amount","mark"}],"signal":{…},"events":[…]}`, amounts as they are kept (docs/telemetry.md).
 */
export const parseLines: Parser = ({ text }) => {
  const packets: ParsedPacket[] = []
  for (const line of text().split('\n')) if (line.trim() !== '') packets.push(packetOf(line))
  return packets
}

/** How many packets a message of lines holds, without reading them. */
export function countLines(body: Uint8Array): number {
  let count = 0
  for (let start = 0; start < body.length; ) {
    const found = body.indexOf(newLine, start)
    const end = found === -1 ? body.length : found
    if (!isBlank(body, start, end)) count += 1
    start = end + 1
  }
  return count
}

const newLine = 10

function isBlank(body: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (!blanks.has(body[i] ?? 0)) return false
  return true
}

const blanks = new Set([9, 13, 32])

function packetOf(line: string): ParsedPacket {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { reason: 'unreadable' }
  }
  return Array.isArray(value) ? ofArray(value) : ofObject(value)
}

function ofArray(value: readonly unknown[]): ParsedPacket {
  const [number, dayText, reading, points, at = null, battery = null, rsrp = null, snr = null, cell = null] = value
  if (typeof number !== 'string' || number === '') return { reason: 'unreadable' }
  const day = typeof dayText === 'string' ? parseDay(dayText) : null
  if (day === null || !isPoints(points)) return { reason: 'unreadable', number }
  if (reading !== null && typeof reading !== 'number') return { reason: 'unreadable', number }
  return {
    number,
    deviceAt: typeof at === 'string' ? at : null,
    isLive: true,
    series: [{ metric: 'waterVolume', day, points, ...(reading === null ? {} : { reading }) }],
    samples: [],
    signal: signalOf({ battery, rsrp, snr, cell }),
  }
}

function ofObject(value: unknown): ParsedPacket {
  if (!isFields(value) || typeof value.number !== 'string' || value.number === '') return { reason: 'unreadable' }
  const { number } = value
  const series = listOf(value.series).map(seriesOf)
  const samples = listOf(value.samples).map(sampleOf)
  const unread = [...series, ...samples].find((one): one is Unread => 'reason' in one)
  if (unread !== undefined) return { ...unread, number }
  const events = listOf(value.events).filter(
    (one): one is DeviceEvent => typeof one === 'string' && one in deviceEvents,
  )
  return {
    number,
    deviceAt: typeof value.at === 'string' ? value.at : null,
    isLive: value.live !== false,
    series: series.filter((one): one is Series => !('reason' in one)),
    samples: samples.filter((one): one is Sample => !('reason' in one)),
    ...(isFields(value.signal) ? { signal: signalOf(value.signal) } : {}),
    ...(events.length === 0 ? {} : { events }),
  } satisfies Readings
}

function seriesOf(value: unknown): Series | Unread {
  if (!isFields(value) || typeof value.metric !== 'string') return { reason: 'unreadable' }
  if (!isMetricCode(value.metric)) return { reason: 'unknown-metric' }
  const day = typeof value.day === 'string' ? parseDay(value.day) : null
  if (day === null || !isPoints(value.points)) return { reason: 'unreadable' }
  return {
    metric: value.metric,
    day,
    points: value.points,
    ...(typeof value.marks === 'string' ? { marks: value.marks } : {}),
    ...(typeof value.reading === 'number' ? { reading: value.reading } : {}),
  }
}

function sampleOf(value: unknown): Sample | Unread {
  if (!isFields(value) || typeof value.metric !== 'string') return { reason: 'unreadable' }
  if (!isMetricCode(value.metric)) return { reason: 'unknown-metric' }
  if (typeof value.at !== 'string' || typeof value.amount !== 'number') return { reason: 'unreadable' }
  const mark = typeof value.mark === 'string' ? { mark: value.mark } : {}
  return { metric: value.metric, at: value.at, amount: value.amount, ...mark }
}

function signalOf({ battery, rsrp, snr, cell }: Readonly<Record<string, unknown>>): Signal {
  return {
    ...(isWhole(battery, 100_000) ? { battery } : {}),
    ...(isWhole(rsrp, 32_000) ? { rsrp } : {}),
    ...(isWhole(snr, 32_000) ? { snr } : {}),
    ...(typeof cell === 'string' && cell !== '' ? { cell: cell.slice(0, 60) } : {}),
  }
}

function isWhole(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= most
}

function isPoints(value: unknown): value is readonly (number | null)[] {
  return Array.isArray(value) && value.every((one) => one === null || typeof one === 'number')
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
