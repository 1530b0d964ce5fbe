import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { type Day, dayOf } from '#domain/day.ts'
import type { Facts } from '#services/context.ts'
import { fundBoard } from '#services/funds/board.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { actsIn, codeOf, morningOf } from '#test/support/acts.ts'
import { openDemoZone } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move } = actsIn(zone)

const day = dayOf(2027, 6, 30)
const register = 'fund_application'

async function apply(channel: string, login = 'jianshe2'): Promise<string> {
  const facts = { name: '示例申报', channel, unit: await zone.unit('建设局'), asked: 9_000_000 }
  return (await create(login, dayOf(2027, 3, 1), register, facts)).id
}

async function grant(id: string, facts: Facts = {}, on: Day = day): Promise<unknown> {
  return move('jingfa2', on, register, id, 'grant', {
    ...{
      granted: 6_000_000,
      documentNo: '示例1号',
      documentOn: dayOf(2027, 5, 6),
      credited: await zone.unit('建设局'),
    },
    ...facts,
  })
}

async function boardFor(login: string, on: Day) {
  const { actor } = await zone.as(login, morningOf(on))
  const facts = await factsAsOf(zone.db, demoZone, on, on)
  return fundBoard({ facts, actor, asOf: on, calendar: calendarIn(facts) })
}

it('whether money is owed follows from its channel, also when the channel was mistaken', async () => {
  const id = await apply('specialBond')
  const line = async () => (await boardFor('ducha', day)).lines.find((one) => one.id === id)
  expect((await line())?.isRepayable).toBe(true)
  expect((await line())?.reached).toBeNull()
  await move('jianshe2', day, register, id, 'record', { appliedOn: dayOf(2027, 4, 1) })
  expect((await line())?.reached).toBe('appliedOn')
})

it('a unit files and records its own; only those who look after funds say what was granted', async () => {
  const id = await apply('fiscalGrant')
  await move('jianshe2', day, register, id, 'record', { pooledOn: dayOf(2027, 3, 2), appliedOn: dayOf(2027, 4, 1) })
  expect(await codeOf(move('jianshe2', day, register, id, 'grant', {}))).toBe('not-allowed')
  expect(
    await codeOf(
      create('zhaoshang2', day, register, {
        name: '越界',
        channel: 'reward',
        unit: await zone.unit('建设局'),
        asked: 1,
      }),
    ),
  ).toBe('not-allowed')
  await grant(id)
  expect(await codeOf(move('jianshe2', day, register, id, 'lose', {}, '误报'))).not.toBe('done')
})

it('days come in their order and not in the future, and no more arrives or is paid than there is', async () => {
  const id = await apply('centralBudget')
  const record = (facts: Facts) => codeOf(move('jianshe2', day, register, id, 'record', facts))
  expect(await record({ appliedOn: dayOf(2027, 7, 1) })).toBe('fact-in-future')
  expect(await record({ appliedOn: dayOf(2027, 4, 1), cityOn: dayOf(2027, 3, 30) })).toBe('fact-order')
  expect(await codeOf(grant(id))).toBe('missing-fact')
  expect(await record({ appliedOn: dayOf(2027, 4, 1) })).toBe('done')
  await grant(id)
  const receive = (arrived: number) =>
    codeOf(move('jianshe2', day, register, id, 'receive', { arrived, arrivedOn: dayOf(2027, 6, 1) }))
  expect(await receive(6_000_001)).toBe('funds-over')
  expect(await receive(5_000_000)).toBe('done')
  const pay = (paid: number) => codeOf(move('jianshe2', day, register, id, 'pay', { paid, paidOn: dayOf(2027, 6, 2) }))
  expect(await pay(5_000_001)).toBe('funds-over')
  expect(await pay(2_000_000)).toBe('done')
})

it('grants and debts are two sums, and taking money back takes it out of its own', async () => {
  const before = await boardFor('ducha', day)
  const [given, owed] = [await apply('reward'), await apply('generalBond')]
  for (const id of [given, owed]) {
    await move('jianshe2', day, register, id, 'record', { appliedOn: dayOf(2027, 4, 1) })
    await grant(id)
  }
  const after = await boardFor('ducha', day)
  expect(after.grants.granted - before.grants.granted).toBe(6_000_000)
  expect(after.debts.granted - before.debts.granted).toBe(6_000_000)
  await move('jingfa2', day, register, owed, 'recall', {}, '逾期未开工')
  const recalled = await boardFor('ducha', day)
  expect(recalled.debts.granted).toBe(before.debts.granted)
  expect(recalled.grants.granted).toBe(after.grants.granted)
})

it('what a unit may not read is in none of its sums', async () => {
  const other = await boardFor('zhaoshang2', day)
  const all = await boardFor('jingfa2', day)
  expect(other.lines.length).toBeLessThan(all.lines.length)
  expect(other.grants.granted).toBeLessThan(all.grants.granted)
})

it('an application that was sent back or not selected says why', async () => {
  const id = await apply('pilot')
  expect(await codeOf(move('jianshe2', day, register, id, 'sendBack'))).not.toBe('done')
  expect(await codeOf(move('jianshe2', day, register, id, 'lose'))).not.toBe('done')
  expect(await codeOf(move('jianshe2', day, register, id, 'sendBack', {}, '缺环评批复'))).toBe('done')
})
