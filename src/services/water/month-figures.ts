import { addDays, type Day } from '#domain/day.ts'
import { completenessOf, dayTotal } from '#domain/water/area-day.ts'
import type { MonthFigures } from '#domain/water/balance.ts'
import { consumptionBetween, type DayReading } from '#domain/water/chain.ts'
import type { Counter } from '#domain/water/step.ts'
import type { dma } from '#registers/water/dma.ts'
import { waterPoint } from '#registers/water/water-point.ts'
import type { RowOf } from '#schema/register.ts'
import { type Area, areaDays } from '#services/water/areas.ts'
import { asPoint, daysOfMonth, type Point, termsOf } from '#services/water/points.ts'
import type { Connection } from '#store/database.ts'
import { rowsWhere } from '#store/records.ts'
import { readingRows } from '#store/water/area-rows.ts'

/** 月度计量值 — inflow by the meters of the boundary, use by the chain of meters of each point; what is not known is null. */
export async function monthFigures(
  db: Connection,
  zone: string,
  area: RowOf<typeof dma>,
  month: string,
  today: Day,
): Promise<MonthFigures> {
  const [first, end] = daysOfMonth(month)
  // A month that still runs is known until yesterday.
  const last = end < today ? end : addDays(today, -1)
  const days = (await areaDays(db, zone, [area as unknown as Area], first, last)).get(area.code) ?? [] // its names are not asked for
  const totals = days.map(({ inflow }) => dayTotal(inflow))
  const supplied =
    totals.includes(null) || totals.length === 0 ? null : totals.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  const sum = (key: 'expected' | 'onTime' | 'late' | 'suspect' | 'inletsExpected' | 'inletsKnown') =>
    days.reduce((all, one) => all + one[key], 0)
  const [inletsExpected, inletsKnown] = [sum('inletsExpected'), sum('inletsKnown')]
  const all = { expected: sum('expected'), onTime: sum('onTime'), late: sum('late'), suspect: sum('suspect') }
  return {
    supplied,
    ...(await usedIn(db, zone, area.id, first, last)),
    completeness: completenessOf({ inflow: [], used: [], inletsExpected, inletsKnown, ...all }),
    inletCompleteness: inletsExpected === 0 ? null : Math.floor((100 * inletsKnown) / inletsExpected),
  }
}

type Used = Pick<MonthFigures, 'billedMetered' | 'freeMetered' | 'household' | 'points' | 'holed'>

async function usedIn(db: Connection, zone: string, area: string, first: Day, last: Day): Promise<Used> {
  const rows = (await rowsWhere(db, waterPoint, zone, 'dma', [area])).map(asPoint)
  const points = rows.filter(({ meters }) => (meters ?? []).some(({ from }) => from <= last))
  const devices = points.flatMap(({ meters }) => (meters ?? []).map(({ device }) => String(device)))
  const counters = await countersOf(db, zone, devices)
  const readings = Map.groupBy(await readingRows(db, zone, devices, addDays(first, -1), last), ({ device }) => device)
  const readingsOf = (device: string): readonly DayReading[] =>
    (readings.get(device) ?? []).flatMap(({ day, reading }) => (reading === null ? [] : [{ day, reading }]))
  const uses = points.map((point) => ({
    point,
    ...consumptionBetween(termsOf(point, counters), readingsOf, addDays(first, -1), last),
  }))
  const litres = (which: (point: Point) => boolean) =>
    uses.filter(({ point }) => which(point)).reduce((all, one) => all + one.litres, 0)
  const isNone = points.length === 0
  return {
    billedMetered: isNone ? null : litres(({ billing }) => billing === 'billed'),
    freeMetered: isNone ? null : litres(({ billing }) => billing === 'free'),
    household: isNone ? null : litres(({ use }) => use === 'household'),
    points: points.length,
    holed: uses.filter(({ isWhole }) => !isWhole).length,
  }
}

/** The counter of each meter, by its model; one whose model says nothing has none. */
export async function countersOf(
  db: Connection,
  zone: string,
  devices: readonly string[],
): Promise<ReadonlyMap<string, Counter>> {
  const rows = await db.query(
    `select d.id, m.full_scale::float8 as full, m.overload::float8 as overload from "device" d
      join "product_model" m on m.zone_id = d.zone_id and m.id = d.model
      where d.zone_id = $1 and d.id = any($2::uuid[]) and m.full_scale is not null and m.overload is not null`,
    [zone, devices],
  )
  const litres = (cubic: number) => Math.round(cubic * 1000)
  return new Map(rows.map((row) => [row.id, { turnsAt: litres(row.full), overload: litres(row.overload) }]))
}
