import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day } from '#domain/day.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { cookieName } from '#entrypoints/http/session.ts'
import { getRegister } from '#registers/index.ts'
import type { Facts } from '#services/context.ts'
import { storeFile } from '#services/files.ts'
import { moveRecord } from '#services/move.ts'
import { procedures } from '#services/procedures.ts'
import { changeRecord, createRecord } from '#services/save.ts'
import { openSession } from '#services/sign-in/session.ts'
import { findRow } from '#store/records.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'
import { codeOf } from '#test/support/refusals.ts'

const zone = openDemoZone()
const { today } = testNow
let app: FastifyInstance
const cookies: Record<string, string> = {}

beforeAll(async () => {
  app = await buildApp({ db: zone.db, clock: () => testNow, procedures, version: 'test', logLevel: 'silent' })
  for (const login of ['guihua', 'sheshi', 'jingfa', 'chengbo', 'zhuren']) {
    const found = await zone.as(login).catch(() => null)
    if (found === null) continue
    const place = { device: 'test', address: '127.0.0.1' }
    cookies[login] = await openSession(
      zone.db,
      { zone: demoZone, account: found.actor.account, needs: null },
      place,
      testNow,
    )
  }
})
afterAll(() => app?.close())

const create = async (login: string, register: string, facts: Facts, day = today) =>
  createRecord(await zone.as(login, { ...testNow, today: day }), getRegister(register), { facts })
const move = async (register: string, id: string, name: string, facts: Facts = {}, day = today, login = 'guihua') =>
  moveRecord(await zone.as(login, { ...testNow, today: day }), getRegister(register), id, null, name, {
    facts,
    reason: '见记录',
  })
const rowOf = (register: string, id: string) => findRow(zone.db, getRegister(register), demoZone, id)
const get = async (login: string | null, url: string) =>
  app.inject({ url, cookies: login === null ? {} : { [cookieName]: cookies[login] ?? '' } })
const later = (from: Day, days: number) => addDays(from, days)

async function draftPlan(edition: number, replaces: string | null = null, day = addDays(today, -100)) {
  const facts = { name: '试验片区控规', level: 'control', edition, scope: '试验片区', replaces }
  return (await create('guihua', 'plan_edition', facts, day)).id
}

/** Through drawing, notice and approval, until it is in force. */
async function enforce(id: string, from: Day): Promise<void> {
  const file = await storeFile(zone.db, demoZone, testNow, '土地利用规划图.pdf', Buffer.from('%PDF-1.4 plan'))
  await move('plan_edition', id, 'attach', { drawingName: '土地利用规划图', drawingFile: file }, from)
  const notice = { noticeFrom: from, noticeUntil: later(from, 29), noticePlaces: '管委会网站、片区现场' }
  await move('plan_edition', id, 'post', notice, from)
  const approval = {
    approvalNo: '区政字12号',
    approvedBy: '市人民政府',
    approvedOn: later(from, 32),
    validFrom: later(from, 35),
  }
  await move('plan_edition', id, 'approve', approval, later(from, 33), 'guihua2')
  await move('plan_edition', id, 'enforce', {}, later(from, 35))
}

it('whoever recorded the approval does not bring the plan into force, and is told why in both languages', async () => {
  const from = addDays(today, -60)
  const id = await draftPlan(7)
  const file = await storeFile(zone.db, demoZone, testNow, '图.pdf', Buffer.from('%PDF-1.4 seven'))
  await move('plan_edition', id, 'attach', { drawingName: '图', drawingFile: file }, from)
  const notice = { noticeFrom: from, noticeUntil: later(from, 29), noticePlaces: '网站' }
  await move('plan_edition', id, 'post', notice, from)
  const days = { approvedOn: later(from, 30), validFrom: later(from, 31) }
  await move('plan_edition', id, 'approve', { approvalNo: '7', approvedBy: '市', ...days }, later(from, 31))
  await expect(move('plan_edition', id, 'enforce', {}, later(from, 32))).rejects.toMatchObject({
    code: 'second-person',
    text: [expect.stringContaining('批准登记人'), expect.stringContaining('Approval recorded by')],
  })
  // Drawn again and recorded by another, the head is the second person.
  await move('plan_edition', id, 'redraw', {}, later(from, 32))
  expect(await rowOf('plan_edition', id)).toMatchObject({ approvalFiledBy: null })
  const again = { ...notice, noticeFrom: later(from, 1), noticeUntil: later(from, 30) }
  await move('plan_edition', id, 'post', again, later(from, 1))
  const newDays = { approvedOn: later(from, 31), validFrom: later(from, 32) }
  const approval = { approvalNo: '7', approvedBy: '市', ...newDays }
  await move('plan_edition', id, 'approve', approval, later(from, 32), 'guihua2')
  expect(await codeOf(move('plan_edition', id, 'enforce', {}, later(from, 32), 'guihua2'))).toBe('not-allowed')
  await move('plan_edition', id, 'enforce', {}, later(from, 32))
  expect(await rowOf('plan_edition', id)).toMatchObject({ state: 'inForce' })
})

