import type { Day } from '#domain/day.ts'
import { promiseStanding } from '#domain/idea/promise.ts'
import type { PublicPromise } from '#schema/public-views.ts'
import type { Connection } from '#store/database.ts'

/** 公开承诺 — what was published, by these columns and no others; the standing follows from the facts of the task. */
export async function promisesOf(db: Connection, zone: string, today: Day): Promise<readonly PublicPromise[]> {
  const rows: readonly Omit<PublicPromise, 'standing'>[] = await db.query(
    `select p.id, p.words, coalesce(u.short_name, v.short_name) as lead, p.published_on as "publishedOn", p.told, p.told_on as "toldOn",
        coalesce(t.due_original, g.due) as "dueOriginal", coalesce(t.due_current, g.due) as "dueCurrent", t.closed_on as "closedOn"
      from public_promise p
      left join task t on t.zone_id = p.zone_id and t.id = p.task
      left join unit u on u.zone_id = p.zone_id and u.id = t.lead
      left join target g on g.zone_id = p.zone_id and g.id = p.target
      left join unit v on v.zone_id = p.zone_id and v.id = g.lead
      where p.zone_id = $1 and p.state = 'published' order by p.published_on desc nulls last, p.id limit 300`,
    [zone],
  )
  return rows.map((one) => ({ ...one, standing: promiseStanding(one.dueOriginal, one.closedOn, today) }))
}
