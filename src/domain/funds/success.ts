import type { Day } from '#domain/day.ts'

export type Application = {
  readonly id: string
  readonly state: string
  readonly isRepayable: boolean
  readonly asked: number
  readonly appliedOn: Day | null
  readonly documentOn: Day | null
  readonly granted: number | null
  readonly matching: number | null
  readonly isSpread: boolean
  readonly arrived: number | null
  readonly arrivedOn: Day | null
  readonly paid: number | null
  readonly paidOn: Day | null
}

/** 认定口径 — what counts as won; each zone has its own, so it comes as data with its source. */
export type CountingRule = {
  /** Whole yuan; grants below it are not counted. */
  readonly floor: number
  readonly excludesSpread: boolean
  readonly excludesMatching: boolean
  readonly basis: string
}

export type LeftOutReason = 'floor' | 'spread' | 'matching'

export type Share = {
  readonly of: number
  readonly among: number
  readonly percent: number | null
  readonly ids: readonly string[]
}

/** One kind of money, in whole yuan; there is no function that adds two of these. */
export type Won = {
  /** 入选率 — granted ÷ applied, by number, of those applied for in the year. */
  readonly selected: Share
  readonly asked: number
  /** By the date of the allocation document, whatever the rule counts. */
  readonly granted: number
  /** 争取额 — what the rule of the zone counts of it. */
  readonly counted: number
  readonly leftOut: readonly { readonly id: string; readonly why: LeftOutReason }[]
  readonly arrival: Share
  readonly payment: Share
}

/** 向上争取 — the year up to a day, what is given and what must be paid back apart (economy.md B). */
export function wonUntil(
  all: readonly Application[],
  rule: CountingRule,
  day: Day,
): { readonly grants: Won; readonly debts: Won } {
  return {
    grants: wonOf(
      all.filter((one) => !one.isRepayable),
      rule,
      day,
    ),
    debts: wonOf(
      all.filter((one) => one.isRepayable),
      rule,
      day,
    ),
  }
}

/** Why a grant does not count as won; null when it does. */
export function leftOutBecause(one: Application, rule: CountingRule): LeftOutReason | null {
  if ((one.granted ?? 0) < rule.floor) return 'floor'
  if (rule.excludesSpread && one.isSpread) return 'spread'
  return rule.excludesMatching && (one.matching ?? 0) > 0 ? 'matching' : null
}

function wonOf(all: readonly Application[], rule: CountingRule, day: Day): Won {
  const within = (on: Day | null) => on !== null && on.slice(0, 4) === day.slice(0, 4) && on <= day
  const applied = all.filter(({ appliedOn }) => within(appliedOn))
  const selected = applied.filter((one) => isGranted(one, day))
  const granted = all.filter((one) => isGranted(one, day) && within(one.documentOn))
  const judged = granted.map((one) => ({ one, why: leftOutBecause(one, rule) }))
  const arrived = granted.filter(({ arrivedOn }) => isBy(arrivedOn, day))
  const paid = arrived.filter(({ paidOn }) => isBy(paidOn, day))
  const sumArrived = sum(arrived, ({ arrived: amount }) => amount)
  return {
    selected: shareOf(selected.length, applied.length, selected),
    asked: sum(applied, ({ asked }) => asked),
    granted: sum(granted, (one) => one.granted),
    counted: sum(
      judged.filter(({ why }) => why === null),
      ({ one }) => one.granted,
    ),
    leftOut: judged.flatMap(({ one, why }) => (why === null ? [] : [{ id: one.id, why }])),
    arrival: shareOf(
      sumArrived,
      sum(granted, (one) => one.granted),
      arrived,
    ),
    payment: shareOf(
      sum(paid, (one) => one.paid),
      sumArrived,
      paid,
    ),
  }
}

/** Money that was taken back is no longer won. */
function isGranted({ state, documentOn }: Application, day: Day): boolean {
  return state === 'granted' && isBy(documentOn, day)
}

function isBy(on: Day | null, day: Day): boolean {
  return on !== null && on <= day
}

function sum<T>(rows: readonly T[], amount: (row: T) => number | null): number {
  return rows.reduce((total, row) => total + (amount(row) ?? 0), 0)
}

function shareOf(of: number, among: number, rows: readonly { readonly id: string }[]): Share {
  return { of, among, percent: among === 0 ? null : (of / among) * 100, ids: rows.map(({ id }) => id) }
}
