import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { readListQuery } from '#derive/list-query.ts'
import { countSql } from '#derive/select.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { getRegister } from '#registers/index.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { ticketKind } from '#registers/ticket/ticket-kind.ts'
import type { Row } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'
import { deadlinesOf } from '#services/deadlines.ts'
import { procedures } from '#services/procedures.ts'
import { followReport } from '#services/public/reports.ts'
import { asPublic } from '#services/public/zone.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { emergencyClocks } from '#services/safety/board.ts'
import { fileFoodChecks } from '#services/safety/food.ts'
import { changeRecord } from '#services/save.ts'
import { factsNow } from '#services/standing/facts.ts'
import { lampsOf } from '#services/standing/lamps.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { giveReceipt, rateAsCaller } from '#services/ticket/callers.ts'
import { ticketDesk } from '#services/ticket/desk.ts'
import { fileTicket, type NewTicket } from '#services/ticket/file.ts'
import { lookingNow } from '#services/visible.ts'
import { run } from '#store/database.ts'
import { findRow, rowsWhere } from '#store/records.ts'
import { actsIn, codeOf, morningOf } from '#test/support/acts.ts'
import { openDemoZone } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move, inAct } = actsIn(zone)

/** A Monday with no day off for a while. */
const day = dayOf(2026, 11, 23)
const on = (days: number) => addDays(day, days)
/** Called in at the hotline and dispatched to a unit. */
async function hotlined(): Promise<string> {
  const { id } = await create('sheshi', day, 'ticket', {
    ...{ title: '反映路灯频闪', kind: await kind('hotline'), what: '夜间频闪。', channel: 'hotline' },
  })
  await step('sheshi', 0, id, 'file')
  await step('sheshi', 0, id, 'dispatch', { unit: await zone.unit('建设局') })
  return id
}

const step = (login: string, days: number, id: string, name: string, facts: Facts = {}, reason?: string) =>
  move(login, on(days), 'ticket', id, name, facts, reason)
const fixed = { handled: '已清运并冲洗。', result: 'solved' }
const seen = { rechecked: '现场已恢复。' }

async function kind(code: string): Promise<string> {
  const [row] = await rowsWhere(zone.db, ticketKind, demoZone, 'code', [code])
  return row?.id ?? ''
}

async function read(id: string, register = 'ticket'): Promise<Row> {
  const row = await findRow(zone.db, getRegister(register), demoZone, id)
  if (row === null) throw new Error('The record is gone')
  return row
}

async function filed(code: string, facts: Facts = {}): Promise<string> {
  const { id } = await create('mailang', day, 'ticket', {
    ...{ title: '河边街口堆放渣土', kind: await kind(code), what: '约两车，占半幅路。', channel: 'patrol' },
    ...facts,
  })
  return id
}

async function dispatched(code: string, unit = '建设局', desk = 'sheshi'): Promise<string> {
  const id = await filed(code)
  await step(desk, 0, id, 'file')
  await step(desk, 0, id, 'dispatch', { unit: await zone.unit(unit) })
  return id
}

it('what a village finds goes to a unit with the limit of its kind, is fixed and closed by another person, in time', async () => {
  const id = await dispatched('grid-rubble')
  expect(await read(id)).toMatchObject({
    desk: 'society',
    dueOn: on(4),
    numberText: expect.stringContaining('工单〔2026〕'),
  })
  await step('jianshe', 1, id, 'sign')
  expect(await codeOf(step('jianshe', 1, id, 'fix', { handled: '已清运。' }))).toBe('missing-fact')
  await step('jianshe2', 2, id, 'fix', fixed)
  expect((await read(id)).dueOn).toBeNull()
  await step('sheshi', 4, id, 'redo', { rechecked: '路面仍有余土。' })
  expect(await read(id)).toMatchObject({ state: 'handling', redone: 1, dueOn: on(8) })
  await step('jianshe2', 8, id, 'fix', fixed)
  expect(await codeOf(step('jianshe2', 8, id, 'close', seen))).toBe('not-allowed')
  await step('mailang', 9, id, 'close', seen)
  expect(await read(id)).toMatchObject({ state: 'closed', lateBy: 0, daysTaken: 4 })
  await step('mailang', 10, id, 'reopen', {}, '又有人倾倒。')
  expect(await read(id)).toMatchObject({ isReopened: true, closedOn: null, dueOn: on(16) })
  await step('jianshe2', 11, id, 'fix', fixed)
  await step('sheshi', 11, id, 'close', seen)
  expect(await codeOf(step('sheshi', 12, id, 'reopen', {}, '再次。'))).toBe('not-allowed')
})

