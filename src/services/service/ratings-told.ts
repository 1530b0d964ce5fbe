import type { Day } from '#domain/day.ts'
import { type Levels, type Satisfaction, satisfactionOf, withoutFew } from '#domain/service/satisfaction.ts'
import { serviceRating } from '#registers/service/service-rating.ts'
import type { Actor } from '#schema/who.ts'
import { ratesOn } from '#services/rates.ts'
import { lookingNow, visibleFigures } from '#services/visible.ts'
import type { Connection } from '#store/database.ts'

type Told = (unit: string, closed: number) => Satisfaction | null

const noLevels: Levels = { s5: 0, s4: 0, s3: 0, s2: 0, s1: 0 }

/**
 * 满意率给谁看 — the centre counts the ratings that it may read. A leader reads none of them and is told the rate of a unit only
 * where enough firms rated it, so that no rate tells what one firm gave. A unit is never told its own.
 */
export async function ratingsTold(db: Connection, actor: Actor, today: Day): Promise<Told> {
  if (actor.charges.includes('service')) {
    const levels = byUnit(await visibleFigures<Counted>(lookingNow(db, actor), serviceRating, counted, () => rest))
    return (unit, closed) => (actor.units.includes(unit) ? null : satisfactionOf(levels.get(unit) ?? noLevels, closed))
  }
  if (!actor.roles.includes('leader')) return () => null
  const { 'rated-least': least } = await ratesOn(db, actor.zone, ['rated-least'], today)
  // The one sum beyond the rule of its register: it names no firm, no case and no handler.
  const rows = await db.query(`select ${counted} from "service_rating" t where t.zone_id = $1 ${rest}`, [actor.zone])
  const levels = byUnit(rows)
  return (unit, closed) =>
    actor.units.includes(unit) ? null : withoutFew(satisfactionOf(levels.get(unit) ?? noLevels, closed), least.value)
}

type Counted = { readonly unit: string; readonly stars: keyof Levels; readonly n: number }

const counted = 't.unit, t.stars, count(*)::int as n'
const rest = "and t.state <> 'setAside' and t.unit is not null group by t.unit, t.stars"

function byUnit(rows: readonly Counted[]): ReadonlyMap<string, Levels> {
  const levels = new Map<string, Levels>()
  for (const { unit, stars, n } of rows) levels.set(unit, { ...(levels.get(unit) ?? noLevels), [stars]: n })
  return levels
}
