import type { Day } from '#domain/day.ts'
import { type Hung, hangsUntil, type NoticeKey, nextRound } from '#domain/land/posting.ts'
import { legalSteps } from '#domain/land/steps.ts'
import { type LandNoticeFacts, landNoticeOf } from '#domain/paper/land-notices.ts'
import type { Paper } from '#domain/paper/paper.ts'
import { landBatch, type Posting } from '#registers/land/land-batch.ts'
import { plot } from '#registers/land/plot.ts'
import { publicPart } from '#registers/land/public-fields.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context, Facts } from '#services/context.ts'
import { checkBatch, landLimitsOf } from '#services/land/batches.ts'
import { assertStaff } from '#services/land/desk.ts'
import { type Looking, seenBatches } from '#services/land/seen.ts'
import { fileOfficial } from '#services/papers/file-matters.ts'
import { allRows, rowsWhere } from '#store/records.ts'

type Batch = RowOf<typeof landBatch>

/** Which day of the batch a notice makes known, and until when it hangs. */
const dayOfNotice = { pre: 'preNoticeOn', plan: 'planNoticeOn', final: 'noticedOn' } as const
const endOfNotice = { pre: 'preNoticeUntil', plan: 'planNoticeUntil', final: null } as const

/** 登记张贴 — the round of the notice, how long it hangs by the calendar, and the paper as it hung, on file under its number. */
export async function postNotice(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { postNotice: notice, postOn: on, postUntil = null, postPhoto = null } = facts as Partial<Batch>
  if (!notice || !on) throw refusal('posting-facts')
  if (on > context.now.today) throw refusal('day-to-come', labelOf('postOn'))
  const batch = asBatch(row)
  const { db, actor } = context
  const calendar = await loadCalendar(db, actor.zone)
  const next = nextRound(
    hungOf(batch, notice),
    { notice, on, until: postUntil },
    await landLimitsOf(db, actor.zone),
    calendar,
  )
  if ('kind' in next) throw faultOf(next.kind, 'earliest' in next ? next.earliest : next.day, notice)
  const steps = await checkBatch(context, row, stepsAfter(batch, next))
  const tree = landNoticeOf(await noticeFacts(context, batch, next))
  const paper = await fileOfficial(context, { kind: 'landNotice', tree, number: null, issuedBy: 'zone' })
  const posting: Posting = { ...next, places: batch.places ?? [], photo: postPhoto, paper }
  const postings = [...(batch.postings ?? []), posting]
  return { ...steps, postings, postNotice: null, postOn: null, postUntil: null, postPhoto: null }
}

/** 公告草稿 — as it would read if it were posted on the day; nothing is filed. */
export async function draftNotice(looking: Looking, id: string, notice: NoticeKey): Promise<Paper> {
  const { db, actor, asOf } = looking
  assertStaff(actor)
  const batch = (await seenBatches(looking)).find((one) => one.id === id)
  if (batch === undefined) throw refusal('not-found')
  const until = hangsUntil(notice, asOf, await landLimitsOf(db, actor.zone), await loadCalendar(db, actor.zone)).on
  const round = (hungOf(batch, notice).at(-1)?.round ?? 0) + 1
  return landNoticeOf(await noticeFacts({ db, actor }, batch, { notice, round, on: asOf, until }))
}

/** The first round dates the step; a later one only makes it hang longer. */
function stepsAfter(batch: Batch, { notice, round, on, until }: Hung): Facts {
  const end = endOfNotice[notice]
  const known = end === null ? null : batch[end]
  return {
    ...(round === 1 ? { [dayOfNotice[notice]]: on } : {}),
    ...(end === null || until === null ? {} : { [end]: known !== null && known > until ? known : until }),
  }
}

/** A batch that was taken over has its first round in its days alone. */
function hungOf(batch: Batch, notice: NoticeKey): readonly Hung[] {
  const known = (batch.postings ?? []).filter((one) => one.notice === notice) as unknown as readonly Hung[] // days by their field
  const first = batch[dayOfNotice[notice]]
  const end = endOfNotice[notice]
  if (known.length > 0 || first === null) return known
  return [{ notice, round: 1, on: first, until: end === null ? null : batch[end] }]
}

/** 公告文稿 — made of fields of the allow-list and of nothing else; what the law wants said is asked for. */
export async function noticeFacts(
  context: Pick<Context, 'db' | 'actor'>,
  whole: Batch,
  hung: Hung,
): Promise<LandNoticeFacts> {
  const { db, actor } = context
  const batch = publicPart('land_batch', whole) as Partial<Batch>
  const lacking = asked[hung.notice].filter((key) => (batch[key] ?? '') === '')
  if (lacking.length > 0) {
    const labels = lacking.map((key) => landBatch.fields[key].label)
    throw refusal('land-notice-lacks', {
      fields: labels.map(([zh]) => zh).join('、'),
      fieldsEn: labels.map(([, en]) => en).join(', '),
    })
  }
  const units = new Map((await allRows(db, unit, actor.zone)).map(({ id, shortName }) => [id, String(shortName)]))
  const plots = (await rowsWhere(db, plot, actor.zone, 'batch', [whole.id]))
    .filter(({ state }) => state !== 'left')
    .map((one) => publicPart('plot', one) as Pick<RowOf<typeof plot>, 'number' | 'village' | 'landClass' | 'area'>)
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
  return {
    ...hung,
    issuer: batch.noticeBy ?? '',
    batch: batch.name ?? '',
    batchNumber: batch.number ?? '',
    purpose: optionOf('purpose', batch.purpose),
    villages: [...new Set(plots.map(({ village }) => units.get(village) ?? ''))],
    places: batch.places ?? [],
    plots: plots.map((one) => ({
      ...one,
      village: units.get(one.village) ?? '',
      landClass: plot.fields.landClass.rules.options?.[one.landClass]?.[0] ?? '',
    })),
    registerAt: closed(batch.registerAt),
    objectTo: closed(batch.objectTo),
    compensation: closed(batch.compensation),
    rehousing: closed(batch.rehousing),
    social: closed(batch.social),
    approver: optionOf('approver', batch.approver),
    approvalNo: batch.approvalNo ?? '',
    approvedOn: batch.approvedOn ?? null,
  }
}

const asked = {
  pre: ['noticeBy'],
  plan: ['noticeBy', 'compensation', 'rehousing', 'social', 'registerAt', 'objectTo'],
  final: ['noticeBy', 'approvalNo', 'approvedOn'],
} as const

function faultOf(kind: 'short' | 'before', day: Day, notice: NoticeKey) {
  const [step, stepEn] = legalSteps[dayOfNotice[notice]]
  return refusal(kind === 'short' ? 'land-notice-short' : 'posting-order', { step, stepEn, day })
}

function labelOf(key: 'postOn') {
  const [day, dayEn] = landBatch.fields[key].label
  return { day, dayEn }
}

function optionOf(key: 'purpose' | 'approver', value: string | null | undefined): string {
  return landBatch.fields[key].rules.options?.[value ?? '']?.[0] ?? ''
}

function closed(text: string | null | undefined): string {
  const words = (text ?? '').trim()
  return words === '' || /[。；！？]$/.test(words) ? words : `${words}。`
}

export function asBatch(row: Row): Batch {
  return row as unknown as Batch // the procedures of this register are called with its rows
}
