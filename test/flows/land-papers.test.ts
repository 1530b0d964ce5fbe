import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays } from '#domain/day.ts'
import { getRegister } from '#registers/index.ts'
import { paper } from '#registers/paper.ts'
import type { Facts } from '#services/context.ts'
import { changeRecord } from '#services/save.ts'
import { visibleRows } from '#services/visible.ts'
import { rowsWhere } from '#store/records.ts'
import { actsIn, codeOf } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move, inAct } = actsIn(zone)
const today = testNow.today
const on = (days: number) => addDays(today, days)

let batches = 0
async function newBatch(facts: Facts = {}): Promise<string> {
  batches += 1
  const { id } = await create('tuoyuan', today, 'land_batch', {
    ...{ name: `听证批次${batches}`, number: `听-${batches}`, purpose: 'development', approver: 'province' },
    ...{ places: ['麦浪社区公告栏'], noticeBy: '示例市人民政府', purposeOn: on(-200), preNoticeOn: on(-190) },
    ...{ surveyedOn: on(-170), riskOn: on(-170), planNoticeOn: on(-160), registeredOn: on(-120), fundedOn: on(-150) },
    ...facts,
  })
  return id
}

const rowOf = async (register: 'land_batch' | 'paper', id: string) =>
  (await rowsWhere(zone.db, getRegister(register), demoZone, 'id', [id]))[0]
const change = async (id: string, facts: Facts) => {
  const version = (await rowOf('land_batch', id))?.version ?? 0
  return codeOf(
    inAct('tuoyuan', today, (context) => changeRecord(context, getRegister('land_batch'), id, version, facts)),
  )
}
const treeOf = async (id: unknown) => JSON.stringify((await rowOf('paper', String(id)))?.snapshot)
const called = { hearingPlace: '社区会议室', hearingChair: '法规科', objectors: 30, membersCounted: 50 }
const points = [{ side: 'member', text: '标准偏低', answer: '已按档次核定', taken: 'partly' }]

it('a hearing is called in lawful time, held on its day, and both its papers are on file before anything is agreed', async () => {
  const id = await newBatch()
  const call = (day: number, more: Facts = {}, at = on(-40)) =>
    move('tuoyuan', at, 'land_batch', id, 'callHearing', { ...called, hearingOn: on(day), ...more })
  expect(await codeOf(call(-37))).toBe('hearing-short')
  expect(await codeOf(call(-20, { objectors: 51 }))).toBe('hearing-members')
  expect(await codeOf(call(-20, { hearingChair: null }))).toBe('hearing-facts')
  expect(await codeOf(move('tuoyuan', today, 'land_batch', id, 'hear', {}))).toBe('not-allowed')
  await call(-20)
  expect(await change(id, { agreedOn: on(-10) })).toBe('hearing-open')
  const hear = (facts: Facts, at = today) => move('tuoyuan', at, 'land_batch', id, 'hear', facts)
  const record = { hearingAttended: 41, hearingPoints: points, hearingResult: 'changed' }
  expect(await codeOf(hear(record, on(-21)))).toBe('hearing-to-come')
  expect(await codeOf(hear({ ...record, hearingPoints: null }))).toBe('hearing-record')
  const held = await hear(record)
  expect(held).toMatchObject({ heardOn: on(-20), hearingOn: null, hearingPoints: null })
  const [one] = held.hearings as readonly { notice: string; record: string }[]
  for (const paper of [one?.notice, one?.record])
    expect(await rowOf('paper', String(paper))).toMatchObject({
      ...{ kind: 'landHearing', state: 'issued', number: expect.stringMatching(/听〔\d{4}〕\d+号$/) },
    })
  expect(await treeOf(one?.notice)).toContain('多数被征地的村集体经济组织成员')
  for (const part of ['标准偏低', '部分采纳', '成员代表', '修改征地补偿安置方案'])
    expect(await treeOf(one?.record)).toContain(part)
  expect(await change(id, { heardOn: on(-19) })).toBe('hearing-dated')
  expect(await change(id, { agreedOn: on(-25) })).toBe('land-step-order')
  expect(await change(id, { agreedOn: on(-10) })).toBe('done')
  expect(await codeOf(call(0, {}, on(-15)))).toBe('hearing-late')
})

