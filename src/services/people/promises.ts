import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'

export async function checkPromise(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  if ((row.task === null) === (row.target === null)) throw refusal('promise-of')
  return facts
}
