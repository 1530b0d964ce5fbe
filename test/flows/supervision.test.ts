import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { draw } from '#domain/supervision/lottery.ts'
import { sha256 } from '#domain/supervision/sha256.ts'
import { getRegister } from '#registers/index.ts'
import { spotPattern } from '#registers/spot-pattern.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'
import { procedures } from '#services/procedures.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { changeRecord } from '#services/save.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { climbLadders, type Ticked } from '#services/supervision/tick.ts'
import { allRows, findRow, rowsWhere } from '#store/records.ts'
import { actsIn, codeOf, morningOf } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move, inAct } = actsIn(zone)

/** A Monday with no day off for a while. */
const day = dayOf(2026, 11, 23)
const due = dayOf(2026, 12, 11)
const allPoints = ['facts', 'solved', 'done', 'conclusion', 'lawful', 'format']

async function draftOrder(facts: Facts = {}): Promise<Row> {
  return create('ducha', day, 'supervision_order', {
    title: '整治东片区积水路段',
    source: 'instruction',
    givenOn: day,
    asSaid: '请建设局牵头，十二月上旬前解决东片区积水问题。',
    urgency: 'ordinary',
    requirements: '查明成因，完成整治并经雨后查验。',
    lead: await zone.unit('建设局'),
    cooperating: [await zone.unit('规划分局')],
    dueCurrent: due,
    ...facts,
  })
}

const onOrder = (login: string, on: Day, id: string, name: string, facts: Facts = {}, reason?: string) =>
  move(login, on, 'supervision_order', id, name, facts, reason)

async function assignedOrder(facts: Facts = {}): Promise<string> {
  const { id } = await draftOrder(facts)
  await onOrder('ducha', day, id, 'register')
  await onOrder('zhuren', day, id, 'approve')
  await onOrder('ducha', day, id, 'assign')
  return id
}

async function activeOrder(facts: Facts = {}): Promise<string> {
  const id = await assignedOrder(facts)
  await onOrder('jianshe', day, id, 'sign')
  return id
}

async function read(id: string, register = 'supervision_order'): Promise<Row> {
  const row = await findRow(zone.db, getRegister(register), demoZone, id)
  if (row === null) throw new Error('The record is gone')
  return row
}

const tick = (on: Day, hour = 10): Promise<Ticked> =>
  zone.db.transaction((tx) => {
    const moment = { ...morningOf(on), millisecond: Date.parse(`${on}T00:00:00Z`) + (hour - 8) * 3_600_000 }
    return climbLadders(byRule(tx, demoZone, moment, procedures))
  })

it('a matter goes from instruction to the files in the order of the rules, closed by a second person', async () => {
  const id = await activeOrder()
  expect(await read(id)).toMatchObject({ state: 'active', dueOriginal: due, requirementsOriginal: expect.any(String) })
  await onOrder('jianshe2', day, id, 'submit', { outcome: '三处积水路段整治完成。' })
  expect(await codeOf(onOrder('ducha', day, id, 'review', { checked: ['facts', 'done'] }))).toBe('checklist-open')
  await onOrder('ducha', day, id, 'return', {}, '雨后查验记录缺失。')
  expect(await read(id)).toMatchObject({ state: 'active', returns: 1, submittedOn: null, dueCurrent: due })
  await onOrder('jianshe2', day, id, 'submit')
  await onOrder('ducha', day, id, 'review', { checked: allPoints })
  expect(await codeOf(onOrder('ducha', day, id, 'close'))).toBe('second-person')
  await onOrder('ducha2', day, id, 'close')
  expect(await codeOf(onOrder('ducha', day, id, 'lookBack'))).toBe('missing-fact')
  await onOrder('ducha', day, id, 'lookBack', { lookBack: '雨后实地查看，未见积水。' })
  await onOrder('ducha', day, id, 'archive')
  expect(await read(id)).toMatchObject({ state: 'archived', closedOn: day, verifiedOn: day })
})