it('which charge keeps a ticket comes from its kind: a zone gives a new kind to any charge, and no other desk files it', async () => {
  const rule = {
    area: 'grid',
    filing: '田间渠系淤塞',
    closing: '通水',
    count: 5,
    per: 'workdays',
    gate: 'open',
    asks: 'plain',
  }
  const kindOfDesk = { ...rule, code: 'grid-ditch', name: '渠系淤塞', desk: 'rural', basis: '高新区自定' }
  expect(await codeOf(create('yingji', day, 'ticket_kind', kindOfDesk))).toBe('not-allowed')
  await create('sheshi', day, 'ticket_kind', kindOfDesk)
  const id = await filed('grid-ditch')
  expect(await read(id)).toMatchObject({ desk: 'rural' })
  expect(await codeOf(step('yingji', 0, id, 'file'))).toBe('not-found')
  await step('sheshi', 0, id, 'file')
})

it('a wrong dispatch comes back twice with reasons; the third is forced and stays', async () => {
  const id = await dispatched('grid-light')
  const back = (login: string, days: number) => step(login, days, id, 'sendBack', { returnReason: '不属本单位职责。' })
  expect(await codeOf(step('jianshe', 0, id, 'sendBack'))).toBe('missing-fact')
  await back('jianshe', 0)
  await step('sheshi', 1, id, 'redispatch', { unit: await zone.unit('澜桥镇') })
  await back('lanqiao', 1)
  await step('sheshi', 2, id, 'redispatch', { unit: await zone.unit('建设局') })
  const forced = await read(id)
  expect(forced).toMatchObject({ isForced: true, returns: 2, dueOn: on(7) })
  expect((forced.transfers as { kind: string }[]).map((one) => one.kind)).toEqual([
    ...['dispatch', 'return', 'redispatch', 'return', 'force'],
  ])
  expect(await codeOf(back('jianshe', 2))).toBe('not-allowed')
})

it('an overdue ticket is red on the board of its unit, and one kept on the list of debts is not judged', async () => {
  const id = await dispatched('grid-rubble')
  await step('jianshe', 0, id, 'sign')
  const lamp = async (days: number) => {
    return lampsOf(await factsNow(zone.db, demoZone), on(days), 'ticket').find((one) => one.id === id)
  }
  expect(await lamp(1)).toMatchObject({ colour: 'green', unitName: '建设局' })
  await step('sheshi', 2, id, 'shelve', { shelfReason: '征拆未完成', lookAgainOn: on(60) })
  expect((await lamp(9))?.colour).toBe('grey')
  await step('sheshi', 20, id, 'takeUp')
  expect(await lamp(40)).toMatchObject({ colour: 'red' })
})

it('more time is asked for once and before the day, granted by the desk and never by the unit itself', async () => {
  const id = await dispatched('grid-building')
  await step('jianshe', 0, id, 'sign')
  await step('jianshe', 3, id, 'askExtension', { extendTo: on(30), extensionGrounds: '权属待查。' })
  expect(await codeOf(step('jianshe', 3, id, 'grantExtension'))).toBe('not-allowed')
  await step('sheshi', 4, id, 'grantExtension')
  expect((await read(id)).dueOn).toBe(on(30))
  expect(await codeOf(step('jianshe', 5, id, 'askExtension', { extendTo: on(40), extensionGrounds: '再延。' }))).toBe(
    'extension-once',
  )
})

