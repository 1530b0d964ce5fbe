import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day } from '#domain/day.ts'
import { getRegister } from '#registers/index.ts'
import type { Row } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'
import { enterpriseViewOf, quickReportOf } from '#services/enterprise/enterprise-view.ts'
import { checkEnterprise } from '#services/enterprise/enterprises.ts'
import { growthOf } from '#services/enterprise/growth-views.ts'
import { importMonths } from '#services/enterprise/months.ts'
import { storeFile } from '#services/files.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import type { Viewing } from '#services/meeting/lines.ts'
import { changeRecord } from '#services/save.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { findRow, rowsWhere } from '#store/records.ts'
import { actsIn, codeOf, morningOf } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move, inAct } = actsIn(zone)
const { today } = testNow
const lastYear = Number(today.slice(0, 4)) - 1
const month = today.slice(0, 7)

async function firm(shortName: string): Promise<Row> {
  const [found] = await rowsWhere(zone.db, getRegister('enterprise'), demoZone, 'shortName', [shortName])
  if (found === undefined) throw new Error(`There is no ${shortName}`)
  return found
}

async function viewFor(login: string, day: Day = today): Promise<Viewing> {
  const { actor } = await zone.as(login, morningOf(day))
  const facts = await factsAsOf(zone.db, demoZone, day, day)
  return { facts, actor, asOf: day, calendar: calendarIn(facts) }
}

async function read(register: string, id: string): Promise<Row> {
  const row = await findRow(zone.db, getRegister(register), demoZone, id)
  if (row === null) throw new Error('The record is gone')
  return row
}

it('the industry of a firm is a code of the 2017 edition, and one of 2011 is refused with the code of today', async () => {
  const facts = { name: '云岭试铜有限公司', uscc: '91350100M000100Y43', registered: 'existing' }
  expect(await codeOf(create('jingfa2', today, 'enterprise', { ...facts, industry: '3261' }))).toBe('industry-wrong')
  expect(await codeOf(create('jingfa2', today, 'enterprise', { ...facts, industry: '1330' }))).toBe('industry-wrong')
  const made = await create('jingfa2', today, 'enterprise', { ...facts, industry: 'C3251' })
  expect(made.industry).toBe('3251')
  const view = await viewFor('jingfa2')
  const { industry } = await enterpriseViewOf(zone.db, view, (await firm('百合食品')).id)
  expect(industry).toMatchObject({
    code: '1439',
    name: '其他方便食品制造',
    group: '方便食品制造',
    division: '食品制造业',
  })
})

it('a code of an industry that was taken in before the table was whole does not stand in the way of other changes', async () => {
  const old: Row = { ...(await firm('沛然管业')), version: 2, industry: '1330' }
  const change = (given: Facts) => inAct('jingfa2', today, (context) => checkEnterprise(context, old, given))
  expect(await change({ place: '东园 6 号地块' })).toEqual({ place: '东园 6 号地块' })
  expect(await codeOf(change({ industry: '1330' }))).toBe('industry-wrong')
  expect(await change({ industry: '1331' })).toEqual({ industry: '1331' })
})

it('figures of an office come in as a whole or not at all, and a newer edition stands beside the older', async () => {
  const { uscc, id } = await firm('沛然管业')
  const rows = [{ uscc: String(uscc), period: month, tax: 1_000_000 }]
  const bring = (login: string, more: readonly { uscc: string; period: string; tax: number }[] = []) =>
    inAct(login, today, (context) => importMonths(context, 'tax', '税务清单', [...rows, ...more]))
  expect(await codeOf(bring('jianshe2'))).toBe('not-allowed')
  expect(await codeOf(bring('jingfa2', [{ uscc: '91350100M000100Y4Z', period: month, tax: 1 }]))).toBe(
    'month-unknown-firm',
  )
  await bring('jingfa2')
  await bring('jingfa2')
  const editions = (await rowsWhere(zone.db, getRegister('enterprise_month'), demoZone, 'enterprise', [id]))
    .filter(({ period, source }) => period === month && source === 'tax')
    .map(({ edition }) => edition)
  expect(editions.toSorted()).toEqual([1, 2])
})

