import type { Day } from '#domain/day.ts'
import type { Author } from '#domain/idea/judging.ts'
import { idea } from '#registers/people/idea.ts'
import type { Context } from '#services/context.ts'
import { keyedSum, openSealed } from '#services/sealing.ts'
import type { Connection } from '#store/database.ts'

type Sealed = { readonly authorPerson: string | null; readonly authorName: string | null }

/** Who wrote an idea, for the check of conflicts alone; the answer never leaves the server. */
export async function authorOf({ db, actor, now }: Context, one: Sealed): Promise<Author> {
  if (one.authorPerson === null) return { person: null, units: [] }
  const person = openSealed(db, actor.zone, idea, 'authorPerson', one.authorPerson)
  return { person, units: await unitsOf(db, actor.zone, person, now.today) }
}

/** The name of an author who agreed to be named. */
export function nameOf({ db, actor }: Context, one: Sealed): string | null {
  return one.authorName === null ? null : openSealed(db, actor.zone, idea, 'authorName', one.authorName)
}

/** How the author is reached: handed on, sealed again, to the ticket that a complaint becomes. */
export function contactOf({ db, actor }: Context, one: { readonly authorContact: string | null }): string | null {
  return one.authorContact === null ? null : openSealed(db, actor.zone, idea, 'authorContact', one.authorContact)
}

/** By this an author who is signed in finds the own ideas again; nobody without the key can say whose it is. */
export function sumOf(db: Connection, zone: string, person: string): string {
  return keyedSum(db, zone, idea, 'authorSum', person)
}

/** Units in which a person holds a post on a day. */
export async function unitsOf(db: Connection, zone: string, person: string, on: Day): Promise<readonly string[]> {
  const rows = await db.query(
    `select distinct o.unit from tenure t join post o on o.zone_id = t.zone_id and o.id = t.post
      where t.zone_id = $1 and t.person = $2::uuid and t.state = 'valid' and t.since <= $3::date
        and coalesce(t.until, $3::date) >= $3::date`,
    [zone, person, on],
  )
  return rows.map(({ unit }) => unit)
}
