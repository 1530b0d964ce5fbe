import type { Day } from '#domain/day.ts'
import { type AirVerdict, exceededBy, type Means, meansOf, verdictOf } from '#domain/ecology/air.ts'
import { type AirEdition, airEditions, allPollutants } from '#domain/ecology/air-standards.ts'
import { editionOn } from '#domain/ecology/edition.ts'
import { type JudgedFactor, judgedFactors } from '#domain/ecology/factors.ts'
import { counting, type Hour } from '#domain/ecology/hours.ts'
import { type NoiseVerdict, noiseEditions, noiseVerdict } from '#domain/ecology/noise.ts'
import { type Judged, judge, type PermitLimit, type Measured as PermitMean } from '#domain/ecology/permit.ts'
import { round } from '#domain/ecology/rounding.ts'
import { type WaterReadings, type WaterVerdict, waterEditions, waterVerdict } from '#domain/ecology/water.ts'
import { waterClasses, waterFactors } from '#domain/ecology/water-labels.ts'
import type { MetricCode } from '#domain/telemetry/metrics.ts'
import type { Found } from '#services/ecology/case-row.ts'
import type { MeasuredDay } from '#services/ecology/measured.ts'
import { limitsOf, type Permit } from '#services/ecology/permits.ts'
import type { Station } from '#services/ecology/stations.ts'

const nothing: readonly Hour[] = Array.from({ length: 24 }, () => ({ value: null, mark: 'N' }))

/** Hours of a metric among those of one day. */
export function hoursOf(day: readonly MeasuredDay[], metric: MetricCode): readonly Hour[] {
  return day.find((one) => one.metric === metric)?.hours ?? nothing
}

/** 空气日评价 — means of a day, and the verdict of each edition that somebody asks for. */
export function airDay(day: readonly MeasuredDay[]): Means {
  const of = (metric: MetricCode) => counting(hoursOf(day, metric))
  return meansOf({ so2: of('so2'), no2: of('no2'), co: of('co'), o3: of('o3'), pm10: of('pm10'), pm25: of('pm25') })
}

/** The verdict of the edition in force on a day, with those of 2012 and 2026 beside it. */
export function airVerdicts(
  on: Day,
  means: Means,
): { readonly inForce: AirVerdict | null; readonly all: readonly AirVerdict[] } {
  const edition = editionOn(airEditions, on)
  const [old, now] = airEditions
  const shown = edition === null || edition === old || edition === now ? [old, now] : [old, now, edition]
  return {
    inForce: edition === null ? null : verdictOf(edition, means),
    all: shown.map((one) => verdictOf(one, means)),
  }
}

/** 地表水日评价 — by the means of the values of a day that count. */
export function waterDay(station: Station, on: Day, day: readonly MeasuredDay[]): WaterVerdict | null {
  const edition = editionOn(waterEditions, on)
  if (edition === null || station.waterType === null) return null
  const readings: WaterReadings = Object.fromEntries(
    day.filter(({ metric }) => metric in waterFactors).map(({ metric, hours }) => [metric, meanOf(hours, 3)]),
  )
  return waterVerdict(edition, station.waterType, readings, station.targetClass)
}

export function noiseDay(station: Station, on: Day, day: readonly MeasuredDay[]): NoiseVerdict | null {
  const edition = editionOn(noiseEditions, on)
  if (edition === null || station.noiseClass === null) return null
  const peaks = hoursOf(day, 'noiseMost').map(({ value }) => value)
  return noiseVerdict(edition, station.noiseClass, counting(hoursOf(day, 'noise')), peaks)
}

export type OutletDay = { readonly factor: JudgedFactor; readonly per: 'hour' | 'day'; readonly judged: Judged }

/** 排放口日判定 — hours and days against the lines of the permits that hold on the day. */
export function outletDay(permits: readonly Permit[], on: Day, day: readonly MeasuredDay[]): readonly OutletDay[] {
  const factors = [...new Set(permits.flatMap(({ limits }) => limits.map(({ factor }) => factor)))]
  return factors.flatMap((factor) => {
    const hours = hoursOf(day, factor)
    return (['hour', 'day'] as const).flatMap((per): readonly OutletDay[] => {
      const limits = limitsOf(permits, factor, per)
      if (limits.length === 0) return []
      return [{ factor, per, judged: judge(limits, on, per === 'hour' ? hourly(on, hours) : daily(on, hours)) }]
    })
  })
}