it('a firm is asked only what no office holds, files for itself alone, and never for another', async () => {
  const own = await firm('澄波水表')
  const other = await firm('沛然管业')
  await inAct('jingfa2', today, (context) =>
    importMonths(context, 'power', '供电清单', [{ uscc: String(own.uscc), period: month, power: 260_000 }]),
  )
  const asked = await quickReportOf(zone.db, await viewFor('chengbo'), own.id, month)
  expect(asked.known.power).toEqual({ value: 260_000, source: 'power' })
  expect(asked.asked).toContain('revenue')
  expect(asked.asked).not.toContain('power')
  const file = (facts: Facts) => create('chengbo', today, 'enterprise_month', { period: month, ...facts })
  expect(await codeOf(file({ enterprise: other.id, revenue: 1 }))).toBe('not-allowed')
  expect(await codeOf(file({ enterprise: own.id }))).toBe('month-empty')
  expect(await codeOf(file({ enterprise: own.id, period: '2099-01', revenue: 1 }))).toBe('month-period')
  expect(await file({ enterprise: own.id, revenue: 38_000_000 })).toMatchObject({ source: 'self', edition: 1 })
  expect(await codeOf(enterpriseViewOf(zone.db, await viewFor('chengbo'), other.id))).toBe('not-found')
})

it('a firm stands on its ladders by certificate and figure, with the gap of each criterion', async () => {
  const { id } = await firm('澄波水表')
  const view = await enterpriseViewOf(zone.db, await viewFor('jingfa2'), id)
  const scale = view.ladders.find(({ track }) => track === 'scale')
  expect(scale).toMatchObject({ now: 'yi1', next: 'yi10' })
  expect(scale?.gaps).toMatchObject([{ value: 41_200, line: 100_000, missing: 58_800, isMet: false }])
  const innovation = view.ladders.find(({ track }) => track === 'innovation')
  expect(innovation).toMatchObject({ now: 'specialised', next: 'littleGiant' })
  expect(innovation?.gaps.find(({ measure }) => measure === 'rdShare')).toMatchObject({ value: 4.1, isMet: true })
  const growth = await growthOf(zone.db, await viewFor('jingfa2'))
  expect(growth).toMatchObject({ planned: 5, promoted: 1, hitRate: 20 })
})

it('figures of a single firm are open to those who need them, and to nobody else of the house', async () => {
  const { id } = await firm('澄波水表')
  const view = await enterpriseViewOf(zone.db, await viewFor('jianshe2'), id)
  expect(view.maySeeFigures).toBe(false)
  expect(view.months).toEqual([])
  expect(
    view.ladders.flatMap(({ gaps }) => gaps).every(({ measure, value }) => measure !== 'revenue' || value === null),
  ).toBe(true)
})

it('a saving is worked out by the formula of its policy; what is none is refused with the reason', async () => {
  const { id } = await firm('青阀科技')
  const policy = (facts: Facts) =>
    unitOf().then((office) =>
      create('jingfa2', today, 'saving_policy', {
        ...{ name: '样本政策', document: '样本〔2026〕1号', group: 'tax', effect: 'saves', method: 'rate', office },
        ...{ oldRate: 16, newRate: 13, validFrom: `${lastYear}-01-01`, ...facts },
      }),
    )
  const unitOf = () => zone.unit('财政局')
  const record = async (made: Row, facts: Facts = {}) =>
    create('jingfa2', today, 'saving', {
      ...{ policy: made.id, enterprise: id, period: month, evidenceKind: 'actual', base: 2_000_000, ...facts },
    })
  expect(await record(await policy({}))).toMatchObject({ saved: 60_000 })
  expect(await codeOf(record(await policy({}), { evidenceKind: 'estimate' }))).toBe('saving-not-counted')
  expect(await codeOf(record(await policy({ effect: 'defers' })))).toBe('saving-not-counted')
  expect(await codeOf(record(await policy({ validFrom: '2016-05-01' })))).toBe('saving-not-counted')
  expect(await codeOf(record(await policy({}), { base: null }))).toBe('saving-numbers')
  expect(await codeOf(record(await policy({}), { period: '2099-01' }))).toBe('saving-period')
})

