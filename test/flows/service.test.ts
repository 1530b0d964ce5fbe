import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { allows } from '#derive/access.ts'
import { creationSchema } from '#derive/schema.ts'
import { type Day, dayOf } from '#domain/day.ts'
import { getRegister } from '#registers/index.ts'
import { promise } from '#registers/investment/promise.ts'
import { milestone } from '#registers/milestone.ts'
import { project } from '#registers/project.ts'
import { serviceCard } from '#registers/service/service-card.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { serviceComplaint } from '#registers/service/service-complaint.ts'
import { serviceRating } from '#registers/service/service-rating.ts'
import type { Row } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'
import { historyOf } from '#services/history.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import { procedures } from '#services/procedures.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { serviceDesk } from '#services/service/desk.ts'
import { ownProjectsOf } from '#services/service/own-projects.ts'
import { portalOf } from '#services/service/portal.ts'
import { makeStructural } from '#services/service/structural.ts'
import { proposeCards } from '#services/service/tick.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { lookingNow, visibleRows } from '#services/visible.ts'
import { findRow, rowsWhere } from '#store/records.ts'
import { actsIn, codeOf, morningOf } from '#test/support/acts.ts'
import { openDemoZone } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move, inAct } = actsIn(zone)

/** A Monday with no day off for a while. */
const day = dayOf(2026, 11, 23)
const on = (n: number) => dayOf(2026, 11, 23 + n)

const step = (login: string, at: Day, id: string, name: string, facts: Facts = {}, reason?: string) =>
  move(login, at, 'service_case', id, name, facts, reason)

async function firm(): Promise<string> {
  return String((await zone.as('chengbo')).actor.enterprise)
}

async function asked(facts: Facts = {}): Promise<Row> {
  return create('chengbo', day, 'service_case', {
    title: '厂区门口雨污管网堵塞',
    enterprise: await firm(),
    words: '雨天积水半米，货车进不来。',
    ...facts,
  })
}

async function assigned(facts: Facts = {}): Promise<string> {
  const { id } = await asked()
  await step('qifu', day, id, 'assign', {
    ...{ kind: 'utilities', mode: 'timed', grade: 'normal', lead: await zone.unit('建设局'), cooperating: [] },
    ...facts,
  })
  return id
}

async function handling(facts: Facts = {}): Promise<string> {
  const id = await assigned(facts)
  await step('jianshe2', day, id, 'sign')
  return id
}

async function dutyOf(unitName: string): Promise<string> {
  const [known] = await rowsWhere(zone.db, getRegister('duty'), demoZone, 'unit', [await zone.unit(unitName)])
  return String(known?.id)
}

async function mayRead(login: string, register: Parameters<typeof findRow>[1], id: string): Promise<boolean> {
  const row = await findRow(zone.db, register, demoZone, id)
  return row !== null && allows(register.access.read, (await zone.as(login)).actor, row)
}

it('a case goes from the firm through triage and a refused reply to an end that the firm agrees to', async () => {
  const id = await handling()
  expect(await findRow(zone.db, serviceCase, demoZone, id)).toMatchObject({
    ...{ channel: 'portal', firstDueOn: '2026-12-07', dueOn: '2026-12-07' },
    numberText: expect.stringMatching(/^企诉〔2026〕\d+号$/),
  })
  await step('jianshe2', on(4), id, 'reply', { reply: '已安排清疏车到场，管网已疏通。' })
  const refused = await step('chengbo', on(8), id, 'refuse', { refusal: '昨晚下雨又积水。' })
  // Two days of the firm's own time do not run against the unit.
  expect(refused).toMatchObject({ state: 'handling', refusals: 1, dueOn: '2026-12-09' })
  await step('jianshe2', on(9), id, 'reply', { reply: '更换破损管道二十米，雨后复查无积水。' })
  expect(await codeOf(step('qifu', on(9), id, 'close', { callback: '满意' }))).toBe('wrong-state')
  expect(await codeOf(step('jianshe', on(9), id, 'confirm'))).toBe('not-allowed')
  await step('chengbo', on(10), id, 'confirm')
  const closed = await step('qifu', on(11), id, 'close', { callback: '电话回访，企业认可。' })
  expect(closed).toMatchObject({ state: 'closed', lateBy: 0, daysTaken: 5 })
})

