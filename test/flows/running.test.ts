import { expect, it } from 'vitest'
import { issuePaper } from '#demo/issue-paper.ts'
import { demoZone } from '#demo/seed.ts'
import { Stage } from '#demo/stage.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import type { Moment } from '#domain/moment.ts'
import { Refusal } from '#domain/refusal.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { account } from '#registers/account.ts'
import { getRegister } from '#registers/index.ts'
import { task } from '#registers/task.ts'
import type { Row } from '#schema/register.ts'
import { findActor } from '#services/actor.ts'
import { type Context, type Facts, inTransaction } from '#services/context.ts'
import { moveRecord } from '#services/move.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { changeRecord, createRecord } from '#services/save.ts'
import { findRow } from '#store/records.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()

const issuedOn = dayOf(2026, 9, 18)
const due = dayOf(2026, 10, 30)

function at(day: Day): Moment {
  return { ...momentOf(Date.parse(`${day}T02:00:00Z`)), today: day }
}

async function inAct<T>(login: string, day: Day, work: (context: Context) => Promise<T>): Promise<T> {
  return inTransaction(zone.db, await zone.as(login, at(day)), work)
}

function create(login: string, day: Day, register: string, facts: Facts): Promise<Row> {
  return inAct(login, day, (context) => createRecord(context, getRegister(register), { facts }))
}

function move(
  login: string,
  day: Day,
  register: string,
  id: string,
  name: string,
  facts: Facts = {},
  reason?: string,
): Promise<Row> {
  return inAct(login, day, (context) => moveRecord(context, getRegister(register), id, null, name, { facts, reason }))
}

async function read(id: string): Promise<Row> {
  const row = await findRow(zone.db, task, demoZone, id)
  if (row === null) throw new Error('The task is gone')
  return row
}

/** A task led by the construction bureau with planning cooperating, issued on a Friday, due at the end of October. */
async function issueTask(): Promise<string> {
  const stage = new Stage(zone.db, demoZone, at(issuedOn))
  const said = '建设局要建成东片区综合管廊'
  const tasks = await issuePaper(stage, {
    name: '专题会议纪要',
    words: `专题会议纪要\n会议议定以下事项：\n一、${said}。`,
    kind: 'minutes',
    issued: 0,
    targets: [],
    tasks: [
      {
        said,
        title: '建成东片区综合管廊',
        kind: 'task',
        lead: '建设局',
        cooperating: ['规划分局'],
        due: 42,
        deliverable: '管廊',
        standard: '通过竣工验收',
      },
    ],
  })
  return tasks.get('建成东片区综合管廊') ?? ''
}

