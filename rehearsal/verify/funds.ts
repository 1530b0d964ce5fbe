import { type BoardMaker, type Figures, six } from '#rehearsal/verify/boards.ts'
import { standardOf } from '#rehearsal/verify/finance.ts'
import { allOf, amount, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { daysFrom, hasCome } from '#rehearsal/verify/sums.ts'

/** 三争复算 — what was asked, granted, counted, arrived and paid in the year, grants and debts apart, from the log. */
export const fundsBoard: BoardMaker = { shown: shownFigures, worked: workedFigures }

type Share = { readonly of: number; readonly among: number; readonly percent: number | null }
type Won = {
  readonly selected: Share
  readonly asked: number
  readonly granted: number
  readonly counted: number
  readonly leftOut: readonly { readonly id: string; readonly why: string }[]
  readonly arrival: Share
  readonly payment: Share
}
type View = {
  readonly grants: Won
  readonly debts: Won
  readonly windows: readonly { readonly id: string; readonly daysLeft: number }[]
}

function shownFigures(body: unknown): Figures {
  const { grants, debts, windows } = body as View // the answer of the page
  const share = ({ of, among, percent }: Share) => [of, among, percent].map(six).join(' ')
  const lines = (name: string, won: Won): readonly (readonly [string, string])[] => [
    [`${name}.selected`, share(won.selected)],
    [`${name}.sums`, [won.asked, won.granted, won.counted].map(six).join(' ')],
    [`${name}.arrival`, share(won.arrival)],
    [`${name}.payment`, share(won.payment)],
    ...won.leftOut.map(({ id, why }) => [`${name}.out.${id}`, why] as const),
  ]
  return new Map([
    ...lines('grants', grants),
    ...lines('debts', debts),
    ...windows.map(({ id, daysLeft }) => [`window.${id}`, six(daysLeft)] as const),
  ])
}

/** What the zone owes afterwards; everything else is given. */
const owed = ['specialBond', 'longBond', 'generalBond', 'policyFinance', 'guidanceFund']

function workedFigures(world: World, asOf: string): Figures {
  const all = allOf(world, 'fund_application')
  const won = (isOwed: boolean) =>
    wonOf(
      world,
      all.filter(({ channel }) => owed.includes(text(channel)) === isOwed),
      asOf,
    )
  const windows = allOf(world, 'fund_window').filter(({ state }) => state === 'open')
  return shownFigures({
    ...{ grants: won(false), debts: won(true) },
    windows: windows.map(({ id, deadline }) => ({ id, daysLeft: daysFrom(asOf, text(deadline)) })),
  } satisfies View)
}

function wonOf(world: World, all: readonly Rec[], asOf: string): Won {
  const isThisYear = (day: unknown) => hasCome(day, asOf) && text(day).startsWith(asOf.slice(0, 4))
  const isGranted = ({ state, documentOn }: Rec) => state === 'granted' && hasCome(documentOn, asOf)
  const applied = all.filter(({ appliedOn }) => isThisYear(appliedOn))
  const granted = all.filter((one) => isGranted(one) && isThisYear(one.documentOn))
  const arrived = granted.filter(({ arrivedOn }) => hasCome(arrivedOn, asOf))
  const paid = arrived.filter(({ paidOn }) => hasCome(paidOn, asOf))
  const why = (one: Rec) => reasonOf(world, one, asOf)
  const [sumGranted, sumArrived] = [added(granted, 'granted'), added(arrived, 'arrived')]
  return {
    ...{ asked: added(applied, 'asked'), granted: sumGranted },
    selected: shareOf(applied.filter(isGranted).length, applied.length),
    counted: added(
      granted.filter((one) => why(one) === null),
      'granted',
    ),
    leftOut: granted.flatMap((one) => {
      const reason = why(one)
      return reason === null ? [] : [{ id: one.id, why: reason }]
    }),
    arrival: shareOf(sumArrived, sumGranted),
    payment: shareOf(added(paid, 'paid'), sumArrived),
  }
}

function reasonOf(world: World, one: Rec, asOf: string): string | null {
  const isOn = (code: string) => standardOf(world, code, asOf) === 1
  if ((amount(one.granted) ?? 0) < (standardOf(world, 'funds-floor', asOf) ?? 0)) return 'floor'
  if (isOn('funds-without-spread') && one.isSpread === true) return 'spread'
  return isOn('funds-without-matching') && (amount(one.matching) ?? 0) > 0 ? 'matching' : null
}

function added(rows: readonly Rec[], key: string): number {
  return rows.reduce((sum, row) => sum + (amount(row[key]) ?? 0), 0)
}

function shareOf(of: number, among: number): Share {
  return { of, among, percent: among === 0 ? null : (100 * of) / among }
}
