import type { Day } from '#domain/day.ts'
import { type LeaderVisit, project } from '#registers/project.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertPast } from '#services/schedule/fact-days.ts'

/** 登记挂点走访 — a day and what was found; kept in the order of days, under the post that sponsors the project now. */
export async function recordVisit(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { visitedOn, visitNote, visitPhoto = null } = facts
  const note = String(visitNote ?? '').trim()
  if (row.leader === null) throw refusal('visit-no-sponsor')
  if (typeof visitedOn !== 'string' || note === '') throw refusal('visit-facts')
  assertPast(context, visitedOn as Day, project.fields.visitedOn.label)
  const known: readonly LeaderVisit[] = Array.isArray(row.visits) ? row.visits : []
  const visit = { on: visitedOn, post: row.leader, note, photo: visitPhoto, by: context.actor.person } as LeaderVisit
  const visits = [...known, visit].toSorted((a, b) => (a.on < b.on ? -1 : 1))
  return { visits, visitedOn: null, visitNote: null, visitPhoto: null }
}
