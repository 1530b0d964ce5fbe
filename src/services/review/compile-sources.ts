import type { CompileInput, Duty } from '#domain/compiler/types.ts'
import type { Connection } from '#store/database.ts'

/** What the compiler may know of the zone: its units with their duties, confirmed assignments, and last year's open tasks. */
export async function compileSources(
  db: Connection,
  zone: string,
): Promise<Required<Pick<CompileInput, 'duties' | 'confirmed' | 'unfinished'>>> {
  return {
    duties: await duties(db, zone),
    confirmed: await confirmed(db, zone),
    unfinished: await unfinished(db, zone),
  }
}

async function duties(db: Connection, zone: string): Promise<readonly Duty[]> {
  return db.query(
    `select u.id as unit, u.short_name as name, array_append(coalesce(u.aliases, '{}'), u.name) as aliases,
        coalesce((select array_agg(distinct w order by w) from duty d, unnest(array_append(d.words, d.matter)) w
          where d.zone_id = u.zone_id and d.unit = u.id and d.state = 'valid'), '{}') as areas
      from unit u where u.zone_id = $1 and u.state = 'active' order by u."order" nulls last, u.id`,
    [zone],
  )
}

/** Assignments count as confirmed once an officer has issued them: what was only proposed teaches nothing. */
async function confirmed(db: Connection, zone: string): Promise<readonly { text: string; unit: string }[]> {
  return db.query(
    `select title as text, lead as unit from task where zone_id = $1 and lead is not null and issued_on is not null
      and state in ('active', 'submitted', 'verified', 'closed') order by id desc limit 2000`,
    [zone],
  )
}

async function unfinished(
  db: Connection,
  zone: string,
): Promise<readonly { id: string; title: string; text: string }[]> {
  return db.query(
    `select id, title, as_issued as text from task where zone_id = $1 and state in ('issued', 'objected', 'active', 'submitted', 'verified')
      order by id desc limit 2000`,
    [zone],
  )
}
