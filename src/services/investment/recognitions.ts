import { type Credit, difference, type Share, sharesOf, split } from '#domain/investment/credit.ts'
import { openMonth } from '#domain/investment/ranking.ts'
import { contract } from '#registers/investment/contract.ts'
import { investmentRule } from '#registers/investment/investment-rule.ts'
import { paidIn } from '#registers/investment/paid-in.ts'
import { countedStates, recognition } from '#registers/investment/recognition.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertMonth } from '#services/investment/days.ts'
import { closedMonths, inForce, loadRow, loadWhere } from '#services/investment/load.ts'
import { limitFrom } from '#services/limits.ts'
import { plantRecord } from '#services/save.ts'

export type Recognition = RowOf<typeof recognition>

/** 申报 — of a month, on a contract or a lead, with shares that fit the units. */
export async function claimRecognition({ actor }: Context, row: Row, facts: Facts): Promise<Facts> {
  const one = { ...row, ...facts } as unknown as Recognition // the procedures of this register are called with its rows
  assertMonth(one.period)
  if (one.kind === 'lead' ? one.lead === null : one.contract === null) throw refusal('recognition-subject')
  if (one.kind === 'funds' && one.claimed === null) throw refusal('amount-needed')
  const [own] = actor.units
  const alone = own === undefined ? [] : [{ unit: own, percent: 100 }]
  const shares = getShares((one.shares ?? []).length === 0 ? alone : one.shares)
  const units = shares.map(({ unit }) => unit)
  const isPromoter = actor.charges.includes('investment')
  if (!isPromoter && !units.some((unit) => actor.units.includes(unit))) throw refusal('unit-not-yours')
  return { ...facts, shares, units }
}

/**
 * 认定 — more than was claimed only with a reason, less only with one; money never beyond the documents that were verified.
 * It counts in its own month while that is open, else in the first open one.
 */
export async function recognise(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const one = { ...row, ...facts } as unknown as Recognition // as above
  await assertReasons(context, one.reasons)
  const amount = one.kind === 'funds' ? (one.recognised ?? one.claimed ?? 0) : 1
  if (one.kind === 'funds') {
    assertDifference(one, amount)
    await assertVouchers(context, one, amount)
  }
  return {
    ...facts,
    recognised: one.kind === 'funds' ? amount : null,
    credits: creditsOf(one, one.shares ?? [], amount),
    countedIn: openMonth(one.period, await closedMonths(context)),
  }
}

export async function exclude(context: Context, _row: Row, facts: Facts): Promise<Facts> {
  await assertReasons(context, facts.reasons as Recognition['reasons']) // refs, by the schema of the move
  return facts
}

/** 异议 — once, in time, by one of the units concerned. */
export async function objectTo(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const one = asRecognition(row)
  if (one.objectedOn !== null) throw refusal('objection-once')
  const from = one.recognisedOn ?? context.now.today
  const { on } = await limitFrom(context.db, context.actor.zone, 'recognition-objection', from)
  if (context.now.today > on) throw refusal('objection-over', { until: on })
  return { ...facts, objectedBy: context.actor.units.find((unit) => one.units.some((own) => own === unit)) ?? null }
}

/**
 * 裁定 — changes the credits while their month is open. Once it is closed the row stays as it was counted, and what the
 * ruling changes becomes a new row of the first open month.
 */
export async function ruleOn(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const one = { ...row, ...facts } as unknown as Recognition // as above
  if (context.actor.person === null) throw refusal('person-needed')
  const wasExcluded = one.credits === null
  const amount =
    one.kind === 'funds' ? (one.ruledAmount ?? (wasExcluded ? 0 : (one.recognised ?? 0))) : wasExcluded ? 0 : 1
  const after = amount === 0 ? [] : creditsOf(one, ruledOf(one), amount)
  const closed = await closedMonths(context)
  const isClosed = one.countedIn !== null && closed.includes(one.countedIn)
  if (!isClosed)
    return {
      ...facts,
      credits: after,
      // Whoever the ruling gives a share is concerned from now on; who has none left still is, having objected or been objected to.
      units: [...new Set([...one.units, ...after.map(({ unit }) => unit)])],
      recognised: one.kind === 'funds' ? amount : null,
      countedIn: openMonth(one.countedIn ?? one.period, closed),
    }
  return facts
}

