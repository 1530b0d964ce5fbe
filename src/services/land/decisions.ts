import type { Day } from '#domain/day.ts'
import { type DecisionFault, decisionFault } from '#domain/land/decision.ts'
import { landDecisionOf } from '#domain/paper/land-decision.ts'
import { household } from '#registers/land/household.ts'
import { landBatch } from '#registers/land/land-batch.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertDays, decidedSums } from '#services/land/households.ts'
import { fileOfficial } from '#services/papers/file-matters.ts'
import { findRow } from '#store/records.ts'

type Home = RowOf<typeof household>

/** 作出补偿安置决定 — for the household that has not signed after the expropriation notice; the decision is on file for its village, its town and headquarters alone. */
export async function decideHousehold(context: Context, row: Row, given: Facts): Promise<Facts> {
  const home = { ...row, ...given } as unknown as Home // the procedures of this register are called with its rows
  const { decisionOn, handOverBy, decisionReason, standard } = home
  const sums = decidedSums.flatMap((key) => {
    const yuan = home[key]
    return yuan === null || yuan === 0 ? [] : [{ kind: household.fields[key].label[0], yuan }]
  })
  if (!decisionOn || !handOverBy || !decisionReason || !standard || sums.length === 0) throw refusal('decision-facts')
  const { db, actor, now } = context
  assertDays({ ...home }, now.today)
  const batch = (await findRow(db, landBatch, actor.zone, home.batch)) as RowOf<typeof landBatch> | null
  const fault = decisionFault({ noticedOn: batch?.noticedOn ?? null, decisionOn, handOverBy })
  if (batch === null || fault !== null) throw refusal(faults[fault ?? 'not-noticed'])
  const village = await findRow(db, unit, actor.zone, home.village)
  const tree = landDecisionOf({
    issuer: batch.noticeBy ?? '',
    on: decisionOn,
    head: home.head,
    number: home.number,
    place: `${village?.shortName ?? ''}${home.group ?? ''}`,
    batch: batch.name,
    approver: landBatch.fields.approver.rules.options?.[batch.approver]?.[0] ?? '',
    approvalNo: batch.approvalNo ?? '',
    approvedOn: batch.approvedOn,
    noticedOn: batch.noticedOn as Day, // decisionFault has seen it
    measuredOn: home.measuredOn,
    land: home.land,
    houseLegal: home.houseLegal,
    reason: decisionReason,
    standard,
    rehousing: batch.rehousing ?? '按已公告的征地补偿安置方案执行',
    sums,
    handOverBy,
  })
  const units = [...new Set([home.village, home.town, ...actor.units])].filter((id): id is string => id !== null)
  const filed = { kind: 'landDecision', tree, number: null, issuedBy: 'zone', units, isAddressed: true } as const
  const decisionPaper = await fileOfficial(context, filed)
  const decidedSum = sums.reduce((all, { yuan }) => all + yuan, 0)
  return { ...given, decidedSum, decisionPaper, difficulty: 'decision' }
}

/** 登记送达 — from the day after it the periods of review and court run. */
export async function serveDecision({ now }: Context, row: Row, given: Facts): Promise<Facts> {
  const { servedOn, servedHow } = given
  if (typeof servedOn !== 'string' || typeof servedHow !== 'string') throw refusal('service-facts')
  assertDays({ ...row, ...given }, now.today)
  return given
}

/** 撤销决定 — only while nothing was paid by it; the paper stays on file, its end is in the log. */
export async function withdrawDecision(_context: Context, row: Row, given: Facts): Promise<Facts> {
  if (Number(row.paid ?? 0) > 0) throw refusal('decision-paid')
  const gone = { decisionOn: null, handOverBy: null, decidedSum: null, decisionPaper: null, decisionReason: null }
  return { ...given, ...gone, servedOn: null, servedHow: null, serviceFile: null, difficulty: null }
}

const faults = {
  'not-noticed': 'decision-before-notice',
  'before-notice': 'decision-before-notice',
  'hand-over-early': 'decision-hand-over',
} as const satisfies Record<DecisionFault, string>
