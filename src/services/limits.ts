import type { Due } from '#domain/calendar.ts'
import { type Limit, limitEnd } from '#domain/clock/limit.ts'
import type { Day } from '#domain/day.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Connection } from '#store/database.ts'

export type LimitRule = Limit & { readonly code: string; readonly basis: string }

/**
 * The zone's rule with this code, as it holds on a day; without a day the latest one. A rule that procedures need is
 * shipped as a preset, so its absence is a fault of set-up.
 */
export async function getLimit(db: Connection, zone: string, code: string, on?: Day): Promise<LimitRule> {
  return (await getLimits(db, zone, [code]))(code, on)
}

/** The same for several codes, read once and asked for many records. */
export async function getLimits(
  db: Connection,
  zone: string,
  codes: readonly string[],
): Promise<(code: string, on?: Day) => LimitRule> {
  const rules = await db.query(
    `select code, count, per, roll, basis, valid_from as "validFrom", valid_until as "validUntil"
     from "limit" where zone_id = $1 and code = any($2) order by valid_from desc nulls last`,
    [zone, codes],
  )
  return (code, on) => {
    const named = rules.filter((rule) => rule.code === code)
    const inForce = named.find(
      ({ validFrom, validUntil }) => on === undefined || ((validFrom ?? on) <= on && on <= (validUntil ?? on)),
    )
    const rule = inForce ?? named[0]
    if (rule === undefined) throw new Error(`The zone has no time limit ${code}`)
    return rule
  }
}

/** When a limit that starts on a day runs out, by the rule in force on that day. */
export async function limitFrom(
  db: Connection,
  zone: string,
  code: string,
  from: Day,
): Promise<Due & { readonly rule: LimitRule }> {
  const rule = await getLimit(db, zone, code, from)
  return { ...limitEnd(rule, from, await loadCalendar(db, zone)), rule }
}
