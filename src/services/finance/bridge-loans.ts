import { addDays } from '#domain/day.ts'
import { type BridgeTerms, bridgeFee, bridgeLimit, daysUsed } from '#domain/finance/bridge.ts'
import { bridgeLoan } from '#registers/finance/bridge-loan.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertInOrder } from '#services/dated-facts.ts'
import { ratesOn } from '#services/rates.ts'

export async function askBridge({ now }: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, askedOn: now.today }
}

/** 审批 — no more than the ratio of what the bank has promised, and no more than the cap for this kind of borrower. */
export async function approveBridge(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { promise, asked, borrower } = asBridge(row)
  const cap = `bridge-cap-${borrower}` as const
  const rates = await ratesOn(context.db, context.actor.zone, ['bridge-ratio', cap], context.now.today)
  const most = bridgeLimit(promise ?? 0, rates['bridge-ratio'].value, rates[cap].value)
  if (asked > most) {
    const { value: ratio, basis } = rates['bridge-ratio']
    throw refusal('bridge-over', { most, ratio, cap: rates[cap].value, basis })
  }
  return facts
}

/** 放款 — when the own part is there; the rates of this day hold until the money is back. */
export async function lendBridge(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { lentOn, isOwnPartReady, oldLoan, asked } = asBridge({ ...row, ...facts })
  if (asked < oldLoan && isOwnPartReady !== true) throw refusal('own-part-missing')
  if (lentOn === null) return facts
  assertInOrder(bridgeLoan, { ...row, ...facts }, ['promisedOn', 'approvedOn', 'lentOn'], context.now.today)
  const codes = ['bridge-first-days', 'bridge-first-rate', 'bridge-then-rate', 'bridge-days'] as const
  const rates = await ratesOn(context.db, context.actor.zone, codes, lentOn)
  const terms: BridgeTerms = {
    firstDays: rates['bridge-first-days'].value,
    firstRate: rates['bridge-first-rate'].value,
    thenRate: rates['bridge-then-rate'].value,
  }
  return { ...facts, terms, dueOn: addDays(lentOn, rates['bridge-days'].value) }
}

/** 归还 — from the new loan, on or after the day it arrived; days and fee follow. */
export async function repayBridge({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const { lentOn, newLoanOn, repaidOn, asked, terms } = asBridge({ ...row, ...facts })
  if (lentOn === null || repaidOn === null || newLoanOn === null || terms === null) return facts
  assertInOrder(bridgeLoan, { ...row, ...facts }, ['lentOn', 'newLoanOn', 'repaidOn'], now.today)
  const days = daysUsed(lentOn, repaidOn)
  return { ...facts, days, fee: bridgeFee(asked, days, terms) }
}

function asBridge(row: Row): RowOf<typeof bridgeLoan> {
  return row as unknown as RowOf<typeof bridgeLoan> // the procedures of this register are called with its rows
}
