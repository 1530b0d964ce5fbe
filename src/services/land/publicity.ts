import type { Day } from '#domain/day.ts'
import { nextPublicity, type RoundFault, withObjection } from '#domain/land/publicity.ts'
import { household, type PublicityRound } from '#registers/land/household.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertDays } from '#services/land/households.ts'

/** 登记公示 — a round with its days; the first one dates the step. */
export async function publishSurvey({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const { roundFrom, roundUntil } = facts
  if (typeof roundFrom !== 'string' || typeof roundUntil !== 'string') throw refusal('round-facts')
  const rounds = nextPublicity(roundsOf(row), roundFrom as Day, roundUntil as Day) // days by their field
  if (typeof rounds === 'string') throw faultOf(rounds)
  const publishedOn = row.publishedOn ?? roundFrom
  assertDays({ ...row, publishedOn }, now.today)
  return { rounds, publishedOn, roundFrom: null, roundUntil: null }
}

/** 登记公示异议 — kept with the round in which it was raised, whatever is answered to it. */
export async function recordObjection({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const text = String(facts.objection ?? '').trim()
  const answer = String(facts.objectionAnswer ?? '').trim()
  const on = (facts.objectionOn ?? now.today) as Day // a day by its field
  if (text === '') throw refusal('objection-text')
  assertDays({ ...row, objectionOn: on }, now.today)
  const rounds = withObjection(roundsOf(row), { on, text, answer: answer === '' ? null : answer })
  if (typeof rounds === 'string') throw faultOf(rounds)
  return { rounds, objection: null, objectionOn: null, objectionAnswer: null }
}

function roundsOf({ rounds, publishedOn }: Row): readonly PublicityRound[] {
  if (Array.isArray(rounds) && rounds.length > 0) return rounds
  // Taken over with the day of its first round alone.
  const from = typeof publishedOn === 'string' ? publishedOn : null
  return from === null ? [] : [{ round: 1, from, until: null, objections: [] }]
}

function faultOf(fault: RoundFault) {
  const [day, dayEn] = household.fields.roundUntil.label
  const [before, beforeEn] = household.fields.roundFrom.label
  if (fault === 'order') return refusal('days-disordered', { day, dayEn, before, beforeEn })
  return refusal(fault === 'overlap' ? 'round-order' : 'objection-early')
}
