import { financeNeed } from '#registers/finance/finance-need.ts'
import { loan } from '#registers/finance/loan.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
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
export async function lendLoan(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { granted, grantedOn, lent, lentOn, dueOn } = asLoan({ ...row, ...facts })
  if (granted !== null && lent !== null && lent > granted) throw refusal('lent-over-credit', { most: granted })
  assertOrder('grantedOn', grantedOn, 'lentOn', lentOn)
  assertOrder('lentOn', lentOn, 'dueOn', dueOn)
  return facts
}

export async function tellNeed(context: Context, row: Row): Promise<void> {
  const { need: id, lentOn } = asLoan(row)
  if (id === null) return
  const need = await findRow(context.db, financeNeed, context.actor.zone, id, true)
  if (need === null || need.state === 'lent' || need.state === 'settled' || need.state === 'withdrawn') return
  await amendRecord(context, financeNeed, need, { state: 'lent', lentOn }, { act: 'move', move: 'lend' })
}

export async function compensateLoan(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { compensation, compensatedOn, lent, lentOn } = asLoan({ ...row, ...facts })
  if ((compensation ?? 0) > (lent ?? 0)) throw refusal('compensation-over', { most: lent ?? 0 })
  assertOrder('lentOn', lentOn, 'compensatedOn', compensatedOn)
  return facts
}

export async function settleLoan(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { lentOn, repaidOn } = asLoan({ ...row, ...facts })
  assertOrder('lentOn', lentOn, 'repaidOn', repaidOn)
  return facts
}

async function assertCap({ db, actor, now }: Context, { scheme, granted }: RowOf<typeof loan>): Promise<void> {
  if (scheme !== 'parkCredit' || granted === null) return
  const { 'park-credit-cap': cap } = await ratesOn(db, actor.zone, ['park-credit-cap'], now.today)
  if (granted > cap.value) throw refusal('credit-over-cap', { most: cap.value, basis: cap.basis })
}

type DayKey = 'grantedOn' | 'lentOn' | 'dueOn' | 'repaidOn' | 'compensatedOn'

function assertOrder(before: DayKey, first: string | null, after: DayKey, second: string | null): void {
  if (first === null || second === null || first <= second) return
  const [earlier, earlierEn] = loan.fields[before].label
  const [later, laterEn] = loan.fields[after].label
  throw refusal('day-order', { earlier, earlierEn, later, laterEn })
}

function asLoan(row: Row): RowOf<typeof loan> {
  return row as unknown as RowOf<typeof loan> // the procedures of this register are called with its rows
}
