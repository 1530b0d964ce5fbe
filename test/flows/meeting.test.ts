import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Moment } from '#domain/moment.ts'
import { Refusal } from '#domain/refusal.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { decision } from '#registers/decision.ts'
import { document } from '#registers/document.ts'
import { explanation } from '#registers/explanation.ts'
import { getRegister } from '#registers/index.ts'
import { meeting } from '#registers/meeting.ts'
import { paper } from '#registers/paper.ts'
import { plan } from '#registers/plan.ts'
import { task } from '#registers/task.ts'
import type { AnyRegister, Row, RowOf } from '#schema/register.ts'
import { type Context, type Facts, inTransaction } from '#services/context.ts'
import { assignDecisions } from '#services/meeting/decisions.ts'
import { confirmList, drawnOf, type LeftOut } from '#services/meeting/draw.ts'
import { moveRecord } from '#services/move.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { changeRecord, createRecord } from '#services/save.ts'
import { factsOn } from '#services/standing/facts.ts'
import { findRow } from '#store/records.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const today = testNow.today

function at(day: Day): Moment {
  return { ...momentOf(Date.parse(`${day}T02:00:00Z`)), today: day }
}

async function inAct<T>(login: string, day: Day, work: (context: Context) => Promise<T>): Promise<T> {
  return inTransaction(zone.db, await zone.as(login, at(day)), work)
}

function create(login: string, register: string, facts: Facts, day = today): Promise<Row> {
  return inAct(login, day, (context) => createRecord(context, getRegister(register), { facts }))
}

function move(
  login: string,
  register: string,
  id: string,
  name: string,
  facts: Facts = {},
  reason?: string,
): Promise<Row> {
  return inAct(login, today, (context) => moveRecord(context, getRegister(register), id, null, name, { facts, reason }))
}

function confirm(
  login: string,
  id: string,
  leftOut: readonly LeftOut[] = [],
  asOf = today,
): Promise<readonly string[]> {
  return inAct(login, today, (context) => confirmList(context, id, asOf, leftOut))
}

async function read<R extends AnyRegister>(register: R, id: string): Promise<RowOf<R>> {
  const row = await findRow(zone.db, register, demoZone, id)
  if (row === null) throw new Error('The record is gone')
  return row as unknown as RowOf<R> // the columns of this register
}

async function one(statement: string, ...values: unknown[]): Promise<string> {
  const [row] = await zone.db.query(statement, [demoZone, ...values])
  if (row === undefined) throw new Error(`Nothing: ${statement}`)
  return row.id
}

const series = (kind: string) => one('select id from meeting_series where zone_id = $1 and kind = $2', kind)
const post = (name: string) => one('select id from post where zone_id = $1 and name = $2', name)

/** The sitting of the committee that the demonstration has planned for next week. */
const nextSitting = async () =>
  one(`select id from meeting where zone_id = $1 and state = 'planned' and series = $2`, await series('committee'))

async function called(kind: string, on: Day, more: Facts = {}): Promise<string> {
  const facts = { series: await series(kind), title: `会议${on}`, on, chair: await post('党工委书记'), ...more }
  return (await create('ducha', 'meeting', facts)).id
}

async function held(kind = 'committee'): Promise<string> {
  const id = await called(kind, today)
  await move('ducha', 'meeting', id, 'hold', { present: [await post('党工委书记'), await post('管委会主任')] })
  return id
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )
}

it('a decision becomes a task in one act, and its sentence stands in a filed document at the place the task names', async () => {
  const id = await held()
  const lead = await zone.unit('建设局')
  const words = '建设局牵头，一个月内修复园区三号路破损路面'
  const other = await create('ducha', 'decision', {
    meeting: id,
    text: '财政局核定维修经费。',
    lead: await zone.unit('财政局'),
  })
  const made = await create('ducha', 'decision', {
    meeting: id,
    text: words,
    lead,
    cooperating: [await zone.unit('财政局')],
    due: addDays(today, 30),
    reportTo: await post('管委会主任'),
  })
  const tasks = await inAct('ducha', today, (context) => assignDecisions(context, id, null))
  expect(tasks).toHaveLength(2)
  const assigned = await read(decision, made.id)
  const born = await read(task, assigned.task ?? '')
  expect(born).toMatchObject({
    state: 'issued',
    lead,
    asIssued: words,
    asSaid: words,
    dueCurrent: addDays(today, 30),
    dueOriginal: addDays(today, 30),
    leader: await post('管委会主任'),
    issuedOn: today,
  })
  const source = await read(document, (await read(plan, born.plan)).document)
  expect(source.words.slice(born.start, born.end)).toBe(words)
  expect(source.kind).toBe('minutes')
  expect(source.reading?.sentences.length).toBeGreaterThan(0)
  // Without a day the zone's limit for matters of minutes counts: 20 days, off a day off.
  expect((await read(task, (await read(decision, other.id)).task ?? '')).dueCurrent).toBe('2026-12-14')
  expect(await codeOf(inAct('ducha', today, (context) => assignDecisions(context, id, null)))).toBe('no-decisions')
})

