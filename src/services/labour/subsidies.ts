import { finalOf, prepaidOf, type SubsidyTerms } from '#domain/labour/subsidy.ts'
import type { subsidy } from '#registers/labour/subsidy.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import { ratesOn } from '#services/rates.ts'

/** 备案 — the rate is the standard of the day, with its basis. */
export async function fileSubsidy({ db, actor, now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const code = `subsidy-${asSubsidy({ ...row, ...facts }).kind}` as const
  const { [code]: rate } = await ratesOn(db, actor.zone, [code], now.today)
  return { ...facts, rate: rate.value, rateBasis: rate.basis }
}

/** 预拨 — the share of the planned sum that the zone pays ahead. */
export async function prepaySubsidy(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const filed = asSubsidy(row)
  return { ...facts, prepaid: prepaidOf(filed.planned, await termsOf(context, filed)) }
}

/** 审核 — by those who passed; what was paid ahead is set off, and may have to be returned in part. */
export async function assessSubsidy(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const filed = asSubsidy({ ...row, ...facts })
  if (filed.passed === null) return facts
  if (filed.passed > filed.planned) throw refusal('passed-over-planned', { most: filed.planned })
  return { ...facts, final: finalOf(filed.passed, filed.prepaid ?? 0, await termsOf(context, filed)) }
}

export async function publishSubsidy({ db, actor, now }: Context, _row: Row, facts: Facts): Promise<Facts> {
  const { on } = await limitFrom(db, actor.zone, 'subsidy-publicity', now.today)
  return { ...facts, publicUntil: on }
}

export async function paySubsidy({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const { publicUntil } = asSubsidy(row)
  if (publicUntil !== null && now.today <= publicUntil) throw refusal('publicity-running', { until: publicUntil })
  return facts
}

/** Recruitment is paid once for each person, and nothing of it ahead. */
async function termsOf({ db, actor, now }: Context, row: RowOf<typeof subsidy>): Promise<SubsidyTerms> {
  const rate = row.rate ?? 0
  if (row.kind === 'recruit') return { rate, years: 1, prepaidShare: 0 }
  const { 'subsidy-prepaid': share } = await ratesOn(db, actor.zone, ['subsidy-prepaid'], now.today)
  return { rate, years: row.years, prepaidShare: share.value }
}

function asSubsidy(row: Row): RowOf<typeof subsidy> {
  return row as unknown as RowOf<typeof subsidy> // the procedures of this register are called with its rows
}