const decision = {
  ...{ decisionReason: '对安置房位置有异议', standard: '第2版', landSum: 60_000, houseSum: 90_000 },
  ...{ decisionOn: on(-5), handOverBy: on(30) },
}

async function undecided(batch: string, number: string) {
  const village = await zone.unit('麦浪社区')
  const found = {
    head: '钱某决',
    land: 1000,
    measuredOn: on(-165),
    publishedOn: on(-162),
    identity: '110101190001011234',
  }
  return create('mailang', today, 'household', { number, batch, village, ...found })
}

it('compensation is decided only after the expropriation notice, served, and paid by the decision', async () => {
  const bare = await newBatch()
  const noticed = await newBatch({
    ...{
      agreedOn: on(-110),
      appliedOn: on(-100),
      approvedOn: on(-40),
      approvalNo: '示政地〔2026〕1号',
      noticedOn: on(-30),
    },
  })
  const early = await undecided(bare, '决户1')
  const decide = (id: string, facts: Facts = {}, login = 'tuoyuan') =>
    move(login, today, 'household', id, 'decide', { ...decision, ...facts })
  expect(await codeOf(decide(early.id))).toBe('decision-before-notice')
  const home = await undecided(noticed, '决户2')
  expect(await codeOf(decide(home.id, {}, 'mailang'))).toBe('not-allowed')
  expect(await codeOf(decide(home.id, { decisionOn: on(-31) }))).toBe('decision-before-notice')
  expect(await codeOf(decide(home.id, { handOverBy: on(-5) }))).toBe('decision-hand-over')
  expect(await codeOf(decide(home.id, { decisionReason: null }))).toBe('decision-facts')
  const step = (name: string, facts: Facts, login = 'mailang') => move(login, today, 'household', home.id, name, facts)
  expect(await codeOf(step('serve', { servedOn: today, servedHow: 'hand' }))).toBe('not-allowed')
  const made = await decide(home.id)
  expect(made).toMatchObject({ state: 'open', difficulty: 'decision', decidedSum: 150_000, agreedSum: null })
  const fix = inAct('mailang', today, (context) =>
    changeRecord(context, getRegister('household'), home.id, made.version, { houseSum: 1 }),
  )
  expect(await codeOf(fix)).toBe('decision-fixed')
  expect(await codeOf(step('serve', { servedOn: on(-6), servedHow: 'hand' }))).toBe('days-disordered')
  expect(await step('serve', { servedOn: on(-3), servedHow: 'left' })).toMatchObject({ servedOn: on(-3) })
  expect(await codeOf(step('payDecided', { paySum: 150_001, payOn: today, payProof: '决1' }))).toBe('paid-too-much')
  expect(await step('payDecided', { paySum: 150_000, payOn: today, payProof: '决1' })).toMatchObject({ paidOn: today })
  expect(await codeOf(move('tuoyuan', today, 'household', home.id, 'withdraw', {}, '计算有误'))).toBe('decision-paid')
})

it('a decision is read by the village, the town, headquarters, leaders and supervision alone, and hides what is sealed', async () => {
  const [home] = await rowsWhere(zone.db, getRegister('household'), demoZone, 'number', ['西户009'])
  const id = String(home?.decisionPaper)
  const reads = async (login: string) => {
    const { actor } = await zone.as(login)
    const seen = await visibleRows({ db: zone.db, actor, asOf: null }, paper, {
      where: (add) => `t.id = ${add(id)}::uuid`,
    })
    return seen.length === 1
  }
  for (const login of ['tuoyuan', 'zhuren', 'ducha']) expect(await reads(login), login).toBe(true)
  for (const login of ['jianshe', 'yanchi', 'chengbo']) expect(await reads(login), login).toBe(false)
  const tree = await treeOf(id)
  for (const part of ['谭某丁', '行政复议', '247200']) expect(tree).toContain(part)
  expect(tree).not.toContain('1101011900')
})
