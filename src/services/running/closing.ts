import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'

/** 两人办结 — verifying and closing are answered for by persons: an account of nobody could be both of them. */
export async function assertPerson(context: Context, _row: Row, facts: Facts): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  return facts
}

/** 退回重办 — what was submitted and verified no longer stands; the log keeps who did it when. */
export async function clearSubmission(_context: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, submittedOn: null, verifiedOn: null, verifiedBy: null }
}