it('numbers of orders have no gaps, whatever fails on the way', async () => {
  const one = await draftOrder()
  const bare = await draftOrder({ requirements: null })
  const before = await onOrder('ducha', day, one.id, 'register')
  expect(await codeOf(onOrder('ducha', day, bare.id, 'register'))).toBe('missing-fact')
  const next = await onOrder('ducha', day, (await draftOrder()).id, 'register')
  expect(next.number).toBe(Number(before.number) + 1)
  expect(next.numberText).toBe(`督办〔2026〕${next.number}号`)
})

it('an enterprise is never an object of supervision, and the refusal says why', async () => {
  const guozi = await zone.unit('国资公司')
  await inAct('xitong', day, async (context) => {
    const known = await findRow(context.db, getRegister('unit'), demoZone, guozi)
    await changeRecord(context, getRegister('unit'), guozi, known?.version ?? 0, { hasPublicFunctions: false })
  })
  expect(await codeOf(draftOrder({ lead: guozi }))).toBe('object-enterprise')
  expect(await codeOf(draftOrder({ cooperating: [guozi] }))).toBe('object-enterprise')
  const id = await assignedOrder()
  const objected = create('jianshe', day, 'objection', {
    supervisionOrder: id,
    unit: await zone.unit('建设局'),
    proposedUnit: guozi,
    grounds: '道路由国资公司代建。',
  })
  expect(await codeOf(objected)).toBe('object-enterprise')
})

it('without a due day the limit of the source is counted from the day of registration', async () => {
  const { id } = await draftOrder({ dueCurrent: null, urgency: 'urgent' })
  expect(await onOrder('ducha', day, id, 'register')).toMatchObject({ dueCurrent: addDays(day, 7) })
})

it('where plan or minutes name unit and day, registration is enough and no notice goes out', async () => {
  const instruction = await draftOrder()
  await onOrder('ducha', day, instruction.id, 'register')
  expect(await codeOf(onOrder('ducha', day, instruction.id, 'follow'))).toBe('notice-needed')
  const task = await zone.task('建成云岭第二小学')
  const planned = await draftOrder({ source: 'plan', task, lead: await zone.unit('社会事业局') })
  await onOrder('ducha', day, planned.id, 'register')
  expect(await onOrder('ducha', day, planned.id, 'follow')).toMatchObject({ state: 'active', notice: null })
  expect(await codeOf(draftOrder({ source: 'plan', task }))).toBe('matter-on-file')
})

it('an objection to an order names another unit; the office can leave it to a leader', async () => {
  const id = await assignedOrder()
  const guihua = await zone.unit('规划分局')
  const raised = await create('jianshe', day, 'objection', {
    supervisionOrder: id,
    unit: await zone.unit('建设局'),
    proposedUnit: guihua,
    grounds: '积水系场地标高问题，由规划分局牵头为宜。',
  })
  expect(await codeOf(onOrder('jianshe', day, id, 'sign'))).toBe('wrong-state')
  await move('ducha', day, 'objection', raised.id, 'refer', {}, '两家职责交叉，建议领导裁定。')
  expect(await codeOf(move('ducha', day, 'objection', raised.id, 'uphold'))).toBe('not-allowed')
  await move('zhuren', addDays(day, 1), 'objection', raised.id, 'uphold')
  const after = await read(id)
  expect(after).toMatchObject({ state: 'assigned', lead: guihua, cooperating: [], dueOriginal: due })
  expect(JSON.stringify(after.notice)).toContain('规划分局')
  expect(await codeOf(onOrder('guihua', day, id, 'sign'))).toBe('done')
})

it('an extension of an order moves the current day; assessment keeps the original one', async () => {
  const id = await activeOrder()
  const ask = (on: Day) =>
    create('jianshe', on, 'extension', {
      supervisionOrder: id,
      unit: asked,
      grounds: '管材到货推迟。',
      progress: '两处已完工。',
      newDue: addDays(due, 14),
    })
  const asked = await zone.unit('建设局')
  expect(await codeOf(ask(addDays(due, 1)))).toBe('extension-late')
  const extension = await ask(due)
  await move('ducha', due, 'extension', extension.id, 'grant', { grantedDue: addDays(due, 10) })
  expect(await read(id)).toMatchObject({ dueOriginal: due, dueCurrent: addDays(due, 10) })
})

