import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { dispatchIssue } from '#registers/dispatch-issue.ts'
import { getRegister } from '#registers/index.ts'
import { projectMonth } from '#registers/project/project-month.ts'
import { project } from '#registers/project.ts'
import type { Row } from '#schema/register.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import type { Viewing } from '#services/meeting/lines.ts'
import { procedures } from '#services/procedures.ts'
import { projectBoard } from '#services/project/board.ts'
import { issuePaper } from '#services/project/issue-paper.ts'
import { raiseOverdueIssues } from '#services/project/issues.ts'
import { changeRecord } from '#services/save.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { lampsOf } from '#services/standing/lamps.ts'
import { overviewOf } from '#services/standing/overview.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { rowsWhere } from '#store/records.ts'
import { actsIn, codeOf, morningOf } from '#test/support/acts.ts'
import { openDemoZone } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move, inAct } = actsIn(zone)

/** After the story of the zone, so that nothing of it is in the future. */
const day = dayOf(2027, 7, 5)

let count = 0
async function listProject(on: Day = dayOf(2027, 1, 4), total = 50_000_000): Promise<string> {
  count += 1
  const { id } = await create('jianshe2', on, 'project', {
    ...{ name: `示例道路${count}`, kind: 'infrastructure', listedYear: 2027, total },
    ...{ unit: await zone.unit('建设局'), owner: '示例建设单位' },
  })
  await move('ducha', on, 'project', id, 'admit')
  return id
}

const filePlan = (id: string, amount: number, since: Day, on: Day = since) =>
  create('jingfa2', on, 'project_plan', { project: id, year: 2027, amount, since, document: '示例文件' })

const report = async (id: string, period: string, done: number, on: Day = day, more: object = {}): Promise<Row> =>
  create('jianshe2', on, 'project_month', {
    ...{ project: id, unit: await zone.unit('建设局'), period, done, visible: '路基完成' },
    ...more,
  })

async function viewingFor(login: string, on: Day): Promise<Viewing> {
  const { actor } = await zone.as(login, morningOf(on))
  const facts = await factsAsOf(zone.db, demoZone, on, on)
  return { facts, actor, asOf: on, calendar: calendarIn(facts) }
}

const boardFor = async (login: string, on: Day) => projectBoard(await viewingFor(login, on))

const postOf = async (name: string) =>
  String((await zone.db.query('select id from post where zone_id = $1 and name = $2', [demoZone, name]))[0]?.id)

async function raise(on: Day, facts: object = {}): Promise<Row> {
  return create('jianshe2', on, 'dispatch_issue', {
    ...{ raisedBy: await zone.unit('建设局'), owner: await zone.unit('财政局'), issue: '进度款未到账', due: on },
    ...facts,
  })
}

const passHour = (on: Day): Promise<number> =>
  zone.db.transaction((tx) => raiseOverdueIssues(byRule(tx, demoZone, morningOf(on), procedures)))
const issueNow = async (id: string) => (await rowsWhere(zone.db, dispatchIssue, demoZone, 'id', [id]))[0]

it('a month is reported once, is not in the future, and only a correction follows it', async () => {
  const id = await listProject()
  const first = await report(id, '2027-05', 1_000_000)
  expect(await codeOf(report(id, '2027-05', 900_000))).toBe('month-reported')
  expect(await codeOf(report(id, '2027-08', 900_000))).toBe('month-in-future')
  expect(await codeOf(report(id, '2027-13', 900_000))).toBe('bad-month')
  expect(await codeOf(report(id, '2027-04', 900_000, day, { corrects: first.id }))).toBe('month-corrects-other')
  const corrected = await report(id, '2027-05', 900_000, day, { corrects: first.id })
  expect(corrected).toMatchObject({ cumulative: 900_000, state: 'reported' })
  expect(await codeOf(report(id, '2027-05', 800_000, day, { corrects: first.id }))).toBe('month-corrects-other')
  expect(await report(id, '2027-06', 100_000)).toMatchObject({ cumulative: 1_000_000 })
})