/** The correction of a closed month, with the ruling as its reason. */
export async function fileCorrection(context: Context, row: Row): Promise<void> {
  const one = asRecognition(row)
  const closed = await closedMonths(context)
  if (one.countedIn === null || !closed.includes(one.countedIn)) return
  const amount = one.kind === 'funds' ? (one.ruledAmount ?? one.recognised ?? 0) : 1
  const credits = difference(one.credits ?? [], creditsOf(one, ruledOf(one), amount))
  if (credits.length === 0) return
  const sum = credits.reduce((total, credit) => total + credit.amount, 0)
  const month = openMonth(one.countedIn, closed)
  await plantRecord(context, recognition, {
    state: 'ruled',
    facts: {
      name: `更正：${one.name}`.slice(0, 120),
      kind: one.kind,
      contract: one.contract,
      lead: one.lead,
      period: one.period,
      units: credits.map(({ unit }) => unit),
      shares: ruledOf(one),
      recognised: one.kind === 'funds' ? sum : null,
      credits,
      countedIn: month,
      corrects: one.id,
      ruling: one.ruling,
      reasonWords: one.ruling,
      recognisedOn: context.now.today,
      recognisedBy: context.actor.person,
      ruledOn: context.now.today,
      ruledBy: context.actor.person,
    },
  })
}

/** The shares that hold after a ruling: those that it names, else those that were claimed. */
function ruledOf({ ruledShares, shares }: Recognition): readonly Share[] {
  return (ruledShares ?? []).length === 0 ? (shares ?? []) : (ruledShares ?? [])
}

function creditsOf({ kind }: Recognition, given: readonly Share[], amount: number): readonly Credit[] {
  const shares = getShares(given)
  // What is counted and not weighed is shared in parts of one.
  return kind !== 'funds' ? shares.map((one) => ({ ...one, amount: one.percent / 100 })) : split(amount, shares)
}

function getShares(given: readonly Share[] | null): readonly Share[] {
  const shares = sharesOf(given ?? [])
  if (shares === null) throw refusal('shares-wrong')
  return shares
}

function assertDifference({ claimed, reasons, reasonWords }: Recognition, amount: number): void {
  const hasWords = (reasonWords ?? '').trim() !== ''
  if (amount > (claimed ?? 0) && !hasWords) throw refusal('recognised-above')
  if (amount < (claimed ?? 0) && !hasWords && (reasons ?? []).length === 0) throw refusal('recognised-reason')
}

async function assertReasons(context: Context, reasons: Recognition['reasons']): Promise<void> {
  if ((reasons ?? []).length === 0) return
  const known = inForce(await loadWhere(context, investmentRule, 'kind', 'exclusion'), context.now.today)
  if (reasons?.some((id) => !known.some((rule) => rule.id === id))) throw refusal('no-such-reason')
}

/** Money is recognised up to what verified documents of the contract prove; one document proves once. */
async function assertVouchers(context: Context, one: Recognition, amount: number): Promise<void> {
  if (one.contract === null) return
  await loadRow(context, contract, one.contract) // locked: two recognitions at once see each other
  const papers = await loadWhere(context, paidIn, 'contract', one.contract)
  const verified = papers.reduce((sum, row) => sum + (row.state === 'verified' ? (row.verified ?? 0) : 0), 0)
  const others = await loadWhere(context, recognition, 'contract', one.contract)
  const known = others.reduce(
    (sum, row) => sum + (row.id !== one.id && row.kind === 'funds' && isCounted(row) ? (row.recognised ?? 0) : 0),
    0,
  )
  if (known + amount > verified)
    throw refusal('vouchers-short', { verified: verified / 10_000, known: known / 10_000, asked: amount / 10_000 })
}

/** Whether a recognition counts: from the day on which somebody recognised it, disputed or not. */
export function isCounted({ credits, state }: Pick<Recognition, 'credits' | 'state'>): boolean {
  return credits !== null && countedStates.some((one) => one === state)
}

function asRecognition(row: Row): Recognition {
  return row as unknown as Recognition // the procedures of this register are called with its rows
}