it('an interim report is due by the deadline instead of silence, and comes from the lead unit', async () => {
  const id = await activeOrder()
  const report = async (login: string, on: Day, unit: string) =>
    codeOf(
      create(login, on, 'report', {
        supervisionOrder: id,
        unit: await zone.unit(unit),
        kind: 'interim',
        progress: '已完成两处，余一处因管材未到。',
      }),
    )
  expect(await report('jianshe2', due, '建设局')).toBe('done')
  expect(await report('jianshe2', addDays(due, 1), '建设局')).toBe('interim-late')
  expect(await report('guihua', due, '规划分局')).toBe('unit-not-yours')
})

it('an order is suspended, altered or ended only on an approved request, and the original stays', async () => {
  const id = await activeOrder()
  const unit = await zone.unit('建设局')
  const ask = (facts: Facts) =>
    create('jianshe', day, 'adjustment', { supervisionOrder: id, unit, grounds: '等待上级批复。', ...facts })
  expect(await codeOf(ask({ kind: 'resume' }))).toBe('adjustment-state')
  expect(await codeOf(ask({ kind: 'alter' }))).toBe('adjustment-empty')
  const altered = await ask({ kind: 'alter', requirements: '先完成两处，余一处另行安排。' })
  expect(await codeOf(ask({ kind: 'suspend' }))).toBe('adjustment-open')
  expect(await codeOf(move('ducha', day, 'adjustment', altered.id, 'grant'))).toBe('not-allowed')
  await move('zhuren', day, 'adjustment', altered.id, 'grant')
  expect(await read(id)).toMatchObject({
    requirements: '先完成两处，余一处另行安排。',
    requirementsOriginal: '查明成因，完成整治并经雨后查验。',
  })
  await move('zhuren', day, 'adjustment', (await ask({ kind: 'suspend' })).id, 'grant')
  expect(await codeOf(onOrder('jianshe2', day, id, 'submit', { outcome: '完成。' }))).toBe('wrong-state')
  await move('zhuren', day, 'adjustment', (await ask({ kind: 'resume', newDue: addDays(due, 5) })).id, 'grant')
  expect(await read(id)).toMatchObject({ state: 'active', dueOriginal: due, dueCurrent: addDays(due, 5) })
})

it('while an order is suspended its due day stands still, and the days that were left run on when it is resumed', async () => {
  const id = await activeOrder()
  const unit = await zone.unit('建设局')
  const grant = async (kind: string, on: Day) => {
    const facts = { supervisionOrder: id, unit, grounds: '等待用地批复。', kind }
    await move('zhuren', on, 'adjustment', (await create('jianshe', on, 'adjustment', facts)).id, 'grant')
  }
  await grant('suspend', addDays(day, 4))
  expect(await read(id)).toMatchObject({ state: 'suspended', suspendedOn: addDays(day, 4), dueCurrent: due })
  await grant('resume', addDays(day, 18))
  expect(await read(id)).toMatchObject({
    state: 'active',
    suspendedOn: null,
    dueOriginal: due,
    dueCurrent: addDays(due, 14),
  })
})

it('an urging knows how late the matter is and how often it was reminded; a red slip is not an officer’s to send', async () => {
  const id = await activeOrder()
  const late = addDays(due, 4)
  const send = async (kind: string, demand = '请抓紧办理') =>
    create('ducha', late, 'slip', { supervisionOrder: id, unit: await zone.unit('建设局'), kind, demand })
  await send('call')
  const urged = await send('urging')
  expect(urged).toMatchObject({
    nth: 1,
    earlier: 1,
    daysOverdue: 4,
    numberText: expect.stringMatching(/^催办〔2026〕\d+号$/),
  })
  expect(JSON.stringify(urged.paper)).toContain('已超期4天')
  expect(await codeOf(send('red'))).toBe('colour-by-leader')
  expect(await codeOf(send('orange'))).toBe('colour-unused')
  expect(await codeOf(send('yellow', '请向柏年同志抓紧'))).toBe('person-named')
  await move('jianshe2', late, 'slip', urged.id, 'acknowledge', { answer: '本周五前完成。' })
  expect(await read(urged.id, 'slip')).toMatchObject({ state: 'acknowledged', acknowledgedOn: late })
})

