import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day } from '#domain/day.ts'
import { getRegister } from '#registers/index.ts'
import type { Row } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'
import { financeOf } from '#services/finance/view.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { findRow, rowsWhere } from '#store/records.ts'
import { actsIn, codeOf } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move } = actsIn(zone)
const day = testNow.today

async function firm(shortName: string): Promise<string> {
  const [found] = await rowsWhere(zone.db, getRegister('enterprise'), demoZone, 'shortName', [shortName])
  return found?.id ?? ''
}

async function product(name: string): Promise<string> {
  const [found] = await rowsWhere(zone.db, getRegister('finance_product'), demoZone, 'name', [name])
  return found?.id ?? ''
}

async function read(register: string, id: string): Promise<Row> {
  const row = await findRow(zone.db, getRegister(register), demoZone, id)
  if (row === null) throw new Error('The record is gone')
  return row
}

async function view(login: string, on: Day = day) {
  const { actor } = await zone.as(login)
  return financeOf({ db: zone.db, actor, asOf: on === day ? null : on }, on)
}

const fileNeed = async (login: string, shortName: string, facts: Facts = {}) =>
  create(login, day, 'finance_need', {
    ...{ enterprise: await firm(shortName), purpose: '备料', use: 'working', amount: 5_000_000, term: 12 },
    ...{ collateral: ['receivables'], rateCap: 4.5, due: addDays(day, 30) },
    ...facts,
  })

const onNeed = (id: string, name: string, facts: Facts = {}) => move('caizheng', day, 'finance_need', id, name, facts)

let contracts = 0

const loanFacts = async (facts: Facts = {}) => ({
  ...{ contract: `试 ${contracts++}`, enterprise: await firm('青阀科技'), bank: '云岭农商行', scheme: 'credit' },
  ...{ renewal: 'new', guarantor: 'none', granted: 4_000_000, grantedOn: day },
  ...facts,
})

it('a firm files a need of its own and of no other firm, and reads only its own', async () => {
  const own = await fileNeed('chengbo', '澄波水表')
  expect(own).toMatchObject({ state: 'filed', filedOn: day })
  expect(await codeOf(fileNeed('chengbo', '青阀科技'))).toBe('not-allowed')
  const other = await fileNeed('caizheng', '青阀科技')
  const touch = (id: string) => move('chengbo', day, 'finance_need', id, 'withdraw', {}, '不再需要。')
  expect(await codeOf(touch(other.id))).toBe('not-found')
  expect(await codeOf(touch(own.id))).toBe('done')
})

it('a need refused by every bank waits for a second match and keeps the reasons of the first', async () => {
  const { id } = await fileNeed('caizheng', '青阀科技')
  const [first, second, third] = [await product('订单融'), await product('财园信贷通'), await product('技改贷')]
  await onNeed(id, 'verify')
  await onNeed(id, 'push', { products: [first, second] })
  expect(await codeOf(onNeed(id, 'hear', { refusedBy: third, refusal: 'price' }))).toBe('not-pushed')
  await onNeed(id, 'hear', { refusedBy: first, refusal: 'collateral' })
  expect(await read('finance_need', id)).toMatchObject({ state: 'pushed' })
  await onNeed(id, 'hear', { refusedBy: second, refusal: 'repayment' })
  expect(await read('finance_need', id)).toMatchObject({ state: 'refused' })
  await onNeed(id, 'push', { products: [third] })
  const { matches } = await read('finance_need', id)
  expect(matches).toMatchObject([
    { product: first, result: 'refused', reason: 'collateral' },
    { product: second, result: 'refused', reason: 'repayment' },
    { product: third, result: 'open' },
  ])
})

it('credit is not money lent: a need is met by what was lent, once, however many banks heard of it', async () => {
  const before = (await view('caizheng')).figures.byCount
  const { id } = await fileNeed('caizheng', '杏源药业')
  const products = [await product('订单融'), await product('财园信贷通'), await product('技改贷')]
  await onNeed(id, 'verify')
  await onNeed(id, 'push', { products })
  await onNeed(id, 'grant', { product: products[0], credit: 4_000_000 })
  const loan = await create('caizheng', day, 'loan', await loanFacts({ need: id, enterprise: await firm('杏源药业') }))
  const granted = (await view('caizheng')).figures.byCount
  expect(granted).toMatchObject({ part: before.part, whole: before.whole + 1 })
  const lend = (lent: number) =>
    move('caizheng', day, 'loan', loan.id, 'lend', { lent, lentOn: day, rate: 4, dueOn: addDays(day, 360) })
  expect(await codeOf(lend(4_000_001))).toBe('lent-over-credit')
  await lend(3_000_000)
  expect(await read('finance_need', id)).toMatchObject({ state: 'lent', lentOn: day })
  expect((await view('caizheng')).figures.byCount).toMatchObject({ part: before.part + 1, whole: before.whole + 1 })
  expect(await codeOf(onNeed(id, 'settle'))).toBe('loans-open')
  await move('caizheng', day, 'loan', loan.id, 'settle', { repaid: 3_000_000, repaidOn: day })
  await onNeed(id, 'settle')
  expect(await read('finance_need', id)).toMatchObject({ state: 'settled', settledOn: day })
})