it('an alarm files one order that goes to its unit at once, is not filed twice while open, and says what was found', async () => {
  const unit = await zone.unit('建设局')
  const order: NewTicket = {
    ...{ kind: 'leak', title: '三号分区疑似漏损', what: '夜间最小流量高于基线。', channel: 'alarm', unit },
    origin: { register: 'alarm', id: '0190' },
    at: { longitude: 116.404, latitude: 39.915, crs: 'gcj02' },
  }
  const file = () => zone.db.transaction((tx) => fileTicket(byRule(tx, demoZone, morningOf(day), procedures), order))
  const first = await file()
  expect(await file()).toEqual({ ...first, isNew: false })
  const row = await read(first.id)
  expect(row).toMatchObject({ state: 'dispatched', crs: 'wgs84', dueOn: on(3) })
  expect(Number(row.longitude)).toBeCloseTo(116.39775, 4)
  await step('jianshe', 0, first.id, 'sign')
  expect(await codeOf(step('jianshe', 1, first.id, 'fix', { ...fixed, found: 'found', foundWhere: '三号井' }))).toBe(
    'ticket-measure-missing',
  )
  await step('jianshe', 1, first.id, 'fix', { ...fixed, found: 'found', foundWhere: '三号井', measured: 2.4 })
  await step('jianshe2', 2, first.id, 'close', seen)
  expect((await file()).isNew).toBe(true)
})

it('a caller is contacted in 24 hours and rates once, when it is closed, by a receipt; three rates stand apart and lead to their rows', async () => {
  const looking = lookingNow(zone.db, (await zone.as('sheshi')).actor)
  const desk = await ticketDesk(looking, { today: on(5), minute: 600 })
  const before = desk.areas.find(({ id }) => id === 'hotline')?.callers
  const contactedIn = async (days: number) => {
    const id = await hotlined()
    await step('jianshe', days, id, 'sign')
    expect(await codeOf(step('jianshe', days, id, 'contact'))).toBe('missing-fact')
    await step('jianshe', days, id, 'contact', { contactSaid: '已电话说明，明日到场。' })
    return id
  }
  const one = await contactedIn(0)
  const late = await contactedIn(3)
  expect(await read(one)).toMatchObject({ contactDueOn: on(1), contactDueAt: '10:00', contactInTime: true })
  expect(await read(late)).toMatchObject({ contactInTime: false })
  const give = (login: string, id: string) =>
    zone.db.transaction(async (tx) => giveReceipt({ ...(await zone.as(login, morningOf(day))), db: tx }, id))
  expect(await codeOf(give('jianshe', one))).toBe('not-allowed')
  const { secret } = await give('sheshi', one)
  expect(await codeOf(give('sheshi', one))).toBe('receipt-given')
  expect((await read(one)).receipt).not.toContain(secret)
  const rate = (days: number) =>
    zone.db.transaction((tx) =>
      rateAsCaller(asPublic(tx, demoZone, morningOf(on(days)), procedures), {
        secret,
        says: 'explained',
        stars: 'fair',
      }),
    )
  expect(await codeOf(rate(1))).toBe('rate-before-close')
  await step('jianshe', 2, one, 'fix', { handled: '资金未到，已说明。', result: 'explained' })
  await step('sheshi', 3, one, 'close', seen)
  expect((await followReport(zone.db, demoZone, secret)).mayRate).toBe(true)
  await rate(4)
  expect(await codeOf(rate(5))).toBe('rated-already')
  const { areas, units } = await ticketDesk(looking, { today: on(5), minute: 600 })
  const callers = areas.find(({ id }) => id === 'hotline')?.callers
  const rated = before?.solved.among ?? 0
  expect(callers).toMatchObject({ solved: { among: rated + 1 }, explained: (before?.explained ?? 0) + 1 })
  expect(callers?.satisfied.of).toBe((before?.satisfied.of ?? 0) + 1)
  expect([callers?.contact.of, callers?.contact.among]).toEqual([
    (before?.contact.of ?? 0) + 1,
    (before?.contact.among ?? 0) + 2,
  ])
  const build = await zone.unit('建设局')
  expect(units.find(({ id }) => id === build)?.callers?.contact.among).toBeGreaterThan(1)
  for (const [href, n] of [
    [callers?.rows.contact.among, callers?.contact.among],
    [callers?.rows.contact.of, callers?.contact.of],
    [callers?.rows.satisfied.of, callers?.satisfied.of],
    [callers?.rows.explained, callers?.explained],
  ] as const) {
    const raw = Object.fromEntries(new URL(href ?? '', 'http://zone').searchParams)
    const query = readListQuery(ticket, raw, () => [])
    if (typeof query === 'string') throw new Error(query)
    const [counted] = await run(zone.db, countSql(ticket, looking.actor, query, 'state'))
    const byState: Readonly<Record<string, number>> = JSON.parse(counted?.body ?? '{}')
    expect(Object.values(byState).reduce((sum, one) => sum + one, 0)).toBe(n)
  }
})

