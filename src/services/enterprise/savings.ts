import { notCounted, savingOf } from '#domain/enterprise/saving.ts'
import type { saving } from '#registers/enterprise/saving.ts'
import { savingPolicy } from '#registers/enterprise/saving-policy.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { getLimit } from '#services/limits.ts'
import { findRow } from '#store/records.ts'

/** 测算入账 — what counts is worked out by the formula of its policy; what does not count is refused with the reason. */
export async function recordSaving(context: Context, row: Row): Promise<Facts> {
  const given = row as unknown as RowOf<typeof saving> // the procedures of this register are called with its rows
  const found = await findRow(context.db, savingPolicy, context.actor.zone, given.policy)
  if (found === null) throw refusal('not-found')
  const policy = found as unknown as RowOf<typeof savingPolicy> // a row of this register
  const { period } = given
  const length = period.length
  const isOpen =
    /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period) &&
    period <= context.now.today.slice(0, length) &&
    policy.validFrom.slice(0, length) <= period &&
    (policy.validTo === null || period <= policy.validTo.slice(0, length))
  if (!isOpen) throw refusal('saving-period', { period })
  const baseline = await baselineOf(context, period)
  const against = notCounted(policy.effect, given.evidenceKind === 'estimate', policy.validFrom, baseline)
  if (against !== null) throw refusal('saving-not-counted', { why: against[0], whyEn: against[1] })
  const made = savingOf(policy, given)
  if (made === null)
    throw refusal('saving-numbers', { what: needed[policy.method][0], whatEn: needed[policy.method][1] })
  return { ...made, office: policy.office, recordedOn: context.now.today }
}

/** 更正 — the numbers change, the amount is worked out anew, and the firm confirms anew. */
export async function correctSaving(context: Context, row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, ...(await recordSaving(context, { ...row, ...facts })), recordedOn: row.recordedOn }
}

const needed = {
  rate: ['政策的原率、现率和明细的计算基数', 'both rates of the policy and the base'],
  cash: ['到账金额（填入计算基数）', 'the cash received, as the base'],
  interest: ['政策的原率、现率，明细的本金和天数', 'both rates of the policy, principal and days'],
  waiver: ['政策的减免标准和明细的数量', 'the standard of the policy and the quantity'],
} as const

/** The first day that a policy may be from: so many years before the period, by the limit of the zone. */
async function baselineOf({ db, actor, now }: Context, period: string): Promise<string> {
  const { count } = await getLimit(db, actor.zone, 'saving-baseline', now.today)
  return `${Number(period.slice(0, 4)) - count}-01-01`
}