let first: string
let plot: string
it('a plan hangs thirty days with its drawings, is approved after that, and is in force from its day only', async () => {
  const from = addDays(today, -90)
  first = await draftPlan(1)
  const facts = {
    number: 'T-01',
    edition: first,
    landUse: 'industry2',
    area: 40_000,
    farMin: 1.2,
    farMax: 2,
    greenMax: 15,
  }
  plot = (await create('guihua', 'plot_index', { ...facts, heightMax: 24, intensityMin: 2500 }, from)).id
  expect(await codeOf(create('guihua', 'plot_index', { ...facts, number: 'T-02', farMin: 3 }))).toBe('index-crossed')
  const notice = { noticeFrom: from, noticeUntil: later(from, 28), noticePlaces: '网站' }
  expect(await codeOf(move('plan_edition', first, 'post', notice, from))).toBe('plan-no-drawing')
  const other = await draftPlan(2)
  const file = await storeFile(zone.db, demoZone, testNow, '图.pdf', Buffer.from('%PDF-1.4'))
  await move('plan_edition', other, 'attach', { drawingName: '图', drawingFile: file }, from)
  expect(await codeOf(move('plan_edition', other, 'post', notice, from))).toBe('plan-notice-short')
  await move('plan_edition', other, 'post', { ...notice, noticeUntil: later(from, 29) }, from)
  const early = { approvalNo: '1', approvedBy: '市', approvedOn: later(from, 29), validFrom: later(from, 29) }
  expect(await codeOf(move('plan_edition', other, 'approve', early, later(from, 29)))).toBe('plan-notice-hangs')
  await move('plan_edition', other, 'withdraw', {}, from)
  await enforce(first, from)
  expect(await rowOf('plan_edition', first)).toMatchObject({ state: 'inForce', drawings: [{ name: '土地利用规划图' }] })
  expect(await rowOf('plot_index', plot)).toMatchObject({ state: 'valid' })
  expect(await codeOf(draftPlan(1, first))).toBe('plan-replaces-wrong')
  expect(await codeOf(create('jingfa', 'plan_edition', { name: 'x', level: 'control', edition: 1, scope: 'x' }))).toBe(
    'not-allowed',
  )
})

