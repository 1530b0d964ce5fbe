import { grave } from '#registers/land/grave.ts'
import { household, type Payment } from '#registers/land/household.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertOrder, assertPast } from '#services/land/days.ts'
import { findRow } from '#store/records.ts'

/** What a decision sets; a reward is for those who agree. */
export const decidedSums = ['landSum', 'houseSum', 'cropSum', 'movingSum'] as const
const sums = [...decidedSums, 'rewardSum'] as const

/** 户 — belongs to the town of its village; its days are in order; what was agreed stays agreed. */
export async function checkHousehold(context: Context, row: Row, given: Facts): Promise<Facts> {
  const whole: Row = { ...row, ...given }
  assertDays(whole, context.now.today)
  if (row.state === 'signed' && sums.some((key) => key in given && given[key] !== row[key]))
    throw refusal('agreement-fixed')
  if (row.state === 'open' && row.decisionOn && decidedSums.some((key) => key in given && given[key] !== row[key]))
    throw refusal('decision-fixed')
  const town = await townOf(context, whole, given)
  return { ...given, ...town, ...(sums.some((key) => key in given) ? { agreedSum: agreedOf(whole) } : {}) }
}

/** 登记签约 — the sum of the kinds is the sum agreed. */
export async function signHousehold({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const whole: Row = { ...row, ...facts }
  assertDays(whole, now.today)
  return { ...facts, agreedSum: agreedOf(whole), difficulty: null }
}

/** 登记支付 — each payment with its voucher, never more than was agreed; the day of the last one is the day of full payment. */
export async function payHousehold({ now, actor }: Context, row: Row, facts: Facts): Promise<Facts> {
  const { paySum, payOn, payProof } = facts
  if (typeof paySum !== 'number' || typeof payOn !== 'string' || typeof payProof !== 'string' || payProof.trim() === '')
    throw refusal('payment-needed')
  assertDays({ ...row, payOn }, now.today)
  const known: readonly Payment[] = Array.isArray(row.payments) ? row.payments : []
  if (known.some(({ proof }) => proof === payProof.trim())) throw refusal('voucher-used', { proof: payProof.trim() })
  const agreed = Number((row.state === 'signed' ? row.agreedSum : row.decidedSum) ?? 0)
  const before = Number(row.paid ?? 0)
  if (before + paySum > agreed) throw refusal('paid-too-much', { left: agreed - before })
  const payments = [...known, { on: payOn, sum: paySum, proof: payProof.trim(), by: actor.person }]
  const last = payments.map(({ on }) => on).reduce((a, b) => (a > b ? a : b))
  const paid = before + paySum
  return { payments, paid, paidOn: paid === agreed ? last : null, paySum: null, payOn: null, payProof: null }
}

/** 撤销签约 — only while nothing was paid; the days of the agreement go with it. */
export async function unsignHousehold(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (Number(row.paid ?? 0) > 0) throw refusal('agreement-fixed')
  return { ...facts, signedOn: null, agreementNo: null, paidOn: null }
}

export async function checkGrave(context: Context, row: Row, given: Facts): Promise<Facts> {
  const whole: Row = { ...row, ...given }
  assertPast(grave, whole, context.now.today, [])
  assertOrder(grave, whole, ['noticedOn', 'agreedOn', 'movedOn', 'acceptedOn'])
  return { ...given, ...(await townOf(context, whole, given)) }
}

export async function moveGrave({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const whole: Row = { ...row, ...facts }
  assertPast(grave, whole, now.today, [])
  assertOrder(grave, whole, ['noticedOn', 'agreedOn', 'movedOn'])
  return facts
}

/** Days of facts that do not lie ahead and come in their order; until when something hangs or is handed over may lie ahead. */
export function assertDays(row: Row, today: string): void {
  assertPast(household, row, today, ['roundUntil', 'handOverBy'])
  assertOrder(household, row, ['enteredOn', 'measuredOn', 'publishedOn', 'signedOn'])
  assertOrder(household, row, ['measuredOn', 'surveySignedOn'])
  assertOrder(household, row, [row.signedOn === null ? 'decisionOn' : 'signedOn', 'payOn'])
  assertOrder(household, row, ['decisionOn', 'servedOn'])
  assertOrder(household, row, ['signedOn', 'vacatedOn', 'acceptedOn', 'demolishedOn'])
}

/** The town follows from the village; a village may not hand its record to another one. */
async function townOf({ db, actor }: Context, whole: Row, given: Facts): Promise<Facts> {
  const isOffice = actor.charges.includes('land')
  if (!isOffice && !actor.units.includes(String(whole.village))) throw refusal('village-not-yours')
  if (!('village' in given)) return {}
  const village = await findRow(db, unit, actor.zone, String(whole.village))
  return { town: village?.parent ?? null }
}

function agreedOf(row: Row): number | null {
  const given = sums.map((key) => row[key]).filter((sum) => typeof sum === 'number')
  return given.length === 0 ? null : given.reduce((a, b) => a + b, 0)
}