it('a guarantee of government is never recorded as granted: it is a finding for a named person', async () => {
  const unit = await zone.unit('国资公司')
  const facts = { ...(await loanFacts({ guarantor: 'government', scheme: 'stateGroup', unit })), enterprise: null }
  expect(await codeOf(create('caizheng', day, 'loan', facts))).toBe('government-guarantee')
  const { actor } = await zone.as('ducha')
  const filed = await create('caizheng', day, 'loan', { ...facts, findingFor: actor.person })
  expect(filed).toMatchObject({ state: 'finding', granted: null, grantedOn: null })
  expect(filed.finding).toContain('400万元')
  expect(await codeOf(move('caizheng', day, 'loan', filed.id, 'drop', {}, '已撤销。'))).toBe('not-allowed')
  expect(await codeOf(move('caizheng', day, 'loan', filed.id, 'lend'))).toBe('wrong-state')
  await move('ducha', day, 'loan', filed.id, 'drop', {}, '承诺函已收回。')
})

it('the park credit scheme grants no more than the cap of the zone', async () => {
  const facts = await loanFacts({ scheme: 'parkCredit', granted: 10_000_001 })
  expect(await codeOf(create('caizheng', day, 'loan', facts))).toBe('credit-over-cap')
})

const askBridge = async (facts: Facts = {}) =>
  create('caizheng', day, 'bridge_loan', {
    ...{ enterprise: await firm('弦歌线缆'), borrower: 'enterprise', bank: '云中商业银行', oldContract: '旧 1' },
    ...{ oldLoan: 9_000_000, oldDue: addDays(day, 20), asked: 8_000_000, isOwnPartReady: true },
    ...facts,
  })

it('a bridge of eight million for eight days costs 17,600 yuan, and nobody types it', async () => {
  const { id } = await askBridge()
  const step = (on: Day, name: string, facts: Facts = {}) => move('caizheng', on, 'bridge_loan', id, name, facts)
  await step(day, 'promise', { promise: 8_500_000, promisedOn: day })
  await step(day, 'approve')
  await step(day, 'lend', { lentOn: day })
  expect(await read('bridge_loan', id)).toMatchObject({ dueOn: addDays(day, 10) })
  const back = addDays(day, 8)
  expect(await codeOf(step(addDays(day, 7), 'repay', { newLoanOn: back, repaidOn: back }))).toBe('day-ahead')
  expect(await codeOf(step(back, 'repay', { newLoanOn: back, repaidOn: addDays(back, -1) }))).toBe('day-order')
  expect(await step(back, 'repay', { newLoanOn: back, repaidOn: back })).toMatchObject({ days: 8, fee: 17_600 })
})

it('a bridge beyond the ratio of the written promise is refused, and so is lending before the own part is there', async () => {
  const over = await askBridge({ asked: 8_100_000 })
  await move('caizheng', day, 'bridge_loan', over.id, 'promise', { promise: 8_500_000, promisedOn: day })
  expect(await codeOf(move('caizheng', day, 'bridge_loan', over.id, 'approve'))).toBe('bridge-over')
  const bare = await askBridge({ isOwnPartReady: false })
  await move('caizheng', day, 'bridge_loan', bare.id, 'promise', { promise: 8_500_000, promisedOn: day })
  await move('caizheng', day, 'bridge_loan', bare.id, 'approve')
  expect(await codeOf(move('caizheng', day, 'bridge_loan', bare.id, 'lend', { lentOn: day }))).toBe('own-part-missing')
})

it('the page tells fees, overdue days and both numbers of each rate, on a past day as well', async () => {
  const now = await view('shuji')
  expect(now.bridges.find(({ asked, repaidOn }) => asked === 8_000_000 && repaidOn === addDays(day, -102))?.fee).toBe(
    17_600,
  )
  expect(now.overdue.length).toBeGreaterThan(0)
  expect(now.figures.compensation.part).toBe(900_000)
  expect(now.group.map(({ value, before }) => [value, before].every((one) => one !== null))).toEqual(
    Array(4).fill(true),
  )
  const past = await view('shuji', addDays(day, -60))
  expect(past.needs.length).toBeLessThan(now.needs.length)
  expect(past.figures.compensation.part).toBe(0)
})

it('after all of this the tables equal the fold of the log', async () => {
  expect((await rebuildCheck(zone.db)).discrepancies).toEqual([])
})
