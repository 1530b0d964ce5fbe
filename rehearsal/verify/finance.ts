import { type BoardMaker, type Figures, six } from '#rehearsal/verify/boards.ts'
import { allOf, amount, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { daysFrom, hasCome } from '#rehearsal/verify/sums.ts'

/** 投融资复算 — needs met by count and amount, rates, what guarantors paid, bridge loans with their fees: from the log. */
export const financeBoard: BoardMaker = { shown: shownFigures, worked: workedFigures }

type Share = { readonly part: number; readonly whole: number; readonly share: number | null }
type Scheme = Readonly<Record<'loans' | 'granted' | 'lent' | 'renewals' | 'compensation', number>> & { scheme: string }
type Bridge = Readonly<Record<'asked' | 'days' | 'fee' | 'overdue', number | null>> & {
  readonly id: string
  readonly state: string
  readonly dueOn: string | null
}
type View = {
  readonly figures: Readonly<Record<'byCount' | 'byAmount' | 'firstTime' | 'compensation', Share>> &
    Readonly<Record<'rate' | 'rateBefore' | 'bridgeLent' | 'bridgeSize' | 'bridgeTurnover' | 'findings', number | null>>
  readonly schemes: readonly Scheme[]
  readonly overdue: readonly { readonly id: string; readonly dueOn: string; readonly days: number }[]
  readonly bridges: readonly Bridge[]
  readonly needs: readonly { readonly id: string; readonly state: string; readonly amount: number }[]
}

function shownFigures(body: unknown): Figures {
  const { figures: given, schemes, overdue, bridges, needs } = body as View // the answer of the page
  const figures = new Map<string, string>()
  for (const key of ['byCount', 'byAmount', 'firstTime', 'compensation'] as const)
    figures.set(key, [given[key].part, given[key].whole, given[key].share].map(six).join(' '))
  for (const key of ['rate', 'rateBefore', 'bridgeLent', 'bridgeSize', 'bridgeTurnover', 'findings'] as const)
    figures.set(key, six(given[key]))
  for (const one of schemes)
    figures.set(
      `scheme.${one.scheme}`,
      [one.loans, one.granted, one.lent, one.renewals, one.compensation].map(six).join(' '),
    )
  for (const one of overdue) figures.set(`overdue.${one.id}`, `${one.dueOn} ${one.days}`)
  for (const one of bridges)
    figures.set(
      `bridge.${one.id}`,
      `${one.state} ${one.dueOn} ${[one.asked, one.days, one.fee, one.overdue].map(six).join(' ')}`,
    )
  for (const one of needs) figures.set(`need.${one.id}`, `${one.state} ${one.amount}`)
  return figures
}

function workedFigures(world: World, asOf: string): Figures {
  const loans = allOf(world, 'loan').filter(({ state }) => state === 'open' || state === 'closed')
  const needs = allOf(world, 'finance_need')
  return shownFigures({
    figures: {
      ...needsMet(needs, loans, asOf),
      ...ratesOf(loans, asOf),
      ...bridgeFund(world, asOf),
      findings: allOf(world, 'loan').filter(({ state }) => state === 'finding').length,
    },
    schemes: schemesOf(loans, asOf),
    overdue: loans
      .filter((one) => one.state === 'open' && text(one.lentOn) !== '' && hasCome(one.dueOn, asOf))
      .map((one) => ({ id: one.id, dueOn: text(one.dueOn), days: daysLate(one, asOf) }))
      .filter(({ days }) => days > 0),
    bridges: allOf(world, 'bridge_loan').map((one) => bridgeOf(world, one, asOf)),
    needs: needs.map(({ id, state, amount: yuan }) => ({ id, state: text(state), amount: amount(yuan) ?? 0 })),
  } satisfies View)
}

function share(part: number, whole: number): Share {
  return { part, whole, share: whole === 0 ? null : part / whole }
}

function sum(list: readonly Rec[], key: string): number {
  return list.reduce((yuan, one) => yuan + (amount(one[key]) ?? 0), 0)
}

function isOfYear(day: unknown, asOf: string): boolean {
  return hasCome(day, asOf) && text(day).slice(0, 4) === asOf.slice(0, 4)
}

/** A need counts once, and what was lent for it up to what was asked. */
function needsMet(needs: readonly Rec[], loans: readonly Rec[], asOf: string) {
  const asked = needs.filter(({ state, filedOn }) => state !== 'withdrawn' && isOfYear(filedOn, asOf))
  const met = asked.map((need) =>
    Math.min(
      amount(need.amount) ?? 0,
      sum(
        loans.filter((loan) => loan.need === need.id),
        'lent',
      ),
    ),
  )
  return {
    byCount: share(met.filter((yuan) => yuan > 0).length, asked.length),
    byAmount: share(
      met.reduce((a, b) => a + b, 0),
      sum(asked, 'amount'),
    ),
  }
}

function ratesOf(loans: readonly Rec[], asOf: string) {
  const lentBy = (day: string) => loans.filter((one) => one.scheme !== 'stateGroup' && isOfYear(one.lentOn, day))
  const average = (of: readonly Rec[]) => {
    const rated = of.filter((one) => amount(one.lent) !== null && amount(one.rate) !== null)
    const weighed = rated.reduce((all, one) => all + (amount(one.lent) ?? 0) * (amount(one.rate) ?? 0), 0)
    return sum(rated, 'lent') === 0 ? null : weighed / sum(rated, 'lent')
  }
  const yearAgo = new Date(Date.parse(`${asOf}T00:00:00Z`) - 365 * 86_400_000).toISOString().slice(0, 10)
  const firms = (of: readonly Rec[]) =>
    new Set(of.map(({ enterprise }) => text(enterprise)).filter((id) => id !== '')).size
  const lent = lentBy(asOf)
  const ended = loans.filter(
    (one) =>
      ['zoneCompany', 'cityCompany'].includes(text(one.guarantor)) && isOfYear(one.repaidOn ?? one.compensatedOn, asOf),
  )
  return {
    rate: average(lent),
    rateBefore: average(lentBy(yearAgo)),
    firstTime: share(firms(lent.filter(({ isFirst }) => isFirst === true)), firms(lent)),
    compensation: share(sum(ended, 'compensation'), sum(ended, 'lent')),
  }
}

function bridgeFund(world: World, asOf: string) {
  const lent = sum(
    allOf(world, 'bridge_loan').filter(({ lentOn }) => isOfYear(lentOn, asOf)),
    'asked',
  )
  const size = standardOf(world, 'bridge-fund-size', asOf)
  return { bridgeLent: lent, bridgeSize: size, bridgeTurnover: size === null || size === 0 ? null : lent / size }
}

export function standardOf(world: World, code: string, on: string): number | null {
  const holding = allOf(world, 'rate_standard').filter(
    (one) => one.code === code && (text(one.validFrom) || on) <= on && on <= (text(one.validUntil) || on),
  )
  const last = holding.sort((a, b) => (text(a.validFrom) < text(b.validFrom) ? -1 : 1)).at(-1)
  return amount(last?.value)
}

function schemesOf(loans: readonly Rec[], asOf: string): readonly Scheme[] {
  return [...Map.groupBy(loans, ({ scheme }) => text(scheme))].map(([scheme, own]) => {
    const thisYear = own.filter(({ lentOn, grantedOn }) => isOfYear(lentOn ?? grantedOn ?? asOf, asOf))
    return {
      ...{ scheme, loans: thisYear.length, granted: sum(thisYear, 'granted'), lent: sum(thisYear, 'lent') },
      renewals: thisYear.filter(({ renewal }) => renewal === 'renewal').length,
      compensation: sum(
        own.filter(({ compensatedOn }) => isOfYear(compensatedOn, asOf)),
        'compensation',
      ),
    }
  })
}

function daysLate({ dueOn, repaidOn }: Rec, asOf: string): number {
  if (text(dueOn) === '') return 0
  return Math.max(0, daysFrom(text(dueOn), hasCome(repaidOn, asOf) ? text(repaidOn) : asOf))
}

/** 费用 — so much a day for the first days, another rate after: the standards of the day on which it was lent. */
function bridgeOf(world: World, one: Rec, asOf: string): Bridge {
  const lentOn = text(one.lentOn)
  const rate = (code: string) => standardOf(world, code, lentOn) ?? 0
  const days = text(one.repaidOn) === '' ? null : daysFrom(lentOn, text(one.repaidOn))
  const first = days === null ? 0 : Math.min(days, rate('bridge-first-days'))
  // In ten-thousandths of a percent, so that half a yuan stays half a yuan.
  const [early, later] = [rate('bridge-first-rate'), rate('bridge-then-rate')].map((percent) =>
    BigInt(Math.round(1e4 * percent)),
  )
  const parts = BigInt(first) * (early ?? 0n) + BigInt((days ?? 0) - first) * (later ?? 0n)
  const fee = days === null ? null : Number((BigInt(amount(one.asked) ?? 0) * parts + 500_000n) / 1_000_000n)
  const due = lentOn === '' ? null : Date.parse(`${lentOn}T00:00:00Z`) + 86_400_000 * rate('bridge-days')
  const dueOn = due === null ? null : new Date(due).toISOString().slice(0, 10)
  return {
    ...{ id: one.id, state: text(one.state), asked: amount(one.asked), days, fee, dueOn },
    overdue: daysLate({ ...one, dueOn }, asOf),
  }
}