it('“before the next committee meeting” falls on the planned meeting, follows it when it moves, and keeps the first day', async () => {
  const id = await held('office')
  const committee = await series('committee')
  const next = await nextSitting()
  const before = await read(meeting, next)
  const made = await create('ducha', 'decision', {
    meeting: id,
    text: '招商局提出明年招商工作安排',
    lead: await zone.unit('招商局'),
    dueSeries: committee,
  })
  await move('ducha', 'decision', made.id, 'assign')
  const { task: taskId, due, dueMeeting } = await read(decision, made.id)
  expect({ due, dueMeeting }).toEqual({ due: before.on, dueMeeting: next })
  expect(await read(task, taskId ?? '')).toMatchObject({ dueCurrent: before.on, duePhrase: '下次党工委会议前' })
  const later = addDays(before.on, 2)
  await inAct('ducha', today, (context) => changeRecord(context, meeting, next, before.version, { on: later }))
  expect(await read(task, taskId ?? '')).toMatchObject({ dueCurrent: later, dueOriginal: before.on })
  await inAct('ducha', today, (context) => changeRecord(context, meeting, next, before.version + 1, { on: before.on }))
})

it('what was due at a meeting that is cancelled falls to the next one that is planned', async () => {
  const id = await held('office')
  const special = await series('dispatch')
  const next = await called('dispatch', addDays(today, 3))
  const after = await called('dispatch', addDays(today, 10))
  const facts = { meeting: id, text: '建设局报送用电方案', lead: await zone.unit('建设局'), dueSeries: special }
  const made = await create('ducha', 'decision', facts)
  await move('ducha', 'decision', made.id, 'assign')
  expect(await read(decision, made.id)).toMatchObject({ dueMeeting: next, due: addDays(today, 3) })
  await move('ducha', 'meeting', next, 'cancel', {}, '与市级会议冲突')
  const moved = await read(decision, made.id)
  expect(moved).toMatchObject({ dueMeeting: after, due: addDays(today, 10) })
  expect(await read(task, moved.task ?? '')).toMatchObject({
    dueCurrent: addDays(today, 10),
    dueOriginal: addDays(today, 3),
  })
})

it('a decision for the next meeting of a series that has none planned is refused', async () => {
  const id = await held()
  const facts = { meeting: id, text: '专题研究', lead: await zone.unit('招商局'), dueSeries: await series('special') }
  const made = await create('ducha', 'decision', facts)
  expect(await codeOf(move('ducha', 'decision', made.id, 'assign'))).toBe('meeting-not-planned')
})

it('a decision for attendees only never becomes a task, whose document every unit can read', async () => {
  const id = await held()
  const made = await create('ducha', 'decision', {
    meeting: id,
    text: '按会议确定的价格谈判',
    lead: await zone.unit('招商局'),
    isClosed: true,
  })
  expect(await codeOf(move('ducha', 'decision', made.id, 'assign'))).toBe('decision-closed')
})