it('the ladder climbs one step a day by rule, proposes the rest, rests at night and does nothing twice', async () => {
  const id = await activeOrder()
  const slips = () => rowsWhere(zone.db, getRegister('slip'), demoZone, 'supervisionOrder', [id])
  const kinds = async () => (await slips()).map(({ kind }) => kind)
  const monday = dayOf(2026, 12, 14)
  expect(await tick(monday, 22)).toEqual({ sent: 0, proposed: 0, referred: 0, lapsed: 0 })
  await tick(monday)
  expect(await kinds()).toEqual(['urging'])
  expect(await tick(monday)).toEqual({ sent: 0, proposed: 0, referred: 0, lapsed: 0 })
  expect(await tick(dayOf(2026, 12, 13))).toMatchObject({ sent: 0 })
  await tick(dayOf(2026, 12, 21))
  expect(await kinds()).toEqual(['urging', 'yellow'])
  for (const on of [dayOf(2026, 12, 31), dayOf(2027, 1, 4)]) await tick(on)
  const [proposal] = await rowsWhere(zone.db, getRegister('escalation'), demoZone, 'supervisionOrder', [id])
  expect(proposal).toMatchObject({ step: 'red', state: 'proposed', decidedBy: null })
  expect(await kinds()).not.toContain('red')
  expect(await codeOf(move('ducha', dayOf(2027, 1, 5), 'escalation', String(proposal?.id), 'confirm'))).toBe(
    'not-allowed',
  )
  expect(await codeOf(move('shuji', dayOf(2027, 1, 5), 'escalation', String(proposal?.id), 'decline'))).toBe(
    'missing-reason',
  )
  await move('shuji', dayOf(2027, 1, 5), 'escalation', String(proposal?.id), 'confirm')
  const red = (await slips()).find(({ kind }) => kind === 'red')
  expect(red).toMatchObject({ issuedBy: (await read(String(proposal?.id), 'escalation')).decidedBy })
})

it('two servers that strike at the same moment send one slip', async () => {
  const id = await activeOrder()
  const on = dayOf(2026, 12, 14)
  await Promise.all([tick(on), tick(on), tick(on)])
  expect(await rowsWhere(zone.db, getRegister('slip'), demoZone, 'supervisionOrder', [id])).toHaveLength(1)
})

it('no setting makes automatic what a named person decides', async () => {
  const rungs = await allRows(zone.db, getRegister('ladder'), demoZone)
  const bulletin = rungs.find(({ step }) => step === 'bulletin')
  const make = inAct('ducha', day, (context) =>
    changeRecord(context, getRegister('ladder'), String(bulletin?.id), Number(bulletin?.version), {
      isAutomatic: true,
    }),
  )
  expect(await codeOf(make)).toBe('rung-by-hand')
})

it('one system of colours is in force, whichever is adopted', async () => {
  const systems = await allRows(zone.db, getRegister('colour_system'), demoZone)
  const other = systems.find(({ code }) => code === 'blue-orange-red')
  const first = systems.find(({ state }) => state === 'inForce')
  await move('ducha', day, 'colour_system', String(other?.id), 'adopt', {}, '办公会研究同意。')
  const inForce = (await allRows(zone.db, getRegister('colour_system'), demoZone)).filter(
    ({ state }) => state === 'inForce',
  )
  expect(inForce.map(({ code }) => code)).toEqual(['blue-orange-red'])
  await move('ducha', day, 'colour_system', String(first?.id), 'adopt', {}, '恢复原色制。')
})

