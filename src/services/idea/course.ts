import { answerFor } from '#domain/idea/answers.ts'
import { judgedFrom, scoreOf } from '#domain/idea/judging.ts'
import type { IdeaAnswer } from '#registers/people/idea.ts'
import { idea } from '#registers/people/idea.ts'
import { ideaCampaign } from '#registers/people/idea-campaign.ts'
import { ideaJudgement } from '#registers/people/idea-judgement.ts'
import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { contactOf, nameOf } from '#services/idea/author.ts'
import { askJudgesOf, type Campaign, type Idea, weightsOf } from '#services/idea/campaigns.ts'
import { limitFrom } from '#services/limits.ts'
import { fileTasks } from '#services/running/file-tasks.ts'
import { fileTicket } from '#services/ticket/file.ts'
import { findRow, rowsWhere } from '#store/records.ts'

type Step = (context: Context, one: Idea, facts: Facts) => Promise<Facts>

/** Every step tells the author: what a person wrote, or the standing words of the step; a decision against the idea needs words. */
export function answering(step: string, more: Step = async (_context, _one, facts) => facts) {
  return async (context: Context, row: Row, facts: Facts): Promise<Facts> => {
    const one = row as unknown as Idea // a row of this register
    const completed = await more(context, one, facts)
    const words = answerFor(step, typeof completed.answer === 'string' ? completed.answer : null)
    if (words === null) throw refusal('answer-needed')
    const answers: readonly IdeaAnswer[] = [...(one.answers ?? []), { step, on: context.now.today, words }]
    return { ...completed, answer: words, answers }
  }
}

/** While its call is being judged, an idea that is taken in late goes to the judges at once. */
export async function askLate(context: Context, row: Row): Promise<void> {
  const one = row as unknown as Idea // a row of this register
  const call = await campaignOf(context, one.campaign)
  if (call.state === 'judging') await askJudgesOf(context, call, one)
}

export const joinIdea: Step = async ({ db, actor }, one, facts) => {
  // What the step needs is asked for by the register itself.
  if (typeof facts.repeats !== 'string') return facts
  const other = await findRow(db, idea, actor.zone, facts.repeats)
  if (other === null || other.id === one.id || other.state === 'merged') throw refusal('idea-itself')
  return { ...facts, answer: facts.answer ?? `与回执号${other.number}的建议内容相同，已并入，一并办理。` }
}

/** A complaint is no idea: it becomes a ticket with a limit, or its author is told where it belongs. */
export const passOn: Step = async (context, one, facts) => {
  if (facts.passTo === 'elsewhere') {
    const where = String(facts.toldWhere ?? '').trim()
    return where === '' ? facts : { ...facts, answer: facts.answer ?? `所提内容不属金点子，请向${where}反映。` }
  }
  if (facts.passTo !== 'ticket') return facts
  const { id, numberText } = await fileTicket(context, {
    ...{ kind: 'citizen-pin', title: one.title, what: `${one.problem}\n${one.measures}`.slice(0, 1000) },
    ...{ channel: 'citizen', contact: contactOf(context, one), origin: { register: 'idea', id: one.id } },
  })
  const answer = facts.answer ?? `所提内容属诉求，已立为工单${numberText}，按规定时限办理。`
  return { ...facts, ticket: id, answer }
}

/** What the judges gave, or a refusal while too few have spoken; an idea that was shortlisted before keeps its score. */
export const judgeIdea: Step = async (context, one, facts) => {
  if (one.state !== 'accepted') return facts
  const call = await campaignOf(context, one.campaign)
  if (call.state !== 'judging') throw refusal('campaign-not-judging')
  const sheets = await rowsWhere(context.db, ideaJudgement, context.actor.zone, 'idea', [one.id])
  const scores = sheets.filter(({ state }) => state === 'given').map(({ total }) => Number(total))
  const judged = judgedFrom(scores, call.leastJudges)
  if (judged.kind === 'too-few') throw refusal('sheets-few', { sheets: judged.sheets, wanted: judged.wanted })
  return { ...facts, score: judged.score, sheets: judged.sheets, spread: judged.spread }
}

/** Only who agreed to be named is named, and only now. */
export const publishIdea: Step = async (context, one, facts) => {
  const { db, actor, now } = context
  const { on } = await limitFrom(db, actor.zone, 'idea-publicity', now.today)
  return { ...facts, publishedUntil: on, namedAs: one.isNamed ? nameOf(context, one) : null }
}

export const afterPublicity: Step = async ({ now }, one, facts) => {
  if (one.publishedUntil !== null && now.today <= one.publishedUntil)
    throw refusal('publicity-running', { day: one.publishedUntil })
  return facts
}

/** 采纳 — an adopted idea is a task of its unit, with its own sentence on file. */
export const adoptIdea: Step = async (context, one, facts) => {
  await afterPublicity(context, one, facts)
  const { lead, due } = facts
  if (typeof lead !== 'string' || typeof due !== 'string') return facts
  if (due <= context.now.today) throw refusal('due-past', { today: context.now.today })
  const text = `采纳金点子“${one.title}”：${one.measures.replaceAll(/\s+/g, '')}`
  const under = { about: '金点子采纳', name: `金点子采纳交办（${one.number}）`, section: '金点子采纳' }
  const [made] = await fileTasks(context, under, [{ text, title: one.title, lead, due: due as Idea['due'] & string }])
  return { ...facts, task: made }
}

export const carryIdea: Step = async ({ db, actor }, one, facts) => {
  const row = one.task === null ? null : await findRow(db, task, actor.zone, one.task)
  if (row === null || !['verified', 'closed'].includes(row.state)) throw refusal('task-open')
  return facts
}

/** What was measured is itself the answer, unless somebody writes another. */
export const tellEffect: Step = async (_context, _one, facts) => ({ ...facts, answer: facts.answer ?? facts.effect })

/** The weighted score of a sheet stands on it as soon as the marks are given. */
export async function giveMarks(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const sheet = { ...row, ...facts } as unknown as RowOf<typeof ideaJudgement> // a row of this register
  const call = await campaignOf(context, sheet.campaign)
  const one = await findRow(context.db, idea, context.actor.zone, sheet.idea)
  if (call.state !== 'judging' || one?.state !== 'accepted') throw refusal('campaign-not-judging')
  const { feasible, lasting, replicable, benefit, novel } = sheet
  if (feasible === null || lasting === null || replicable === null || benefit === null || novel === null) return facts
  return { ...facts, total: scoreOf({ feasible, lasting, replicable, benefit, novel }, weightsOf(call)) }
}

async function campaignOf({ db, actor }: Context, id: string | null): Promise<Campaign> {
  const row = id === null ? null : await findRow(db, ideaCampaign, actor.zone, id)
  if (row === null) throw refusal('campaign-not-judging')
  return row as unknown as Campaign // a row of this register
}