it('an index in force changes by procedure only, and the drift report tells from what to what, who and why', async () => {
  const row = await rowOf('plot_index', plot)
  const change = async () =>
    changeRecord(await zone.as('guihua'), getRegister('plot_index'), plot, row?.version ?? 0, { farMax: 3 })
  expect(await codeOf(change())).toBe('not-allowed')
  const from = addDays(today, -50)
  expect(await codeOf(move('plot_index', plot, 'propose', { changes: [{ bound: 'farMax', value: 2 }] }, from))).toBe(
    'index-no-change',
  )
  const asked = { changes: [{ bound: 'farMax', value: 2.5 }] }
  await move('plot_index', plot, 'propose', asked, from, 'guihua2')
  expect(await codeOf(move('plot_index', plot, 'adopt', {}, from))).toBe('wrong-state')
  await move(
    'plot_index',
    plot,
    'argue',
    { argument: '专家论证：交通承载力满足。', arguedOn: later(from, 2) },
    later(from, 2),
  )
  const notice = { noticeFrom: later(from, 3), noticeUntil: later(from, 32), noticePlaces: '网站、现场' }
  await move('plot_index', plot, 'post', notice, later(from, 3))
  const approval = { approvalNo: '调规3号', approvedBy: '市人民政府', approvedOn: later(from, 35) }
  await move('plot_index', plot, 'adopt', approval, later(from, 36))
  expect(await rowOf('plot_index', plot)).toMatchObject({ state: 'valid', farMax: 2.5, farMin: 1.2, changes: null })
  const view = (await get('jingfa', '/api/planning')).json()
  const own = view.drift.filter(({ number }: { number: string }) => number === 'T-01')
  expect(own).toMatchObject([
    { key: 'farMax', from: 2, to: 2.5, askedBy: '谌知澜', reason: '见记录', approvalNo: '调规3号', way: 'procedure' },
  ])
  const before = (await get('jingfa', `/api/planning?asOf=${later(from, 30)}`)).json()
  expect(before.drift.filter(({ number }: { number: string }) => number === 'T-01')).toEqual([])
})

const factory = {
  ...{ landUse: 'industry2', landArea: 40_000, floorArea: 30_000, highFloorArea: 18_000, footprint: 18_000 },
  ...{ structures: 1200, yards: 800, greenArea: 4000, heightTop: 23.8, officeLand: 2400, fixedInvestment: 120_000_000 },
}

it('each point is checked against the plan as it stood on its day: a change adopted later makes nothing right', async () => {
  const [project] = await zone.db.query(
    `select id from project where state = 'listed' and planned_start < $1 and produced_on is null and completed_on is null
      and id not in (select project from conformity_check) order by id limit 1`,
    [today],
  )
  const file = (number: string, point: string, days: number, facts: Facts = {}) =>
    create('guihua', 'conformity_check', {
      ...{ number, project: project?.id, plotIndex: plot, point, on: addDays(today, days), ...factory, ...facts },
    })
  const early = await file('HD-1', 'conditions', -40, { floorArea: 70_000 })
  const result = (await get('jingfa', `/api/planning/check/${early.id}`)).json()
  // 88 000 counted m² on 40 000 m²: 2.2 against 2 before the change to 2.5.
  expect(result).toMatchObject({ standing: 'beyond', beyond: 1 })
  expect(result.lines.find(({ index }: { index: string }) => index === 'far')).toMatchObject({
    value: 2.2,
    most: 2,
    verdict: 'above',
  })
  const side = async () => {
    const lamp = (await get('zhuren', `/api/standing/lamps/project/${project?.id}`)).json()
    return JSON.stringify(lamp).includes('规划核对1项不符')
  }
  expect(await side()).toBe(true)
  const design = await file('HD-2', 'design', -10)
  expect(await side()).toBe(false)
  const kept = (await get('jingfa', `/api/planning/check/${design.id}`)).json()
  expect(kept).toMatchObject({ standing: 'kept', beyond: 0 })
  const lines = kept.lines.map(({ index, from }: Record<string, string>) => `${index} ${from}`)
  expect(lines).toEqual(expect.arrayContaining(['far plan', 'coefficient national', 'office national']))
  expect(await codeOf(file('HD-3', 'completion', -20))).toBe('check-order')
  expect(await codeOf(file('HD-4', 'completion', -5, { highFloorArea: 31_000 }))).toBe('check-high-floors')
  expect(await codeOf(file('HD-5', 'completion', 1))).toBe('check-to-come')
  const shown = (await get('jingfa', '/api/planning'))
    .json()
    .plots.find(({ number }: { number: string }) => number === 'T-01')
  expect(shown.newest).toMatchObject({ number: 'HD-2', standing: 'kept' })
})

