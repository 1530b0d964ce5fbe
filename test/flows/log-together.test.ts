import { expect, it } from 'vitest'
import { duty } from '#registers/duty.ts'
import { unit } from '#registers/unit.ts'
import { verifyChain } from '#services/audit.ts'
import { inOneAct } from '#services/context.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { changeRecord, createRecord } from '#services/save.ts'
import { newId } from '#store/new-id.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()

async function create(matter: string, more: { id?: string; onceKey?: string } = {}) {
  const { onceKey, ...given } = more
  const context = { ...(await zone.as('ducha')), ...(onceKey === undefined ? {} : { onceKey }) }
  const facts = { unit: await zone.unit('经发局'), matter, words: ['招商', '引资'] }
  return inOneAct(zone.db, context, 'duty.create', (ready) => createRecord(ready, duty, { ...given, facts }))
}

async function rename(note: string) {
  const id = await zone.unit('经发局')
  const context = await zone.as('xitong')
  return zone.db.transaction(async (db) => {
    const [seen] = await db.query('select version from unit where id = $1 for update', [id])
    return changeRecord({ ...context, db }, unit, id, seen.version, { aliases: [note] })
  })
}

async function expectProved(): Promise<void> {
  expect((await verifyChain(zone.db)).bad).toBeNull()
  expect((await rebuildCheck(zone.db)).discrepancies).toEqual([])
}

it('records that come together, beside changes in transactions, stand in one whole chain, each with its event', async () => {
  const names = Array.from({ length: 60 }, (_, i) => `同时登记的职责${i}`)
  const made = await Promise.all([
    ...names.map((name) => create(name)),
    ...[1, 2, 3, 4, 5].map((i) => rename(`别名${i}`)),
  ])
  expect(new Set(made.map((row) => row.id)).size).toBe(61)
  const [count] = await zone.db.query(`select count(*) as n from duty where matter like '同时登记的职责%'`)
  expect(count.n).toBe(60)
  await expectProved()
})

it('what one of them is refused for does not cost the others', async () => {
  const id = newId(testNow.millisecond)
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) => create(`各自登记的职责${i}`, i % 5 === 0 ? { id } : {})),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(17)
  const [count] = await zone.db.query(`select count(*) as n from duty where matter like '各自登记的职责%'`)
  expect(count.n).toBe(17)
  await expectProved()
})

it('one key sent many times at once makes one record', async () => {
  const made = await Promise.all(Array.from({ length: 12 }, () => create('只登记一次的职责', { onceKey: 'once' })))
  expect(new Set(made.map((row) => row.id)).size).toBe(1)
  await expectProved()
})
