import { compareWith, trimmedMean } from '#domain/investment/gate.ts'
import { gateReview } from '#registers/investment/gate-review.ts'
import { gateScore } from '#registers/investment/gate-score.ts'
import { lead } from '#registers/investment/lead.ts'
import { person } from '#registers/person.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { fileConditions } from '#services/investment/conditions.ts'
import { carry, loadRow, loadWhere, parameterOn, rulesOn } from '#services/investment/load.ts'
import { limitFrom } from '#services/limits.ts'
import { rowsWhere } from '#store/records.ts'

export type Review = RowOf<typeof gateReview>

/** 送审 — papers go out ahead of the meeting; what is required stands beside what is offered, by the rules of the day. */
export async function fileReview(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const review = { ...row, ...facts } as unknown as Review // the procedures of this register are called with its rows
  const { today } = context.now
  const { on, rule } = await limitFrom(context.db, context.actor.zone, 'gate-papers', today)
  if (review.meetingOn < on) throw refusal('gate-papers', { basis: rule.basis, day: on })
  if (review.round === 'joint') {
    const rounds = await loadWhere(context, gateReview, 'lead', review.lead)
    if (!rounds.some((one) => one.round === 'first' && isPassed(one))) throw refusal('gate-first-round')
  }
  const rules = await rulesOn(context, 'threshold', today)
  const gateRules = rules.flatMap((one) =>
    one.sense === null || one.value === null ? [] : [{ ...one, sense: one.sense, value: one.value }],
  )
  return { ...facts, thresholds: compareWith(gateRules, review) }
}

/** 评分 — alone, once, without a score where a conflict is declared. */
export async function giveScore(context: Context, row: Row): Promise<Facts> {
  const given = row as unknown as RowOf<typeof gateScore> // a row of this register
  if (context.actor.person === null) throw refusal('person-needed')
  const review = await loadRow(context, gateReview, given.review)
  if (review.state !== 'filed') throw refusal('review-not-open')
  const isAside = given.hasConflict === true
  if (isAside ? given.score !== null || !given.conflict?.trim() : given.score === null)
    throw refusal('score-or-conflict')
  const expert = await loadRow(context, person, context.actor.person)
  return { expert: context.actor.person, name: `${expert.name}：${review.name}`.slice(0, 120) }
}

export async function proposeVeto(_context: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, vetoState: 'proposed' }
}

/** Only a named leader makes a veto out of a proposal. */
export async function confirmVeto(context: Context, row: Row): Promise<Facts> {
  assertVetoWaits(context, row)
  return { vetoState: 'confirmed' }
}

export async function dropVeto(context: Context, row: Row): Promise<Facts> {
  assertVetoWaits(context, row)
  return { vetoState: 'dropped' }
}

/** 通过 — with every threshold met as far as it is known, and no veto. */
export async function passReview(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const review = asReview(row)
  assertNoVeto(review)
  const failed = (review.thresholds ?? []).filter(({ ok }) => ok === false)
  if (failed.length > 0) {
    const items = failed.map(({ name }) => name).join('、')
    throw refusal('threshold-failed', { items, itemsEn: items })
  }
  return { ...facts, ...(await closed(context, review)), ...(await validity(context)) }
}

/** 附条件通过 — each condition becomes a task of a unit with its day. */
export async function passWithConditions(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const review = { ...row, ...facts } as unknown as Review // as above
  assertNoVeto(review)
  const tasks = (review.terms ?? []).length === 0 ? [] : await fileConditions(context, review)
  return { ...facts, ...(await closed(context, review)), ...(await validity(context)), tasks }
}

export async function closeReview(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const review = asReview(row)
  if (review.vetoState === 'proposed') throw refusal('veto-open')
  return { ...facts, ...(await closed(context, review)) }
}

/** 通过会审 — the lead is behind the gate until its result runs out. */
export async function carryPass(context: Context, row: Row): Promise<void> {
  const review = asReview(row)
  if (review.round !== 'joint') return
  const about = await loadRow(context, lead, review.lead)
  const facts = { passedOn: review.decidedOn, passedUntil: review.validUntil, review: review.id }
  await carry(context, lead, about, facts, 'pass')
}

function isPassed({ state }: Review): boolean {
  return state === 'passed' || state === 'conditional'
}

/** Not before the meeting; the score is the mean of those without a conflict. */
async function closed(context: Context, { id, meetingOn }: Review): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  if (context.now.today < meetingOn) throw refusal('gate-early', { day: meetingOn })
  const scores = await rowsWhere(context.db, gateScore, context.actor.zone, 'review', [id])
  const given = scores.flatMap(({ score, hasConflict }) =>
    typeof score === 'number' && hasConflict !== true ? [score] : [],
  )
  const { mean, counted } = trimmedMean(given, await parameterOn(context, 'trim-from', context.now.today))
  return { score: mean, scored: counted }
}

async function validity(context: Context): Promise<Facts> {
  const { on } = await limitFrom(context.db, context.actor.zone, 'gate-validity', context.now.today)
  return { validUntil: on }
}

function assertNoVeto({ vetoState }: Review): void {
  if (vetoState === 'proposed') throw refusal('veto-open')
  if (vetoState === 'confirmed') throw refusal('veto-confirmed')
}

function assertVetoWaits({ actor }: Context, row: Row): void {
  if (actor.person === null) throw refusal('person-needed')
  if (asReview(row).vetoState !== 'proposed') throw refusal('no-veto')
}

function asReview(row: Row): Review {
  return row as unknown as Review // the procedures of this register are called with its rows
}
