import { addCalendarDays, addWorkdays, type Due } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Connection } from '#store/database.ts'

export type LimitRule = {
  readonly code: string
  readonly count: number
  readonly per: 'workdays' | 'days' | 'hours'
  readonly basis: string
}

/** The zone's rule with this code; every rule that procedures need is shipped as a preset and filed when a zone is founded. */
export async function getLimit(db: Connection, zone: string, code: string): Promise<LimitRule> {
  const [rule] = await db.query('select code, count, per, basis from "limit" where zone_id = $1 and code = $2', [
    zone,
    code,
  ])
  if (rule === undefined) throw new Error(`The zone has no time limit ${code}`)
  return rule
}

/** When a limit that starts on a day runs out. Hours are counted in whole days, as no fact carries its hour. */
export async function limitFrom(
  db: Connection,
  zone: string,
  code: string,
  from: Day,
): Promise<Due & { readonly rule: LimitRule }> {
  const rule = await getLimit(db, zone, code)
  const calendar = await loadCalendar(db, zone)
  const due =
    rule.per === 'workdays'
      ? addWorkdays(from, rule.count, calendar)
      : addCalendarDays(from, rule.per === 'hours' ? Math.ceil(rule.count / 24) : rule.count, calendar)
  return { ...due, rule }
}
