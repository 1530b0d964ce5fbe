import type { Limit } from '#domain/clock/limit.ts'
import { type HearingDays, hearingFault } from '#domain/land/hearing.ts'
import { isLawful, type StatutoryCode, statutory } from '#domain/land/statutory.ts'
import { type BatchDays, type LandLimits, legalSteps, stepFault } from '#domain/land/steps.ts'
import { landBatch, type Posting } from '#registers/land/land-batch.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertPast } from '#services/land/days.ts'
import { getLimit } from '#services/limits.ts'
import type { Connection } from '#store/database.ts'
import { findRow } from '#store/records.ts'

/** 征地批次的日期 — refused where the law's order or periods would be broken; what is given is the whole record as it would be. */
export async function checkBatch(context: Context, row: Row, given: Facts): Promise<Facts> {
  const whole: Row = { ...row, ...given }
  assertPosted(row, given)
  assertPast(landBatch, whole, context.now.today, [
    'preNoticeUntil',
    'planNoticeUntil',
    'postOn',
    'postUntil',
    'hearingOn',
  ])
  const batch = whole as unknown as BatchDays & HearingDays // the procedures of this register are called with its rows
  assertHeard(batch)
  const limits = await landLimitsOf(context.db, context.actor.zone)
  const fault = stepFault(batch, limits, await loadCalendar(context.db, context.actor.zone))
  if (fault === null) return given
  const [step, stepEn] = legalSteps[fault.step]
  if (fault.kind === 'short') throw refusal('land-notice-short', { step, stepEn, day: fault.earliest })
  if (fault.kind === 'early') throw refusal('land-step-early', { step, stepEn, day: fault.earliest })
  const [before, beforeEn] = legalSteps[fault.before]
  throw refusal(fault.kind === 'missing' ? 'land-step-missing' : 'land-step-order', { step, stepEn, before, beforeEn })
}

/** A hearing that was called is held before anything is agreed by the plan. */
function assertHeard(batch: HearingDays): void {
  const fault = hearingFault(batch)
  if (fault === null) return
  if (fault.kind === 'open') throw refusal('hearing-open', { day: fault.day })
  const [step, stepEn] = landBatch.fields[fault.day].label
  const [before, beforeEn] = landBatch.fields[fault.before].label
  throw refusal('land-step-order', { step, stepEn, before, beforeEn })
}

/** What was registered as posted is not dated otherwise by hand. */
function assertPosted(row: Row, given: Facts): void {
  const postings = Array.isArray(row.postings) ? (row.postings as readonly Posting[]) : []
  const posted = { pre: 'preNoticeOn', plan: 'planNoticeOn', final: 'noticedOn' } as const
  if (Array.isArray(row.hearings) && 'heardOn' in given && given.heardOn !== row.heardOn) throw refusal('hearing-dated')
  for (const { notice } of postings) {
    const key = posted[notice]
    if (!(key in given) || given[key] === row[key]) continue
    const [step, stepEn] = legalSteps[key]
    throw refusal('posting-dated', { step, stepEn })
  }
}

/** The task of now begins as the task at first; the name is that of the village. */
export async function fileTask(context: Context, row: Row): Promise<Facts> {
  const village = await findRow(context.db, unit, context.actor.zone, String(row.village))
  return {
    name: `${village?.shortName ?? ''}征迁任务`,
    land: row.land ?? row.landInitial,
    households: row.households ?? row.householdsInitial,
    houses: row.houses ?? row.housesInitial,
    graves: row.graves ?? row.gravesInitial,
  }
}

/** The periods of the zone; one that an older zone lacks is taken from the law. */
export async function landLimitsOf(db: Connection, zone: string): Promise<LandLimits> {
  const of = async (code: StatutoryCode): Promise<Limit> => {
    const [known] = await db.query('select 1 from "limit" where zone_id = $1 and code = $2 limit 1', [zone, code])
    const { count, per } = statutory[code]
    return known === undefined ? { count, per, roll: 'none' } : getLimit(db, zone, code)
  }
  return {
    preNotice: await of('land-pre-notice'),
    planNotice: await of('land-plan-notice'),
    hearing: await of('land-hearing-notice'),
    finalNotice: await of('land-final-notice'),
  }
}

/** A limit that the law sets may not be made laxer than the law. */
export function assertLawful(row: Facts): void {
  const [code, name] = [String(row.code), String(row.name)]
  const limit = { count: Number(row.count), per: row.per as Limit['per'] } // the schema of the register says so
  if (isLawful(code, limit)) return
  const { count, per, isLeast } = statutory[code as StatutoryCode] // others are lawful whatever they say
  const law = `${isLeast ? '不少于' : '不超过'}${count}${per === 'days' ? '日' : '个工作日'}`
  const lawEn = `${isLeast ? 'at least' : 'at most'} ${count} ${per === 'days' ? 'days' : 'working days'}`
  throw refusal('limit-below-law', { name, law, lawEn })
}
