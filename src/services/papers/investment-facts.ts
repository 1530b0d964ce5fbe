import { type Day, yearOf } from '#domain/day.ts'
import { rateOf } from '#domain/investment/cohort.ts'
import { sharesOf, split } from '#domain/investment/credit.ts'
import type { Contracts, InvestmentFacts, InvestmentUnit } from '#domain/paper/bulletin-investment.ts'
import type { FactRef } from '#domain/paper/figure.ts'
import { rateStandard } from '#registers/finance/rate-standard.ts'
import { investmentTask } from '#registers/investment/investment-task.ts'
import { lead } from '#registers/investment/lead.ts'
import { recognition } from '#registers/investment/recognition.ts'
import type { InvestmentBoard, UnitLine } from '#schema/investment-views.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import { boardOf, signedOf } from '#services/investment/board.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import type { Viewing } from '#services/meeting/lines.ts'
import { wholeZone } from '#services/papers/source.ts'
import { valueOn } from '#services/rates.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

type Recognition = RowOf<typeof recognition>

/** The board of a day as the whole zone sees it, with the claims that stand beside it and the records behind each figure. */
export function investmentFacts(facts: FactBase, zone: string, asOf: Day): InvestmentFacts {
  const viewing: Viewing = { facts, actor: wholeZone(zone), asOf, calendar: calendarIn(facts) }
  const board = boardOf(viewing)
  const claims = claimsOf(facts, asOf)
  const official = claims.filter(({ official: value, officialOn }) => value !== null && isBy(officialOn, asOf))
  const waiting = claims.filter(({ recognisedOn }) => !isBy(recognisedOn, asOf))
  const big = valueOn(facts.all(rateStandard), 'large-contract', asOf)
  if (big === null) throw refusal('rate-missing', { code: 'large-contract' })
  return {
    timeProgress: board.timeProgress,
    isClosed: board.closed.some(({ period }) => period === board.month),
    largeName: big === 10_000 ? '亿元以上' : `${big}万元以上`,
    units: board.units.map((line) => unitOf(viewing, board, line, claims, big)),
    claimed: sumOf(claims, 'claimed'),
    waiting: sumOf(waiting, 'claimed'),
    official: sumOf(official, 'official'),
    corrections: board.corrections.filter(({ month }) => month <= board.month).flatMap(({ id }) => refsOf(facts, [id])),
    leads: leadsOf(facts, asOf),
    cohort: cohortOf(viewing, board),
  }
}

function unitOf(
  viewing: Viewing,
  board: InvestmentBoard,
  line: UnitLine,
  claims: readonly Recognition[],
  big: number,
): InvestmentUnit {
  const { facts } = viewing
  const { unit: id, name, target, inMonth, amount, completion, difference, rank, ids } = line
  const task = facts.find(investmentTask, line.task)
  const own = claims.filter(({ units }) => units.some((one) => one === id))
  return {
    ...{ id, name, target, inMonth, amount, completion, difference, rank },
    isProposedRed: board.red.includes(line),
    isProposedBlack: board.black.includes(line),
    claimed: own.reduce((sum, one) => sum + shareIn(one, id), 0),
    task:
      task === null
        ? []
        : [{ register: 'investment_task', id: task.id, version: task.version, title: task.name ?? '' }],
    recognised: refsOf(facts, ids),
    recognisedInMonth: refsOf(
      facts,
      ids.filter((one) => facts.find(recognition, one)?.countedIn === board.month),
    ),
    claims: own.map(refOf),
    contracts: contractsOf(viewing, id, big),
  }
}

/** What a unit claims of a shared project is its share of the claim. */
function shareIn({ claimed, shares }: Recognition, unit: string): number {
  const credits = split(claimed ?? 0, sharesOf(shares ?? []) ?? [])
  return credits.find((one) => one.unit === unit)?.amount ?? 0
}

/** Claims of money for the months of the year that were filed by the day and not returned; what was put right later is no claim. */
function claimsOf(facts: FactBase, asOf: Day): readonly Recognition[] {
  const month = asOf.slice(0, 7)
  return facts
    .all(recognition)
    .filter(
      ({ id, kind, corrects, state, period }) =>
        kind === 'funds' &&
        corrects === null &&
        state !== 'returned' &&
        period.slice(0, 4) === month.slice(0, 4) &&
        period <= month &&
        isBy(facts.versions(recognition, id)[0]?.on ?? null, asOf),
    )
}

function contractsOf(viewing: Viewing, unit: string, big: number): Contracts {
  const since = `${yearOf(viewing.asOf)}-01-01`
  const own = signedOf(viewing).filter((one) => one.unit === unit)
  const on = (dayOf: (one: (typeof own)[number]) => Day | null) =>
    own.filter((one) => isBy(dayOf(one), viewing.asOf) && (dayOf(one) ?? '') >= since)
  const signed = on(({ signedOn }) => signedOn)
  const refs = (list: typeof own) => list.map(({ id, version }) => ({ ...contractRef, id, version }))
  return {
    signed: refs(signed),
    large: refs(signed.filter(({ amount }) => (amount ?? 0) >= big * 10_000)),
    started: refs(on(({ startedOn }) => startedOn)),
    produced: refs(on(({ producedOn }) => producedOn)),
  }
}

/** Contracts and leads are secrets of business: a bulletin counts them and does not tell what they are called. */
const contractRef = { register: 'contract', title: '投资合同' }

function leadsOf(facts: FactBase, asOf: Day): InvestmentFacts['leads'] {
  const since = `${yearOf(asOf)}-01-01`
  const all = facts.all(lead).filter(({ receivedOn }) => receivedOn >= since && receivedOn <= asOf)
  const refs = (list: typeof all) =>
    list.map(({ id, version }): FactRef => ({ register: 'lead', id, version, title: '招商线索' }))
  return {
    all: refs(all),
    valid: refs(all.filter(({ verdict, judgedOn }) => verdict === 'follow' && isBy(judgedOn, asOf))),
  }
}

/** 履约率 — of the contracts signed in the year and of no others, as the board has them. */
function cohortOf(viewing: Viewing, { cohorts }: InvestmentBoard): InvestmentFacts['cohort'] {
  const none = rateOf(0, 0)
  const { from, until, registered, started, produced, money } = cohorts[0] ?? {
    ...{ from: viewing.asOf, until: viewing.asOf, registered: none, started: none, produced: none, money: none },
  }
  const signed = signedOf(viewing).filter(({ signedOn }) => from <= signedOn && signedOn <= until)
  return {
    facts: signed.map(({ id, version }) => ({ ...contractRef, id, version })),
    rates: [
      { id: 'registered', label: '注册率', ...registered },
      { id: 'started', label: '开工率', ...started },
      { id: 'produced', label: '投产率', ...produced },
      { id: 'money', label: '资金到位率', ...money },
    ],
  }
}

function sumOf(rows: readonly Recognition[], key: 'claimed' | 'official') {
  return { amount: rows.reduce((sum, row) => sum + (row[key] ?? 0), 0), facts: rows.map(refOf) }
}

function refsOf(facts: FactBase, ids: readonly string[]): readonly FactRef[] {
  return ids.flatMap((id) => facts.find(recognition, id) ?? []).map(refOf)
}

function refOf({ id, version, name }: Recognition): FactRef {
  return { register: 'recognition', id, version, title: name }
}

function isBy(day: string | null, asOf: Day): boolean {
  return day !== null && day <= asOf
}
