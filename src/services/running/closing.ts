import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'

/** 两人办结 — verifying and closing are answered for by persons: an account of nobody could be both of them. */
export async function assertPerson(context: Context, _row: Row, facts: Facts): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  return facts
}

/** 退回重办 — what was submitted and verified no longer stands; the day of each return stays, as assessment counts it. */
export async function clearSubmission({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const earlier = Array.isArray(row.returnedOn) ? row.returnedOn : []
  return { ...facts, submittedOn: null, verifiedOn: null, verifiedBy: null, returnedOn: [...earlier, now.today] }
}
