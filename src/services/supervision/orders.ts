import { supervisionOrder } from '#registers/supervision-order.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import { takeNumber } from '#services/numbering.ts'
import { fileOfficial } from '#services/papers/file-matters.ts'
import { noticeFor } from '#services/supervision/notice.ts'
import { assertObjects } from '#services/supervision/objects.ts'
import { rowsWhere } from '#store/records.ts'

/** What only later steps may write: a draft that carried it would skip them. */
const nothingYet = { outcome: null, proof: null, checked: null, lookBack: null } as const

/** 拟立项 — bodies that can be supervised, one matter in one file. */
export async function draftOrder(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await assertDraft(context, { ...row, ...facts })
  return nothingYet
}

/** Corrections before approval: the same checks, and still nothing of later steps. */
export async function correctOrder(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await assertDraft(context, { ...row, ...facts })
  return Object.fromEntries(Object.entries(facts).filter(([key]) => !(key in nothingYet)))
}

/** 立项 — takes the next number of the series; a due day that nobody named is counted from the limit of the source. */
export async function registerOrder(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await assertDraft(context, row)
  const due = row.dueCurrent ?? (await dueBySource(context, row))
  const { number, text } = await takeNumber(context, 'supervision-order')
  return { ...facts, number, numberText: text, dueCurrent: due }
}

/** 分办 — freezes what was ordered by when, and the notice that says so. */
export async function assignOrder(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await assertObjects(context, bodiesOf(row))
  const notice = await noticeFor(context, row)
  const filed = await fileOfficial(context, {
    kind: 'order',
    tree: notice,
    number: String(row.numberText ?? ''),
    issuedBy: 'office',
    units: bodiesOf(row).filter((id) => id !== null),
    isAddressed: true,
  })
  return { ...facts, ...originalsOf(row), notice, filed }
}

/** 登记即办 — where plan or minutes already name unit and day, registration is enough and no further paper is sent. */
export async function followOrder(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (row.source !== 'plan' && row.source !== 'meeting') throw refusal('notice-needed')
  if (row.task === null && row.document === null && !row.sourceName) throw refusal('notice-needed')
  await assertObjects(context, bodiesOf(row))
  return { ...facts, ...originalsOf(row) }
}

/** 审核 — every point of the checklist; a bad answer goes back and is not passed with a gap. */
export async function reviewOrder(context: Context, _row: Row, facts: Facts): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  const options = Object.entries(supervisionOrder.fields.checked.rules.options ?? {})
  const given = Array.isArray(facts.checked) ? facts.checked : []
  const open = options.filter(([key]) => !given.includes(key)).map(([, label]) => label)
  if (open.length === 0) return facts
  throw refusal('checklist-open', {
    points: open.map(([zh]) => zh).join('、'),
    pointsEn: open.map(([, en]) => en).join(', '),
  })
}

/** 退回重办 — what was submitted and reviewed no longer stands; the due day stays what it was. */
export async function returnOrder(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, ...unsubmitted, returns: Number(row.returns ?? 0) + 1 }
}

/** 重办 — a look-back that did not find what was reported opens the matter again. */
export async function reopenOrder(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const unclosed = { closedOn: null, closedBy: null, verifiedOn: null, verifiedBy: null, lookBack: null }
  return { ...facts, ...unsubmitted, ...unclosed, returns: Number(row.returns ?? 0) + 1 }
}

const unsubmitted = { submittedOn: null, reviewedOn: null, reviewedBy: null, checked: null } as const

function originalsOf({ dueCurrent, requirements }: Row): Facts {
  return { dueOriginal: dueCurrent, requirementsOriginal: requirements }
}

async function assertDraft(context: Context, row: Row): Promise<void> {
  await assertObjects(context, bodiesOf(row))
  if (typeof row.task !== 'string') return
  const known = await rowsWhere(context.db, supervisionOrder, context.actor.zone, 'task', [row.task])
  const open = known.find((one) => one.id !== row.id && !finished.has(one.state))
  if (open) throw refusal('matter-on-file', { number: String(open.numberText ?? '') })
}

const finished: ReadonlySet<string> = new Set(['refused', 'dropped', 'closed', 'verified', 'archived', 'terminated'])

function bodiesOf({ lead, cooperating }: Row): readonly (string | null)[] {
  const others = Array.isArray(cooperating) ? cooperating.filter((id): id is string => typeof id === 'string') : []
  return [typeof lead === 'string' ? lead : null, ...others]
}

async function dueBySource(context: Context, { source, urgency }: Row): Promise<string> {
  const byUrgency = { urgent: 'instruction-urgent', ordinary: 'instruction', hard: 'instruction-hard' } as const
  const isUrgency = (value: unknown): value is keyof typeof byUrgency => String(value) in byUrgency
  const code =
    source === 'instruction' && isUrgency(urgency)
      ? byUrgency[urgency]
      : source === 'meeting'
        ? 'minutes'
        : 'no-stated-limit'
  return (await limitFrom(context.db, context.actor.zone, code, context.now.today)).on
}
