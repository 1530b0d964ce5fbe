import { floatOf, integerOf, readTlv } from '#domain/protocol/lwm2m-tlv.ts'
import { type DeviceEvent, type Fault, nothingParsed, type Parsed, type Reading } from '#domain/protocol/reading.ts'
import { fromUnix } from '#domain/protocol/times.ts'

/**
 * LwM2M 对象 3424 “Water meter” 1.1 (OMA registry): resource → what it tells. Flows are in m³/s. A reset (/2) lets a server set
 * the counter back: it is an event, never a silent nought.
 */
const figures: Readonly<Record<number, { metric: string; unit: string; scale: number }>> = {
  1: { metric: 'volume', unit: 'm3', scale: 3 }, // floats of a meter are held to the litre
  4: { metric: 'pulses', unit: '', scale: 0 },
  6: { metric: 'pulseRatio', unit: '', scale: 6 },
  7: { metric: 'flowLeast', unit: 'm3/s', scale: 6 },
  8: { metric: 'flowMost', unit: 'm3/s', scale: 6 },
  6042: { metric: 'quality', unit: '', scale: 0 },
  6049: { metric: 'qualityLevel', unit: '', scale: 0 },
}
const isFloat: ReadonlySet<number> = new Set([1, 6, 7, 8, 6050])
const signs: Readonly<Record<number, string>> = {
  2: 'reset',
  9: 'leak',
  10: 'burst', // “leak detected”
  11: 'reverse',
  12: 'blocked',
  13: 'magnetic', // “fraud”
}

type Told = {
  readonly id: number
  readonly number: number | null
  readonly isTrue: boolean
  readonly at: string | null
}

/** Out of application/vnd.oma.lwm2m+tlv. */
export function readMeterTlv(bytes: Uint8Array): Parsed {
  const resources = readTlv(bytes)
  if (resources === null) return { ...nothingParsed, faults: ['body'] }
  const told = resources.map(({ id, value }): Told => {
    const number = isFloat.has(id) ? floatOf(value) : integerOf(value)
    return { id, number, isTrue: number !== null && number !== 0, at: null }
  })
  return gathered(told)
}

/** Out of application/senml+json: base names, base times and values as the records have them. */
export function readMeterSenml(pack: unknown): Parsed {
  if (!Array.isArray(pack)) return { ...nothingParsed, faults: ['body'] }
  const records = pack.filter(isRecord)
  const parsed = gathered(resolved(records))
  return { ...parsed, faults: [...parsed.faults, ...pack.slice(records.length).map((): Fault => 'body')] }
}

type SenmlRecord = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is SenmlRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function resolved(records: readonly SenmlRecord[]): readonly Told[] {
  let [baseName, baseTime] = ['', 0]
  return records.flatMap(({ bn, bt, n, t, v, vb }) => {
    if (typeof bn === 'string') baseName = bn
    if (typeof bt === 'number') baseTime = bt
    const path = /(?:^|\/)3424\/\d+\/(\d+)(?:\/\d+)?$/.exec(`${baseName}${typeof n === 'string' ? n : ''}`)
    if (path === null) return []
    // Times below 2²⁸ are relative to now (RFC 8428), and now is not ours to know.
    const seconds = baseTime + (typeof t === 'number' ? t : 0)
    const number = typeof v === 'number' && Number.isFinite(v) ? v : null
    const at = seconds >= 2 ** 28 ? fromUnix(seconds) : null
    return [{ id: Number(path[1]), number, isTrue: vb === true || (number !== null && number !== 0), at }]
  })
}

function gathered(told: readonly Told[]): Parsed {
  const clock = told.find(({ id }) => id === 5518)?.number ?? null
  const at = (clock === null ? null : fromUnix(clock)) ?? told.find((one) => one.at !== null)?.at ?? null
  const readings: Reading[] = []
  const events: DeviceEvent[] = []
  const faults: Fault[] = []
  for (const one of told) {
    const figure = figures[one.id]
    const sign = signs[one.id]
    const when = one.at ?? at
    if (sign !== undefined && one.isTrue) events.push({ event: sign, at: when })
    if (figure === undefined) continue
    const digits = one.number === null ? Number.NaN : Math.round(one.number * 10 ** figure.scale)
    const value = { digits, scale: figure.scale }
    if (!Number.isSafeInteger(digits)) faults.push('value')
    else readings.push({ metric: figure.metric, value, unit: figure.unit, at: when, kind: 'now' })
  }
  return { ...nothingParsed, at, readings, events, faults }
}
