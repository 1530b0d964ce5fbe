import { addDays, type Day } from '#domain/day.ts'
import type { Term } from '#domain/water/chain.ts'
import { device } from '#registers/telemetry/device.ts'
import { waterPoint } from '#registers/water/water-point.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertEachGiven } from '#services/water/given.ts'
import { findRow, rowsWhere } from '#store/records.ts'

export type Point = RowOf<typeof waterPoint>

/** 装表 — the chain of a point begins with its first meter. */
export async function installMeter(context: Context, row: Row, facts: Facts): Promise<Facts> {
  return hung(context, asPoint(row), { ...facts, finalReading: 0 }, [
    'newMeter',
    'changedOn',
    'openReading',
    'workOrder',
  ])
}

/** 换表 — an act of the point with its work order: the old meter is closed and the new one opened on the same day, by one person. */
export async function replaceMeter(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const point = asPoint(row)
  const last = point.meters?.at(-1)
  if (last !== undefined && String(facts.changedOn ?? '') <= last.from)
    throw refusal('meter-change-order', { day: last.from })
  if (last !== undefined && facts.newMeter === last.device) throw refusal('meter-same')
  return hung(context, point, facts, ['newMeter', 'changedOn', 'finalReading', 'openReading', 'workOrder'])
}

async function hung(
  context: Context,
  point: Point,
  facts: Facts,
  asked: readonly (keyof typeof waterPoint.fields)[],
): Promise<Facts> {
  assertEachGiven(waterPoint, facts, asked)
  const { actor, db, now } = context
  if (actor.person === null) throw refusal('person-needed')
  const meter = await findRow(db, device, actor.zone, String(facts.newMeter))
  if (meter === null) throw refusal('not-found')
  if (String(facts.changedOn) > now.today) throw refusal('meter-change-future')
  const elsewhere = await rowsWhere(db, waterPoint, actor.zone, 'meter', [facts.newMeter])
  const other = elsewhere.find(({ id, state }) => id !== point.id && state !== 'closed')
  if (other !== undefined) throw refusal('meter-elsewhere', { number: String(other.number) })
  const line = {
    device: facts.newMeter,
    from: facts.changedOn,
    opened: facts.openReading,
    closedBefore: facts.finalReading,
    workOrder: facts.workOrder,
    by: actor.person,
  }
  return { ...facts, meter: facts.newMeter, meters: [...(point.meters ?? []), line] }
}

type Counters = ReadonlyMap<string, Term['counter']>

/** 表计链 — the meters of a point with their days and readings, each with the counter of its model. */
export function termsOf({ meters }: Pick<Point, 'meters'>, counters: Counters): readonly Term[] {
  const chain = meters ?? []
  return chain.map((line, i): Term => {
    const next = chain[i + 1]
    return {
      device: line.device,
      from: line.from,
      opened: line.opened,
      until: next?.from ?? null,
      closed: next?.closedBefore ?? null,
      counter: counters.get(line.device) ?? unlimited,
    }
  })
}

/** A model that says nothing of its counter never turns over, and nothing is too much for it. */
const unlimited = { turnsAt: Number.MAX_SAFE_INTEGER, overload: Number.MAX_SAFE_INTEGER }

/** Which meter hung at a point on a day; null when none did. */
export function meterOn(terms: readonly Term[], day: Day): string | null {
  return terms.findLast(({ from, until }) => from <= day && (until === null || day < until))?.device ?? null
}

/** The first day of a month and its last one. */
export function daysOfMonth(month: string): readonly [Day, Day] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const first = `${month}-01` as Day // checked when the month was filed
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
  return [first, addDays(next as Day, -1)] // the first day of a month
}

export function asPoint(row: Row): Point {
  return row as unknown as Point // the acts of this register bring its rows
}
