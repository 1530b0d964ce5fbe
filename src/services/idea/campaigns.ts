import { areWhole, hasConflict, type Weights } from '#domain/idea/judging.ts'
import { idea } from '#registers/people/idea.ts'
import type { ideaCampaign } from '#registers/people/idea-campaign.ts'
import { ideaJudgement } from '#registers/people/idea-judgement.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { authorOf, unitsOf } from '#services/idea/author.ts'
import { plantRecord } from '#services/save.ts'
import { rowsWhere } from '#store/records.ts'

export type Campaign = RowOf<typeof ideaCampaign>
export type Idea = RowOf<typeof idea>

export function weightsOf(one: Campaign): Weights {
  return {
    feasible: one.weightFeasible,
    lasting: one.weightLasting,
    replicable: one.weightReplicable,
    benefit: one.weightBenefit,
    novel: one.weightNovel,
  }
}

/** A call is whole before it is filed: a hundred points, days in order, judges enough and none who reads the others. */
export async function checkCampaign(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const call = { ...row, ...facts } as unknown as Campaign // a row of this register
  const weights = weightsOf(call)
  if (!areWhole(weights))
    throw refusal('weights-whole', { sum: Object.values(weights).reduce((sum, one) => sum + one, 0) })
  if (call.closesOn < call.opensOn) throw refusal('campaign-days')
  if (new Set(call.judges).size < call.leastJudges) throw refusal('judges-few', { least: call.leastJudges })
  const organisers = await unitsWith(context, 'ideas', call.unit)
  for (const judge of call.judges) {
    const units = await unitsOf(context.db, context.actor.zone, judge, context.now.today)
    if (units.some((one) => organisers.has(one))) throw refusal('judge-organises')
  }
  return facts
}

/** Blind judging begins when every idea has its first answer; each idea goes to every judge who is free of conflict. */
export async function beginJudging(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const call = row as unknown as Campaign // a row of this register
  if (call.closesOn >= context.now.today) throw refusal('campaign-running', { day: call.closesOn })
  const ideas = await ideasOf(context, call.id)
  const waiting = ideas.filter(({ state }) => state === 'received').length
  if (waiting > 0) throw refusal('ideas-unscreened', { count: waiting })
  return facts
}

export async function askJudges(context: Context, row: Row): Promise<void> {
  const call = row as unknown as Campaign // a row of this register
  const accepted = (await ideasOf(context, call.id)).filter(({ state }) => state === 'accepted')
  for (const one of accepted) await askJudgesOf(context, call, one)
}

export async function askJudgesOf(context: Context, call: Campaign, one: Idea): Promise<void> {
  const { db, actor, now } = context
  const author = await authorOf(context, one)
  const free: string[] = []
  for (const judge of call.judges) {
    const units = await unitsOf(db, actor.zone, judge, now.today)
    if (!hasConflict({ person: judge, units }, author)) free.push(judge)
  }
  if (free.length < call.leastJudges) throw refusal('judges-conflict', { title: one.title, least: call.leastJudges })
  for (const judge of free)
    await plantRecord(context, ideaJudgement, {
      facts: { idea: one.id, ideaTitle: one.title, campaign: call.id, judge },
    })
}

/** A call ends when every idea that was judged knows whether it goes on. */
export async function endCampaign(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const open = (await ideasOf(context, row.id)).filter(({ state }) => ['received', 'accepted'].includes(state))
  if (open.length > 0) throw refusal('ideas-unjudged', { count: open.length })
  return facts
}

async function ideasOf({ db, actor }: Context, call: string): Promise<readonly Idea[]> {
  return (await rowsWhere(db, idea, actor.zone, 'campaign', [call])) as unknown as readonly Idea[] // rows of this register
}

async function unitsWith({ db, actor }: Context, charge: string, own: string): Promise<ReadonlySet<string>> {
  const rows = await db.query('select id from "unit" where zone_id = $1 and ($2 = any(charges) or id = $3::uuid)', [
    actor.zone,
    charge,
    own,
  ])
  return new Set(rows.map(({ id }) => id))
}
