import type { scoreEntry } from '#registers/score-entry.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import { assertNotBarred } from '#services/assessment/schemes.ts'
import type { Context, Facts } from '#services/context.ts'

const withAmount: ReadonlySet<string> = new Set(['external', 'bonus', 'penalty'])

/** 登记评分事项 — counts once a second person has approved it; what may not be assessed cannot come in this way either. */
export async function enterEntry(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const entry = { ...row, ...facts } as unknown as RowOf<typeof scoreEntry> // the procedures of this register are called with its rows
  if (withAmount.has(entry.kind) && entry.amount === null) throw refusal('entry-amount-needed')
  await assertNotBarred(context, entry.matter)
  return facts
}

/** Only who entered it may change it afterwards, and never approve it. */
export async function enterNewEntry(context: Context, row: Row, facts: Facts): Promise<Facts> {
  return { ...(await enterEntry(context, row, facts)), enteredBy: context.actor.person }
}
