import { addDays, type Day } from '#domain/day.ts'
import { isoOf, startOf } from '#domain/telemetry/instant.ts'
import { kept } from '#domain/telemetry/metric.ts'
import { type MetricCode, metricOf } from '#domain/telemetry/metrics.ts'
import type { Parsed } from '#services/telemetry/ingest.ts'
import { newId } from '#store/new-id.ts'

/** 演示数据 — invented hours of invented stations: the same day of the same station always gets the same values. */
export type DaySeries = {
  readonly number: string
  readonly day: Day
  readonly values: Partial<Record<MetricCode, readonly (number | null)[]>>
  readonly marks?: string
}

/** One packet for the day of a device, as its station would have sent it. */
export function packetOf({ number, day, values, marks }: DaySeries): Parsed {
  const receivedAt = isoOf(startOf(addDays(day, 1)) + 300_000)
  const series = Object.entries(values).map(([code, points]) => {
    const metric = code as MetricCode // keys of the record
    const whole = points.map((value) => (value === null ? null : kept(metricOf(metric), value)))
    return { metric, day, points: whole, ...(marks === undefined ? {} : { marks }) }
  })
  return {
    origin: { packet: newId(startOf(day)), receivedAt, platformAt: null },
    readings: { number, deviceAt: receivedAt, isLive: true, samples: [], series },
  }
}

/** A curve over the day around a mean, with a little that differs from hour to hour and never repeats itself exactly. */
export function curve(mean: number, swing: number, seed: number, hours = 24): readonly number[] {
  return Array.from({ length: hours }, (_, hour) => {
    const wave = Math.sin(((hour * 24) / hours - 9) * (Math.PI / 12))
    const noise = ((seed * 7919 + hour * 104_729 + hour * hour * 31) % 97) / 97 - 0.5
    return Math.max(0, mean + swing * wave + swing * 0.6 * noise)
  })
}

/** Dust rises for a few days about every second week; ozone follows the sun. */
export function airOf(station: number, day: number): DaySeries['values'] {
  const haze = [0, 0, 4, 9, 26, 38, 31, 12, 3, 0, -2, -5, 2, 5][(((day + station) % 14) + 14) % 14] ?? 0
  const seed = station * 131 + day * 17
  const pm25 = 27 + station * 3 + haze
  return {
    so2: curve(8 + station, 2, seed),
    no2: curve(24 + station * 4 + haze / 4, 7, seed + 1),
    co: curve(0.6 + haze / 100, 0.15, seed + 2),
    o3: curve(72 - haze / 3, 38, seed + 3),
    pm10: curve(pm25 * 1.6, 9, seed + 4),
    pm25: curve(pm25, 6, seed + 5),
  }
}

/** The hours that have come, and nothing after them. */
export function until(hour: number, values: DaySeries['values']): DaySeries['values'] {
  const cut = Object.entries(values).map(([metric, points]) => {
    const step = 24 / points.length
    return [metric, points.map((value, at) => ((at + 1) * step <= hour ? value : null))]
  })
  return Object.fromEntries(cut)
}