it('a unit answers a coordination request in a record of its own; silence goes to the office and blames nobody', async () => {
  const id = await activeOrder()
  const ask = async () =>
    create('jianshe2', day, 'coordination', {
      supervisionOrder: id,
      unit: await zone.unit('建设局'),
      askedUnit: await zone.unit('规划分局'),
      request: '请提供东片区竖向标高图。',
    })
  const [first, second] = [await ask(), await ask()]
  expect(await codeOf(move('jianshe', day, 'coordination', first.id, 'refer', {}, '未答复。'))).toBe('refer-early')
  await create('guihua', day, 'coordination_answer', {
    coordination: first.id,
    unit: await zone.unit('规划分局'),
    verdict: 'agree',
    words: '三日内提供。',
  })
  expect(await read(first.id, 'coordination')).toMatchObject({ state: 'answered' })
  await tick(dayOf(2026, 12, 1))
  expect(await read(second.id, 'coordination')).toMatchObject({ state: 'referred', referredOn: '2026-12-01' })
  await move('ducha', dayOf(2026, 12, 2), 'coordination', second.id, 'settle', { ruling: '由规划分局周内提供。' })
})

it('a draw follows from a seed committed before its pool was known, and anybody can repeat it', async () => {
  const seed = 'q7-lantern-204'
  const commit = (drawOn: Day) =>
    create('ducha', testNow.today, 'spot_check', {
      name: '十一月进展抽查',
      kind: 'progress',
      count: 3,
      drawOn,
      commitment: sha256(seed),
    })
  expect(await codeOf(commit(testNow.today))).toBe('draw-not-ahead')
  const tomorrow = addDays(testNow.today, 1)
  const check = await commit(tomorrow)
  const drawAs = (on: Day, told: string) => move('ducha', on, 'spot_check', check.id, 'draw', { seed: told })
  expect(await codeOf(drawAs(testNow.today, seed))).toBe('draw-early')
  expect(await codeOf(drawAs(tomorrow, 'another'))).toBe('seed-wrong')
  const drawn = (await drawAs(tomorrow, seed)) as unknown as RowOf<
    typeof import('#registers/spot-check.ts')['spotCheck']
  >
  expect(drawn.pool?.length).toBeGreaterThan(5)
  expect(drawn.drawn).toEqual(draw(drawn.pool ?? [], 3, seed))
  const [lot] = (drawn.pool ?? []).filter(({ id }) => id === drawn.drawn?.[0])
  const about = lot?.register === 'task' ? { task: lot.id } : { supervisionOrder: lot?.id }
  const found = (words: string) =>
    create('ducha', tomorrow, 'spot_finding', { spotCheck: check.id, ...about, result: 'notAsReported', words })
  expect(await codeOf(found('岑望舒同志未到场。'))).toBe('person-named')
  // Ids differ in each run, and so does the lot: the finding goes to the unit that leads the matter on the day of the look.
  const { lead } = await read(String(lot?.id), lot?.register)
  expect(await found('所报已完工，现场仍在施工。')).toMatchObject({ unit: lead, checkedOn: tomorrow })
  expect(await codeOf(found('再查一次。'))).toBe('finding-exists')
  expect(await codeOf(move('ducha', tomorrow, 'spot_check', check.id, 'finish'))).toBe('findings-missing')
})

it('the patterns that weigh in a draw are data of the zone', async () => {
  const rules = await allRows(zone.db, spotPattern, demoZone)
  expect(rules.map(({ pattern }) => pattern).toSorted()).toEqual(['jump', 'manyAtOnce', 'percentOnly', 'silent'])
  expect(rules.every(({ basis }) => String(basis).length > 0)).toBe(true)
})

it('after all of this the tables equal the fold of the log', async () => {
  expect((await rebuildCheck(zone.db)).discrepancies).toEqual([])
  expect((await allRows(zone.db, supervisionOrder, demoZone)).length).toBeGreaterThan(5)
})