it('a firm asks for itself only, and what it sends along cannot choose way or unit', async () => {
  const { properties } = creationSchema(getRegister('service_case'))
  for (const key of ['lead', 'cooperating', 'mode', 'grade', 'ruling', 'reply'])
    expect(properties).not.toHaveProperty(key)
  expect(await asked({ channel: 'leader' })).toMatchObject({
    lead: null,
    mode: null,
    channel: 'portal',
    state: 'asked',
  })
  const [other] = await rowsWhere(zone.db, getRegister('enterprise'), demoZone, 'shortName', ['赤岩铜业'])
  expect(await codeOf(asked({ enterprise: other?.id }))).toBe('not-allowed')
})

it('the first receiver answers for a case until another unit signs for it, and its clock never starts anew', async () => {
  const id = await assigned()
  const jianshe = await zone.unit('建设局')
  const guihua = await zone.unit('规划分局')
  const back = {
    returnDuty: await dutyOf('规划分局'),
    returnReason: '管网属规划道路红线外，按职责清单由规划分局负责。',
  }
  expect(await codeOf(step('jianshe2', day, id, 'sendBack', { returnReason: '不归我们管。' }))).toBe('missing-fact')
  const own = { ...back, returnDuty: await dutyOf('建设局') }
  expect(await codeOf(step('jianshe2', day, id, 'sendBack', own))).toBe('return-own-duty')
  expect(await codeOf(step('jianshe2', on(3), id, 'sendBack', back))).toBe('return-late')
  expect(await step('jianshe2', on(1), id, 'sendBack', back)).toMatchObject({ responsible: jianshe, returns: 1 })
  expect(await codeOf(step('qifu', on(1), id, 'reassign', { lead: jianshe }))).toBe('same-lead')
  const again = await step('qifu', on(1), id, 'reassign', { lead: guihua })
  expect(again).toMatchObject({ lead: guihua, responsible: jianshe, dueOn: '2026-12-07' })
  const second = { returnDuty: await dutyOf('建设局'), returnReason: '管网养护由建设局负责。' }
  await step('guihua', on(2), id, 'sendBack', second)
  expect(await codeOf(step('qifu', on(2), id, 'reassign', { lead: jianshe }))).toBe('ruling-needed')
  const ruling = { lead: jianshe, cooperating: [guihua], ruling: '园区道路管网堵塞由建设局主办，规划分局配合。' }
  await step('qifu', on(2), id, 'rule', ruling)
  expect(await codeOf(step('jianshe2', on(2), id, 'sendBack', back))).toBe('return-after-ruling')
  const signed = await step('jianshe2', on(2), id, 'sign')
  expect(signed).toMatchObject({ state: 'handling', responsible: jianshe, firstDueOn: '2026-12-07' })
})

it('cooperating units answer each its own part, and the reply waits for all of them', async () => {
  const units = [await zone.unit('规划分局'), await zone.unit('财政局')]
  const id = await handling({ mode: 'joint', cooperating: units })
  expect(await codeOf(step('jianshe2', day, id, 'reply', { reply: '已处理完毕。' }))).toBe('parts-open')
  expect(await codeOf(step('yingji', day, id, 'answerPart', { partAnswer: '无意见' }))).toBe('not-found')
  await step('guihua', day, id, 'answerPart', { partAnswer: '管线资料已提供。' })
  expect(await codeOf(step('guihua', day, id, 'answerPart', { partAnswer: '再答一次。' }))).toBe('part-answered')
  await step('caizheng', day, id, 'answerPart', { partAnswer: '经费可在养护资金列支。' })
  expect(await codeOf(step('jianshe2', day, id, 'reply', { reply: '已处理完毕。' }))).toBe('meeting-missing')
  await step('jianshe2', on(1), id, 'meet', { metOn: on(1), meetingResult: '三家到场议定由建设局实施。' })
  expect(await step('jianshe2', on(2), id, 'reply', { reply: '已按会议意见疏通。' })).toMatchObject({
    state: 'replied',
  })
})

it('another way of dealing with it needs a reason and keeps the first clock', async () => {
  const id = await handling()
  expect(await codeOf(step('qifu', on(1), id, 'changeMode', { mode: 'tracked' }))).toBe('missing-fact')
  expect(await codeOf(step('jianshe2', on(1), id, 'changeMode', { mode: 'tracked', modeReason: '需上级批复' }))).toBe(
    'not-allowed',
  )
  const changed = await step('qifu', on(1), id, 'changeMode', { mode: 'tracked', modeReason: '需省厅批复。' })
  expect(changed).toMatchObject({ mode: 'tracked', dueOn: '2026-12-07', clock: { code: 'service-normal' } })
})

