import { dayOf } from '#domain/day.ts'
import { getRegister } from '#registers/index.ts'
import type { target } from '#registers/target.ts'
import type { task } from '#registers/task.ts'
import { plan } from '#registers/plan.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { changeRecord, getRowForWriting } from '#services/save.ts'

/** What an officer may act on: one item of the plan. */
export type ItemKey = { readonly register: 'task' | 'target'; readonly id: string }

/** Takes what the compiler proposed where the item is still empty: an explicit act of the officer, logged as such. */
export async function takeProposal(context: Context, item: ItemKey): Promise<void> {
  const register = getRegister(item.register)
  const row = await getRowForWriting(context, register, item.id, null)
  const facts = item.register === 'task'
    ? fromTask(row as unknown as RowOf<typeof task>) // the register was chosen by the key
    : await fromTarget(context, row as unknown as RowOf<typeof target>)
  if (Object.keys(facts).length > 0) await changeRecord(context, register, item.id, row.version, facts)
}

function fromTask(row: RowOf<typeof task>): Facts {
  const { responsibility, due } = row.proposal ?? {}
  const lead = row.lead ?? responsibility?.lead?.unit ?? null
  const cooperating = (responsibility?.cooperating ?? []).flatMap((unit) => unit.unit ?? []).filter((unit) => unit !== lead)
  return {
    ...(row.lead === null && lead !== null ? { lead } : {}),
    ...((row.cooperating ?? []).length === 0 && cooperating.length > 0 ? { cooperating: [...new Set(cooperating)] } : {}),
    ...(row.dueCurrent === null && due?.on ? { dueCurrent: due.on } : {}),
  }
}

/** A yearly plan measures its targets at the end of the year unless the officer says otherwise. */
async function fromTarget(context: Context, row: RowOf<typeof target>): Promise<Facts> {
  if (row.due !== null) return {}
  const source = await getRowForWriting(context, plan, row.plan, null)
  return { due: dayOf(Number(source.year), 12, 31) }
}
