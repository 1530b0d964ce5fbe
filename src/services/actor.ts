import type { Day } from '#domain/day.ts'
import type { Actor } from '#schema/who.ts'
import type { Connection } from '#store/database.ts'

/** The actor behind an account on a day: the posts held on that day decide the units. Null for a disabled account. */
export async function findActor(db: Connection, zone: string, account: string, today: Day): Promise<Actor | null> {
  const [found] = await db.query(`${actors} and a.id = $3::uuid ${grouped}`, [zone, today, account])
  return found === undefined ? null : { zone, ...found }
}

/** Everybody who could act in a zone on a day. */
export async function allActors(db: Connection, zone: string, today: Day): Promise<readonly Actor[]> {
  return (await db.query(`${actors} ${grouped}`, [zone, today])).map((row) => ({ zone, ...row }))
}

const actors = `select a.id as account, a.person, a.roles, coalesce(p.name, a.login) as name,
    coalesce(array_agg(distinct o.unit) filter (where o.unit is not null), '{}') as units,
    coalesce(array_agg(distinct o.id) filter (where o.id is not null), '{}') as posts,
    coalesce(array_agg(distinct c.charge) filter (where c.charge is not null), '{}') as charges,
    a.enterprise
  from account a
  left join person p on p.zone_id = a.zone_id and p.id = a.person
  left join tenure t on t.zone_id = a.zone_id and t.person = a.person and t.state = 'valid'
    and t.since <= $2::date and (t.until is null or t.until >= $2::date)
  left join post o on o.zone_id = t.zone_id and o.id = t.post and o.state = 'active'
  left join unit u on u.zone_id = o.zone_id and u.id = o.unit
  left join lateral unnest(u.charges) c (charge) on true
  where a.zone_id = $1 and a.state = 'active'`

const grouped = 'group by a.id, a.person, a.roles, a.login, a.enterprise, p.name'
