import { addDays, type Day, dayOf, yearOf } from '#domain/day.ts'
import { concentration, goodShare, type Mean, type Means, verdictOf } from '#domain/ecology/air.ts'
import { airEditions, allPollutants, type Pollutant } from '#domain/ecology/air-standards.ts'
import { editionOn } from '#domain/ecology/edition.ts'
import { counting } from '#domain/ecology/hours.ts'
import type { AirLine, Received } from '#schema/ecology-views.ts'
import { airDay, airVerdicts, hoursOf } from '#services/ecology/judging.ts'
import { type MeasuredDay, measuredOf } from '#services/ecology/measured.ts'
import { type DayGrades, daysFrom, gradesOf, pastGrades } from '#services/ecology/past-air.ts'
import type { Station } from '#services/ecology/stations.ts'
import type { Connection } from '#store/database.ts'

const shownDays = 30

/** 空气 — the hour, the last whole day and the year so far, each by both tables; days without enough hours have no verdict. */
export async function airLines(
  db: Connection,
  zone: string,
  stations: readonly Station[],
  asOf: Day,
  hoursGone: number,
): Promise<readonly AirLine[]> {
  const first = dayOf(yearOf(asOf), 1, 1)
  const start = addDays(asOf, -shownDays)
  const measured = await measuredOf(db, zone, stations, { from: start, to: asOf, metrics: allPollutants })
  const past = await pastGrades(db, zone, stations, { from: first, to: addDays(start, -1) })
  const on = { asOf, first: start < first ? first : start, hoursGone }
  return stations.map((station) =>
    lineOf(station, { measured: measured.get(station.id) ?? [], past: past.get(station.id) ?? [] }, on),
  )
}

type On = { readonly asOf: Day; readonly first: Day; readonly hoursGone: number }

/** `first` is the first day of the year that is read whole; those before it are known by their grades. */
function lineOf(
  station: Station,
  { measured, past }: { readonly measured: readonly MeasuredDay[]; readonly past: readonly DayGrades[] },
  { asOf, first, hoursGone }: On,
): AirLine {
  const byDay = Map.groupBy(measured, ({ day }) => day)
  const on = addDays(asOf, -1)
  const meansOn = (day: Day): Means => airDay(byDay.get(day) ?? [])
  const judged = airVerdicts(on, meansOn(on))
  const since = station.from > first ? station.from : first
  const grades = [...past, ...daysFrom(since, on).map((day) => gradesOf(meansOn(day)))]
  return {
    id: station.id,
    name: station.name,
    zone: station.airZone,
    now: hourNow(byDay.get(asOf) ?? [], asOf),
    hours: receivedOf(byDay.get(asOf) ?? [], hoursGone),
    on,
    means: valuesOf(meansOn(on)),
    inForce: judged.inForce?.edition ?? null,
    verdicts: judged.all,
    year: [airEditions[0], airEditions[1]].map((edition, i) => ({
      edition: edition.id,
      ...goodShare(grades.map((one) => one[i] ?? null)),
    })),
    course: daysFrom(addDays(asOf, -shownDays), on).map((day) => {
      const verdict = airVerdicts(day, meansOn(day)).inForce
      return { on: day, grade: verdict?.grade ?? null, aqi: verdict?.aqi ?? null }
    }),
  }
}

/** The last hour in which all six were measured. */
function hourNow(day: readonly MeasuredDay[], on: Day): AirLine['now'] {
  const edition = editionOn(airEditions, on)
  const hours = new Map(allPollutants.map((pollutant) => [pollutant, counting(hoursOf(day, pollutant))]))
  const isWhole = (hour: number) => allPollutants.every((pollutant) => typeof hours.get(pollutant)?.[hour] === 'number')
  const hour = Array.from({ length: 24 }, (_, at) => 23 - at).find(isWhole)
  if (edition === null || hour === undefined) return null
  const of = (pollutant: Pollutant): Mean => ({
    value: concentration(pollutant, hours.get(pollutant)?.[hour] ?? 0),
    count: 1,
  })
  const means = { so2: of('so2'), no2: of('no2'), co: of('co'), o3: of('o3'), pm10: of('pm10'), pm25: of('pm25') }
  return { hour, verdict: verdictOf(edition, means, 'hour') }
}

/** Hourly values of the six that came and count, of those of the hours that are over. */
function receivedOf(day: readonly MeasuredDay[], hoursGone: number): Received {
  const received = allPollutants.reduce(
    (total, pollutant) => total + counting(hoursOf(day, pollutant)).filter((value) => value !== null).length,
    0,
  )
  return { received: Math.min(received, hoursGone * allPollutants.length), expected: hoursGone * allPollutants.length }
}

function valuesOf(means: Means): AirLine['means'] {
  const of = (pollutant: Pollutant) => means[pollutant].value
  return { so2: of('so2'), no2: of('no2'), co: of('co'), o3: of('o3'), pm10: of('pm10'), pm25: of('pm25') }
}
