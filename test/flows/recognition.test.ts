import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { readListQuery } from '#derive/list-query.ts'
import { listSql } from '#derive/select.ts'
import type { ClosedMonth } from '#domain/investment/ranking.ts'
import { getRegister } from '#registers/index.ts'
import { countedFilters, recognition } from '#registers/investment/recognition.ts'
import type { Row } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'
import { boardOf } from '#services/investment/board.ts'
import { investmentMatters } from '#services/investment/matters.ts'
import { run } from '#store/database.ts'
import { actsIn, codeOf } from '#test/support/acts.ts'
import { openDemoZone } from '#test/support/demo-zone.ts'
import { day, investmentIn, later, wan } from '#test/support/investment.ts'

const zone = openDemoZone()
const { create, move } = actsIn(zone)
const { read, ruleId, viewing, signedContract, next } = investmentIn(zone)

async function sharesOf(...percents: readonly number[]) {
  const units = [await zone.unit('招商局'), await zone.unit('建设局')]
  return percents.map((percent, i) => ({ unit: units[i], percent }))
}

async function fundsOf(contract: string, amount: number, facts: Facts = {}): Promise<string> {
  const number = next()
  const paper = await create('zhaoshang2', later, 'paid_in', {
    ...{ contract, unit: await zone.unit('招商局'), period: '2027-02', kind: 'works', amount: amount * wan },
    ...{ documentNumber: `流程-${number}`, paidOn: day, payer: '样本企业' },
  })
  await move('caizheng', later, 'paid_in', paper.id, 'verify', { verified: amount * wan })
  const made = await create('zhaoshang2', later, 'recognition', {
    ...{ name: '样本项目到位资金', kind: 'funds', contract, period: '2027-02', claimed: amount * wan },
    shares: await sharesOf(60, 40),
    ...facts,
  })
  await move('caizheng', later, 'recognition', made.id, 'check', { isOnSite: true, checkWords: '凭证齐全。' })
  return made.id
}

const amountsOf = (row: Row) => (row.credits as readonly { amount: number }[]).map(({ amount }) => amount / wan)

it('money is recognised after a second person checked it, up to the documents, and split without losing a yuan', async () => {
  const { contract } = await signedContract()
  const id = await fundsOf(contract, 9050)
  const recognise = (facts: Facts) => codeOf(move('zhaoshang', later, 'recognition', id, 'recognise', facts))
  expect(await recognise({ recognised: 9100 * wan })).toBe('recognised-above')
  expect(await recognise({ recognised: 9100 * wan, reasonWords: '补充凭证' })).toBe('vouchers-short')
  expect(await recognise({ recognised: 9000 * wan })).toBe('recognised-reason')
  expect(await recognise({ recognised: 9000 * wan, reasons: [await ruleId('intensity')] })).toBe('no-such-reason')
  expect(await recognise({})).toBe('done')
  const row = await read('recognition', id)
  expect([row.recognised, row.countedIn, ...amountsOf(row)]).toEqual([9050 * wan, '2027-02', 5430, 3620])
  const claim = (login: string, shares: unknown) =>
    codeOf(
      create(login, later, 'recognition', { ...{ name: '甲', kind: 'signed', contract, period: '2027-02' }, shares }),
    )
  expect(await claim('zhaoshang2', await sharesOf(60, 60))).toBe('shares-wrong')
  const [own] = await sharesOf(50)
  expect(await claim('zhaoshang2', [own, own])).toBe('shares-wrong')
  // A unit claims where it has a share itself, and nothing for others alone.
  expect(await claim('renshe', await sharesOf(100))).toBe('unit-not-yours')
  expect(await claim('jianshe', await sharesOf(60, 40))).toBe('done')
})

it('a document proves once, whoever files it', async () => {
  const { contract } = await signedContract()
  const file = async () =>
    create('zhaoshang2', later, 'paid_in', {
      ...{ contract, unit: await zone.unit('招商局'), period: '2027-02', kind: 'works', amount: wan },
      ...{ documentNumber: '只算一次-1', paidOn: day, payer: '样本企业' },
    })
  const { id } = await file()
  expect(await codeOf(file())).toBe('duplicate')
  expect(await codeOf(move('caizheng', later, 'paid_in', id, 'verify', { verified: 2 * wan }))).toBe('verified-above')
})

