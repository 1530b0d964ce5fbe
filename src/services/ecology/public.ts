import type { Day } from '#domain/day.ts'
import { monitorStation } from '#registers/ecology/monitor-station.ts'
import { waterBody } from '#registers/ecology/water-body.ts'
import { waterSample } from '#registers/ecology/water-sample.ts'
import type { PublicAirWater } from '#schema/ecology-views.ts'
import type { RowOf } from '#schema/register.ts'
import { airLines } from '#services/ecology/air-view.ts'
import { asStation } from '#services/ecology/stations.ts'
import { waterLines } from '#services/ecology/water-view.ts'
import type { Connection } from '#store/database.ts'
import { allRows, rowsWhere } from '#store/records.ts'

/**
 * 公众空气和水 — only stations that are open to the public, only of air and surface water, and of them only what this list names: no
 * firm, no outlet, no place of a device can come out here whatever a station says.
 */
export async function publicAirWater(
  db: Connection,
  zone: { readonly id: string; readonly shortName: string },
  on: Day,
  hoursGone = 24,
): Promise<PublicAirWater> {
  const stations = (await rowsWhere(db, monitorStation, zone.id, 'state', ['active']))
    .map(asStation)
    .filter(({ isPublic }) => isPublic === true)
  const of = (kind: string) => stations.filter((one) => one.kind === kind)
  const bodies = new Map((await allRows(db, waterBody, zone.id)).map(({ id, name }) => [id, String(name)]))
  const ids = of('surfaceWater').map(({ id }) => id as string)
  const samples = (await rowsWhere(db, waterSample, zone.id, 'station', ids)) as unknown as readonly RowOf<
    typeof waterSample
  >[] // rows of this register
  const air = await airLines(db, zone.id, of('air'), on, hoursGone)
  const water = await waterLines(db, zone.id, { stations: of('surfaceWater'), samples, bodies }, on, hoursGone)
  return {
    zone: zone.shortName,
    asOf: on,
    air: air.map(({ name, now, hours, on: day, inForce, verdicts, year }) => {
      const verdict = verdicts.find(({ edition }) => edition === inForce)
      return {
        ...{ name, hour: now?.hour ?? null, aqiNow: now?.verdict.aqi ?? null, hours, on: day },
        ...{
          aqi: verdict?.aqi ?? null,
          grade: verdict?.grade ?? null,
          primary: verdict?.primary ?? [],
          edition: inForce,
        },
        year: year.find(({ edition }) => edition === inForce) ?? null,
      }
    }),
    water: water.map(({ name, body, target, class: found, isKept, worst, from, on: day, edition, hours }) => ({
      ...{ name, body, target, class: found, isKept, worst, from, on: day, edition, hours },
    })),
  }
}