it('time does not run in a pause with its basis, and there is one extension, granted before the due day', async () => {
  const id = await handling()
  const why = { pauseBasis: 'review', pauseGrounds: '管线迁改方案送专家评审。' }
  expect(await step('jianshe2', on(2), id, 'pause', why)).toMatchObject({ state: 'paused', dueOn: null })
  expect(await step('jianshe2', on(9), id, 'resume')).toMatchObject({ dueOn: '2026-12-14' })
  const asks = { extendTo: dayOf(2026, 12, 18), extensionGrounds: '管材到货推迟。' }
  await step('jianshe2', on(10), id, 'askExtension', asks)
  expect(await codeOf(step('jianshe2', on(10), id, 'askExtension', asks))).toBe('extension-once')
  expect(await step('qifu', on(10), id, 'grantExtension')).toMatchObject({
    dueOn: '2026-12-18',
    firstDueOn: '2026-12-07',
  })
  const late = await handling()
  await step('jianshe2', on(16), late, 'askExtension', asks)
  expect(await codeOf(step('qifu', on(16), late, 'grantExtension'))).toBe('extension-late')
})

it('the handling unit never reads its rating; an unrated case stays unrated', async () => {
  const id = await handling()
  const rate = async () =>
    create('chengbo', on(2), 'service_rating', {
      serviceCase: id,
      enterprise: await firm(),
      stars: 's2',
      words: '太慢',
    })
  expect(await codeOf(rate())).toBe('rating-early')
  await step('jianshe2', on(2), id, 'reply', { reply: '已安排疏通。' })
  expect(
    await codeOf(
      create('jianshe2', on(2), 'service_rating', { serviceCase: id, enterprise: await firm(), stars: 's5' }),
    ),
  ).toBe('not-allowed')
  const rating = await rate()
  expect(rating).toMatchObject({ unit: await zone.unit('建设局'), isOfCentre: false })
  const readers = await Promise.all(
    ['qifu', 'chengbo', 'jianshe', 'jianshe2', 'ducha', 'zhuren'].map((login) =>
      mayRead(login, serviceRating, rating.id),
    ),
  )
  expect(readers).toEqual([true, true, false, false, false, false])
  await move('qifu', on(3), 'service_rating', rating.id, 'verify', {}, '回访核实，答复前未联系企业。')
  const [card] = await rowsWhere(zone.db, serviceCard, demoZone, 'key', [`rating ${rating.id}`])
  expect(card).toMatchObject({ state: 'proposed', colour: 'yellow', serviceCase: null })
})

it('what the centre dealt with itself is read by supervision in its place', async () => {
  const centre = await zone.unit('企业服务中心')
  const { id } = await asked()
  await step('qifu', day, id, 'assign', {
    kind: 'policy',
    mode: 'instant',
    grade: 'consult',
    lead: centre,
    cooperating: [],
  })
  await step('qifu', day, id, 'sign')
  await step('qifu', day, id, 'reply', { reply: '政策口径已书面告知。' })
  expect(await codeOf(step('qifu', day, id, 'confirmFor', { saidBy: '办公室' }))).toBe('not-allowed')
  const given = await create('chengbo', day, 'service_rating', {
    serviceCase: id,
    enterprise: await firm(),
    stars: 's5',
  })
  expect(await mayRead('qifu', serviceRating, given.id)).toBe(false)
  expect(await mayRead('ducha', serviceRating, given.id)).toBe(true)
})

