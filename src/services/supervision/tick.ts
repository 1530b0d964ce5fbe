import { isWorkday } from '#domain/calendar.ts'
import { type Climb, nextClimb, type Rung } from '#domain/supervision/ladder.ts'
import { coordination } from '#registers/coordination.ts'
import { escalation } from '#registers/escalation.ts'
import { slip } from '#registers/slip.ts'
import type { Row } from '#schema/register.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context } from '#services/context.ts'
import { getLimit } from '#services/limits.ts'
import { isOpen, type Matter } from '#services/running/load-matter.ts'
import { amendRecord, plantRecord } from '#services/save.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { factsNow } from '#services/standing/facts.ts'
import { answerLimit } from '#services/supervision/coordinations.ts'
import { limitDay } from '#services/supervision/escalations.ts'
import { coloursOf, ladderFactsOf, ladderOf, openMatters } from '#services/supervision/ladder-facts.ts'
import { proposalFacts } from '#services/supervision/proposals.ts'
import { completeSlip, type SlipWords } from '#services/supervision/slips.ts'

export type Ticked = {
  readonly sent: number
  readonly proposed: number
  readonly referred: number
  readonly lapsed: number
}

const nothing: Ticked = { sent: 0, proposed: 0, referred: 0, lapsed: 0 }

/**
 * 升级时钟 — carries out what the ladder does by rule and files proposals for the rest; run again on the same day it does
 * nothing more. Nothing goes out at night or on a day off. It runs in one transaction behind the head of the chain.
 */
export async function climbLadders(context: Context): Promise<Ticked> {
  if (await isQuiet(context)) return nothing
  await context.db.query('select 1 from "chain" where zone_id = $1 for update', [context.actor.zone])
  const facts = await factsNow(context.db, context.actor.zone)
  const referred = await referSilence(context, facts)
  const matters = openMatters(facts)
  const lapsed = await lapseProposals(context, facts, matters)
  const climbs = matters.flatMap((matter) => {
    const climb = nextClimb(ladderFactsOf(facts, matter), ladderOf(facts), coloursOf(facts), context.now.today)
    return climb === null ? [] : [{ matter, climb }]
  })
  for (const { matter, climb } of climbs) await carryOut(context, facts, matter, climb)
  const sent = climbs.filter(({ climb }) => climb.way === 'rule').length
  return { sent, proposed: climbs.length - sent, referred, lapsed }
}

/** Nothing goes out at night or on a day off. */
export async function isQuiet({ db, actor, now }: Context): Promise<boolean> {
  if (!isWorkday(now.today, await loadCalendar(db, actor.zone))) return true
  const [from, until] = [await getLimit(db, actor.zone, 'quiet-from'), await getLimit(db, actor.zone, 'quiet-until')]
  const hour = Math.floor(now.millisecond / 3_600_000 + 8) % 24 // civil time of China
  return hour >= from.count || hour < until.count
}

async function carryOut(context: Context, facts: FactBase, matter: Matter, climb: Climb): Promise<void> {
  if (climb.way === 'proposal') {
    await plantRecord(context, escalation, { facts: proposalFacts(facts, matter, climb.rung, context.now.today) })
    return
  }
  const words = await wordsOf(context, matter, climb.rung)
  const about = { [matter.key]: matter.row.id, rung: climb.rung.id, channel: 'letter' }
  await plantRecord(context, slip, { facts: { ...about, ...words, ...(await completeSlip(context, matter, words)) } })
}

async function wordsOf(context: Context, matter: Matter, { step }: Rung): Promise<SlipWords> {
  const unit = String(matter.lead)
  if (step === 'reminder')
    return {
      unit,
      kind: 'reminder',
      demand: '时限将至，请按期办结；不能按期的，请在时限前申请延期。',
      newLimit: null,
      consequence: null,
    }
  if (step === 'urging')
    return {
      unit,
      kind: 'urging',
      demand: '请抓紧办理，说明未能按期办结的原因和拟完成日期',
      newLimit: await limitDay(context, 5),
      consequence: '逾期仍未办结又不说明理由的，按规定发提示单。',
    }
  return {
    unit,
    kind: 'yellow',
    demand: '进展滞后，请制定赶进度措施，限期办结',
    newLimit: await limitDay(context, 7),
    consequence: '逾期仍未办结的，提请领导决定后续措施。',
  }
}

/** 逾期未答复 — goes to the supervision office, as a request and not as a fault of anybody. */
async function referSilence(context: Context, facts: FactBase): Promise<number> {
  let count = 0
  for (const asked of facts.all(coordination).filter(({ state }) => state === 'asked')) {
    const { on: until } = await answerLimit(context, asked)
    if (context.now.today <= until) continue
    const act = { act: 'move', move: 'silence' } as const
    await amendRecord(context, coordination, asked, { state: 'referred', referredOn: context.now.today }, act)
    count += 1
  }
  return count
}

/** A proposal lapses when its matter is finished, or has another due day since. */
async function lapseProposals(context: Context, facts: FactBase, matters: readonly Matter[]): Promise<number> {
  const open = new Map<string, Matter>(matters.filter(isOpen).map((matter) => [matter.row.id, matter]))
  const over = facts.all(escalation).filter(({ state, task, supervisionOrder, dueAt }) => {
    const matter = open.get(String(task ?? supervisionOrder))
    return state === 'proposed' && (matter === undefined || matter.due !== dueAt)
  })
  for (const one of over as readonly Row[]) // rows of this register
    await amendRecord(context, escalation, one, { state: 'lapsed' }, { act: 'move', move: 'lapse' })
  return over.length
}
