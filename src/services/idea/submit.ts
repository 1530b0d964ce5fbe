import { randomBytes } from 'node:crypto'
import { answerFor } from '#domain/idea/answers.ts'
import { plainSecret, secretWordOf } from '#domain/idea/secret.ts'
import { idea } from '#registers/people/idea.ts'
import { ideaCampaign } from '#registers/people/idea-campaign.ts'
import { refusal } from '#schema/messages.ts'
import type { Context } from '#services/context.ts'
import { sumOf } from '#services/idea/author.ts'
import type { Campaign } from '#services/idea/campaigns.ts'
import { takeNumber } from '#services/numbering.ts'
import { plantRecord } from '#services/save.ts'
import { keyedSum } from '#services/sealing.ts'
import { findRow } from '#store/records.ts'

export type Submitted = {
  readonly campaign: string
  readonly title: string
  readonly problem: string
  readonly measures: string
  readonly hoped?: string
  readonly from: string
  readonly name?: string
  readonly contact?: string
  readonly isNamed?: boolean
}

export type Receipt = { readonly id: string; readonly number: string; readonly secret: string }

/**
 * 收件 — takes an idea in, of anybody. The context is that of the rules and not of a person: neither the record nor the log says
 * who wrote it. Whoever has the receipt and its word follows it; a name and a contact are not needed.
 */
export async function submitIdea(context: Context, given: Submitted, person: string | null): Promise<Receipt> {
  const { db, actor, now } = context
  const call = (await findRow(db, ideaCampaign, actor.zone, given.campaign)) as unknown as Campaign | null // of this register
  if (call?.state !== 'open' || now.today < call.opensOn || now.today > call.closesOn)
    throw refusal('campaign-not-open')
  const { text: number } = await takeNumber(context, 'idea')
  const secret = freshSecret()
  const { name, contact, hoped, isNamed = false, ...facts } = given
  const row = await plantRecord(context, idea, {
    facts: {
      ...{ ...facts, hoped: hoped?.trim() || null, isNamed: isNamed && (name ?? '').trim() !== '' },
      ...{ authorName: name ?? null, authorContact: contact ?? null, authorPerson: person },
      authorSum: person === null ? null : sumOf(db, actor.zone, person),
      secret: secretSum(context, secret),
      ...{ number, receivedOn: now.today },
      answers: [{ step: 'received', on: now.today, words: answerFor('received', null) }],
    },
  })
  return { id: row.id, number, secret }
}

export function secretSum({ db, actor }: Pick<Context, 'db' | 'actor'>, word: string): string {
  return keyedSum(db, actor.zone, idea, 'secret', plainSecret(word))
}

function freshSecret(): string {
  for (;;) {
    const word = secretWordOf(randomBytes(24))
    if (word !== null) return word
  }
}