it('minutes are drafted when every item is decided, signed by the convener alone, numbered, and closed when nothing waits', async () => {
  const id = await held()
  const item = await create('ducha', 'agenda_item', {
    meeting: id,
    title: '研究冬季供暖',
    unit: await zone.unit('建设局'),
  })
  expect(await codeOf(move('ducha', 'meeting', id, 'draft'))).toBe('items-undecided')
  await move('ducha', 'agenda_item', item.id, 'admit')
  expect(await codeOf(move('ducha', 'agenda_item', item.id, 'discuss'))).toBe('missing-fact')
  await move('ducha', 'agenda_item', item.id, 'discuss', { minutes: '会议同意供暖方案。' })
  const decided = await create('ducha', 'decision', { meeting: id, item: item.id, text: '同意供暖方案' })
  await move('ducha', 'meeting', id, 'draft')
  expect(await codeOf(move('ducha', 'meeting', id, 'sign'))).toBe('not-allowed')
  expect(await codeOf(move('zhuren', 'meeting', id, 'sign'))).toBe('not-convener')
  const signed = await move('shuji', 'meeting', id, 'sign')
  expect(signed).toMatchObject({ state: 'signed', signedOn: today })
  expect(signed.number).toMatch(/^〔2026〕\d+号$/)
  expect(await codeOf(move('ducha', 'meeting', id, 'close'))).toBe('decisions-waiting')
  await move('ducha', 'decision', decided.id, 'note')
  expect(await move('ducha', 'meeting', id, 'close')).toMatchObject({ state: 'closed' })
})

it('an item waits until every unit asked beforehand has answered; a difference is brought openly', async () => {
  const id = await called('committee', addDays(today, 20))
  const item = await create('ducha', 'agenda_item', {
    meeting: id,
    title: '研究用工补贴办法',
    unit: await zone.unit('人社局'),
    mustAgree: [await zone.unit('财政局'), await zone.unit('经发局')],
  })
  expect(await codeOf(move('ducha', 'agenda_item', item.id, 'admit'))).toBe('opinions-missing')
  expect(await codeOf(move('jianshe', 'agenda_item', item.id, 'agree'))).toBe('not-found')
  await move('caizheng', 'agenda_item', item.id, 'agree')
  expect(await codeOf(move('jingfa', 'agenda_item', item.id, 'differ'))).toBe('missing-fact')
  await move('jingfa', 'agenda_item', item.id, 'differ', { opinion: '补贴标准宜分档。' })
  const admitted = await move('ducha', 'agenda_item', item.id, 'admit')
  expect(admitted.opinions).toEqual([
    { unit: await zone.unit('财政局'), agrees: true, words: null, on: today },
    { unit: await zone.unit('经发局'), agrees: false, words: '补贴标准宜分档。', on: today },
  ])
})

it('the list is drawn by rule, confirmed by a person, and the same on any later day', async () => {
  const committee = await series('committee')
  const asOf = addDays(today, -1)
  const first = drawnOf(await factsOn(zone.db, demoZone, asOf), committee, asOf)
  const names = await Promise.all(['建设局'].map((name) => zone.unit(name)))
  expect(first.map(({ unit }) => unit)).toEqual(expect.arrayContaining(names))
  const all = first.flatMap(({ reasons }) => reasons)
  for (const reason of all)
    expect(reason.kind === 'late' ? reason.due < asOf : reason.behindBy > reason.threshold).toBe(true)
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['late', 'behind']))
  // What happens afterwards does not change what was drawn for that day.
  await create('jianshe2', 'report', {
    task: await zone.task('完成标准厂房二期主体工程'),
    unit: await zone.unit('建设局'),
    progress: '主体完成。',
  })
  expect(drawnOf(await factsOn(zone.db, demoZone, asOf), committee, asOf)).toEqual(first)
})

it('who is left out of the list stays on record with the reason, and nobody is listed twice', async () => {
  const id = await called('committee', addDays(today, 12))
  const drawn = drawnOf(
    await factsOn(zone.db, demoZone, addDays(today, -1)),
    await series('committee'),
    addDays(today, -1),
  )
  const unit = drawn[0]?.unit ?? ''
  expect(await codeOf(confirm('jingfa', id))).toBe('not-allowed')
  expect(await codeOf(confirm('ducha', id, [{ unit, reason: ' ' }]))).toBe('leave-out-reason')
  const made = await confirm('ducha', id, [{ unit, reason: '因不可抗力停工，已有会议纪要' }], addDays(today, -1))
  expect(made).toHaveLength(drawn.length)
  const rows = await Promise.all(made.map((one) => read(explanation, one)))
  expect(rows.map(({ state, unit: listed }) => [listed, state])).toEqual(
    drawn.map((one) => [one.unit, one.unit === unit ? 'struck' : 'listed']),
  )
  expect(rows[0]?.confirmedBy).not.toBeNull()
  expect(await codeOf(confirm('ducha', id, [], addDays(today, -1)))).toBe('nobody-drawn')
  const office = await called('office', addDays(today, 12))
  expect(await codeOf(confirm('ducha', office))).toBe('no-explanations')
})