it('a complaint takes the road to supervision, and the unit that it is about never sees it', async () => {
  const { id } = await create('chengbo', day, 'service_complaint', {
    ...{ enterprise: await firm(), serviceCase: await handling(), unit: await zone.unit('建设局') },
    ...{ kind: 'shirking', words: '三个科室互相推，两周没有答复。' },
  })
  const seen = await Promise.all(
    ['ducha', 'chengbo', 'jianshe', 'jianshe2', 'qifu'].map((login) => mayRead(login, serviceComplaint, id)),
  )
  expect(seen).toEqual([true, true, false, false, false])
  expect(await codeOf(move('jianshe', day, 'service_complaint', id, 'take'))).toBe('not-found')
  await move('ducha', day, 'service_complaint', id, 'take')
  await move('ducha', on(1), 'service_complaint', id, 'find', { finding: '首问责任未落实，已责成建设局改正。' })
  const [card] = await rowsWhere(zone.db, serviceCard, demoZone, 'key', [`complaint ${id}`])
  expect(card).toMatchObject({ state: 'proposed', colour: 'red', serviceCase: null })
  // A proposal is nobody's card yet; a red one waits for a leader, and the unit may appeal within three working days.
  expect(await mayRead('jianshe', serviceCard, String(card?.id))).toBe(false)
  const onCard = (login: string, at: Day, name: string, facts: Facts = {}) =>
    move(login, at, 'service_card', String(card?.id), name, facts)
  expect(await codeOf(onCard('ducha', on(1), 'issue'))).toBe('card-red-leader')
  expect(await onCard('zhuren', on(1), 'issue')).toMatchObject({ state: 'issued', appealUntil: on(4) })
  expect(await codeOf(onCard('jianshe', on(7), 'appeal', { appeal: '已按时答复。' }))).toBe('card-appeal-late')
  await onCard('jianshe', on(4), 'appeal', { appeal: '已按时答复。' })
  expect(await codeOf(onCard('zhuren', on(4), 'withdraw', { ruling: '撤销' }))).toBe('second-person')
  expect(await onCard('shuji', on(5), 'withdraw', { ruling: '事实有出入，撤销。' })).toMatchObject({
    state: 'withdrawn',
  })
})

it('the rules propose cards from the facts, each once, and issue none', async () => {
  const id = await handling({ grade: 'simple' })
  const tick = (at: Day) => zone.db.transaction((tx) => proposeCards(byRule(tx, demoZone, morningOf(at), procedures)))
  const cards = async () =>
    (await rowsWhere(zone.db, serviceCard, demoZone, 'serviceCase', [id])).map(({ colour, occasion, state }) => [
      colour,
      occasion,
      state,
    ])
  await tick(on(3))
  expect(await cards()).toEqual([])
  await tick(on(4))
  await tick(on(4))
  expect(await cards()).toEqual([['blue', 'near', 'proposed']])
  await tick(on(8))
  expect(await cards()).toContainEqual(['yellow', 'overdue', 'proposed'])
})

it('policies are matched by what the zone has on record of the firm, each with its reason and who keeps the fact', async () => {
  const facts = await factsAsOf(zone.db, demoZone, day, day)
  const { actor } = await zone.as('chengbo')
  const { policies, keepers } = await portalOf(zone.db, { facts, actor, asOf: day, calendar: calendarIn(facts) })
  const of = (title: string) => policies.find((one) => one.title === title)?.match
  expect(of('专精特新企业贷款贴息')).toMatchObject({
    fits: 'yes',
    reasons: [{ condition: 'rung', verdict: 'met', has: expect.stringContaining('specialised') }],
  })
  // One rung higher it holds no title: it is told so, and which unit keeps the record.
  expect(of('“小巨人”企业培育奖励')).toMatchObject({ fits: 'near' })
  expect(of('食品企业标准化改造补助')).toBeUndefined()
  expect(keepers.enterprises).toContain('经发局')
})

it('a firm follows its own project and what it was promised, and reads neither those of others nor how the house judges them', async () => {
  const { actor } = await zone.as('chengbo')
  const [mine] = (await ownProjectsOf(zone.db, actor, day)).projects
  expect(mine).toMatchObject({ name: '智能水务终端生产基地', unit: '建设局', state: 'listed' })
  expect(mine?.days.every(({ actual }) => actual !== null)).toBe(true)
  expect(mine?.milestones.map(({ state }) => state)).toEqual(['reached', 'reached', 'reached', 'planned'])
  const asked = await askedAbout(String(mine?.id))
  const [again] = (await ownProjectsOf(zone.db, actor, day)).projects
  expect(again?.cases.map(({ id }) => id)).toEqual([asked])
  const { promises } = await ownProjectsOf(zone.db, actor, day)
  expect(promises.map(({ clause }) => clause)).toEqual(['开工前将道路、供水、供电接至地块红线'])

  for (const register of [project, milestone, promise]) {
    const rows = await visibleRows(lookingNow(zone.db, actor), register)
    expect(new Set(rows.map((row) => row.enterprise))).toEqual(new Set([actor.enterprise]))
    const history = await historyOf(zone.db, register, actor, String(rows[0]?.id))
    expect(new Set(history.flatMap(({ by, reason }) => [by, reason]))).toEqual(new Set([null]))
  }
  expect(await codeOf(ownProjectsOf(zone.db, (await zone.as('ducha')).actor, day))).toBe('not-allowed')
})

