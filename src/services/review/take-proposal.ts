import { dayOf } from '#domain/day.ts'
import type { target } from '#registers/target.ts'
import type { task } from '#registers/task.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { ItemKey } from '#schema/review.ts'
import type { Facts } from '#services/context.ts'
import type { LoadedPlan } from '#services/review/load-plan.ts'

/** What the compiler proposed where the item is still empty: taken by an explicit act of the officer, logged as such. */
export function takeProposal({ plan }: LoadedPlan, item: ItemKey, row: Row): Facts {
  return item.register === 'task'
    ? fromTask(row as unknown as RowOf<typeof task>) // the register was chosen by the key
    : fromTarget(row as unknown as RowOf<typeof target>, plan.year)
}

function fromTask(row: RowOf<typeof task>): Facts {
  const { responsibility, due, continues } = row.proposal ?? {}
  const lead = row.lead ?? responsibility?.lead?.unit ?? null
  const cooperating = (responsibility?.cooperating ?? [])
    .flatMap((unit) => unit.unit ?? [])
    .filter((unit) => unit !== lead)
  return {
    ...(row.lead === null && lead !== null ? { lead } : {}),
    ...((row.cooperating ?? []).length === 0 && cooperating.length > 0
      ? { cooperating: [...new Set(cooperating)] }
      : {}),
    ...(row.dueCurrent === null && due?.on ? { dueCurrent: due.on } : {}),
    ...(row.continues === null && continues ? { continues: continues.id } : {}),
  }
}

/** A yearly plan measures its targets at the end of the year unless the officer says otherwise. */
function fromTarget(row: RowOf<typeof target>, year: number): Facts {
  return row.due === null ? { due: dayOf(year, 12, 31) } : {}
}