it('an objection that is upheld corrects a figure and moves the places; the snapshot stays as it was taken', async () => {
  const own = await firm('澄波水表')
  const [run] = await rowsWhere(zone.db, getRegister('per_mu_run'), demoZone, 'year', [lastYear])
  const [sheet] = await rowsWhere(zone.db, getRegister('per_mu_sheet'), demoZone, 'enterprise', [own.id])
  if (run === undefined || sheet === undefined) throw new Error('There is no evaluation')
  const act = (login: string, day: Day, name: string, facts: Facts = {}, reason?: string) =>
    move(login, day, 'per_mu_sheet', sheet.id, name, facts, reason)
  const proof = await storeFile(zone.db, demoZone, testNow, '租赁合同.pdf', Buffer.from('%PDF-1.4'))
  const until = run.objectionsUntil as Day
  const words = { objection: '十亩已转租，承租方已确认。', proof }
  expect(await codeOf(act('jingfa2', today, 'object', words))).toBe('not-allowed')
  expect(await codeOf(act('chengbo', addDays(until, 1), 'object', words))).toBe('per-mu-objection-late')
  expect(await codeOf(act('chengbo', today, 'object', { objection: '不服' }))).toBe('missing-fact')
  await act('chengbo', today, 'object', words)
  const finish = (day: Day) => move('zhuren', day, 'per_mu_run', run.id, 'finalise')
  expect(await codeOf(finish(until))).toBe('per-mu-objection-open')
  expect(await codeOf(finish(addDays(until, 1)))).toBe('per-mu-unruled')
  expect(await codeOf(act('chengbo', today, 'uphold', { ruling: '成立' }))).toBe('not-allowed')
  await act('jingfa', today, 'uphold', { ruling: '转租属实，按76亩计算。', correctedLand: 76 })
  const ruled = await read('per_mu_sheet', sheet.id)
  expect(ruled).toMatchObject({
    state: 'upheld',
    land: 76,
    inputs: { land: { value: 86 } },
    ruledBy: expect.any(String),
  })
  expect(Number(ruled.total)).toBeGreaterThan(Number(sheet.total))
  await finish(addDays(until, 1))
  expect(await read('per_mu_sheet', sheet.id)).toMatchObject({ state: 'final', grade: ruled.grade })
})

it('a veto is proposed from the record of the firm and decided by a leader before publication', async () => {
  const bad = await firm('再造金属')
  await inAct('jingfa2', today, async (context) => {
    await changeRecord(context, getRegister('enterprise'), bad.id, Number(bad.version), { safetyClass: 'serious' })
  })
  const run = await create('jingfa2', today, 'per_mu_run', {
    ...{ name: '否决样本', year: lastYear - 1, scope: 'above', cutA: 20, cutB: 60, cutC: 100, basis: '样本' },
  })
  expect(run).toMatchObject({ taxWeight: 30, taxBase: 24.097 })
  await move('jingfa2', today, 'per_mu_run', run.id, 'compute')
  const sheets = await rowsWhere(zone.db, getRegister('per_mu_sheet'), demoZone, 'run', [run.id])
  const sheet = sheets.find(({ enterprise }) => enterprise === bad.id)
  expect(sheet).toMatchObject({ vetoProposed: expect.stringContaining('安全'), vetoBy: null })
  expect(sheet?.grade).not.toBe('D')
  const veto = (login: string) => move(login, today, 'per_mu_sheet', String(sheet?.id), 'veto', {}, '隐患未整改')
  expect(await codeOf(veto('jingfa2'))).toBe('not-allowed')
  await veto('zhuren')
  expect(await read('per_mu_sheet', String(sheet?.id))).toMatchObject({
    grade: 'D',
    rank: null,
    vetoBy: expect.any(String),
  })
})