async function askedAbout(about: string): Promise<string> {
  return (await asked({ project: about })).id
}

it('five like cases of several firms become one task at their root, which knows its cases as they know it', async () => {
  const firms = await zone.db.query('select id from enterprise where zone_id = $1 order by uscc limit 3', [demoZone])
  const cases: string[] = []
  for (const i of [0, 1, 2, 0, 1]) {
    const { id } = await create('qifu', day, 'service_case', {
      ...{ title: `班车不到厂区${cases.length}`, words: '员工下夜班没有车。', kind: 'logistics', channel: 'visit' },
      enterprise: firms[i].id,
    })
    cases.push(id)
  }
  const desk = await serviceDesk(zone.db, (await zone.as('qifu')).actor, day)
  const cluster = desk.clusters.find(({ kind }) => kind === 'logistics')
  expect(cluster?.words.title).toBe('物流类诉求专项整治')
  expect(cluster?.words.grounds).toContain('班车不到厂区0')
  const facts = {
    ...{ title: '物流类诉求专项整治', grounds: cluster?.words.grounds ?? '', cases: cluster?.cases ?? [] },
    ...{ lead: (await zone.unit('建设局')) as string, due: on(40) },
  }
  const make = (login: string, more: object = {}) =>
    inAct(login, day, (context) => makeStructural(context, { ...facts, ...more }))
  expect(await codeOf(make('jianshe'))).toBe('not-allowed')
  expect(await codeOf(make('ducha', { due: day }))).toBe('due-not-future')
  expect(await codeOf(make('ducha', { cases: cases.slice(0, 4) }))).toBe('cases-not-alike')
  const { task } = await make('ducha')
  const row = await findRow(zone.db, getRegister('task'), demoZone, task)
  expect(row).toMatchObject({ state: 'issued', lead: facts.lead, dueCurrent: facts.due, asIssued: facts.grounds })
  const joined = await rowsWhere(zone.db, serviceCase, demoZone, 'structural', [task])
  expect(joined.map(({ id }) => id).toSorted()).toEqual([...facts.cases].toSorted())
  // The centre follows it; the same cases make no second task.
  const after = await serviceDesk(zone.db, (await zone.as('qifu')).actor, day)
  expect(after.structural).toEqual([{ task, title: facts.title, cases: facts.cases.length }])
  expect(after.clusters.some(({ kind }) => kind === 'logistics')).toBe(false)
  expect(await codeOf(make('ducha'))).toBe('cases-joined')
})

it('a leader is told how satisfied firms are with a unit, with what the rate counts, and no single rating', async () => {
  const { actor } = await zone.as('zhuren')
  const rows = await rowsWhere(zone.db, serviceRating, demoZone, 'state', ['given', 'verified', 'fixed'])
  const { units } = await serviceDesk(zone.db, actor, day)
  expect(await visibleRows(lookingNow(zone.db, actor), serviceRating)).toEqual([])
  for (const { unit, done, satisfaction } of units) {
    const own = rows.filter((row) => row.unit === unit)
    expect(satisfaction).toMatchObject({ rated: own.length, closed: done })
    if (own.length > 0 && own.length < 3) expect(satisfaction?.satisfied).toBeNull()
  }
  expect(units.some(({ satisfaction }) => (satisfaction?.rated ?? 0) > 0)).toBe(true)
  const inUnit = await serviceDesk(zone.db, (await zone.as('jianshe')).actor, day)
  expect(inUnit.units.map(({ satisfaction }) => satisfaction)).toEqual([null])
})

it('the log alone gives back every case, rating, complaint and card', async () => {
  expect((await rebuildCheck(zone.db)).discrepancies).toEqual([])
  expect((await rowsWhere(zone.db, serviceCase, demoZone, 'state', ['closed'])).length).toBeGreaterThan(0)
})
