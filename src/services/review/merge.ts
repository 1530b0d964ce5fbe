import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { amendRecord, changeRecord, getRowForWriting } from '#services/save.ts'

type Task = RowOf<typeof task>

/** Merges tasks of a plan into the first one: it takes over words and cooperating units, the others point to it. */
export async function mergeTasks(context: Context, plan: string, ids: readonly string[]): Promise<readonly string[]> {
  const unique = [...new Set(ids)]
  if (unique.length < 2) throw refusal('too-few-items')
  const rows: Task[] = []
  for (const id of unique) rows.push((await getRowForWriting(context, task, id, null)) as unknown as Task) // the columns of this register
  if (rows.some((row) => row.plan !== plan || (row.state !== 'proposed' && row.state !== 'accepted'))) throw refusal('not-one-plan')
  const [first, ...others] = rows
  if (first === undefined) throw refusal('too-few-items')
  await changeRecord(context, task, first.id, first.version, {
    asIssued: rows.map((row) => row.asIssued).join('；'),
    cooperating: cooperatingOf(rows),
  })
  for (const other of others) await amendRecord(context, task, other, { state: 'merged', into: first.id }, { act: 'move', move: 'merge' })
  return unique
}

/** Everybody named in any of the tasks stays, in order; the lead of the first stays the lead. */
function cooperatingOf([first, ...others]: readonly Task[]): readonly string[] {
  const named = [...(first?.cooperating ?? []), ...others.flatMap((row) => [...(row.lead === null ? [] : [row.lead]), ...(row.cooperating ?? [])])]
  return [...new Set<string>(named)].filter((unit) => unit !== first?.lead)
}
