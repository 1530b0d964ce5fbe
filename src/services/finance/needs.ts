import { financeNeed, type Match } from '#registers/finance/finance-need.ts'
import { financeProduct } from '#registers/finance/finance-product.ts'
import { loan } from '#registers/finance/loan.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { amendRecord } from '#services/save.ts'
import { rowsWhere } from '#store/records.ts'

/** 提出 — the day is the day of the filing. */
export async function fileNeed({ now }: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, filedOn: now.today }
}

/** 推送 — the need goes to products on offer; a second round adds to the first and forgets none of its refusals. */
export async function pushNeed(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { products } = asNeed({ ...row, ...facts })
  const matches = matchesOf(row)
  const offered = (await rowsWhere(
    context.db,
    financeProduct,
    context.actor.zone,
    'id',
    products ?? [],
  )) as unknown as readonly RowOf<typeof financeProduct>[] // rows of this register
  for (const one of offered) {
    const isValid = one.validFrom <= context.now.today && (one.validUntil ?? context.now.today) >= context.now.today
    if (one.state !== 'open' || !isValid) throw refusal('product-closed', { product: one.name })
  }
  const open = new Set(matches.filter(({ result }) => result === 'open').map(({ product }) => product))
  // In the order in which they were chosen: it may be that of preference.
  const chosen = (products ?? []).flatMap((id) => offered.find((one) => one.id === id) ?? [])
  const added = chosen
    .filter(({ id }) => !open.has(id))
    .map(({ id, bank, name }): Match => {
      const asked = { product: id, name: `${bank}·${name}`, on: context.now.today }
      return { ...asked, result: 'open', resultOn: null, reason: null }
    })
  return { ...facts, matches: [...matches, ...added], refusedBy: null, refusal: null }
}

/** 记一家未成 — with its reason; when no bank is left, the need is refused and waits for a second match. */
export async function hearRefusal(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { refusedBy, refusal: reason } = asNeed({ ...row, ...facts })
  return { ...facts, matches: answered(context, row, refusedBy, 'refused', reason) }
}

export async function refuseWhenAll(context: Context, row: Row): Promise<void> {
  if (matchesOf(row).some(({ result }) => result === 'open')) return
  await amendRecord(context, financeNeed, row, { state: 'refused' }, { act: 'move', move: 'refuse' })
}

/** 记授信 — by a product that the need was pushed to. Credit granted is not money lent. */
export async function grantCredit(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { product } = asNeed({ ...row, ...facts })
  return { ...facts, matches: answered(context, row, product, 'granted', null) }
}

/** 结清 — when every loan of the need is. */
export async function settleNeed(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const loans = await rowsWhere(context.db, loan, context.actor.zone, 'need', [row.id])
  const open = loans.filter(({ state }) => state === 'open').length
  if (open > 0) throw refusal('loans-open', { count: open })
  return facts
}

function answered(
  { now }: Context,
  row: Row,
  product: string | null,
  result: Match['result'],
  reason: string | null,
): readonly Match[] {
  const matches = matchesOf(row)
  const asked = matches.find((one) => one.product === product && one.result === 'open')
  if (asked === undefined) throw refusal('not-pushed')
  return matches.map((one) => (one === asked ? { ...one, result, resultOn: now.today, reason } : one))
}

function matchesOf(row: Row): readonly Match[] {
  return asNeed(row).matches ?? []
}

function asNeed(row: Row): RowOf<typeof financeNeed> {
  return row as unknown as RowOf<typeof financeNeed> // the procedures of this register are called with its rows
}