/** 超标 — what of one day at one station is beyond its limit, as it becomes a case. */
export function exceedancesOf(
  station: Station,
  permits: readonly Permit[],
  on: Day,
  day: readonly MeasuredDay[],
): readonly Found[] {
  switch (station.kind) {
    case 'air':
      return airFound(station, on, day)
    case 'surfaceWater':
      return waterFound(station, on, day)
    case 'noise':
      return noiseFound(station, on, day)
    default:
      return outletDay(permits, on, day).flatMap(({ factor, per, judged }) =>
        judged.exceeded.length === 0
          ? []
          : [{ station, factor, per, on, values: judged.exceeded, basis: permitBasis(permits, judged.limit) }],
      )
  }
}

function airFound(station: Station, on: Day, day: readonly MeasuredDay[]): readonly Found[] {
  const edition = editionOn(airEditions, on)
  if (edition === null) return []
  const level = station.airZone === 'one' ? 1 : 2
  const means = airDay(day)
  return allPollutants.flatMap((factor) => {
    const { value } = means[factor]
    const over = exceededBy(edition, 'day', factor, value, level)
    if (over === null || value === null) return []
    return [{ station, factor, per: 'day', on, values: [{ at: on, value, ...over }], basis: airBasis(edition, level) }]
  })
}

function airBasis(edition: AirEdition, level: 1 | 2): string {
  return `${edition.label[0]} ${level === 1 ? '一级' : '二级'}日均限值`
}

function waterFound(station: Station, on: Day, day: readonly MeasuredDay[]): readonly Found[] {
  const verdict = waterDay(station, on, day)
  if (verdict === null || verdict.isKept !== false || station.targetClass === null) return []
  const basis = `${verdict.edition.toUpperCase()} ${waterClasses[station.targetClass][0]}`
  return verdict.factors.flatMap(({ factor, value, over }) =>
    over === null || !isJudged(factor)
      ? []
      : [{ station, factor, per: 'day', on, values: [{ at: on, value, ...over }], basis }],
  )
}

function noiseFound(station: Station, on: Day, day: readonly MeasuredDay[]): readonly Found[] {
  const verdict = noiseDay(station, on, day)
  if (verdict === null) return []
  const values = (['day', 'night'] as const).flatMap((part) => {
    const { level, limit, isKept } = verdict[part]
    return isKept === false && level !== null ? [{ at: `${on} ${part}`, value: level, limit, times: null }] : []
  })
  return values.length === 0
    ? []
    : [{ station, factor: 'noise', per: 'day', on, values, basis: verdict.edition.toUpperCase() }]
}

/** Hours of a day as the permit judges them, named by day and hour. */
export function hourly(on: Day, hours: readonly Hour[]): readonly PermitMean[] {
  return hours.map(({ value, mark }, hour) => ({
    at: `${on} ${String(hour).padStart(2, '0')}`,
    value: value === null ? null : round(value, 3),
    mark,
  }))
}

/** A mean of a day needs three quarters of its hours, as a mean of an hour does of its minutes. */
function daily(on: Day, hours: readonly Hour[]): readonly PermitMean[] {
  const values = counting(hours).filter((value) => value !== null)
  return [{ at: on, value: values.length < 18 ? null : meanOf(hours, 3), mark: 'N' }]
}

function meanOf(hours: readonly Hour[], digits: number): number | null {
  const values = counting(hours).filter((value) => value !== null)
  return values.length === 0 ? null : round(values.reduce((total, value) => total + value, 0) / values.length, digits)
}

function permitBasis(permits: readonly Permit[], limit: PermitLimit | null): string {
  const permit = permits.find(({ limits }) =>
    limits.some(({ factor, from }) => factor === limit?.factor && from === limit.from),
  )
  return `排污许可 ${permit?.number ?? ''}`.trim()
}

function isJudged(factor: string): factor is JudgedFactor {
  return Object.hasOwn(judgedFactors, factor)
}
