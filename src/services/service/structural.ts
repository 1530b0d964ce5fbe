import type { Day } from '#domain/day.ts'
import { clustersOf } from '#domain/service/stalling.ts'
import { structuralSection } from '#domain/service/structural.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { Context } from '#services/context.ts'
import { ratesOn } from '#services/rates.ts'
import { fileTasks } from '#services/running/file-tasks.ts'
import { amendRecord } from '#services/save.ts'
import { findRow } from '#store/records.ts'

export type StructuralAsked = {
  readonly title: string
  readonly grounds: string
  readonly lead: string
  readonly due: Day
  readonly cases: readonly string[]
}

/** Who may put a task on a unit for many like cases: supervision, and the head of the service centre. */
export function mayMakeStructural({ roles, charges }: Actor): boolean {
  return roles.includes('supervision') || (roles.includes('unitHead') && charges.includes('service'))
}

/** 同类诉求专项 — one task that removes the cause; it knows its cases, and each of them says that it is dealt with there. */
export async function makeStructural(context: Context, asked: StructuralAsked): Promise<{ readonly task: string }> {
  if (!mayMakeStructural(context.actor)) throw refusal('not-allowed')
  if (asked.due <= context.now.today) throw refusal('due-not-future', { today: context.now.today })
  const cases = await likeCases(context, asked.cases)
  await assertUnit(context, asked.lead)
  const under = { about: asked.title, name: asked.title, section: structuralSection }
  const centre = (await centresIn(context)).filter((id) => id !== asked.lead)
  const { grounds: text, title, lead, due } = asked
  const [task] = await fileTasks(context, under, [{ text, title, lead, cooperating: centre, due }])
  if (task === undefined) throw new Error('One task was to be filed')
  // The first case carries the key of the request, so that a repeated click finds the act done.
  for (const [i, one] of cases.entries()) {
    const { onceKey: _, ...rest } = context
    const act = { act: 'move', move: 'join-task', reason: asked.title } as const
    await amendRecord(i === 0 ? context : rest, serviceCase, one, { structural: task }, act)
  }
  return { task }
}

/** Cases of one kind that no task carries yet, locked; as many and of as many firms as the zone asks for. */
async function likeCases(context: Context, ids: readonly string[]) {
  const { db, actor, now } = context
  const rows = []
  for (const id of [...new Set(ids)].toSorted()) {
    const row = await findRow(db, serviceCase, actor.zone, id, true)
    if (row === null) throw refusal('not-found')
    rows.push(row)
  }
  const known = rows as unknown as readonly RowOf<typeof serviceCase>[] // rows of this register
  if (known.some(({ structural }) => structural !== null)) throw refusal('cases-joined')
  const { 'like-cases': least } = await ratesOn(db, actor.zone, ['like-cases'], now.today)
  const like = known.map(({ id, kind, enterprise }) => ({ id, kind: kind ?? '', enterprise }))
  const [cluster] = clustersOf(like, least.value)
  if (cluster === undefined || cluster.cases.length !== rows.length)
    throw refusal('cases-not-alike', { least: least.value })
  return rows
}

async function assertUnit({ db, actor }: Context, id: string): Promise<void> {
  const row = await findRow(db, unit, actor.zone, id)
  if (row === null) throw refusal('not-found')
}

/** The service centre follows the task that its cases asked for. */
async function centresIn({ db, actor }: Context): Promise<readonly string[]> {
  const rows = await db.query('select id from "unit" where zone_id = $1 and $2 = any(charges)', [actor.zone, 'service'])
  return rows.map(({ id }) => id)
}
