import type { Day } from '#domain/day.ts'
import type { Actor } from '#schema/who.ts'
import type { Connection } from '#store/database.ts'

/** The actor behind an account on a day: the posts held on that day decide the units. Null for a disabled account. */
export async function findActor(db: Connection, zone: string, account: string, today: Day): Promise<Actor | null> {
  const [found] = await db.query(
    `select a.id as account, a.person, a.roles, coalesce(p.name, a.login) as name,
        coalesce(array_agg(distinct o.unit) filter (where o.unit is not null), '{}') as units,
        coalesce(array_agg(distinct o.id) filter (where o.id is not null), '{}') as posts
      from account a
      left join person p on p.zone_id = a.zone_id and p.id = a.person
      left join tenure t on t.zone_id = a.zone_id and t.person = a.person and t.state = 'valid'
        and t.since <= $3::date and (t.until is null or t.until >= $3::date)
      left join post o on o.zone_id = t.zone_id and o.id = t.post and o.state = 'active'
      where a.zone_id = $1 and a.id = $2::uuid and a.state = 'active'
      group by a.id, a.person, a.roles, a.login, p.name`,
    [zone, account, today],
  )
  return found === undefined ? null : { zone, ...found }
}
