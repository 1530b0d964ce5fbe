import type { homestead } from '#registers/rural/homestead.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { ratesOn } from '#services/rates.ts'
import { placedIn } from '#services/rural/places.ts'

/** 权籍调查 — what is over the standard of the day. */
export async function surveySite(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { measured } = { ...row, ...facts } as Partial<RowOf<typeof homestead>>
  const { db, actor, now } = context
  const rates = await ratesOn(db, actor.zone, ['homestead-area'], now.today)
  const standard = rates['homestead-area'].value
  const over = typeof measured === 'number' ? Math.max(0, Math.round((measured - standard) * 100) / 100) : null
  return { ...facts, standard, over }
}

/** 登记处置 — by the villagers' decision; what binds a household is agreed with it. */
export async function handleSite(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { way, agreementOn } = { ...row, ...facts } as Partial<RowOf<typeof homestead>>
  if (way !== 'keep' && !agreementOn) throw refusal('homestead-no-agreement')
  return facts
}

export async function fileSite(context: Context, row: Row, facts: Facts): Promise<Facts> {
  return 'village' in facts ? { ...facts, ...(await placedIn(context, { ...row, ...facts })) } : facts
}
