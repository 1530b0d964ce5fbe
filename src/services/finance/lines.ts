import type { Day } from '#domain/day.ts'
import { daysOverdue } from '#domain/finance/bridge.ts'
import type { bridgeLoan } from '#registers/finance/bridge-loan.ts'
import type { fund } from '#registers/finance/fund.ts'
import type { fundInvestment } from '#registers/finance/fund-investment.ts'
import type { BridgeLine, FundLine } from '#schema/finance-views.ts'
import type { Visible } from '#services/visible.ts'

/** The title of what a field refers to, where the reader may open it. */
export function titleOf({ names }: { readonly names: Visible<never>['names'] }, key: string): string | null {
  const name = names[key]
  return typeof name === 'string' ? name : null
}

/** 转贷 — those in use first, the longest overdue above. */
export function bridgeLines(bridges: readonly Visible<typeof bridgeLoan>[], on: Day): readonly BridgeLine[] {
  const lines = bridges.map((one) => ({
    id: one.id,
    enterprise: titleOf(one, 'enterprise'),
    bank: one.bank,
    state: one.state,
    asked: one.asked,
    lentOn: one.lentOn,
    dueOn: one.dueOn,
    repaidOn: one.repaidOn,
    days: one.days,
    fee: one.fee,
    overdue: daysOverdue(one.dueOn, one.repaidOn, on),
  }))
  const isOpen = (line: BridgeLine) => (line.state === 'lent' ? 0 : line.state === 'repaid' ? 2 : 1)
  return lines.toSorted((a, b) => isOpen(a) - isOpen(b) || b.overdue - a.overdue)
}

/** 基金 — what it put in, what came back, and what counts as reinvested against what is asked of its own share. */
export function fundLines(
  funds: readonly Visible<typeof fund>[],
  investments: readonly Visible<typeof fundInvestment>[],
): readonly FundLine[] {
  return funds.map((one) => {
    const own = investments.filter((investment) => investment.fund === one.id)
    const sum = (key: 'invested' | 'returned' | 'counted') => own.reduce((total, row) => total + (row[key] ?? 0), 0)
    return {
      id: one.id,
      name: one.name,
      size: one.size,
      paidIn: one.paidIn,
      invested: sum('invested'),
      companies: own.length,
      returned: sum('returned'),
      counted: sum('counted'),
      asked: one.multiple === null ? null : Math.round(one.ownShare * one.multiple),
    }
  })
}