it('more than the whole investment is not done without an approval, and what was done in earlier years counts', async () => {
  const id = await listProject(dayOf(2027, 1, 4), 10_000_000)
  await create('jingfa2', dayOf(2027, 1, 4), 'project_plan', {
    ...{
      project: id,
      year: 2027,
      amount: 4_000_000,
      before: 7_000_000,
      since: dayOf(2027, 1, 1),
      document: '示例文件',
    },
  })
  await report(id, '2027-01', 3_000_000)
  expect(await codeOf(report(id, '2027-02', 1))).toBe('month-over-total')
  expect(await codeOf(report(id, '2027-02', 1, day, { changeOrder: '示例批复1号' }))).toBe('done')
})

it('another unit cannot report a month, the unit cannot verify its own, and nobody changes one', async () => {
  const id = await listProject()
  const own = await report(id, '2027-03', 500_000)
  expect(
    await codeOf(
      create('zhaoshang2', day, 'project_month', {
        ...{ project: id, unit: await zone.unit('招商局'), period: '2027-04', done: 1, visible: '无' },
      }),
    ),
  ).toBe('month-other-unit')
  expect(await codeOf(move('jianshe2', day, 'project_month', own.id, 'verify'))).toBe('not-allowed')
  await move('jingfa2', day, 'project_month', own.id, 'verify')
  expect(
    await codeOf(inAct('jianshe2', day, (context) => changeRecord(context, projectMonth, own.id, 2, { done: 1 }))),
  ).not.toBe('done')
})

it('a plan of a year is followed and never backdated, and both versions keep their rates', async () => {
  const id = await listProject()
  await filePlan(id, 12_000_000, dayOf(2027, 1, 1), dayOf(2027, 1, 4))
  for (let month = 1; month <= 6; month += 1) await report(id, `2027-0${month}`, 800_000)
  expect(await codeOf(filePlan(id, 6_000_000, dayOf(2027, 1, 1), day))).toBe('plan-backdated')
  await filePlan(id, 6_000_000, day)
  const line = (await boardFor('ducha', day)).projects.find((one) => one.id === id)
  expect(line).toMatchObject({ planned: 12_000_000, plannedNow: 6_000_000 })
  expect([line?.opening?.rate, line?.opening?.ahead, line?.current?.rate]).toEqual([40, -10, 80])
  expect(line?.lastMonth).toMatchObject({ period: '2027-06', isVerified: false })
})

it('the lamp of a project turns by its progress against the plan of 1 January', async () => {
  const id = await listProject()
  await filePlan(id, 12_000_000, dayOf(2027, 1, 1), dayOf(2027, 1, 4))
  for (let month = 1; month <= 6; month += 1) await report(id, `2027-0${month}`, 800_000)
  const lampOn = async () => {
    const facts = await factsAsOf(zone.db, demoZone, day, day)
    return lampsOf(facts, day).find((one) => one.id === id)
  }
  expect((await lampOn())?.colour).toBe('yellow')
  await filePlan(id, 4_800_000, day)
  expect((await lampOn())?.colour).toBe('yellow')
})

it('the board shows a unit its own projects only, and every rate names those it counts', async () => {
  const all = await boardFor('ducha', day)
  const own = await boardFor('jianshe2', day)
  expect(own.projects.length).toBeGreaterThan(0)
  expect(own.projects.length).toBeLessThan(all.projects.length)
  expect((await boardFor('jingfa2', day)).projects.length).toBe(all.projects.length)
  for (const rate of Object.values(all.rates)) {
    expect(rate.ofIds).toHaveLength(rate.of)
    expect(rate.amongIds).toHaveLength(rate.among)
    for (const id of rate.amongIds) expect(all.behind[id]?.name).toBeTruthy()
  }
})

