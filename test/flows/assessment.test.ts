import { expect, test } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day } from '#domain/day.ts'
import { itemNodes, type ScoreTree } from '#domain/score/tree.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { assessment } from '#registers/assessment.ts'
import { paper as papers } from '#registers/paper.ts'
import { scheme } from '#registers/scheme.ts'
import { scoreEntry } from '#registers/score-entry.ts'
import { scoreObjection } from '#registers/score-objection.ts'
import { scoreSheet } from '#registers/score-sheet.ts'
import { task } from '#registers/task.ts'
import type { Register, Row, RowOf } from '#schema/register.ts'
import { resultOf } from '#services/assessment/result.ts'
import { trialOf, unitScore } from '#services/assessment/views.ts'
import { type Facts, inTransaction } from '#services/context.ts'
import { moveRecord } from '#services/move.ts'
import { changeRecord, createRecord } from '#services/save.ts'
import { factsNow } from '#services/standing/facts.ts'
import { allRows, rowsWhere } from '#store/records.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'
import { refusalOf } from '#test/support/refusals.ts'

const zone = openDemoZone()
const later = (days: number) => ({
  ...momentOf(testNow.millisecond + days * 86_400_000),
  today: addDays(testNow.today, days),
})

async function make(login: string, register: Register, facts: Facts, days = 0): Promise<Row> {
  const context = await zone.as(login, later(days))
  return inTransaction(zone.db, context, (one) => createRecord(one, register, { facts }))
}

async function move(login: string, register: Register, id: string, name: string, given = {}, days = 0): Promise<Row> {
  const context = await zone.as(login, later(days))
  return inTransaction(zone.db, context, (one) => moveRecord(one, register, id, null, name, given))
}

const refused = async (action: Promise<unknown>) => (await refusalOf(() => action)).code

async function rows<R extends Register>(register: R): Promise<readonly RowOf<R>[]> {
  return (await allRows(zone.db, register, demoZone)) as unknown as readonly RowOf<R>[] // rows of this register
}

async function sent(): Promise<RowOf<typeof assessment>> {
  const found = (await rows(assessment)).find(({ state }) => state === 'sent')
  if (found === undefined) throw new Error('nothing was sent')
  return found
}

async function sheetOf(unit: string, about: string): Promise<RowOf<typeof scoreSheet>> {
  const id = await zone.unit(unit)
  const found = (await rows(scoreSheet)).find((one) => one.unit === id && one.assessment === about)
  if (found === undefined) throw new Error(`${unit} has no sheet`)
  return found
}

const treeOf = (sheet: RowOf<typeof scoreSheet>): ScoreTree => sheet.tree as ScoreTree // computed sheets have one
const itemOf = (tree: ScoreTree, code: string) => itemNodes(tree).find((item) => item.code === code)

test('a score is the sum of its items, and each task behind it is counted again by hand', async () => {
  const about = await sent()
  const tree = treeOf(await sheetOf('财政局', about.id))
  const lead = await zone.unit('财政局')
  const due = (await rows(task)).filter(
    (one) =>
      one.lead === lead && one.dueOriginal !== null && one.dueOriginal >= about.since && one.dueOriginal <= about.asOf,
  )
  const good = due.filter(
    (one) => one.submittedOn !== null && one.submittedOn <= (one.dueOriginal ?? '') && one.verifiedOn,
  )
  const item = itemOf(tree, '2-1')
  expect(item?.result).toBeCloseTo(((item?.points ?? 0) * good.length) / due.length, 2)
  expect(item?.inputs[0]?.facts.map(({ id }) => id).sort()).toEqual(due.map(({ id }) => String(id)).sort())
  const sum = itemNodes(tree).reduce((all, one) => all + (one.result ?? 0), 0)
  expect(tree.total).toBeCloseTo(sum, 9)
})

test('an extended task is late against its original day, and a returned one is counted as returned', async () => {
  const about = await sent()
  const late = itemOf(treeOf(await sheetOf('规划分局', about.id)), '2-1')
  expect(late).toMatchObject({ state: 'scored', result: 0 })
  const returned = itemOf(treeOf(await sheetOf('应急局', about.id)), '2-3')
  expect(returned?.inputs[0]).toMatchObject({ value: 1, facts: [{ register: 'task' }] })
})

test('a unit whose outside score nobody has given yet is not ranked', async () => {
  const sheet = await sheetOf('生态环境分局', (await sent()).id)
  expect(sheet).toMatchObject({ rank: null, grade: null })
  expect(itemOf(treeOf(sheet), '3-1')).toMatchObject({ state: 'pending', result: null })
})

