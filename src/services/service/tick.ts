import { addDays, type Day } from '#domain/day.ts'
import { type CardRules, cardsFor, warrantsRed } from '#domain/service/cards.ts'
import { caseStanding } from '#domain/service/case-clock.ts'
import { signalsOf } from '#domain/service/stalling.ts'
import { serviceCard } from '#registers/service/service-card.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context } from '#services/context.ts'
import { getLimit } from '#services/limits.ts'
import { ratesOn } from '#services/rates.ts'
import { type CardProposal, proposeCard } from '#services/service/cards.ts'
import { asCase, type Case } from '#services/service/read-case.ts'
import { rowsWhere } from '#store/records.ts'

const open = ['assigned', 'returned', 'handling', 'paused', 'replied', 'confirmed']

/** 建议发卡 — looks at every open case by the rules of the zone; found from the facts each hour, proposed once. */
export async function proposeCards(context: Context): Promise<number> {
  const { db, actor, now } = context
  const calendar = await loadCalendar(db, actor.zone)
  const rules = await rulesOf(context)
  const all = (await rowsWhere(db, serviceCase, actor.zone, 'state', open)).map(asCase)
  const told = await toldBefore(context, all)
  let made = 0
  for (const one of all) {
    if (one.clock === null || one.responsible === null) continue
    const { used, overdueBy } = caseStanding(one.clock, now.today, calendar)
    const signals = signalsOf(courseOf(one, told))
    for (const card of cardsFor({ used, overdueBy, signals }, rules)) {
      const words = groundsOf(one, card.occasion, overdueBy)
      if (await proposeCard(context, { ...card, ...about(one), grounds: words, key: `${card.occasion} ${one.id}` }))
        made += 1
    }
  }
  return made + (await proposeReds(context, rules))
}

type Told = Pick<Case, 'id' | 'lead' | 'replies'>

/** What units that have an open case with an answer told other firms: of years of closed cases the answers alone are read. */
async function toldBefore({ db, actor }: Context, cases: readonly Case[]): Promise<readonly Told[]> {
  const leads = cases.filter(({ replies }) => (replies ?? []).length > 0).map(({ lead }) => lead)
  if (leads.length === 0) return []
  return db.query(
    `select id, lead, replies from "service_case"
      where zone_id = $1 and lead = any($2::uuid[]) and state = any($3) and replies is not null order by id`,
    [actor.zone, [...new Set(leads)], [...open, 'closed']],
  )
}

/** 多次黄卡 — of one unit within the window; those withdrawn or not issued do not count. */
async function proposeReds(context: Context, rules: CardRules): Promise<number> {
  const { db, actor, now } = context
  const issued = await rowsWhere(db, serviceCard, actor.zone, 'state', ['issued', 'appealed', 'upheld'])
  const yellow = issued.filter(({ colour }) => colour === 'yellow')
  const since = addDays(now.today, -rules.window)
  let made = 0
  for (const unit of new Set(yellow.map((card) => String(card.unit)))) {
    const days = yellow.filter((card) => card.unit === unit).map((card) => String(card.decidedOn) as Day) // days of cards that were issued
    if (!warrantsRed(days, since, rules)) continue
    const grounds = `${rules.window}天内已发黄卡${days.length}张。`
    const key = `yellows ${unit} ${days.toSorted().at(-1)}`
    const proposal: CardProposal = { colour: 'red', occasion: 'yellows', unit, serviceCase: null, grounds, key }
    if (await proposeCard(context, proposal)) made += 1
  }
  return made
}

async function rulesOf({ db, actor, now }: Context): Promise<CardRules> {
  const window = await getLimit(db, actor.zone, 'service-card-window', now.today)
  const codes = ['card-near-share', 'card-long-overdue', 'card-yellows'] as const
  const rates = await ratesOn(db, actor.zone, codes, now.today)
  return {
    nearShare: rates['card-near-share'].value / 100,
    longOverdue: rates['card-long-overdue'].value,
    yellows: rates['card-yellows'].value,
    window: window.count,
  }
}

function about(one: Case) {
  return { unit: String(one.responsible), serviceCase: one.id }
}

/** The course of a case as the detectors read it, beside what its unit told other firms. */
export function courseOf(one: Case, all: readonly Told[]) {
  const textsOf = ({ replies }: Told) => (replies ?? []).map(({ text }) => text)
  return {
    transfers: one.transfers ?? [],
    refusals: one.refusals ?? 0,
    replies: textsOf(one),
    otherReplies: all.filter(({ id, lead }) => id !== one.id && lead === one.lead).flatMap(textsOf),
    dueOn: one.dueOn ?? one.firstDueOn,
    extensionAskedOn: one.extensionAskedOn,
  }
}

function groundsOf(one: Case, occasion: string, overdueBy: number): string {
  const said = serviceCard.fields.occasion.rules.options?.[occasion]?.[0] ?? ''
  const late = overdueBy > 0 ? `，已超期${overdueBy}个工作日` : ''
  return `${one.numberText ?? ''}“${one.title}”：${said}${late}。`
}