it('a major hazard is planned with five fixings and closed by the level that listed it', async () => {
  const { id } = await create('yingji', day, 'ticket', {
    ...{
      title: '储罐区可燃气体报警失效',
      kind: await kind('hazard-major'),
      what: '两处探头失效。',
      channel: 'inspection',
    },
  })
  await step('yingji', 0, id, 'file')
  await step('yingji', 0, id, 'dispatch', { unit: await zone.unit('澜桥镇') })
  await step('lanqiao', 0, id, 'sign')
  await step('yingji', 0, id, 'listIt')
  expect(await codeOf(step('lanqiao', 1, id, 'fix', fixed))).toBe('ticket-plan-missing')
  const plan = { goal: '全部更换', measures: '更换探头并标定', funds: 80_000, responsible: '安全科长', planDue: on(20) }
  expect(await codeOf(step('lanqiao', 1, id, 'plan', plan))).toBe('missing-fact')
  await step('lanqiao', 1, id, 'plan', { ...plan, interim: '停用储罐', stopWork: true })
  await step('lanqiao', 9, id, 'fix', fixed)
  expect(await codeOf(step('lanqiao', 9, id, 'close', seen))).toBe('not-allowed')
  await step('yingji', 10, id, 'close', seen)
  expect(await read(id)).toMatchObject({ state: 'closed', lateBy: 0, listedBy: await zone.unit('应急局') })
})

it('what is listed is planned within 60 days of listing and extended to 90 at most; the bounds are limits of the zone', async () => {
  const { id } = await create('yingji', day, 'ticket', {
    ...{ title: '除尘系统失效', kind: await kind('hazard-major'), what: '风机停转。', channel: 'inspection' },
  })
  await step('yingji', 0, id, 'file')
  await step('yingji', 0, id, 'dispatch', { unit: await zone.unit('澜桥镇') })
  await step('lanqiao', 0, id, 'sign')
  const until = (extendTo: Day) => ({ extendTo, extensionGrounds: '设备制造周期长。' })
  await step('yingji', 5, id, 'listIt')
  const fixings = { goal: '恢复', measures: '更换风机', responsible: '安全科长', interim: '停产', funds: 1_000 }
  const plan = { ...fixings, stopWork: true }
  expect(await codeOf(step('lanqiao', 6, id, 'plan', { ...plan, planDue: on(66) }))).toBe('listed-past-first')
  await step('lanqiao', 6, id, 'plan', { ...plan, planDue: on(65) })
  expect(await codeOf(step('lanqiao', 7, id, 'askExtension', until(on(96))))).toBe('listed-past-most')
  await step('lanqiao', 7, id, 'askExtension', until(on(95)))
  await step('yingji', 8, id, 'grantExtension')
  expect((await read(id)).dueOn).toBe(on(95))
  expect(await codeOf(step('lanqiao', 9, id, 'plan', { ...plan, planDue: on(96) }))).toBe('plan-past-extension')
  await step('lanqiao', 9, id, 'plan', { ...plan, planDue: on(95) })
})

