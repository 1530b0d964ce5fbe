import { editionOn } from '#domain/ecology/edition.ts'
import {
  type FactorClass,
  type WaterReadings,
  type WaterVerdict,
  waterEditions,
  waterVerdict,
} from '#domain/ecology/water.ts'
import type { waterSample } from '#registers/ecology/water-sample.ts'
import type { RowOf } from '#schema/register.ts'
import type { Station } from '#services/ecology/stations.ts'

type Readings = Pick<RowOf<typeof waterSample>, 'readings' | 'sampledOn'>

/** The verdict of a sample by the edition of its day; null where no edition holds. */
export function verdictOfSample(station: Station, { readings, sampledOn }: Readings): WaterVerdict | null {
  const edition = editionOn(waterEditions, sampledOn)
  if (edition === null || station.waterType === null) return null
  const given: WaterReadings = Object.fromEntries(readings.map(({ factor, value }) => [factor, value]))
  return waterVerdict(edition, station.waterType, given, station.targetClass)
}

export function factorOf(station: Station, sample: Readings, factor: string): FactorClass | null {
  return verdictOfSample(station, sample)?.factors.find((one) => one.factor === factor) ?? null
}
