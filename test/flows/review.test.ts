import { expect, it } from 'vitest'
import { speech, speechTitle, speechYear } from '#demo/speech.ts'
import { addDays } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { plan } from '#registers/plan.ts'
import { task } from '#registers/task.ts'
import type { Row } from '#schema/register.ts'
import type { CompiledDocument, ItemKey, ReviewAct } from '#schema/review.ts'
import { type Context, inTransaction } from '#services/context.ts'
import { moveRecord } from '#services/move.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { type ReviewResult, reviewAct } from '#services/review/acts.ts'
import { fileCompiled, type Incoming, readDirectives } from '#services/review/compile-document.ts'
import { undoLatest } from '#services/review/undo.ts'
import { reviewOf } from '#services/review/view.ts'
import { changeRecord } from '#services/save.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()

const incoming: Incoming = {
  raw: speech,
  title: null,
  name: speechTitle,
  kind: 'speech',
  year: speechYear,
  givenOn: null,
  file: null,
}

async function inAct<T>(
  login: string,
  work: (context: Context) => Promise<T>,
  more: Partial<Context> = {},
): Promise<T> {
  return inTransaction(zone.db, { ...(await zone.as(login)), ...more }, work)
}

async function compileSpeech(raw = speech, more: Partial<Context> = {}): Promise<CompiledDocument> {
  const given = { ...incoming, raw }
  const compiled = await readDirectives(zone.db, (await zone.as('ducha')).actor.zone, given)
  return inAct('ducha', (context) => fileCompiled(context, given, compiled), more)
}

function act(planId: string, request: ReviewAct, login = 'ducha'): Promise<ReviewResult> {
  return inAct(login, (context) => reviewAct(context, planId, request))
}

function undo(planId: string, login = 'ducha'): Promise<ReviewResult> {
  return inAct(login, (context) => undoLatest(context, planId))
}

async function look(planId: string) {
  return reviewOf(zone.db, (await zone.as('ducha')).actor, planId)
}

function taskOf(review: { readonly tasks: readonly Row[] }, words: string): Row {
  const found = review.tasks.find((one) => String(one.asSaid).includes(words) && one.state !== 'merged')
  if (found === undefined) throw new Error(`No task says ${words}`)
  return found
}

