import type { IdeaToJudge } from '#schema/public-views.ts'
import type { Actor } from '#schema/who.ts'
import type { Connection } from '#store/database.ts'

/** 盲评台 — the sheets of one judge with the words of each idea, by an allow-list: no author, no receipt, no mark of another judge. */
export async function judgingOf(db: Connection, actor: Actor): Promise<readonly IdeaToJudge[]> {
  if (actor.person === null) return []
  return db.query(
    `select j.id, j.version, j.state, i.title, i.problem, i.measures, i.hoped, c.name as call,
        j.feasible, j.lasting, j.replicable, j.benefit, j.novel, j.words, j.total::float8 as total,
        c.state = 'judging' and i.state = 'accepted' as "isOpen"
      from idea_judgement j
      join idea i on i.zone_id = j.zone_id and i.id = j.idea
      join idea_campaign c on c.zone_id = j.zone_id and c.id = j.campaign
      where j.zone_id = $1 and j.judge = $2::uuid order by c.closes_on desc, i.id`,
    [actor.zone, actor.person],
  )
}