it('a unit explains before the meeting, the meeting answers, and the new promise is a commitment', async () => {
  const id = await called('committee', addDays(today, 13))
  await confirm('shuji', id)
  const own = await one(
    'select id from explanation where zone_id = $1 and meeting = $2 and unit = $3',
    id,
    await zone.unit('建设局'),
  )
  const said = {
    cause: 'land',
    words: '绿线调整未批。',
    promise: '6号厂房主体封顶',
    promiseQuantity: 1,
    promiseMeasure: '栋',
  }
  expect(await codeOf(move('zhaoshang', 'explanation', own, 'explain', said))).toBe('not-found')
  expect(await codeOf(move('jianshe', 'explanation', own, 'explain', { ...said, promiseDue: today }))).toBe(
    'promise-past',
  )
  await move('jianshe', 'explanation', own, 'explain', { ...said, promiseDue: addDays(today, 25) })
  expect(await codeOf(move('ducha', 'explanation', own, 'decide', { decided: '同意。' }))).toBe('meeting-state')
  await move('ducha', 'meeting', id, 'hold', { present: [await post('党工委书记')] })
  const heard = await move('ducha', 'explanation', own, 'decide', { decided: '按新承诺办理，下次会议回看。' })
  const filed = await read(paper, String(heard.filed))
  expect(filed).toMatchObject({ kind: 'explanation', state: 'issued', isAddressed: true })
  expect(JSON.stringify(filed.snapshot?.tree)).toContain('会议意见：按新承诺办理，下次会议回看。')
  const [promise] = await zone.db.query('select * from commitment where zone_id = $1 and id = $2::uuid', [
    demoZone,
    heard.commitment,
  ])
  expect(promise).toMatchObject({ matter: '6号厂房主体封顶', due: addDays(today, 25), explanation: own })
  expect(promise.post).toBe(await post('建设局局长'))
})

it('a unit may say that a fact is wrong; it is checked and stands or is struck, never silently changed', async () => {
  const id = await called('committee', addDays(today, 14))
  await confirm('ducha', id)
  const own = await one(
    'select id from explanation where zone_id = $1 and meeting = $2 and unit = $3',
    id,
    await zone.unit('建设局'),
  )
  const dispute = { disputedFact: 9, dispute: '时限应为下月。' }
  expect(await codeOf(move('jianshe', 'explanation', own, 'dispute', dispute))).toBe('no-such-fact')
  await move('jianshe', 'explanation', own, 'dispute', { ...dispute, disputedFact: 1 })
  await move('ducha', 'explanation', own, 'uphold', { ruling: '任务时限以下发通知为准。' })
  expect((await read(explanation, own)).state).toBe('listed')
  await move('jianshe', 'explanation', own, 'dispute', { ...dispute, disputedFact: 1 })
  expect(await codeOf(move('ducha', 'explanation', own, 'strike'))).toBe('missing-reason')
  await move('ducha', 'explanation', own, 'strike', {}, '已批准延期，登记有误')
  await move('ducha', 'meeting', id, 'hold', { present: [await post('党工委书记')] })
  expect(await codeOf(move('jianshe', 'explanation', own, 'explain'))).toBe('wrong-state')
})

it('only the unit that raised an issue says that it is solved', async () => {
  const issue = await create('jianshe', 'dispatch_issue', {
    about: '综合管廊',
    issue: '管线迁改未完成',
    raisedBy: await zone.unit('建设局'),
    owner: await zone.unit('经发局'),
    due: addDays(today, 5),
  })
  await move('jingfa2', 'dispatch_issue', issue.id, 'answer', { answer: '已迁改。' })
  expect(await codeOf(move('jingfa2', 'dispatch_issue', issue.id, 'confirm'))).toBe('not-allowed')
  expect(await codeOf(move('ducha', 'dispatch_issue', issue.id, 'confirm'))).toBe('not-allowed')
  expect(await move('jianshe2', 'dispatch_issue', issue.id, 'return', {}, '还有一段')).toMatchObject({
    answeredOn: null,
  })
  await move('jingfa2', 'dispatch_issue', issue.id, 'answer', { answer: '全部迁改。' })
  expect(await move('jianshe2', 'dispatch_issue', issue.id, 'confirm')).toMatchObject({
    state: 'closed',
    closedOn: today,
  })
})

it('after all this the tables still equal the folded log', async () => {
  expect((await rebuildCheck(zone.db)).discrepancies).toEqual([])
})