function keyOf(row: Row): ItemKey {
  return { register: 'task', id: row.id }
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

it('a speech becomes a plan under review, every task a quotation of its words', async () => {
  const { plan: id, counts, notice } = await compileSpeech()
  const review = await look(id)
  expect(notice).toBeNull()
  expect(review.tasks).toHaveLength(counts.tasks)
  expect(counts.tasks).toBeGreaterThan(15)
  for (const item of [...review.tasks, ...review.targets]) {
    expect(review.document.words.slice(Number(item.start), Number(item.end))).toBe(item.asSaid)
    expect(item.state).toBe('proposed')
  }
})

it('what the words state is filled in, what is only proposed waits for the officer', async () => {
  const { plan: id } = await compileSpeech()
  const review = await look(id)
  const stated = taskOf(review, '编制招商图谱')
  expect(stated.lead).toBe(await zone.unit('招商局'))
  expect(stated.dueCurrent).toBe('2027-03-31')
  const silent = taskOf(review, '全年组织外出招商')
  expect(silent.lead).toBeNull()
  const { changed } = await act(id, { act: 'acceptProposals', items: [keyOf(silent)] })
  expect(changed[0]?.lead).toBe(await zone.unit('招商局'))
})

it('a directive that goes on with an unfinished task is linked to it by the officer, not silently', async () => {
  const { plan: id } = await compileSpeech()
  const school = taskOf(await look(id), '建成云岭第二小学')
  const earlier = await zone.task('建成云岭第二小学')
  expect(school.continues).toBeNull()
  expect(school.proposal).toMatchObject({ continues: { id: earlier } })
  const { changed } = await act(id, { act: 'acceptProposals', items: [keyOf(school)] })
  expect(changed[0]?.continues).toBe(earlier)
})

it('a masked amount is a question and never a number', async () => {
  const { plan: id } = await compileSpeech()
  const { targets, gaps } = await look(id)
  const masked = targets.filter((target) => target.saidValue === 'x')
  expect(masked.length).toBeGreaterThan(0)
  for (const target of masked) {
    expect(target.amount).toBeNull()
    expect(target.noQuantity).toBe('pending')
    expect(gaps.withoutValue).toContain(target.id)
  }
})

it('a plan is not issued while anything is undecided or without owner, day or value, and the refusal counts what', async () => {
  const { plan: id } = await compileSpeech()
  const refused = inAct('ducha', (context) => moveRecord(context, plan, id, null, 'issue'))
  await expect(refused).rejects.toMatchObject({ code: 'plan-not-ready' })
  await refused.catch((error: Refusal) => expect(error.text[0]).toMatch(/未审定/))
})

it('once every gap is closed the plan is issued, numbered, and the original day is kept', async () => {
  const { plan: id } = await compileSpeech()
  await settle(id)
  const issued = await inAct('ducha', (context) => moveRecord(context, plan, id, null, 'issue'))
  const { tasks } = await look(id)
  const onDesks = tasks.filter((row) => row.state === 'issued')
  expect(onDesks.length).toBeGreaterThan(15)
  for (const row of onDesks) expect([row.issuedOn, row.dueOriginal]).toEqual([testNow.today, row.dueCurrent])
  // The two plans of the demonstration year carry the numbers before it: a number belongs to the year of issue.
  expect(issued.number).toBe(3)
  expect(issued.notice).toMatchObject({ number: '云高字〔2026〕3号' })
  const accept = codeOf(act(id, { act: 'accept', items: [keyOf(onDesks[0]!)] }))
  expect(await accept).toBe('plan-not-in-review')
})

it('merging keeps the first task with the words and units of all, and undoing brings the others back', async () => {
  const { plan: id } = await compileSpeech()
  const before = await look(id)
  const [one, other] = [taskOf(before, '标准厂房二期'), taskOf(before, '东片区控制性详细规划')]
  await act(id, { act: 'merge', ids: [one.id, other.id] })
  const merged = await look(id)
  const kept = merged.tasks.find((row) => row.id === one.id)
  expect(kept?.asIssued).toBe(`${one.asIssued}；${other.asIssued}`)
  expect(kept?.cooperating).toContain(await zone.unit('规划分局'))
  expect(merged.tasks.find((row) => row.id === other.id)).toMatchObject({ state: 'merged', into: one.id })
  await undo(id)
  const after = await look(id)
  expect(after.tasks.map(({ version: _version, ...row }) => row)).toEqual(
    before.tasks.map(({ version: _version, ...row }) => row),
  )
})

it('splitting makes tasks that quote their own part of the words', async () => {
  const { plan: id } = await compileSpeech()
  const whole = taskOf(await look(id), '全年组织外出招商')
  const at = String(whole.asSaid).indexOf('新引进')
  await act(id, { act: 'split', id: whole.id, at: [at] })
  const review = await look(id)
  const parts = review.tasks.filter(
    (row) =>
      row.state === 'proposed' && Number(row.start) >= Number(whole.start) && Number(row.end) <= Number(whole.end),
  )
  expect(parts).toHaveLength(2)
  for (const part of parts) expect(review.document.words.slice(Number(part.start), Number(part.end))).toBe(part.asSaid)
  expect(await codeOf(act(id, { act: 'split', id: whole.id, at: [at] }))).toBe('task-not-open')
  expect(await codeOf(act(id, { act: 'split', id: parts[0]!.id, at: [0] }))).toBe('bad-split')
})

it('a sentence left out is taken in by hand with the reason against it kept, but not twice', async () => {
  const { plan: id } = await compileSpeech()
  const { sentences, document } = await look(id)
  const appeal = sentences.find((one) => one.role === 'appeal')!
  const request: ReviewAct = { act: 'rescue', start: appeal.start, end: appeal.end, kind: 'task' }
  const { changed } = await act(id, request)
  expect(changed[0]).toMatchObject({ state: 'proposed', rescue: { role: 'appeal' } })
  expect(document.words.slice(Number(changed[0]?.start), Number(changed[0]?.end))).toBe(changed[0]?.asSaid)
  expect(await codeOf(act(id, request))).toBe('already-task')
  await undo(id)
  expect(await codeOf(act(id, request))).toBe('done')
  expect(await codeOf(act(id, { ...request, end: document.words.length + 1 }))).toBe('bad-span')
})

it('undoing goes back act by act, and then says that nothing is left', async () => {
  const { plan: id } = await compileSpeech()
  const first = taskOf(await look(id), '编制招商图谱')
  await act(id, { act: 'assign', items: [keyOf(first)], facts: { standard: '图谱经管委会审定' } })
  await act(id, { act: 'accept', items: [keyOf(first)] })
  await undo(id)
  expect(taskOf(await look(id), '编制招商图谱')).toMatchObject({ state: 'proposed', standard: '图谱经管委会审定' })
  await undo(id)
  expect(taskOf(await look(id), '编制招商图谱').standard).toBeNull()
  expect(await codeOf(undo(id))).toBe('nothing-to-undo')
})

it('an officer undoes only own acts, and none that another officer has built upon', async () => {
  const { plan: id } = await compileSpeech()
  const one = taskOf(await look(id), '编制招商图谱')
  await act(id, { act: 'assign', items: [keyOf(one)], facts: { deliverable: '图谱' } })
  expect(await codeOf(undo(id, 'ducha2'))).toBe('nothing-to-undo')
  await act(id, { act: 'accept', items: [keyOf(one)] }, 'ducha2')
  expect(await codeOf(undo(id))).toBe('undo-overtaken')
  await undo(id, 'ducha2')
  expect(await codeOf(undo(id))).toBe('done')
})

it('two officers at once: the second edit of the same version is refused, nothing is overwritten', async () => {
  const { plan: id } = await compileSpeech()
  const one = taskOf(await look(id), '编制招商图谱')
  const edit = (login: string, deliverable: string) =>
    inAct(login, (context) => changeRecord(context, task, one.id, one.version, { deliverable }))
  const [mine, theirs] = await Promise.all([codeOf(edit('ducha', '图谱')), codeOf(edit('ducha2', '名录'))])
  expect([mine, theirs].sort()).toEqual(['done', 'stale-version'])
  expect(taskOf(await look(id), '编制招商图谱').deliverable).toBe(mine === 'done' ? '图谱' : '名录')
  const late = act(id, { act: 'assign', items: [{ ...keyOf(one), version: one.version }], facts: { standard: '甲' } })
  expect(await codeOf(late)).toBe('stale-version')
})

it('two officers who act on the same items in opposite order never block each other', async () => {
  const { plan: id } = await compileSpeech()
  const items = (await look(id)).tasks.map(keyOf)
  const acts = Array.from({ length: 8 }, (_, i) =>
    act(
      id,
      { act: 'assign', items: i % 2 === 0 ? items : [...items].reverse(), facts: { standard: `第${i}稿` } },
      i % 2 === 0 ? 'ducha' : 'ducha2',
    ),
  )
  await Promise.all(acts)
  const standards = new Set((await look(id)).tasks.map((row) => row.standard))
  expect(standards.size).toBe(1)
})

it('an item of another plan stops the whole act', async () => {
  const [{ plan: mine }, { plan: other }] = [await compileSpeech(), await compileSpeech()]
  const own = taskOf(await look(mine), '编制招商图谱')
  const foreign = taskOf(await look(other), '编制招商图谱')
  expect(await codeOf(act(mine, { act: 'accept', items: [keyOf(own), keyOf(foreign)] }))).toBe('not-one-plan')
  expect(taskOf(await look(mine), '编制招商图谱').state).toBe('proposed')
})

it('a repeated upload with the same key makes one plan', async () => {
  const upload = () => compileSpeech(speech, { onceKey: 'upload-1' })
  expect(await upload()).toEqual(await upload())
})

it('the plan of a hundred paragraphs is reviewed in bulk', async () => {
  const many = Array.from(
    { length: 300 },
    (_, i) => `建设局要在${(i % 9) + 1}月底前建成第${i + 1}号停车场并交付使用。`,
  ).join('\n')
  const { plan: id, counts } = await compileSpeech(`工作要点\n一、任务\n${many}`)
  expect(counts.tasks).toBe(300)
  const items = (await look(id)).tasks.map(keyOf)
  const { changed } = await act(id, { act: 'accept', items })
  expect(changed.every((row) => row.state === 'accepted')).toBe(true)
  await undo(id)
  expect((await look(id)).gaps.undecided).toHaveLength(300)
})

it('nobody but supervision sees or touches a plan under review', async () => {
  const { plan: id } = await compileSpeech()
  for (const login of ['shuji', 'jingfa', 'xitong']) {
    const { actor } = await zone.as(login)
    expect(await codeOf(reviewOf(zone.db, actor, id))).toBe('not-found')
    expect(await codeOf(act(id, { act: 'accept', items: [] }, login))).toBe('not-found')
  }
})

it('words that cannot be stored are made storable, so that log and table still agree', async () => {
  const { plan: id } = await compileSpeech('工作要点\n一、任务\n建设局要在6月底前建成\uD800停车场并\u0000交付使用。')
  expect((await look(id)).document.words).not.toContain('\uD800')
})

it('the log folds to the tables after merges, splits, rescues and undoings', async () => {
  expect((await rebuildCheck(zone.db)).discrepancies).toEqual([])
})

/** Closes every gap as an officer would: proposals first, the rest by hand. */
async function settle(id: string): Promise<void> {
  const review = await look(id)
  const items = review.tasks.map(keyOf)
  const targets = review.targets.map((row): ItemKey => ({ register: 'target', id: row.id }))
  await act(id, { act: 'acceptProposals', items: [...items, ...targets] })
  const { gaps } = await look(id)
  const lead = await zone.unit('党政办')
  const isTask = (one: string) => items.some((item) => item.id === one)
  const keys = (ids: readonly string[]) =>
    ids.map((one): ItemKey => ({ register: isTask(one) ? 'task' : 'target', id: one }))
  if (gaps.withoutLead.length > 0) await act(id, { act: 'assign', items: keys(gaps.withoutLead), facts: { lead } })
  if (gaps.withoutDue.length > 0)
    await act(id, { act: 'assign', items: keys(gaps.withoutDue), facts: { dueCurrent: addDays(testNow.today, 300) } })
  if (gaps.withoutValue.length > 0)
    await act(id, { act: 'assign', items: keys(gaps.withoutValue), facts: { noQuantity: 'none' } })
  await act(id, { act: 'accept', items: [...items, ...targets] })
  expect((await look(id)).gaps.mayIssue).toBe(true)
}