it('a dispute is raised once and ruled by a leader; in an open month it changes the credits, after the close it is a new row', async () => {
  const { contract } = await signedContract()
  const id = await fundsOf(contract, 9050)
  await move('zhaoshang', later, 'recognition', id, 'recognise')
  expect(await codeOf(move('renshe', later, 'recognition', id, 'object', { objection: '不服' }))).toBe('not-allowed')
  await move('jianshe', later, 'recognition', id, 'object', { objection: '我局另有首谈材料。' })
  expect(await codeOf(move('zhaoshang', later, 'recognition', id, 'rule', { ruling: '各半' }))).toBe('not-allowed')
  await move('zhuren', later, 'recognition', id, 'rule', { ruling: '各半。', ruledShares: await sharesOf(50, 50) })
  expect(amountsOf(await read('recognition', id))).toEqual([4525, 4525])

  const other = await fundsOf((await signedContract()).contract, 1000)
  await move('zhaoshang', later, 'recognition', other, 'recognise')
  await move('jianshe', later, 'recognition', other, 'object', { objection: '份额有误。' })
  await closeUntil('2027-02')
  const snapshot = await snapshotOf('2027-02')
  await move('zhuren', later, 'recognition', other, 'rule', {
    ruling: '全部归招商局。',
    ruledShares: await sharesOf(75, 25),
  })
  expect(amountsOf(await read('recognition', other))).toEqual([600, 400])
  const [made] = await zone.db.query('select id from recognition where zone_id = $1 and corrects = $2::uuid', [
    demoZone,
    other,
  ])
  const correction = await read('recognition', made?.id)
  expect(correction).toMatchObject({ countedIn: '2027-03', recognised: 0, reasonWords: '全部归招商局。' })
  expect(amountsOf(correction)).toEqual([150, -150])
  expect(await snapshotOf('2027-02')).toEqual(snapshot)
  expect(await codeOf(move('jianshe', later, 'recognition', other, 'object', { objection: '再议' }))).toBe(
    'wrong-state',
  )
  const board = boardOf(await viewing('ducha', later))
  expect(board.corrections.map(({ corrects }) => corrects)).toContain(other)
})

it('the filters of a unit on the board lead to exactly the recognitions behind its figure, and its address does not grow', async () => {
  const board = boardOf(await viewing('ducha', later))
  const { actor } = await zone.as('ducha')
  const linked = async (unit: string) => {
    const query = readListQuery(recognition, { ...countedFilters(unit, board.month), limit: '200' }, () => [])
    if (typeof query === 'string') throw new Error(query)
    const [page] = await run(zone.db, listSql(recognition, getRegister, actor, query))
    return (JSON.parse(page.body) as readonly { id: string }[]).map(({ id }) => id)
  }
  const counting = board.units.filter(({ ids }) => ids.length > 0)
  expect(counting.length).toBeGreaterThan(1)
  for (const { unit, ids } of counting) expect((await linked(unit)).toSorted()).toEqual(ids.toSorted())
  expect(String(new URLSearchParams(countedFilters(counting[0]?.unit ?? '', board.month))).length).toBeLessThan(250)
})

it('what is recognised for a closed month counts in the first open one', async () => {
  const id = await fundsOf((await signedContract()).contract, 100)
  await move('zhaoshang', later, 'recognition', id, 'recognise')
  expect(await read('recognition', id)).toMatchObject({ period: '2027-02', countedIn: '2027-03' })
})

it('months are closed one after the other, each once, and only when they are over', async () => {
  const close = (period: string) => codeOf(create('zhaoshang', later, 'month_close', { period }))
  expect(await close('2027-2')).toBe('month-wrong')
  expect(await close('2027-03')).toBe('month-not-over')
  expect(await close('2027-02')).toBe('month-closed')
})

it('a new edition of a task supersedes the old one, and units behind the time gone are matters of explanation', async () => {
  const unit = await zone.unit('人社局')
  const task = async (target: number) => {
    const facts = { unit, year: 2027, indicator: 'funds', target, basis: '高新字〔2027〕3号' }
    const { id } = await create('zhaoshang', day, 'investment_task', facts)
    await move('zhaoshang', day, 'investment_task', id, 'enforce')
    return id
  }
  const first = await task(10_000)
  const second = await task(12_000)
  expect(await read('investment_task', first)).toMatchObject({ state: 'superseded', target: 10_000, edition: 1 })
  expect(await read('investment_task', second)).toMatchObject({
    state: 'inForce',
    edition: 2,
    name: '人社局2027年到位资金',
  })
  const { facts } = await viewing('ducha', later)
  const matter = investmentMatters(facts, later).find((one) => one.fact.id === second)
  expect(matter).toMatchObject({ subject: 'investment', unit, completion: 0, planned: 25 })
})

it('the official figure is taken over with its source by the unit of statistics and changes no recognition', async () => {
  const id = await fundsOf((await signedContract()).contract, 500)
  await move('zhaoshang', later, 'recognition', id, 'recognise')
  const take = (login: string) =>
    codeOf(move(login, later, 'recognition', id, 'enter', { official: 430 * wan, officialSource: '省外资金统计月报' }))
  expect(await take('zhaoshang2')).toBe('not-allowed')
  expect(await take('jingfa2')).toBe('done')
  expect(await read('recognition', id)).toMatchObject({ state: 'official', recognised: 500 * wan, official: 430 * wan })
})

async function closeUntil(month: string): Promise<void> {
  const [last] = await zone.db.query('select max(period) as period from month_close where zone_id = $1', [demoZone])
  let [year = 0, number = 0] = String(last?.period ?? '2027-01')
    .split('-')
    .map(Number)
  for (;;) {
    number += 1
    if (number === 13) [year, number] = [year + 1, 1]
    const period = `${year}-${String(number).padStart(2, '0')}`
    await create('zhaoshang', later, 'month_close', { period })
    if (period === month) return
  }
}

async function snapshotOf(period: string): Promise<ClosedMonth> {
  const [found] = await zone.db.query('select id from month_close where zone_id = $1 and period = $2', [
    demoZone,
    period,
  ])
  return (await read('month_close', found?.id)).snapshot as ClosedMonth // written by the close itself
}
