import { serviceCase } from '#registers/service/service-case.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { proposeCard } from '#services/service/cards.ts'
import { findRow } from '#store/records.ts'

/** 评价 — by the firm of the case, once there is a reply; who dealt with it is taken from the case and cannot be named by hand. */
export async function rateCase(context: Context, row: Row): Promise<Facts> {
  const about = await ownCase(context, row, row.serviceCase)
  if (!['replied', 'confirmed', 'closed'].includes(about.state)) throw refusal('rating-early')
  const lead = await findRow(context.db, unit, context.actor.zone, String(about.lead))
  const charges = Array.isArray(lead?.charges) ? lead.charges : []
  return {
    unit: about.lead,
    isOfCentre: charges.includes('service'),
    ratedOn: context.now.today,
    remedy: null,
  }
}

/** 核实差评 — only the two lowest levels. */
export async function verifyRating(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (row.stars !== 's1' && row.stars !== 's2') throw refusal('rating-fair')
  return facts
}

/** A bad rating found true is ground for a card; the card names no case, so that the unit does not learn who rated. */
export async function cardForRating(context: Context, row: Row): Promise<void> {
  if (row.unit === null) return
  await proposeCard(context, {
    ...{ colour: 'yellow', occasion: 'badRating', unit: String(row.unit), serviceCase: null },
    ...{ grounds: '一件诉求的差评经服务中心核实属实。', key: `rating ${row.id}` },
  })
}

/** 投诉 — of the firm's own case or of none; what is told of the unit goes to supervision alone. */
export async function fileComplaint(context: Context, row: Row): Promise<Facts> {
  if (row.serviceCase !== null) await ownCase(context, row, row.serviceCase)
  return { filedOn: context.now.today, finding: null }
}

/** Shirking that was found true warrants a red card; who complained and about which case is not said in it. */
export async function cardForComplaint(context: Context, row: Row): Promise<void> {
  await proposeCard(context, {
    ...{ colour: row.kind === 'shirking' ? 'red' : 'yellow', occasion: 'shirking', unit: String(row.unit) },
    ...{ serviceCase: null, grounds: '企业反映的办事作风问题经督查核查属实。', key: `complaint ${row.id}` },
  })
}

async function ownCase(context: Context, row: Row, id: unknown): Promise<Row> {
  const about = await findRow(context.db, serviceCase, context.actor.zone, String(id))
  if (about === null || about.enterprise !== row.enterprise) throw refusal('case-of-other')
  return about
}