test('a unit sees its own score and no other, and computes it again at any time', async () => {
  const context = await zone.as('jianshe')
  const asking = { asOf: testNow.today, today: testNow.today }
  const own = await unitScore(zone.db, context.actor, asking)
  expect(own.unit.name).toBe('建设局')
  expect(own.group.size).toBe(4)
  const other = unitScore(zone.db, context.actor, { ...asking, unit: await zone.unit('经发局') })
  expect(await refused(other)).toBe('other-unit')
  const { groups, isWhole } = await resultOf(zone.db, context.actor, (await sent()).id, testNow.today, testNow.today)
  expect([isWhole, groups.flatMap((group) => group.rows.map(({ unit }) => unit))]).toEqual([false, ['建设局']])
})

test('what if: the total and the rank move, nothing is saved', async () => {
  const context = await zone.as('jianshe')
  const before = (await factsNow(zone.db, demoZone)).seq
  const asking = { asOf: testNow.today, today: testNow.today }
  const tried = await unitScore(zone.db, context.actor, { ...asking, assumed: { '2-1': { actual: 100 } } })
  expect(tried.placed.tree.total).toBeGreaterThan(tried.from?.total ?? 0)
  expect(tried.placed.rank ?? 0).toBeLessThanOrEqual(tried.from?.rank ?? 0)
  expect(itemOf(tried.placed.tree, '2-1')?.inputs[0]).toMatchObject({ isAssumed: true, facts: [] })
  expect((await factsNow(zone.db, demoZone)).seq).toBe(before)
})

test('what may not be assessed is refused with the rule it breaks, in a scheme and in an entry', async () => {
  const draft = (await rows(scheme)).find(({ state }) => state === 'draft')
  const content = draft?.content
  const [section] = content?.sections ?? []
  const [item] = section?.items ?? []
  const praised = { ...content, sections: [{ ...section, items: [{ ...item, code: 'x', name: '获领导批示次数' }] }] }
  const context = await zone.as('ducha')
  const change = inTransaction(zone.db, context, (one) =>
    changeRecord(one, scheme, draft?.id ?? '', draft?.version ?? 0, { content: praised }),
  )
  await expect(change).rejects.toMatchObject({
    code: 'item-barred',
    text: [expect.stringContaining('批示'), expect.anything()],
  })
  const [paper] = await zone.db.query('select id from document where zone_id = $1 limit 1', [demoZone])
  const entry = make('ducha', scoreEntry, {
    kind: 'bonus',
    unit: await zone.unit('经发局'),
    item: '5-1',
    amount: 1,
    matter: '工作经验材料被省级媒体刊发',
    on: testNow.today,
    decidedIn: '督查室',
    document: paper.id,
  })
  expect(await refused(entry)).toBe('item-barred')
})

test('rules are frozen before their period, by a second person, without a fault, and are not edited afterwards', async () => {
  const since = addDays(testNow.today, 30)
  const known = (await rows(scheme)).find(({ state }) => state === 'inForce')
  const facts = {
    name: '试行方案',
    year: 2027,
    since,
    until: addDays(since, 200),
    basis: '试行',
    content: known?.content,
  }
  const drafted = await make('ducha', scheme, facts)
  expect(await refused(move('ducha', scheme, drafted.id, 'freeze'))).toBe('second-person')
  expect(await refused(move('ducha2', scheme, drafted.id, 'freeze', {}, 31))).toBe('scheme-begun')
  const faulty = await make('ducha', scheme, { ...facts, content: { ...known?.content, groups: [] } })
  expect(await refused(move('ducha2', scheme, faulty.id, 'freeze'))).toBe('scheme-faulty')
  await move('ducha2', scheme, drafted.id, 'freeze')
  const context = await zone.as('ducha')
  expect(await refused(changeRecord(context, scheme, drafted.id, 2, { basis: '改' }))).toBe('not-allowed')
  expect(await refused(move('ducha2', scheme, drafted.id, 'enforce'))).toBe('scheme-not-begun')
})

test('a scheme is tried on a past window before it is frozen, every unit with its tree', async () => {
  const draft = (await rows(scheme)).find(({ state }) => state === 'inForce')
  const window = { since: addDays(testNow.today, -100), until: addDays(testNow.today, -30) }
  const trial = await trialOf(zone.db, (await zone.as('ducha')).actor, draft?.id ?? '', window)
  expect(trial.groups.flatMap(({ placed }) => placed)).toHaveLength(16)
  expect(await refused(trialOf(zone.db, (await zone.as('jingfa')).actor, draft?.id ?? '', window))).toBe('not-allowed')
})

