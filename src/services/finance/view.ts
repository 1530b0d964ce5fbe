import { addDays, type Day, yearOf } from '#domain/day.ts'
import { daysOverdue } from '#domain/finance/bridge.ts'
import { averageRate, compensationRate, type LoanFact, needsMet, shareOf, turnover } from '#domain/finance/needs.ts'
import { bridgeLoan } from '#registers/finance/bridge-loan.ts'
import { financeNeed } from '#registers/finance/finance-need.ts'
import { financeProduct } from '#registers/finance/finance-product.ts'
import { fund } from '#registers/finance/fund.ts'
import { fundInvestment } from '#registers/finance/fund-investment.ts'
import { loan } from '#registers/finance/loan.ts'
import { rateStandard } from '#registers/finance/rate-standard.ts'
import type { FinanceView, SchemeLine } from '#schema/finance-views.ts'
import { groupFigures } from '#services/finance/group-figures.ts'
import { bridgeLines, fundLines, titleOf } from '#services/finance/lines.ts'
import { needLines } from '#services/finance/need-lines.ts'
import { valueOn } from '#services/rates.ts'
import { type Looking, type Visible, visibleRows } from '#services/visible.ts'

/** 投融资平台 — needs, loans, bridge loans and funds as they are on a day, with both numbers of every rate. */
export async function financeOf(looking: Looking, on: Day): Promise<FinanceView> {
  const [needs, products, loans, bridges] = await Promise.all([
    visibleRows(looking, financeNeed),
    visibleRows(looking, financeProduct),
    visibleRows(looking, loan),
    visibleRows(looking, bridgeLoan),
  ])
  const [funds, investments, rates, group] = await Promise.all([
    visibleRows(looking, fund),
    visibleRows(looking, fundInvestment),
    visibleRows(looking, rateStandard),
    groupFigures(looking),
  ])
  const granted = loans.filter(({ state }) => state === 'open' || state === 'closed')
  return {
    asOf: on,
    needs: needLines(needs, products, on),
    figures: {
      ...figuresOf(needs, granted, on),
      ...bridgeFigures(bridges, rates, on),
      findings: loans.filter(({ state }) => state === 'finding').length,
    },
    schemes: schemesOf(granted, on),
    overdue: granted.flatMap((one) => {
      const days = one.lentOn === null ? 0 : daysOverdue(one.dueOn, one.repaidOn, on)
      if (one.state !== 'open' || one.dueOn === null || days === 0) return []
      return [{ id: one.id, contract: one.contract, enterprise: borrowerOf(one), dueOn: one.dueOn, days }]
    }),
    bridges: bridgeLines(bridges, on),
    funds: fundLines(funds, investments),
    group,
  }
}

type Loan = Visible<typeof loan>

/** Rates of the year up to the day, and the average of the same days of last year beside it. */
function figuresOf(needs: readonly Visible<typeof financeNeed>[], loans: readonly Loan[], on: Day) {
  const asked = needs.filter(
    ({ state, filedOn }) => state !== 'withdrawn' && filedOn !== null && isThisYear(filedOn, on),
  )
  const lent = lentIn(loans, on)
  const before = lentIn(loans, addDays(on, -365))
  const ended = loans.filter(({ guarantor, repaidOn, compensatedOn }) => {
    const endedOn = repaidOn ?? compensatedOn
    return (guarantor === 'zoneCompany' || guarantor === 'cityCompany') && endedOn !== null && isThisYear(endedOn, on)
  })
  const borrowers = new Set(lent.flatMap(({ enterprise }) => enterprise ?? []))
  const first = new Set(lent.filter(({ isFirst }) => isFirst === true).flatMap(({ enterprise }) => enterprise ?? []))
  return {
    ...needsMet(asked, loans.map(factOf)),
    rate: averageRate(lent.map(factOf)),
    rateBefore: averageRate(before.map(factOf)),
    firstTime: shareOf(first.size, borrowers.size),
    compensation: compensationRate(ended.map((one) => ({ lent: one.lent ?? 0, compensation: one.compensation ?? 0 }))),
  }
}

function bridgeFigures(
  bridges: readonly Visible<typeof bridgeLoan>[],
  rates: readonly Visible<typeof rateStandard>[],
  on: Day,
) {
  const bridgeLent = bridges
    .filter(({ lentOn }) => lentOn !== null && isThisYear(lentOn, on))
    .reduce((sum, { asked }) => sum + asked, 0)
  const bridgeSize = valueOn(rates, 'bridge-fund-size', on)
  return { bridgeLent, bridgeSize, bridgeTurnover: bridgeSize === null ? null : turnover(bridgeLent, bridgeSize) }
}

function schemesOf(loans: readonly Loan[], on: Day): readonly SchemeLine[] {
  const sum = (rows: readonly Loan[], key: 'granted' | 'lent' | 'compensation') =>
    rows.reduce((total, row) => total + (row[key] ?? 0), 0)
  return Object.keys(loan.fields.scheme.rules.options ?? {}).flatMap((scheme) => {
    const own = loans.filter((one) => one.scheme === scheme)
    if (own.length === 0) return []
    const thisYear = own.filter(({ grantedOn, lentOn }) => isThisYear(lentOn ?? grantedOn ?? on, on))
    return [
      {
        scheme,
        loans: thisYear.length,
        granted: sum(thisYear, 'granted'),
        lent: sum(thisYear, 'lent'),
        renewals: thisYear.filter(({ renewal }) => renewal === 'renewal').length,
        compensation: sum(
          own.filter(({ compensatedOn }) => compensatedOn !== null && isThisYear(compensatedOn, on)),
          'compensation',
        ),
      },
    ]
  })
}

function lentIn(loans: readonly Loan[], on: Day): readonly Loan[] {
  return loans.filter(({ scheme, lentOn }) => scheme !== 'stateGroup' && lentOn !== null && isThisYear(lentOn, on))
}

function factOf({ need, lent, rate, renewal }: Loan): LoanFact {
  return { need, lent, rate, isRenewal: renewal === 'renewal' }
}

function borrowerOf(one: Loan): string | null {
  return titleOf(one, 'enterprise') ?? titleOf(one, 'unit')
}

function isThisYear(day: Day, on: Day): boolean {
  return yearOf(day) === yearOf(on) && day <= on
}
