import { expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { report } from '#registers/report.ts'
import { task } from '#registers/task.ts'
import { inTransaction } from '#services/context.ts'
import { createRecord } from '#services/save.ts'
import { factsAsOf, factsNow, factsOn } from '#services/standing/facts.ts'
import { openDatabase } from '#store/database.ts'
import { allRows } from '#store/records.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const name = 'yunling'
const title = '完成标准厂房二期主体工程'

async function fileReport(progress: string) {
  const context = await zone.as('jianshe2')
  const facts = { task: await zone.task(title), unit: await zone.unit('建设局'), progress }
  return inTransaction(zone.db, context, (one) => createRecord(one, report, { facts }))
}

test('facts in memory equal the tables, whether they were read at once or followed the log', async () => {
  await factsNow(zone.db, name)
  await fileReport('6号厂房封顶')
  const facts = await factsNow(zone.db, name)
  for (const register of [task, report])
    expect(facts.all(register).toSorted(byId)).toEqual((await allRows(zone.db, register, name)).toSorted(byId))
})

test('one new fact changes the lists that it belongs to and leaves all others the same objects', async () => {
  const facts = await factsNow(zone.db, name)
  const tasks = facts.all(task)
  const mine = await zone.task(title)
  const before = new Map(tasks.map((one) => [one.id, facts.of(report, 'task', one.id)]))
  await fileReport('墙体砌筑过半')
  await factsNow(zone.db, name)
  expect(facts.all(task)).toBe(tasks)
  for (const one of tasks) {
    if (one.id === mine) expect(facts.of(report, 'task', mine)).toHaveLength((before.get(one.id)?.length ?? 0) + 1)
    else expect(facts.of(report, 'task', one.id)).toBe(before.get(one.id))
  }
})

test('the facts of a past day know what was written until midnight in China, and nothing later', async () => {
  const day = addDays(testNow.today, -60)
  const facts = await factsOn(zone.db, name, day)
  const reports = facts.all(report)
  expect(reports.length).toBeGreaterThan(0)
  expect(reports.every((one) => (one.reportedOn ?? '') <= day)).toBe(true)
  expect(facts.all(task).some((one) => one.state === 'closed')).toBe(true)
  expect(facts.all(report).length).toBeLessThan((await factsNow(zone.db, name)).all(report).length)
})

test('a past day asked for again is the same, though facts came since', async () => {
  const day = addDays(testNow.today, -1)
  const before = (await factsAsOf(zone.db, name, day, testNow.today)).all(report).length
  await fileReport('门窗安装开始')
  expect((await factsOn(zone.db, name, day)).all(report)).toHaveLength(before)
})

test('a transaction sees what it wrote, others do not until it is committed', async () => {
  const context = await zone.as('jianshe2', momentOf(testNow.millisecond + 1000))
  const facts = { task: await zone.task(title), unit: await zone.unit('建设局'), progress: '外墙抹灰' }
  const outside = (await factsNow(zone.db, name)).all(report).length
  await inTransaction(zone.db, context, async (one) => {
    await createRecord(one, report, { facts })
    expect((await factsNow(one.db, name)).all(report)).toHaveLength(outside + 1)
    expect((await factsNow(zone.db, name)).all(report)).toHaveLength(outside)
  })
  expect((await factsNow(zone.db, name)).all(report)).toHaveLength(outside + 1)
})

test('a second database does not share facts with the first', async () => {
  const other = openDatabase('postgres://127.0.0.1:1/nowhere', 1)
  await expect(factsNow(other, name)).rejects.toThrow()
  await other.close()
})

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
