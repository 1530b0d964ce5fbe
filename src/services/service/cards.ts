import { addDays } from '#domain/day.ts'
import type { Colour, Occasion } from '#domain/service/cards.ts'
import { serviceCard } from '#registers/service/service-card.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { getLimit, limitFrom } from '#services/limits.ts'
import { assertPerson } from '#services/running/closing.ts'
import { plantRecord } from '#services/save.ts'
import { rowsWhere } from '#store/records.ts'

export type CardProposal = {
  readonly colour: Colour
  readonly occasion: Occasion
  readonly unit: string
  readonly serviceCase: string | null
  readonly grounds: string
  /** What the proposal is about: it is made once, whatever a person decided on it. */
  readonly key: string
}

/** 建议发卡 — once for each occasion; nothing happens to anybody until a person issues it. */
export async function proposeCard(context: Context, proposal: CardProposal): Promise<boolean> {
  const { db, actor, now } = context
  const known = await rowsWhere(db, serviceCard, actor.zone, 'key', [proposal.key])
  if (known.length > 0) return false
  await plantRecord(context, serviceCard, { facts: { ...proposal, proposedOn: now.today } })
  return true
}

/** 发卡 — by a named person; a red one by a leader. It counts for as long as the zone says and may be appealed. */
export async function issueCard(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await assertPerson(context, row, facts)
  if (row.colour === 'red' && !context.actor.roles.includes('leader')) throw refusal('card-red-leader')
  const { db, actor, now } = context
  const window = await getLimit(db, actor.zone, 'service-card-window', now.today)
  return {
    ...facts,
    expiresOn: addDays(now.today, window.count),
    appealUntil: (await limitFrom(db, actor.zone, 'service-card-appeal', now.today)).on,
  }
}

/** 申诉 — within the time that the card names. */
export async function appealCard(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (row.appealUntil !== null && context.now.today > String(row.appealUntil))
    throw refusal('card-appeal-late', { day: String(row.appealUntil) })
  return facts
}
