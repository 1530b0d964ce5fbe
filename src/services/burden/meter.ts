import { type Day, dayOf, endOf, yearOf } from '#domain/day.ts'
import type { Connection } from '#store/database.ts'

/** What a unit typed in a month, and what the program filled in for it. */
export type Typed = { readonly unit: string; readonly month: string; readonly typed: number; readonly filled: number }

export type Burden = {
  readonly asOf: Day
  readonly units: Readonly<Record<string, string>>
  /** The last twelve months. */
  readonly typed: readonly Typed[]
  readonly formsRefused: number
  readonly formsInForce: number
  /** Fields that forms in force ask of all units together in an average month. */
  readonly askedByForms: number
  /** Papers numbered this year and in the whole last year, by series. */
  readonly papers: readonly { readonly name: string; readonly thisYear: number; readonly lastYear: number }[]
}

/**
 * 负担表 — counted from the log alone: the fields that people typed (every event says how many), against those that stamps,
 * procedures and pre-filling wrote. It measures forms and the program, never persons.
 */
export async function burdenOf(db: Connection, zone: string, asOf: Day): Promise<Burden> {
  const [units, typed, forms, papers] = await Promise.all([
    db.query('select id, short_name as name from unit where zone_id = $1', [zone]),
    typedByUnit(db, zone, asOf),
    formsOf(db, zone, asOf),
    papersOf(db, zone, yearOf(asOf)),
  ])
  return { asOf, units: Object.fromEntries(units.map((row) => [row.id, row.name])), typed, ...forms, papers }
}

async function typedByUnit(db: Connection, zone: string, asOf: Day): Promise<readonly Typed[]> {
  const [year, month] = asOf.split('-').map(Number)
  const first = dayOf((year ?? 0) - 1, month ?? 1, 1)
  return db.query(
    `with typed as (
      select e.body::json ->> 'account' as account,
        to_char((e.body::json ->> 'at')::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
        (e.body::json ->> 'typed')::integer as typed,
        (select count(*) from json_object_keys(e.body::json -> 'changes') k where k <> 'state') as written
      from "event" e where e.zone_id = $1 and e.body::json ->> 'typed' is not null
        and e.body::json ->> 'at' >= $2 and e.body::json ->> 'at' < $3
    ), seat as (
      select distinct on (a.id) a.id::text as account, o.unit from account a
        join tenure t on t.zone_id = a.zone_id and t.person = a.person and t.state = 'valid'
        join post o on o.zone_id = t.zone_id and o.id = t.post
        where a.zone_id = $1 order by a.id, t.since desc
    )
    select s.unit, y.month, sum(y.typed)::integer as typed, sum(greatest(y.written - y.typed, 0))::integer as filled
      from typed y join seat s on s.account = y.account where y.month > to_char($4::date, 'YYYY-MM')
      group by s.unit, y.month order by s.unit, y.month`,
    [zone, `${first}T00:00:00.000Z`, endOf(asOf), first],
  )
}

const perMonth: Readonly<Record<string, number>> = {
  once: 0,
  yearly: 1 / 12,
  quarterly: 1 / 3,
  monthly: 1,
  weekly: 52 / 12,
}

async function formsOf(db: Connection, zone: string, asOf: Day) {
  const rows = await db.query('select state, frequency, asks, asked, until from form where zone_id = $1', [zone])
  const inForce = rows.filter((row) => row.state === 'inForce' && row.until >= asOf)
  const [{ refused }] = await db.query(
    `select count(*) as refused from "event" where zone_id = $1 and register = 'form' and body::json ->> 'move' = 'refuse'
      and body::json ->> 'at' < $2`,
    [zone, endOf(asOf)],
  )
  const asked = inForce.reduce(
    (sum, row) => sum + row.asks.length * row.asked.length * (perMonth[row.frequency] ?? 0),
    0,
  )
  return { formsRefused: Number(refused), formsInForce: inForce.length, askedByForms: Math.round(asked) }
}

async function papersOf(db: Connection, zone: string, year: number) {
  return db.query(
    `select max(name) as name, coalesce(sum(last) filter (where year = $2), 0)::integer as "thisYear",
        coalesce(sum(last) filter (where year = $2 - 1), 0)::integer as "lastYear"
      from number_series where zone_id = $1 group by code order by code`,
    [zone, year],
  )
}
