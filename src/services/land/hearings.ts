import type { Day } from '#domain/day.ts'
import { firstHearing } from '#domain/land/hearing.ts'
import { type HearingFacts, hearingNoticeOf, hearingRecordOf } from '#domain/paper/land-hearing.ts'
import {
  type Hearing,
  type HearingPoint,
  hearingSides,
  hearingTaken,
  type landBatch,
} from '#registers/land/land-batch.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context, Facts } from '#services/context.ts'
import { checkBatch, landLimitsOf } from '#services/land/batches.ts'
import { asBatch } from '#services/land/postings.ts'
import { fileOfficial } from '#services/papers/file-matters.ts'

type Batch = RowOf<typeof landBatch>

/** 通知听证 — the lawful time before the hearing is kept, and the notice is on file; called again, it takes the place of the one before. */
export async function callHearing(context: Context, row: Row, given: Facts): Promise<Facts> {
  const batch = { ...asBatch(row), ...(given as Partial<Batch>) }
  const facts = hearingFacts(batch)
  const { db, actor, now } = context
  if (facts.objectors > facts.members) throw refusal('hearing-members')
  if (batch.agreedOn !== null) throw refusal('hearing-late')
  const { hearing } = await landLimitsOf(db, actor.zone)
  const first = firstHearing(now.today, hearing, await loadCalendar(db, actor.zone)).on
  if (facts.on < first) throw refusal('hearing-short', { day: first })
  const tree = hearingNoticeOf(facts, now.today)
  const notice = await fileOfficial(context, { kind: 'landHearing', tree, number: null, issuedBy: 'zone' })
  const { on, place, chair, objectors, members } = facts
  const called: Hearing = {
    ...{ calledOn: now.today, on, place, chair, objectors, members, notice },
    ...{ attended: null, points: null, result: null, record: null },
  }
  return { ...given, hearings: [...(batch.hearings ?? []), called] }
}

/** 登记听证 — held on the day it was called for; what was said and answered is on file, and the day of the step follows from it. */
export async function recordHearing(context: Context, row: Row, given: Facts): Promise<Facts> {
  const batch = { ...asBatch(row), ...(given as Partial<Batch>) }
  const { hearingAttended: attended, hearingPoints, hearingResult: result } = batch
  const points = (hearingPoints ?? []) as unknown as readonly HearingPoint[] // lines by their columns
  if (attended === null || result === null || points.length === 0) throw refusal('hearing-record')
  const facts = hearingFacts(batch)
  if (facts.on > context.now.today) throw refusal('hearing-to-come', { day: facts.on })
  const tree = hearingRecordOf({
    ...facts,
    attended,
    points: points.map(({ side, text, answer, taken }) => ({
      ...{ side: hearingSides[side][0], text, answer, taken: hearingTaken[taken][0] },
    })),
    isPlanChanged: result === 'changed',
  })
  const record = await fileOfficial(context, { kind: 'landHearing', tree, number: null, issuedBy: 'zone' })
  const known = batch.hearings ?? []
  const held: Hearing[] = known.map((one, i) =>
    i === known.length - 1 ? { ...one, attended, points, result, record } : one,
  )
  const done = { heardOn: facts.on, hearingOn: null }
  await checkBatch(context, { ...row, hearings: null }, done)
  return {
    ...done,
    hearings: held,
    ...{ hearingPlace: null, hearingChair: null, objectors: null, membersCounted: null },
    ...{ hearingAttended: null, hearingPoints: null, hearingResult: null },
  }
}

function hearingFacts(batch: Batch): HearingFacts {
  const { hearingOn: on, hearingPlace: place, hearingChair: chair, objectors, membersCounted: members } = batch
  if (!on || !place || !chair || objectors === null || members === null) throw refusal('hearing-facts')
  return {
    ...{ on, place, chair, objectors, members },
    issuer: batch.noticeBy ?? '',
    batch: batch.name,
    batchNumber: batch.number,
    planNoticeOn: batch.planNoticeOn as Day, // the move needs it
  }
}
