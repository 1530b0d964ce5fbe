import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { getOpenTask, type LoadedPlan } from '#services/review/load-plan.ts'
import { amendRecord, changeRecord } from '#services/save.ts'

type Task = RowOf<typeof task>

/** Merges tasks of a plan into the first one: it takes over their words and units, the others point to it. */
export async function mergeTasks(
  context: Context,
  loaded: LoadedPlan,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = [...new Set(ids)].map((id) => getOpenTask(loaded, id))
  const [first, ...others] = rows
  if (first === undefined || others.length === 0) throw refusal('too-few-items')
  await changeRecord(context, task, first.id, first.version, {
    ...filledFrom(first, others),
    asIssued: joined(rows),
    cooperating: cooperatingOf(first, others),
  })
  for (const other of others)
    await amendRecord(context, task, other, { state: 'merged', into: first.id }, { act: 'move', move: 'merge' })
  return rows.map((row) => row.id)
}

/** What the first leaves open is taken from the next one that says it. */
function filledFrom(first: Task, others: readonly Task[]): Facts {
  const keys = ['lead', 'leader', 'dueCurrent', 'deliverable', 'standard', 'continues'] as const
  const open = keys.filter((key) => first[key] === null)
  return Object.fromEntries(
    open.flatMap((key) => {
      const found = others.find((row) => row[key] !== null)
      return found === undefined ? [] : [[key, found[key]]]
    }),
  )
}

function joined(rows: readonly Task[]): string {
  return rows.map((row) => row.asIssued.replace(/[。；\s]+$/u, '')).join('；')
}

/** Everybody named in any of the tasks stays, in order; the lead of the first stays the lead. */
function cooperatingOf(first: Task, others: readonly Task[]): readonly string[] {
  const lead = first.lead ?? others.find((row) => row.lead !== null)?.lead
  const named = [
    ...(first.cooperating ?? []),
    ...others.flatMap((row) => [...(row.lead === null ? [] : [row.lead]), ...(row.cooperating ?? [])]),
  ]
  return [...new Set<string>(named)].filter((unit) => unit !== lead)
}
