import { addDays, type Day } from '#domain/day.ts'
import { type AirGrade, verdictOf } from '#domain/ecology/air.ts'
import { airEditions, allPollutants } from '#domain/ecology/air-standards.ts'
import { airDay } from '#services/ecology/judging.ts'
import { measuredOf } from '#services/ecology/measured.ts'
import type { Station } from '#services/ecology/stations.ts'
import type { Connection } from '#store/database.ts'
import { fingerprintOf } from '#store/telemetry/fingerprint.ts'

/** The grades of a day by the tables of 2012 and of 2026. */
export type DayGrades = readonly (AirGrade | null)[]

/**
 * 往日空气等级 — the grades of days that a page counts and does not show. They hardly ever change, so they are kept in memory beside
 * what they were judged from: a late or corrected packet has them judged again.
 */
export async function pastGrades(
  db: Connection,
  zone: string,
  stations: readonly Station[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<ReadonlyMap<string, readonly DayGrades[]>> {
  const devices = [...new Set(stations.flatMap((station) => station.devices ?? []))]
  if (devices.length === 0 || to < from) return new Map()
  const print = await fingerprintOf(db, zone, { devices, from, to })
  const place = JSON.stringify([zone, stations.map(({ id, devices: own, from: since }) => [id, own, since])])
  const memory = memories.get(db.home) ?? new Map<string, Kept>()
  memories.set(db.home, memory)
  const known = memory.get(place)
  const key = `${from} ${to} ${print}`
  if (known?.key === key) return known.grades
  const measured = await measuredOf(db, zone, stations, { from, to, metrics: allPollutants })
  const grades = new Map(
    stations.map((station) => {
      const byDay = Map.groupBy(measured.get(station.id) ?? [], ({ day }) => day)
      const days = daysFrom(station.from > from ? station.from : from, to)
      return [station.id, days.map((day) => gradesOf(airDay(byDay.get(day) ?? [])))] as const
    }),
  )
  if (memory.size >= mostPlaces) memory.clear()
  memory.set(place, { key, grades })
  return grades
}

export function gradesOf(means: ReturnType<typeof airDay>): DayGrades {
  return [airEditions[0], airEditions[1]].map((edition) => verdictOf(edition, means).grade)
}

export function daysFrom(from: Day, to: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

type Kept = { readonly key: string; readonly grades: ReadonlyMap<string, readonly DayGrades[]> }

/** Readers differ in the stations that they may read; a zone has few such sets. */
const mostPlaces = 32
const memories = new WeakMap<object, Map<string, Kept>>()
