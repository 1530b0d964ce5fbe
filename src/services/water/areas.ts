import { addDays, type Day, daysBetween } from '#domain/day.ts'
import { type AreaDay, type AreaNight, areaNight, inHours } from '#domain/water/area-day.ts'
import { dma } from '#registers/water/dma.ts'
import { type Looking, type Visible, visibleRows } from '#services/visible.ts'
import { isUnsound, nightUse } from '#services/water/night-use.ts'
import { areaRulesOf, type WaterRules } from '#services/water/rules.ts'
import type { Connection } from '#store/database.ts'
import { dayRows, expectedRows, type MeterRow, meterRows } from '#store/water/area-rows.ts'

export type Area = Visible<typeof dma>

/** The areas that a reader may see, in the order of their codes. */
export async function areasOf(looking: Looking, id?: string): Promise<readonly Area[]> {
  const where = id === undefined ? {} : { where: (add: (value: unknown) => string) => `t.id = ${add(id)}::uuid` }
  const rows = await visibleRows(looking, dma, where)
  return rows.filter(({ state }) => state === 'active').toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

/** 分区逐日 — days of areas from their meters, by the code of the area; a day without any packet is there too, with nothing known. */
export async function areaDays(
  db: Connection,
  zone: string,
  areas: readonly Area[],
  from: Day,
  to: Day,
): Promise<ReadonlyMap<string, readonly AreaDay[]>> {
  const asked = askedOf(areas, from, to)
  const used = await dayRows(db, zone, asked)
  const expected = await expectedRows(db, zone, asked)
  const inlets = await meterRows(db, zone, asked.inlets, from, to)
  const usedAt = new Map(used.map((row) => [`${row.area} ${row.day}`, row]))
  const expectedAt = new Map(expected.map((row) => [`${row.area} ${row.day}`, row.expected]))
  return new Map(
    areas.map((area) => [
      area.code,
      daysFrom(from, to).map((day): AreaDay => {
        const row = usedAt.get(`${area.code} ${day}`)
        return {
          ...inflowOf(area, inlets, day),
          used: row?.hours ?? [],
          expected: expectedAt.get(`${area.code} ${day}`) ?? 0,
          onTime: (row?.known ?? 0) - (row?.late ?? 0) + (row?.suspect ?? 0),
          late: row?.late ?? 0,
          suspect: row?.suspect ?? 0,
        }
      }),
    ]),
  )
}

/** 分区逐夜 — nights of areas: the lowest hour of the inflow less what customers used in it. */
export async function areaNights(
  db: Connection,
  zone: string,
  areas: readonly Area[],
  rules: WaterRules,
  from: Day,
  to: Day,
): Promise<ReadonlyMap<string, readonly AreaNight[]>> {
  const asked = askedOf(areas, from, to)
  const windows = areas.map((area) => areaRulesOf(area, rules).window)
  const first = Math.min(...windows.map((window) => Math.floor(window.from / 60)))
  const last = Math.max(...windows.map((window) => Math.ceil(window.until / 60)))
  const hours = areas.length === 0 ? [] : Array.from({ length: last - first }, (_, i) => first + i)
  const expected = await expectedRows(db, zone, asked)
  const inlets = await meterRows(db, zone, asked.inlets, from, to)
  const usedAt = await nightUse(db, zone, { ...asked, hours }, inlets)
  const expectedAt = new Map(expected.map((row) => [`${row.area} ${row.day}`, row.expected]))
  return new Map(
    areas.map((area) => [
      area.code,
      daysFrom(from, to).map((day) => {
        const row = usedAt.get(`${area.code} ${day}`)
        const night: AreaDay = {
          ...inflowOf(area, inlets, day),
          used: [...Array<null>(first).fill(null), ...(row?.hours ?? [])],
          expected: expectedAt.get(`${area.code} ${day}`) ?? 0,
          ...{ onTime: row?.known ?? 0, late: 0, suspect: 0 },
        }
        return areaNight(night, areaRulesOf(area, rules))
      }),
    ]),
  )
}

export function daysFrom(from: Day, to: Day): readonly Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i))
}

function askedOf(areas: readonly Area[], from: Day, to: Day) {
  const inlets = areas.flatMap(({ inlets }) => (inlets ?? []).map(({ device }) => String(device)))
  return { areas: areas.map(({ code }) => code), from, to, inlets: [...new Set(inlets)] }
}

/** What the meters of the boundary let in less what they let out, hour by hour; an hour that one of them lacks is not known. */
function inflowOf(area: Area, rows: readonly MeterRow[], day: Day) {
  const boundary = area.inlets ?? []
  const known = boundary.flatMap(({ device, direction }) => {
    const row = rows.find((one) => one.device === device && one.day === day && !isUnsound(one.marks))
    return row === undefined ? [] : [{ direction, hours: inHours(row.points, row.step) }]
  })
  const inflow = Array.from({ length: 24 }, (_, hour) => {
    if (boundary.length === 0 || known.length < boundary.length) return null
    return known.reduce<number | null>((sum, { direction, hours }) => {
      const litres = hours[hour] ?? null
      return sum === null || litres === null ? null : direction === 'in' ? sum + litres : sum - litres
    }, 0)
  })
  return { day, inflow, inletsExpected: boundary.length, inletsKnown: known.length }
}
