import { limit } from '#registers/limit.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertLawful } from '#services/land/batches.ts'
import { rowsWhere } from '#store/records.ts'

type Limit = RowOf<typeof limit>

/** On any day one length at most holds for a code: the next one begins after the last one ended; none goes below the law. */
export async function checkLimit(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const about = { ...row, ...facts } as unknown as Limit // the procedures of this register are called with its rows
  assertLawful(about)
  const others = (await rowsWhere(context.db, limit, context.actor.zone, 'code', [about.code])) as unknown as Limit[] // as above
  if (others.some((one) => one.id !== about.id && overlap(one, about))) throw refusal('limit-overlaps')
  return facts
}

function overlap(a: Limit, b: Limit): boolean {
  return (a.validFrom ?? first) <= (b.validUntil ?? last) && (b.validFrom ?? first) <= (a.validUntil ?? last)
}

const first = '0000-00-00'
const last = '9999-99-99'
