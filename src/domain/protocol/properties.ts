import { exactOf } from '#domain/protocol/exact.ts'
import type { Series } from '#domain/protocol/reading.ts'
import { type DeviceEvent, type Fault, nothingParsed, type Parsed, type Reading } from '#domain/protocol/reading.ts'
import { civil, fromJson } from '#domain/protocol/times.ts'

export type Fields = Readonly<Record<string, unknown>>

export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null // looked at key by key
}

export function textOr(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : null
}

/**
 * 属性 → 读数 — what JSON of any cloud holds under names of the product model. Numbers become readings, true bits events; texts
 * and what lies deeper belong to the model and are counted as unknown here. The time is the device's own, or none.
 */
export function readProperties(device: string | null, at: string | null, properties: Fields): Parsed {
  const readings: Reading[] = []
  const events: DeviceEvent[] = []
  const faults: Fault[] = []
  for (const [metric, told] of Object.entries(properties)) {
    // Alibaba and others lay value and time of a property side by side.
    const inner = fieldsOf(told)
    const when = inner === null ? at : (fromJson(inner.time ?? inner.ts) ?? at)
    const value = inner === null ? told : inner.value
    if (typeof value === 'boolean') {
      if (value) events.push({ event: metric, at: when })
      continue
    }
    const exact = typeof value === 'number' || typeof value === 'string' ? exactOf(value) : null
    if (exact === null) faults.push('value')
    else readings.push({ metric, value: exact, unit: '', at: when, kind: 'now' })
  }
  return { ...nothingParsed, device, at, readings, events, faults }
}

/** A series of our own JSON: `{ "metric", "day", "step": 60, "values": [1.2, null, …] }`; the finest digit gives the scale. */
export function seriesFromJson(told: unknown): Series | Fault {
  const { metric, day, step, values } = fieldsOf(told) ?? {}
  const start = typeof day === 'string' ? civil(day, '00:00:00') : null
  if (typeof metric !== 'string' || !Array.isArray(values) || values.length > 1440) return 'body'
  if (start === null) return 'time'
  const stepMinutes = typeof step === 'number' && Number.isInteger(step) && step > 0 ? step : 60
  const exact = values.map((value) => (value === null ? null : exactOf(value as number | string)))
  if (exact.some((value, index) => value === null && values[index] !== null)) return 'value'
  const scale = exact.reduce((most, value) => Math.max(most, value?.scale ?? 0), 0)
  const points = exact.map((value) => (value === null ? null : value.digits * 10 ** (scale - value.scale)))
  return { metric, unit: '', start, stepMinutes, scale, values: points }
}
