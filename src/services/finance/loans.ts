import { financeNeed } from '#registers/finance/finance-need.ts'
import { loan } from '#registers/finance/loan.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertInOrder } from '#services/dated-facts.ts'
import { ratesOn } from '#services/rates.ts'
import { amendRecord } from '#services/save.ts'
import { findRow } from '#store/records.ts'

/**
 * 登记贷款 — credit that government guarantees is never recorded as granted (预算法第三十五条、担保 by government is void): it becomes a
 * finding for a named person, and its sum stands in the words of the finding only.
 */
export async function fileLoan(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const filed = asLoan({ ...row, ...facts })
  if (
    (filed.scheme === 'stateGroup') !== (filed.unit !== null) ||
    (filed.unit === null) === (filed.enterprise === null)
  )
    throw refusal('borrower-one')
  if (filed.guarantor === 'government') {
    if (filed.findingFor === null) throw refusal('government-guarantee')
    const finding = `拟登记授信${(filed.granted ?? 0) / 10_000}万元，由政府或其部门提供担保，未作授信登记`
    return { ...facts, state: 'finding', finding, granted: null, grantedOn: null, lent: null, lentOn: null }
  }
  assertInOrder(loan, { ...row, ...facts }, ['grantedOn'], context.now.today)
  await assertCap(context, filed)
  return facts
}

/** 更正 — what was recorded cannot become a guarantee of government afterwards. */
export async function changeLoan(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const changed = asLoan({ ...row, ...facts })
  if (changed.guarantor === 'government') throw refusal('government-guarantee')
  await assertCap(context, changed)
  return facts
}

/** 放款 — within the credit and not before it; the need that the loan answers is told. */
export async function lendLoan({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const { granted, lent, lentOn, dueOn } = asLoan({ ...row, ...facts })
  if (granted !== null && lent !== null && lent > granted) throw refusal('lent-over-credit', { most: granted })
  assertInOrder(loan, { ...row, ...facts }, ['grantedOn', 'lentOn'], now.today)
  if (lentOn !== null && dueOn !== null && dueOn < lentOn) {
    const [[earlier, earlierEn], [later, laterEn]] = [loan.fields.lentOn.label, loan.fields.dueOn.label]
    throw refusal('day-order', { earlier, earlierEn, later, laterEn })
  }
  return facts
}

export async function tellNeed(context: Context, row: Row): Promise<void> {
  const { need: id, lentOn } = asLoan(row)
  if (id === null) return
  const need = await findRow(context.db, financeNeed, context.actor.zone, id, true)
  if (need === null || need.state === 'lent' || need.state === 'settled' || need.state === 'withdrawn') return
  await amendRecord(context, financeNeed, need, { state: 'lent', lentOn }, { act: 'move', move: 'lend' })
}

export async function compensateLoan({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const { compensation, lent } = asLoan({ ...row, ...facts })
  if ((compensation ?? 0) > (lent ?? 0)) throw refusal('compensation-over', { most: lent ?? 0 })
  assertInOrder(loan, { ...row, ...facts }, ['lentOn', 'compensatedOn'], now.today)
  return facts
}

export async function settleLoan({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  assertInOrder(loan, { ...row, ...facts }, ['lentOn', 'repaidOn'], now.today)
  return facts
}

async function assertCap({ db, actor, now }: Context, { scheme, granted }: RowOf<typeof loan>): Promise<void> {
  if (scheme !== 'parkCredit' || granted === null) return
  const { 'park-credit-cap': cap } = await ratesOn(db, actor.zone, ['park-credit-cap'], now.today)
  if (granted > cap.value) throw refusal('credit-over-cap', { most: cap.value, basis: cap.basis })
}

function asLoan(row: Row): RowOf<typeof loan> {
  return row as unknown as RowOf<typeof loan> // the procedures of this register are called with its rows
}