it('an extension asked before a hazard was listed is not granted beyond the bound of listing', async () => {
  const { id } = await create('yingji', day, 'ticket', {
    ...{ title: '防爆电器缺失', kind: await kind('hazard-major'), what: '三处。', channel: 'inspection' },
  })
  await step('yingji', 0, id, 'file')
  await step('yingji', 0, id, 'dispatch', { unit: await zone.unit('澜桥镇') })
  await step('lanqiao', 0, id, 'sign')
  await step('lanqiao', 1, id, 'askExtension', { extendTo: on(120), extensionGrounds: '采购周期长。' })
  await step('yingji', 2, id, 'listIt')
  expect(await codeOf(step('yingji', 3, id, 'grantExtension'))).toBe('listed-past-most')
  await step('yingji', 3, id, 'declineExtension', {}, '超过挂牌最长期限。')
})

const dispute = {
  ...{ title: '宅基地排水纠纷', parties: '张大山（13900000000）、李小河', type: 'neighbours', cause: '排水沟被填。' },
  ...{ people: 5, risk: 'middle', grade: 'normal', source: 'found' },
}
const turn = (login: string, days: number, id: string, name: string, facts: Facts = {}, reason?: string) =>
  move(login, on(days), 'dispute', id, name, facts, reason)
const talk = (days: number) => ({ mediatedOn: on(days), mediators: '昝玉成、网格员', mediation: '双方未谈拢。' })

async function disputed(login: string, facts: Facts = {}): Promise<string> {
  const place = await zone.unit('麦浪社区')
  return (await create(login, day, 'dispute', { ...dispute, place, ...facts })).id
}

it('a village hands up what it mediated, through the gate; the town settles it and visits after 30 and 90 days', async () => {
  const id = await disputed('mailang')
  expect(await read(id, 'dispute')).toMatchObject({ level: 'village', partiesShown: '张某、李某', dueOn: on(7) })
  expect(await codeOf(turn('mailang', 0, id, 'handUp', { upReason: 'powers' }))).toBe('wrong-state')
  await turn('mailang', 1, id, 'mediate', talk(1))
  expect(await codeOf(turn('mailang', 2, id, 'handUp'))).toBe('missing-fact')
  await turn('mailang', 2, id, 'handUp', { upReason: 'refused' })
  expect(await read(id, 'dispute')).toMatchObject({
    ...{ state: 'raised', level: 'town', unit: await zone.unit('澜桥镇') },
    ups: [{ from: '麦浪社区', to: '澜桥镇', signed: '昝玉成' }],
  })
  await turn('lanqiao', 3, id, 'accept')
  expect(await codeOf(turn('lanqiao', 3, id, 'handUp', { upReason: 'law' }))).toBe('gate-not-mediated')
  await turn('lanqiao', 4, id, 'mediate', talk(4))
  await turn('lanqiao', 5, id, 'agree', { agreement: '恢复排水沟，费用各半。', performBy: on(20) })
  expect(await codeOf(turn('lanqiao', 30, id, 'visitFirst', { firstVisit: '稳定', firstHeld: 'yes' }))).toBe(
    'visit-early',
  )
  await turn('lanqiao', 35, id, 'visitFirst', {
    firstVisit: '沟已恢复。',
    firstHeld: 'yes',
    performedOn: dayOf(2026, 12, 11),
  })
  await turn('lanqiao', 95, id, 'visitSecond', { secondVisit: '未再发生。', secondHeld: 'yes' })
  expect(await read(id, 'dispute')).toMatchObject({ state: 'closed', settledAt: 'town', closedOn: on(95) })
  const again = await disputed('mailang', { previous: id })
  expect(await read(again, 'dispute')).toMatchObject({ previous: id })
  expect(await read(id, 'dispute')).toMatchObject({ relapses: 1 })
})