test('an objection changes the facts and never the score: granted, computed again, decided, issued', async () => {
  const about = await sent()
  const [open] = (await rows(scoreObjection)).filter(({ state }) => state === 'raised')
  const id = String(open?.id)
  const before = await sheetOf('建设局', about.id)
  expect(
    await refused(move('ducha2', scoreObjection, id, 'grant', { facts: { remedy: 'fact' }, reason: '属实' })),
  ).toBe('score-unchanged')
  const [paper] = await zone.db.query('select id from document where zone_id = $1 limit 1', [demoZone])
  const entry = await make('ducha', scoreEntry, {
    kind: 'exclusion',
    unit: await zone.unit('建设局'),
    item: '2-1',
    matter: '标准厂房二期因连续降雨停工，经核实属客观原因',
    on: about.asOf,
    tasks: [await zone.task('完成标准厂房二期主体工程')],
    decidedIn: '管委会主任办公会',
    document: paper.id,
  })
  const withEntry = { facts: { remedy: 'entry', entry: entry.id }, reason: '经核实属客观原因，予以剔除' }
  expect(await refused(move('ducha2', scoreObjection, id, 'grant', withEntry))).toBe('remedy-entry-needed')
  expect(await refused(move('ducha', scoreEntry, entry.id, 'approve'))).toBe('second-person')
  await move('ducha2', scoreEntry, entry.id, 'approve')
  await move('ducha2', scoreObjection, id, 'grant', withEntry)
  const after = await sheetOf('建设局', about.id)
  expect(after.total).toBeGreaterThan(before.total ?? 0)
  expect(itemOf(treeOf(after), '2-1')?.inputs[0]?.facts.map(({ register }) => register)).toContain('score_entry')
  const [granted] = await rowsWhere(zone.db, scoreObjection, demoZone, 'id', [id])
  expect(granted).toMatchObject({ state: 'granted', before: before.total, after: after.total })

  expect(await refused(move('zhuren', assessment, about.id, 'decide', { facts: { decision: paper.id } }))).toBe(
    'objection-window-open',
  )
  expect(await refused(move('zhuren', assessment, about.id, 'issue'))).toBe('wrong-state')
  const decided = { facts: { decision: paper.id, isPublished: true } }
  await move('zhuren', assessment, about.id, 'decide', decided, 10)
  expect(await refused(move('zhuren', assessment, about.id, 'issue', {}, 10))).toBe('second-person')
  const issued = await move('shuji', assessment, about.id, 'issue', {}, 11)
  const [filed] = await rowsWhere(zone.db, papers, demoZone, 'id', [issued.filed as string]) // a reference
  expect(filed).toMatchObject({ kind: 'result', state: 'issued', isAddressed: false, issuedOn: later(11).today })
  expect(filed?.number).toMatch(/通〔2026〕\d+号$/)
  expect(JSON.stringify(filed?.snapshot)).toContain('现予通报')
  expect((await sheetOf('建设局', about.id)).state).toBe('issued')
  const unit = await zone.as('jingfa', later(11))
  const { isWhole, groups } = await resultOf(zone.db, unit.actor, about.id, later(11).today, later(11).today)
  expect([isWhole, groups.length]).toEqual([true, 5])
})

test('an objection after its time, to an unknown item or of another unit is refused', async () => {
  const draft = await make('ducha', assessment, {
    name: '第二次阶段考核',
    scheme: (await rows(scheme)).find(({ state }) => state === 'inForce')?.id,
    period: 'other',
    since: addDays(testNow.today, -200) as Day,
    asOf: testNow.today,
  })
  expect(await refused(move('ducha', assessment, draft.id, 'send'))).toBe('wrong-state')
  await move('ducha', assessment, draft.id, 'compute')
  await move('ducha', assessment, draft.id, 'send')
  const sheet = await sheetOf('经发局', draft.id)
  const facts = { sheet: sheet.id, unit: sheet.unit, item: '2-1', reason: '数据有误' }
  expect(await refused(make('jingfa', scoreObjection, { ...facts, item: 'nothing' }))).toBe('no-such-item')
  expect(await refused(make('jingfa', scoreObjection, facts, 9))).toBe('score-objection-late')
  expect(await refused(make('jianshe', scoreObjection, { ...facts, unit: await zone.unit('建设局') }))).toBe(
    'unit-not-yours',
  )
  await make('jingfa', scoreObjection, facts)
  expect(await refused(make('jingfa', scoreObjection, facts))).toBe('score-objection-open')
  expect(await refused(move('zhuren', assessment, draft.id, 'decide', { facts: { decision: sheet.id } }, 10))).toBe(
    'objections-open',
  )
})

test('today’s sheets computed again later from the same facts are the same', async () => {
  const draft = (await rows(assessment)).find(({ state }) => state === 'sent')
  const sheet = await sheetOf('财政局', draft?.id ?? '')
  const context = await zone.as('ducha', later(300))
  const again = await unitScore(zone.db, context.actor, {
    scheme: String(draft?.scheme),
    unit: sheet.unit,
    asOf: draft?.asOf as Day, // the register asks for it
    today: later(300).today,
  })
  expect(again.placed.tree).toEqual(treeOf(sheet))
})