it('a project has one owner: a firm or a public body, never both', async () => {
  const [firm] = await zone.db.query('select id from enterprise where zone_id = $1 limit 1', [demoZone])
  const facts = { name: '示例改造', kind: 'industry', listedYear: 2027, unit: await zone.unit('建设局') }
  const both = create('jianshe2', day, 'project', { ...facts, enterprise: firm?.id, owner: '示例建设单位' })
  expect(await codeOf(both)).toBe('project-two-owners')
  const made = await create('jianshe2', day, 'project', { ...facts, enterprise: firm?.id })
  expect(
    await codeOf(inAct('jianshe2', day, (context) => changeRecord(context, project, made.id, 1, { owner: '某单位' }))),
  ).toBe('project-two-owners')
})

it('a firm on the books is chosen as owner by whatever name it goes, and never written again', async () => {
  const facts = { name: '示例扩建', kind: 'industry', listedYear: 2027, unit: await zone.unit('建设局') }
  for (const owner of ['云岭澄波智能水表有限公司', ' 澄波水表 '])
    expect(await codeOf(create('jianshe2', day, 'project', { ...facts, owner }))).toBe('project-owner-known')
  expect(await codeOf(create('jianshe2', day, 'project', { ...facts, owner: '云岭水务建设中心' }))).toBe('done')
})

it('units that join a project see its months and plans from then on', async () => {
  const id = await listProject()
  await report(id, '2027-02', 100_000)
  const [row] = await rowsWhere(zone.db, project, demoZone, 'id', [id])
  const cooperating = [await zone.unit('财政局')]
  await inAct('ducha', addDays(day, 1), (context) =>
    changeRecord(context, project, id, row?.version ?? 0, { cooperating }),
  )
  const [month] = await rowsWhere(zone.db, projectMonth, demoZone, 'project', [id])
  expect(month?.sharedWith).toContain(cooperating[0])
})

