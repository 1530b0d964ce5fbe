import { commitment } from '#registers/commitment.ts'
import type { explanation } from '#registers/explanation.ts'
import { post } from '#registers/post.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { fileExplanation } from '#services/meeting/file-papers.ts'
import { getMeeting } from '#services/meeting/load.ts'
import { plantRecord } from '#services/save.ts'
import { rowsWhere } from '#store/records.ts'

type Explanation = RowOf<typeof explanation>

/** 提交说明 — before the meeting opens, with a promise that still lies ahead. */
export async function explain(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await assertBefore(context, asExplanation(row))
  const due = facts.promiseDue ?? row.promiseDue
  if (typeof due === 'string' && due <= context.now.today) throw refusal('promise-past')
  return facts
}

/** 数据有误 — the unit names the fact; whoever answers for that fact has it to check. */
export async function disputeFact(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { reasons, meeting } = asExplanation(row)
  await assertBefore(context, { meeting })
  const number = Number(facts.disputedFact ?? row.disputedFact ?? 0)
  if (number === 0) return facts
  const reason = reasons[number - 1]
  if (reason === undefined) throw refusal('no-such-fact', { count: reasons.length, number })
  return { ...facts, dataOwner: reason.owner }
}

/** 记录会议意见 — with it the promise made anew becomes a commitment of the unit's post. */
export async function recordHearing(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const heard = asExplanation(row)
  const meeting = await getMeeting(context, heard.meeting, ['held', 'drafted'])
  const filed = await fileExplanation(context, heard, String(facts.decided ?? heard.decided ?? ''))
  const decided = { ...facts, filed }
  if (heard.promise === null || heard.promiseDue === null) return decided
  const head = await headOf(context, heard.unit)
  if (head === null) return decided
  const { onceKey: _onceKey, ...act } = context
  const made = await plantRecord(act, commitment, {
    facts: {
      meeting: meeting.id,
      post: head,
      unit: heard.unit,
      quote: heard.words ?? heard.promise,
      matter: heard.promise,
      quantity: heard.promiseQuantity,
      measure: heard.promiseMeasure,
      due: heard.promiseDue,
      givenOn: meeting.on,
      explanation: heard.id,
      task: heard.reasons.find(({ fact }) => fact.register === 'task')?.fact.id ?? null,
    },
  })
  return { ...decided, commitment: made.id }
}

async function assertBefore(context: Context, { meeting }: Pick<Explanation, 'meeting'>): Promise<void> {
  const [row] = await context.db.query('select state from meeting where zone_id = $1 and id = $2::uuid', [
    context.actor.zone,
    meeting,
  ])
  if (row?.state !== 'planned') throw refusal('explanation-late')
}

async function headOf(context: Context, unit: string): Promise<string | null> {
  const posts = (await rowsWhere(context.db, post, context.actor.zone, 'unit', [unit])) as unknown as readonly RowOf<
    typeof post
  >[] // the columns of this register
  const active = posts.filter(({ state }) => state === 'active')
  return (active.find(({ isHead }) => isHead === true) ?? active[0])?.id ?? null
}

function asExplanation(row: Row): Explanation {
  return row as unknown as Explanation // the procedures of this register are called with its rows
}
