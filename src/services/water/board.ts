import { addDays, type Day } from '#domain/day.ts'
import { type AreaDay, completenessOf, dayTotal, doubtsOf } from '#domain/water/area-day.ts'
import type { Night } from '#domain/water/night.ts'
import { nightStanding } from '#domain/water/night.ts'
import { suspicionOn } from '#domain/water/suspicion.ts'
import { refusal } from '#schema/messages.ts'
import type { Completeness, DmaView, WaterBoardLine, WaterBoardView } from '#schema/water-views.ts'
import type { Actor } from '#schema/who.ts'
import type { Looking } from '#services/visible.ts'
import { type Area, areaDays, areaNights, areasOf } from '#services/water/areas.ts'
import { hitsOf, leakOrders, openSuspicions } from '#services/water/orders.ts'
import { areaRulesOf, type WaterRules, waterRulesOn } from '#services/water/rules.ts'

/** How far back the chart of the nights goes: the base, the nights of now and the three weeks in which they came about. */
const shownNights = 56

/** 分区看板 — each area on the last whole day: what came in, what customers used, how complete that is, its nights and its suspicion. */
export async function waterBoardOf(looking: Looking, today: Day): Promise<WaterBoardView> {
  const { db, actor } = looking
  const day = addDays(looking.asOf ?? today, -1)
  const rules = await waterRulesOn(db, actor.zone, day)
  const lines = await linesOf(looking, await areasOf(looking), rules, day)
  return {
    day,
    leastPercent: rules.area.leastPercent,
    lines,
    hits: hitsOf(await leakOrders(looking, null)),
    maySearch: maySearch(actor),
  }
}

/** 分区详情 — the nights of one area with their base and step, and the orders that went out for it. */
export async function dmaViewOf(looking: Looking, id: string, today: Day): Promise<DmaView> {
  const { db, actor } = looking
  const [area] = await areasOf(looking, id)
  if (area === undefined) throw refusal('not-found')
  const day = addDays(looking.asOf ?? today, -1)
  const rules = await waterRulesOn(db, actor.zone, day)
  const [line] = await linesOf(looking, [area], rules, day)
  if (line === undefined) throw refusal('not-found')
  const nights = await areaNights(db, actor.zone, [area], rules, addDays(day, 1 - shownNights), day)
  const { window, usedShare, leastPercent } = areaRulesOf(area, rules)
  return {
    line,
    nights: nights.get(area.code) ?? [],
    leastPercent,
    usedShare,
    window: [window.from / 60, window.until / 60],
    orders: await leakOrders(looking, area.code),
    maySearch: maySearch(actor),
  }
}

async function linesOf(
  looking: Looking,
  areas: readonly Area[],
  rules: WaterRules,
  day: Day,
): Promise<readonly WaterBoardLine[]> {
  const { db, actor } = looking
  const days = await areaDays(db, actor.zone, areas, day, day)
  const nights = await suspicionNights(looking, areas, rules, day)
  const open = await openSuspicions(looking)
  return areas.map((area) => {
    const one = days.get(area.code)?.[0]
    if (one === undefined) throw new Error('Every area has a row for every day')
    return lineOf(area, one, nights.get(area.code) ?? [], rules, open.get(area.code) ?? null)
  })
}

/** The nights that a suspicion is judged by: those of now and the base before them. */
export function suspicionNights(
  { db, actor }: Pick<Looking, 'db' | 'actor'>,
  areas: readonly Area[],
  rules: WaterRules,
  day: Day,
): Promise<ReadonlyMap<string, readonly Night[]>> {
  const { nights, baseNights } = rules.suspicion
  return areaNights(db, actor.zone, areas, rules, addDays(day, 1 - nights - baseNights), day)
}

function lineOf(
  area: Area,
  one: AreaDay,
  nights: readonly Night[],
  rules: WaterRules,
  alarm: WaterBoardLine['alarm'],
): WaterBoardLine {
  const [supplied, used] = [dayTotal(one.inflow), dayTotal(one.used)]
  return {
    id: area.id,
    code: area.code,
    name: area.name,
    unit: String(area.names.unit ?? ''),
    boundary: area.boundary,
    supplied,
    used,
    difference: supplied === null || used === null ? null : supplied - used,
    completeness: completenessView(one),
    doubts: doubtsOf(one, area.boundary, rules.area.leastPercent),
    night: nightStanding(nights, one.day, rules.suspicion),
    suspicion: suspicionOn(nights, one.day, rules.suspicion),
    alarm,
  }
}

function completenessView(one: AreaDay): Completeness {
  const { expected, onTime, late, suspect, inletsExpected, inletsKnown } = one
  return { expected, onTime, late, suspect, inletsExpected, inletsKnown, percent: completenessOf(one) }
}

function maySearch({ charges }: Actor): boolean {
  return charges.includes('water')
}