it('the next edition replaces the one before, its plots go with it, and what it says otherwise is drift as well', async () => {
  const next = await draftPlan(3, first)
  const facts = {
    number: 'T-01',
    edition: next,
    landUse: 'industry2',
    area: 40_000,
    farMin: 1.2,
    farMax: 2.5,
    greenMax: 20,
  }
  await create('guihua', 'plot_index', { ...facts, heightMax: 24, intensityMin: 2500 })
  await enforce(next, addDays(today, -36))
  expect(await rowOf('plan_edition', first)).toMatchObject({
    state: 'replaced',
    replacedBy: next,
    replacedOn: addDays(today, -1),
  })
  expect(await rowOf('plot_index', plot)).toMatchObject({ state: 'replaced' })
  const { drift } = (await get('jingfa', '/api/planning')).json()
  expect(drift).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ number: 'T-01', way: 'edition', key: 'greenMax', from: 15, to: 20 }),
    ]),
  )
  const [project] = await zone.db.query(`select id from project where state = 'listed' order by id limit 1`)
  const late = { number: 'HD-9', project: project?.id, plotIndex: plot, point: 'completion', on: today, ...factory }
  expect(await codeOf(create('guihua', 'conformity_check', late))).toBe('check-not-valid')
})

it('a gap is residents by standard less what is open, and becomes a task on a named unit in one act', async () => {
  const village = await zone.unit('砚池村')
  const residents = { residents: 4000, residentsOn: addDays(today, -30), residentsSource: '派出所年报' }
  await move('unit', village, 'populate', residents, today, 'sheshi')
  expect(await codeOf(move('unit', village, 'populate', residents, today, 'jingfa'))).toBe('not-allowed')
  const gapOf = async (kind: string) =>
    (await get('sheshi', '/api/city')).json().gaps.find((one: Facts) => one.area === village && one.kind === kind)
  const before = await gapOf('culture')
  expect(before).toMatchObject({ needed: 400, isGap: true })
  const payload = {
    village,
    kind: 'culture',
    lead: await zone.unit('社会事业局'),
    due: addDays(today, 200),
    asked: '建成砚池村文化活动中心。',
  }
  const post = (login: string) =>
    app.inject({
      method: 'POST',
      url: '/api/city/task',
      headers: { 'x-gaoxin': '1' },
      cookies: { [cookieName]: cookies[login] ?? '' },
      payload,
    })
  expect((await post('jingfa')).json().code).toBe('not-allowed')
  const made = (await post('sheshi')).json()
  const row = await rowOf('facility', made.facility)
  expect(row).toMatchObject({ kind: 'culture', capacity: before.short, state: 'active', openedOn: null })
  expect(await rowOf('task', String(row?.task))).toMatchObject({
    state: 'issued',
    asIssued: '建成砚池村文化活动中心。',
  })
  expect(await gapOf('culture')).toMatchObject({ short: before.short, coming: before.coming + before.short })
  expect(
    await codeOf(
      move(
        'facility',
        made.facility,
        'assign',
        { lead: payload.lead, taskDue: payload.due, asked: '再下一次' },
        today,
        'sheshi',
      ),
    ),
  ).toBe('facility-has-task')
  await changeRecord(await zone.as('sheshi'), getRegister('facility'), made.facility, row?.version ?? 0, {
    openedOn: today,
  })
  expect(await gapOf('culture')).toMatchObject({ short: 0, existing: before.existing + before.short })
})

it('everybody may read facilities by an allow-list, and gaps only once the zone publishes them', async () => {
  const [standard] = await zone.db.query(
    `select id, version, value from rate_standard where code = 'facility-gaps-public'`,
  )
  const open = async (value: number, version: number) =>
    changeRecord(await zone.as('guihua'), getRegister('rate_standard'), standard?.id, version, { value })
  await open(0, standard?.version)
  const closed = (await get(null, '/api/public/facilities')).json()
  expect(closed).toMatchObject({ isOpen: false, gaps: [] })
  await open(1, standard?.version + 1)
  const shown = (await get(null, '/api/public/facilities')).json()
  expect(shown.gaps.length).toBeGreaterThan(0)
  const keys = new Set(shown.facilities.flatMap((one: Facts) => Object.keys(one)))
  expect([...keys].sort()).toEqual(['area', 'kind', 'name', 'openDue', 'place', 'standing'])
  expect((await get(null, '/api/city')).statusCode).toBe(401)
  expect((await get('chengbo', '/api/planning')).statusCode).toBe(403)
})