it('nothing keeps a citizen from going up: the zone takes in what is brought to it, mediated below or not', async () => {
  const id = await disputed('sheshi', { source: 'brought' })
  expect(await read(id, 'dispute')).toMatchObject({ level: 'zone', firstLevel: 'zone', state: 'taken' })
})

it('what is exempt goes to the zone at once, unmediated, and is not sent down again', async () => {
  const id = await disputed('mailang', { exempt: ['minors'] })
  expect(await read(id, 'dispute')).toMatchObject({
    state: 'raised',
    level: 'zone',
    unit: await zone.unit('社会事业局'),
  })
  expect(await codeOf(turn('sheshi', 0, id, 'sendDown', { downReason: '请先调处' }))).toBe('not-allowed')
  const later = await disputed('mailang')
  expect(await codeOf(turn('mailang', 0, later, 'goUp', { exempt: [] }))).toBe('gate-not-mediated')
  await turn('mailang', 0, later, 'goUp', { exempt: ['violence'] })
  expect(await read(later, 'dispute')).toMatchObject({ state: 'raised', level: 'zone' })
})

it('names of parties lie sealed in row and log', async () => {
  const id = await disputed('mailang')
  const [row] = await zone.db.query('select parties from dispute where id = $1', [id])
  expect(String(row?.parties)).not.toContain('张大山')
  const [said] = await zone.db.query(`select count(*)::int as n from event where body::text like '%张大山%'`)
  expect(said?.n).toBe(0)
})

it('an accident is graded by its toll, its reports have times, and a higher toll grades it anew', async () => {
  const { id } = await create('yingji', day, 'emergency', {
    ...{
      title: '装卸区挤压事故',
      kind: 'accident',
      place: '东片区',
      unit: await zone.unit('应急局'),
      facts: '一人受伤。',
    },
    ...{ happenedOn: day, happenedAt: '09:10', knownOn: day, knownAt: '09:20', dead: 0, hurt: 1, grade: 'special' },
  })
  expect(await read(id, 'emergency')).toMatchObject({ grade: 'ordinary', state: 'open' })
  const told = { reportTo: '市应急局', reportText: '一人重伤。' }
  await move('yingji', day, 'emergency', id, 'reportFirst', told)
  await move('yingji', on(1), 'emergency', id, 'followUp', { ...told, dead: 3 })
  expect(await read(id, 'emergency')).toMatchObject({
    ...{ grade: 'larger', firstOn: day, firstAt: '10:00' },
    reports: [{ kind: 'first' }, { kind: 'follow' }],
  })
})

it('a network incident below the grade that the zone reports from runs under no clock; raised, it runs from when it was known', async () => {
  const { id } = await create('yingji', day, 'emergency', {
    ...{
      title: '门户网页被篡改',
      kind: 'network',
      place: '机房',
      unit: await zone.unit('应急局'),
      facts: '首页被改。',
    },
    ...{ happenedOn: day, happenedAt: '08:00', knownOn: day, knownAt: '08:30', grade: 'ordinary' },
  })
  const clocks = async () => {
    const looking = lookingNow(zone.db, (await zone.as('yingji', morningOf(day))).actor)
    return (await emergencyClocks(looking, id, day, 600)).map(({ limit, due }) => [limit, due?.minute])
  }
  expect(await clocks()).toEqual([])
  const row = await read(id, 'emergency')
  await inAct('yingji', day, (context) =>
    changeRecord(context, getRegister('emergency'), id, row.version, { grade: 'larger' }),
  )
  expect(await clocks()).toEqual([['network-first', 750]])
})

