import type { Day } from '#domain/day.ts'
import { type Hour, hoursOfDay, markOf } from '#domain/ecology/hours.ts'
import { dayAt, millisecondOf, startOf } from '#domain/telemetry/instant.ts'
import { shown } from '#domain/telemetry/metric.ts'
import { isMetricCode, type MetricCode, metricOf } from '#domain/telemetry/metrics.ts'
import type { Station } from '#services/ecology/stations.ts'
import { readDays, readSamples } from '#services/telemetry/read.ts'
import type { Connection } from '#store/database.ts'

/** One day of one metric at a station, hour by hour, in the unit that people read; `perDay` hours of it are expected to have a value. */
export type MeasuredDay = {
  readonly day: Day
  readonly metric: MetricCode
  readonly hours: readonly Hour[]
  readonly perDay: number
}

/** By station; days in their order. */
export type Measured = ReadonlyMap<string, readonly MeasuredDay[]>

/**
 * 站点小时数据 — what the devices of stations measured, whether they send whole days or single values; of two devices the one that
 * the station names first counts. Asks nobody who reads: the caller reads the stations by the rule of their register.
 */
export async function measuredOf(
  db: Connection,
  zone: string,
  stations: readonly Station[],
  asked: { readonly from: Day; readonly to: Day; readonly metrics?: readonly MetricCode[] },
): Promise<Measured> {
  const devices = [...new Set(stations.flatMap((station) => station.devices ?? []))]
  if (devices.length === 0) return new Map()
  const known = await db.query(
    'select device as id, number from "device_key" where zone_id = $1 and device = any($2::uuid[])',
    [zone, devices],
  )
  const numberOf = new Map<string, string>(known.map(({ id, number }) => [id, number]))
  const numbers = [...numberOf.values()]
  const found = new Map<string, Map<string, MeasuredDay>>()
  const put = (number: string, one: MeasuredDay) => {
    const ofDevice = found.get(number) ?? new Map<string, MeasuredDay>()
    found.set(number, ofDevice)
    const key = `${one.day} ${one.metric}`
    if (!ofDevice.has(key)) ofDevice.set(key, one)
  }
  for (const { number, metric, day, step, points, marks } of await readDays(db, zone, { ...asked, numbers })) {
    const values = points.map((value) => (value === null ? null : shown(metricOf(metric), value)))
    const perDay = Math.min(24, points.length)
    put(number, { day, metric, hours: hoursOfDay(values, marks, step, addsOf(metric)), perDay })
  }
  for (const [number, one] of hoursOfSamples(await readSamples(db, zone, { ...asked, numbers }))) put(number, one)
  return new Map(stations.map((station) => [station.id, firstOf(station, numberOf, found)]))
}

/** Metrics of the table among the factors that somebody asks for. */
export function metricsOf(factors: readonly string[]): readonly MetricCode[] {
  return factors.filter(isMetricCode)
}

/** Levels of sound are added as energies. */
function addsOf(metric: MetricCode): 'mean' | 'energy' {
  return metric === 'noise' ? 'energy' : 'mean'
}

type Samples = Awaited<ReturnType<typeof readSamples>>

/** Single values of an hour make its mean; where none counts, the mark of the first says why. */
function hoursOfSamples(samples: Samples): readonly (readonly [number: string, MeasuredDay])[] {
  const days = Map.groupBy(samples, ({ number, metric, at }) => `${number} ${metric} ${dayAt(millisecondOf(at) ?? 0)}`)
  return [...days.values()].flatMap((ofDay) => {
    const [first] = ofDay
    if (first === undefined) return []
    const day = dayAt(millisecondOf(first.at) ?? 0)
    const byHour = Map.groupBy(ofDay, ({ at }) => Math.floor(((millisecondOf(at) ?? 0) - startOf(day)) / 3_600_000))
    const hours = Array.from({ length: 24 }, (_, hour) => hourOf(byHour.get(hour) ?? []))
    return [[first.number, { day, metric: first.metric, hours, perDay: 24 }] as const]
  })
}

function hourOf(within: Samples): Hour {
  const normal = within.filter(({ mark }) => markOf(mark) === 'N')
  const sum = normal.reduce((total, { metric, amount }) => total + shown(metricOf(metric), amount), 0)
  if (normal.length > 0) return { value: sum / normal.length, mark: 'N' }
  const [marked] = within
  return marked === undefined
    ? { value: null, mark: 'N' }
    : { value: shown(metricOf(marked.metric), marked.amount), mark: markOf(marked.mark) }
}

function firstOf(
  station: Station,
  numberOf: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, ReadonlyMap<string, MeasuredDay>>,
): readonly MeasuredDay[] {
  const merged = new Map<string, MeasuredDay>()
  for (const device of station.devices ?? [])
    for (const [key, one] of found.get(numberOf.get(device) ?? '') ?? []) if (!merged.has(key)) merged.set(key, one)
  return [...merged.values()].toSorted((a, b) => a.day.localeCompare(b.day))
}