it('rates of a signing cohort name every signed project, and a reader who may not open one does not count it', async () => {
  const all = await boardFor('ducha', day)
  const counted = all.signed.flatMap(({ started }) => started.amongIds)
  expect(counted.length).toBeGreaterThan(0)
  for (const id of counted) expect(all.behind[id]?.path).toMatch(/^\/project\//)
  for (const { year, started, produced } of all.signed) {
    expect(started.amongIds).toEqual(produced.amongIds)
    expect(started.cohort.since?.slice(0, 4)).toBe(String(year))
  }
  const other = (await boardFor('caizheng', day)).signed.flatMap(({ started }) => started.amongIds)
  expect(other.every((id) => counted.includes(id))).toBe(true)
  expect(other.length).toBeLessThan(counted.length)
})

it('an overdue issue climbs by rule up to the sponsoring leader, and beyond only the named leader takes it', async () => {
  const id = await listProject()
  const leader = await postOf('管委会主任')
  await inAct('ducha', day, (context) => changeRecord(context, project, id, 2, { leader }))
  const made = await raise(day, { project: id })
  expect(made).toMatchObject({ level: 'first', number: expect.stringMatching(/^问题〔2027〕\d+号$/) })
  const later = (days: number) => addDays(day, days)
  await passHour(day)
  expect(await issueNow(made.id)).toMatchObject({ level: 'first' })
  await passHour(later(3))
  await passHour(later(3))
  expect(await issueNow(made.id)).toMatchObject({ level: 'second' })
  await passHour(later(9))
  expect(await issueNow(made.id)).toMatchObject({ level: 'third', proposedOn: null })
  const raised = await codeOf(move('jianshe2', later(9), 'dispatch_issue', made.id, 'escalate', {}, '仍未解决'))
  expect(raised).toBe('not-allowed')
  await passHour(later(21))
  await passHour(later(22))
  expect(await issueNow(made.id)).toMatchObject({ level: 'third', proposedOn: later(21), proposedTo: leader })
  const [meeting] = await rowsWhere(zone.db, getRegister('meeting'), demoZone, 'state', ['planned'])
  const table = (login: string) => move(login, later(22), 'dispatch_issue', made.id, 'table', { sitting: meeting?.id })
  expect(await codeOf(table('ducha'))).toBe('not-allowed')
  expect(await codeOf(table('shuji'))).toBe('not-allowed')
  const tabled = await table('zhuren')
  expect(tabled).toMatchObject({ level: 'fourth', proposedOn: null, state: 'open' })
  const [item] = await rowsWhere(zone.db, getRegister('agenda_item'), demoZone, 'id', [String(tabled.agendaItem)])
  expect(item).toMatchObject({ state: 'proposed', meeting: meeting?.id, unit: await zone.unit('财政局') })
  expect((tabled.levels as { how: string }[]).map(({ how }) => how)).toEqual(['raised', 'rule', 'rule', 'decided'])
  await move('caizheng', later(23), 'dispatch_issue', made.id, 'answer', { answer: '已支付。' })
  expect(await codeOf(move('ducha', later(23), 'dispatch_issue', made.id, 'confirm'))).toBe('not-allowed')
  await move('jianshe2', later(23), 'dispatch_issue', made.id, 'confirm')
  expect(await issueNow(made.id)).toMatchObject({ state: 'closed' })
})

it('an issue is raised step by step with a reason, its level is not typed over, and the slip says its course', async () => {
  const made = await raise(day, { about: '示例厂房', demand: '请于三日内支付' })
  const step = (name: string, reason?: string) => move('jianshe2', day, 'dispatch_issue', made.id, name, {}, reason)
  expect(await codeOf(step('propose', '须党工委研究'))).toBe('not-allowed')
  expect(await codeOf(step('escalate'))).toBe('missing-reason')
  await step('escalate', '单位分管负责人协调未果')
  await step('escalate', '单位主要负责人协调未果')
  await step('propose', '须党工委研究')
  const { version } = (await issueNow(made.id)) ?? { version: 0 }
  expect(
    await codeOf(inAct('jianshe2', day, (c) => changeRecord(c, dispatchIssue, made.id, version, { level: 'first' }))),
  ).not.toBe('done')
  const slip = issuePaper(await viewingFor('caizheng', day), made.id)
  const words = JSON.stringify(slip)
  for (const part of [made.number, '示例厂房', '请于三日内支付', '财政局', '升至三级（挂点领导）', '确认人'])
    expect(words).toContain(part)
})

it('a visit of the sponsor needs a day and words and no photograph, and only the own desk tells how long ago it was', async () => {
  const id = await listProject()
  const visit = (login: string, facts: object) => move(login, day, 'project', id, 'visit', { ...facts })
  const facts = { visitedOn: addDays(day, -3), visitNote: '协调临时用电' }
  expect(await codeOf(visit('jianshe2', facts))).toBe('visit-no-sponsor')
  const leader = await postOf('管委会主任')
  await inAct('ducha', day, (context) => changeRecord(context, project, id, 2, { leader }))
  expect(await codeOf(visit('jianshe2', { visitNote: '无日期' }))).toBe('visit-facts')
  expect(await codeOf(visit('jianshe2', { ...facts, visitedOn: addDays(day, 1) }))).toBe('fact-in-future')
  expect(await codeOf(visit('caizheng', facts))).not.toBe('done')
  const after = await visit('zhuren', facts)
  expect(after.visits).toMatchObject([{ on: facts.visitedOn, post: leader, note: '协调临时用电', photo: null }])
  const desk = async (login: string, on: Day) => {
    const viewing = await viewingFor(login, on)
    const lines = overviewOf(viewing.facts, viewing.facts, viewing.actor, on, on).projects
    return lines.find((one) => one.id === id)?.visit
  }
  expect(await desk('zhuren', day)).toEqual({ last: facts.visitedOn, days: 3, isLong: false })
  expect(await desk('zhuren', addDays(day, 60))).toMatchObject({ isLong: true })
  expect(await desk('shuji', addDays(day, 60))).toBeNull()
})