it('each quarter every food entity gets one check, filed once, and its closing tells the entity', async () => {
  const unit = await zone.unit('澜桥镇')
  const holder = (
    await zone.db.query('select id from post where zone_id = $1 and unit = $2 limit 1', [demoZone, unit])
  )[0]
  const entity = await create('yingji', day, 'food_entity', {
    ...{ name: '麦浪小学食堂', kind: 'canteen', address: '麦浪路1号', grade: 'c', holder: holder?.id, unit },
  })
  const file = (at: Day) => zone.db.transaction((tx) => fileFoodChecks(byRule(tx, demoZone, morningOf(at), procedures)))
  expect(await file(day)).toBe(1)
  expect(await file(on(20))).toBe(0)
  const [row] = await rowsWhere(zone.db, ticket, demoZone, 'foodEntity', [entity.id])
  const id = row?.id ?? ''
  expect(await read(id)).toMatchObject({ state: 'dispatched', unit })
  await step('lanqiao', 1, id, 'sign')
  await step('lanqiao', 2, id, 'fix', { handled: '留样不足，已整改。', result: 'solved' })
  await step('yingji', 3, id, 'close', seen)
  expect(await read(entity.id, 'food_entity')).toMatchObject({ checkedOn: on(2), found: '留样不足，已整改。' })
  // One that waits to be brought up to date, or for another cadre, sells food all the same.
  const kept = ['active', 'changed', 'unheld']
  const all = await rowsWhere(zone.db, getRegister('food_entity'), demoZone, 'state', kept)
  expect(new Set(all.map(({ state }) => state))).toEqual(new Set(kept))
  expect(await file(dayOf(2027, 1, 4))).toBe(all.length)
})

it('a changed food entity is brought up to date in 15 working days and gets another cadre in 7; what is late is red at the unit that keeps it', async () => {
  const [row] = await rowsWhere(zone.db, getRegister('food_entity'), demoZone, 'state', ['active'])
  const id = row?.id ?? ''
  const turnFood = (login: string, days: number, name: string, facts: Facts = {}) =>
    move(login, on(days), 'food_entity', id, name, facts)
  const lamp = async (days: number) =>
    lampsOf(await factsNow(zone.db, demoZone), on(days), 'food_entity').find((one) => one.id === id)
  expect(await codeOf(turnFood('lanqiao', 0, 'noteChange', { changedOn: on(1), change: '换证' }))).toBe(
    'food-day-ahead',
  )
  expect(await lamp(0)).toBeUndefined()
  await turnFood('lanqiao', 0, 'noteChange', { changedOn: on(-3), change: '经营者变更。' })
  // 20 November is a Friday: fifteen working days end on Friday 11 December, however late it was written down.
  expect(await read(id, 'food_entity')).toMatchObject({
    state: 'changed',
    dueOn: dayOf(2026, 12, 11),
    dueAt: await zone.unit('应急局'),
  })
  expect(await deadlinesOf(zone.db, getRegister('food_entity'), (await zone.as('yingji')).actor, id)).toMatchObject([
    { name: 'update', on: dayOf(2026, 12, 11), isMet: false, basis: expect.stringContaining('广元') },
  ])
  expect(await lamp(1)).toMatchObject({ colour: 'green', unitName: '应急局' })
  expect(await lamp(30)).toMatchObject({ colour: 'red' })
  expect(await codeOf(turnFood('lanqiao', 2, 'update'))).toBe('not-allowed')
  await turnFood('yingji', 2, 'update', { director: '食品安全总监' })
  expect(await read(id, 'food_entity')).toMatchObject({ state: 'active', dueOn: null, updatedOn: on(2) })
  expect(await codeOf(turnFood('lanqiao', 3, 'noteChange', { change: '再次变更。' }))).toBe('food-day-empty')
  await turnFood('lanqiao', 3, 'noteLeft', { leftOn: on(2) })
  expect(await read(id, 'food_entity')).toMatchObject({ state: 'unheld', dueOn: on(11) })
  await turnFood('yingji', 4, 'reassign', { holder: row?.holder, unit: row?.unit })
  expect(await read(id, 'food_entity')).toMatchObject({ state: 'active', dueOn: null, dueAt: null, assignedOn: on(4) })
  expect(await lamp(30)).toBeUndefined()
})

it('rows of all this are what their log says', async () => {
  expect((await rebuildCheck(zone.db)).discrepancies).toEqual([])
})