async function issueActive(): Promise<string> {
  const id = await issueTask()
  await move('jianshe', addDays(issuedOn, 3), 'task', id, 'sign')
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

async function postOf(unit: string): Promise<string> {
  const [post] = await zone.db.query('select id from post where zone_id = $1 and unit = $2 order by id limit 1', [
    demoZone,
    unit,
  ])
  return post.id
}

it('a task is signed for, refined, reported on, extended, submitted, verified, and closed by a second person', async () => {
  const id = await issueTask()
  const unit = await zone.unit('建设局')
  const signed = await move('jianshe', dayOf(2026, 9, 21), 'task', id, 'sign')
  expect(signed).toMatchObject({ state: 'active', signedOn: '2026-09-21' })

  const item = await create('jianshe2', dayOf(2026, 9, 22), 'work_item', {
    task: id,
    unit,
    title: '主体开挖',
    post: await postOf(unit),
    due: dayOf(2026, 10, 15),
  })
  const milestone = await create('jianshe2', dayOf(2026, 9, 22), 'milestone', {
    workItem: item.id,
    unit,
    result: '开挖过半',
    due: dayOf(2026, 10, 8),
  })
  expect(await move('jianshe2', dayOf(2026, 10, 9), 'milestone', milestone.id, 'reach')).toMatchObject({
    reachedOn: '2026-10-09',
  })

  const report = await create('jianshe2', dayOf(2026, 10, 10), 'report', {
    task: id,
    unit,
    progress: '开挖过半，支护跟进。',
  })
  expect(report).toMatchObject({ reportedOn: '2026-10-10', state: 'filed' })
  expect(report.reportedBy).not.toBeNull()

  const asked = await create('jianshe', dayOf(2026, 10, 20), 'extension', {
    task: id,
    unit,
    grounds: '地下管线迁改滞后。',
    newDue: dayOf(2026, 11, 30),
  })
  expect(await codeOf(move('ducha', dayOf(2026, 10, 21), 'extension', asked.id, 'grant'))).toBe('missing-fact')
  await move('ducha', dayOf(2026, 10, 21), 'extension', asked.id, 'grant', { grantedDue: dayOf(2026, 11, 20) })
  expect(await read(id)).toMatchObject({ dueOriginal: due, dueCurrent: '2026-11-20' })

  expect(await codeOf(move('jianshe2', dayOf(2026, 11, 18), 'task', id, 'submit'))).toBe('missing-fact')
  await move('jianshe2', dayOf(2026, 11, 18), 'task', id, 'submit', { outcome: '管廊建成，竣工验收合格。' })
  await move('ducha', dayOf(2026, 11, 19), 'task', id, 'verify')
  expect(await codeOf(move('ducha', dayOf(2026, 11, 19), 'task', id, 'close'))).toBe('second-person')
  const closed = await move('ducha2', dayOf(2026, 11, 20), 'task', id, 'close')
  expect(closed).toMatchObject({ state: 'closed', closedOn: '2026-11-20', dueOriginal: due })
})

it('returned work loses its verification, so that whoever verifies it anew cannot close it', async () => {
  const id = await issueActive()
  const day = dayOf(2026, 10, 10)
  await move('jianshe2', day, 'task', id, 'submit', { outcome: '建成。' })
  await move('ducha2', day, 'task', id, 'verify')
  expect(await codeOf(move('ducha', day, 'task', id, 'return'))).toBe('missing-reason')
  const returned = await move('ducha', day, 'task', id, 'return', {}, '验收记录缺页。')
  expect(returned).toMatchObject({
    state: 'active',
    submittedOn: null,
    verifiedOn: null,
    verifiedBy: null,
    outcome: '建成。',
  })
  await move('jianshe2', day, 'task', id, 'submit')
  await move('ducha', day, 'task', id, 'verify')
  expect(await codeOf(move('ducha', day, 'task', id, 'close'))).toBe('second-person')
  expect(await codeOf(move('ducha2', day, 'task', id, 'close'))).toBe('done')
})

it('an objection is heard on the third working day after issue and refused on the fourth', async () => {
  const facts = async (id: string) => ({
    task: id,
    unit: await zone.unit('建设局'),
    proposedUnit: await zone.unit('国资公司'),
    grounds: '权属在国资公司。',
  })
  const [inTime, late] = [await issueTask(), await issueTask()]
  // Friday 18 September; Sunday 20 is a make-up workday, so the third working day is Tuesday 22.
  expect(await codeOf(create('jianshe', dayOf(2026, 9, 22), 'objection', await facts(inTime)))).toBe('done')
  expect(await read(inTime)).toMatchObject({ state: 'objected' })
  expect(await codeOf(create('jianshe', dayOf(2026, 9, 23), 'objection', await facts(late)))).toBe('objection-late')
})

it('an objection upheld gives the task to the other unit, with its own limit to object', async () => {
  const id = await issueTask()
  const renshe = await zone.unit('人社局')
  const raised = await create('jianshe', dayOf(2026, 9, 21), 'objection', {
    task: id,
    unit: await zone.unit('建设局'),
    proposedUnit: renshe,
    grounds: '不属本单位职责。',
  })
  expect(await codeOf(move('jianshe', dayOf(2026, 9, 21), 'task', id, 'sign'))).toBe('wrong-state')
  await move('shuji', dayOf(2026, 9, 28), 'objection', raised.id, 'uphold')
  expect(await read(id)).toMatchObject({ state: 'issued', lead: renshe, issuedOn: '2026-09-28', dueOriginal: due })
  expect(await codeOf(move('jianshe', dayOf(2026, 9, 29), 'task', id, 'sign'))).toBe('not-found')
  const again = { task: id, unit: renshe, proposedUnit: await zone.unit('建设局'), grounds: '应由原单位办理。' }
  expect(await codeOf(create('renshe', dayOf(2026, 9, 30), 'objection', again))).toBe('done')
})

it('an objection dismissed leaves the task where it was, and is not raised again', async () => {
  const id = await issueTask()
  const facts = {
    task: id,
    unit: await zone.unit('建设局'),
    proposedUnit: await zone.unit('经发局'),
    grounds: '不属本单位职责。',
  }
  const raised = await create('jianshe', issuedOn, 'objection', facts)
  expect(await codeOf(move('ducha', dayOf(2026, 9, 21), 'objection', raised.id, 'dismiss'))).toBe('missing-reason')
  await move('ducha', dayOf(2026, 9, 21), 'objection', raised.id, 'dismiss', {}, '职责规定第三条明确由建设局负责。')
  expect(await read(id)).toMatchObject({ state: 'issued', lead: await zone.unit('建设局') })
  expect(await codeOf(create('jianshe', dayOf(2026, 9, 22), 'objection', facts))).toBe('objection-decided')
})

it('an objection names another unit, comes from the head of the lead unit, and only before signing', async () => {
  const id = await issueTask()
  const own = await zone.unit('建设局')
  const other = await zone.unit('经发局')
  const raise = (login: string, unit: string, proposedUnit: string) =>
    codeOf(
      create(login, dayOf(2026, 9, 21), 'objection', { task: id, unit, proposedUnit, grounds: '不属本单位职责。' }),
    )
  expect(await raise('jianshe', own, own)).toBe('objection-same-unit')
  expect(await raise('jianshe2', own, other)).toBe('not-allowed')
  expect(await raise('jingfa', own, other)).toBe('not-allowed')
  expect(await raise('guihua', await zone.unit('规划分局'), other)).toBe('unit-not-yours')
  await move('jianshe', dayOf(2026, 9, 21), 'task', id, 'sign')
  expect(await raise('jianshe', own, other)).toBe('task-not-open')
})

it('an extension is asked for until the due day, for a later day, one at a time, by the head of the lead unit', async () => {
  const id = await issueActive()
  const unit = await zone.unit('建设局')
  const ask = (login: string, day: Day, newDue: Day) =>
    codeOf(create(login, day, 'extension', { task: id, unit, grounds: '雨季停工。', newDue }))
  expect(await ask('jianshe', addDays(due, 1), addDays(due, 20))).toBe('extension-late')
  expect(await ask('jianshe', due, due)).toBe('extension-not-later')
  expect(await ask('jianshe2', due, addDays(due, 20))).toBe('not-allowed')
  expect(await ask('jianshe', due, addDays(due, 20))).toBe('done')
  expect(await ask('jianshe', due, addDays(due, 30))).toBe('extension-open')
})

it('an extension is granted only for a later day and never touches the original one', async () => {
  const id = await issueActive()
  const asked = await create('jianshe', dayOf(2026, 10, 20), 'extension', {
    task: id,
    unit: await zone.unit('建设局'),
    grounds: '雨季停工。',
    newDue: addDays(due, 20),
  })
  const grant = (grantedDue: Day) => move('ducha', dayOf(2026, 10, 21), 'extension', asked.id, 'grant', { grantedDue })
  expect(await codeOf(grant(due))).toBe('extension-not-later')
  await grant(addDays(due, 10))
  expect(await read(id)).toMatchObject({ dueOriginal: due, dueCurrent: addDays(due, 10) })
  const { version } = await read(id)
  const rewrite = inAct('ducha', due, (context) =>
    changeRecord(context, task, id, version, { dueOriginal: addDays(due, 10) }),
  )
  expect(await codeOf(rewrite)).toBe('not-allowed')
})

it('lead and cooperating units report in their own name, others do not see the task', async () => {
  const id = await issueActive()
  const file = async (login: string, unit: string) =>
    codeOf(
      create(login, dayOf(2026, 10, 10), 'report', {
        task: id,
        unit: await zone.unit(unit),
        progress: '已完成管线迁改。',
      }),
    )
  expect(await file('guihua', '规划分局')).toBe('done')
  expect(await file('guihua', '建设局')).toBe('not-allowed')
  expect(await file('renshe', '人社局')).toBe('not-found')
})

it('work items belong to a post of the unit, milestones to the unit of the item', async () => {
  const id = await issueActive()
  const [unit, other] = [await zone.unit('建设局'), await zone.unit('规划分局')]
  const day = dayOf(2026, 9, 25)
  const add = async (post: string) =>
    create('jianshe', day, 'work_item', { task: id, unit, title: '主体开挖', post, due })
  expect(await codeOf(add(await postOf(other)))).toBe('post-of-other-unit')
  const item = await add(await postOf(unit))
  expect(
    await codeOf(create('guihua', day, 'milestone', { workItem: item.id, unit: other, result: '开挖过半', due })),
  ).toBe('not-found')
  await move('jianshe', day, 'work_item', item.id, 'finish')
  expect(await codeOf(create('jianshe', day, 'milestone', { workItem: item.id, unit, result: '开挖过半', due }))).toBe(
    'work-item-not-open',
  )
})

it('responsibility stays with the post: the successor acts for the unit from the first day, the predecessor no more', async () => {
  const of = async (name: string, day: Day) => {
    const [person] = await zone.db.query('select id from person where zone_id = $1 and name = $2', [demoZone, name])
    const { id } = await create('xitong', testNow.today, 'account', {
      login: `test-${name}-${day}`,
      person: person.id,
      roles: ['unitHead'],
    })
    return (await findActor(zone.db, demoZone, id, day))?.units
  }
  const unit = await zone.unit('招商局')
  expect(await of('瞿怀谷', dayOf(2025, 11, 30))).toEqual([unit])
  expect(await of('瞿怀谷', dayOf(2025, 12, 1))).toEqual([])
  expect(await of('岑望舒', dayOf(2025, 12, 1))).toEqual([unit])
})

it('an account that is disabled acts no more', async () => {
  const [found] = await zone.db.query('select id from account where zone_id = $1 and login = $2', [demoZone, 'sheshi'])
  await move('anquan', testNow.today, 'account', found.id, 'disable', {}, '离岗。')
  expect(await findActor(zone.db, demoZone, found.id, testNow.today)).toBeNull()
})

it('the three administrators are three persons without business', async () => {
  const [officer] = await zone.db.query('select person from account where zone_id = $1 and login = $2', [
    demoZone,
    'jingfa2',
  ])
  const [system] = await zone.db.query('select id, person, version from account where zone_id = $1 and login = $2', [
    demoZone,
    'xitong',
  ])
  const make = (login: string, person: string | null, roles: readonly string[]) =>
    codeOf(create('xitong', testNow.today, 'account', { login, person, roles }))
  expect(await make('a1', officer.person, ['auditAdmin'])).toBe('three-administrators')
  expect(await make('a2', null, ['systemAdmin', 'auditAdmin'])).toBe('three-administrators')
  expect(await make('a3', system.person, ['unitOfficer'])).toBe('three-administrators')
  expect(await make('a4', officer.person, ['supervision'])).toBe('done')
  const widen = inAct('anquan', testNow.today, (context) =>
    changeRecord(context, account, system.id, system.version, { roles: ['systemAdmin', 'leader'] }),
  )
  expect(await codeOf(widen)).toBe('three-administrators')
})

it('two who act at once on one task never wait for each other for ever, and one of them is told', async () => {
  const id = await issueTask()
  const facts = {
    task: id,
    unit: await zone.unit('建设局'),
    proposedUnit: await zone.unit('经发局'),
    grounds: '不属本单位职责。',
  }
  const day = dayOf(2026, 9, 21)
  const outcomes = await Promise.all([
    codeOf(move('jianshe', day, 'task', id, 'sign')),
    codeOf(create('jianshe', day, 'objection', facts)),
  ])
  expect(outcomes.filter((code) => code === 'done')).toHaveLength(1)
})

it('after all of this the tables equal the fold of the log', async () => {
  expect((await rebuildCheck(zone.db)).discrepancies).toEqual([])
})
