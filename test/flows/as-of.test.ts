import { expect, test } from 'vitest'
import { metricSql } from '#derive/metrics.ts'
import { countSql, listSql, recordSql } from '#derive/select.ts'
import type { ListQuery } from '#derive/where.ts'
import { addDays, type Day, endOf } from '#domain/day.ts'
import { getRegister, registers } from '#registers/index.ts'
import { task } from '#registers/task.ts'
import { sealedMark } from '#schema/fields.ts'
import type { Metric } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { FactBase } from '#services/standing/fact-base.ts'
import { run } from '#store/database.ts'
import { eventsSince } from '#store/events.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const all: Omit<ListQuery, 'asOf'> = {
  conditions: [],
  tokens: [],
  order: null,
  limit: 200,
  after: null,
}
const past = addDays(testNow.today, -45)

async function actor(login: string): Promise<Actor> {
  return (await zone.as(login)).actor
}

function getMetric(name: string): Metric {
  const metric = task.metrics?.[name]
  if (metric === undefined) throw new Error(`No metric ${name}`)
  return metric
}

async function listOn(login: string, name: string, asOf: Day | null) {
  const [page] = await run(zone.db, listSql(getRegister(name), getRegister, await actor(login), { ...all, asOf }))
  return JSON.parse(page.body) as {
    id: string
    state: string
    version: number
    may: string[]
    names: Record<string, string>
  }[]
}

test.each(registers.map(({ label, name }) => [label[0], name] as const))(
  '%s：a record asked for on a past day is the log folded up to that day',
  async (_, name) => {
    const register = getRegister(name)
    const folded = new FactBase([register])
    folded.follow(await eventsSince(zone.db, 'yunling', 0, endOf(past)))
    for (const row of folded.all(register).slice(0, 40)) {
      const open = { ...register, access: { ...register.access, read: { any: true } as const } }
      const [found] = await run(zone.db, recordSql(open, getRegister, await actor('ducha'), row.id, past))
      // What is locked in the log is served as a mark.
      const marked = JSON.stringify(row).replaceAll(/"sealed:1:[^"]+"/g, `"${sealedMark}"`)
      expect(JSON.parse(found.body)).toMatchObject(JSON.parse(marked))
    }
  },
)

test('a list of a past day shows the states of that day and lets nothing be done', async () => {
  const then = await listOn('ducha', 'task', past)
  const now = await listOn('ducha', 'task', null)
  expect(then.length).toBeGreaterThan(5)
  expect(then.length).toBeLessThan(now.length)
  expect(then.filter(({ state }) => state === 'closed').length).toBeLessThan(
    now.filter(({ state }) => state === 'closed').length,
  )
  expect(then.flatMap(({ may }) => may)).toEqual([])
  expect(now.flatMap(({ may }) => may).length).toBeGreaterThan(0)
})

test('a unit sees on a past day only what it may see, and names instead of ids', async () => {
  const then = await listOn('jianshe', 'task', past)
  expect(then.length).toBeGreaterThan(0)
  expect(then.length).toBeLessThan((await listOn('ducha', 'task', past)).length)
  expect(then.every(({ names }) => typeof names.plan === 'string')).toBe(true)
})

test('counts and metrics of a past day agree with its list', async () => {
  const ducha = await actor('ducha')
  const rows = await listOn('ducha', 'task', past)
  const [counts] = await run(zone.db, countSql(task, ducha, { ...all, asOf: past }, 'state'))
  const counted: Record<string, number> = JSON.parse(counts.body)
  expect(Object.values(counted).reduce((sum, n) => sum + n, 0)).toBe(rows.length)
  const [share] = await run(zone.db, metricSql(task, getMetric('closedShare'), ducha, past))
  expect(JSON.parse(share.body).value).not.toBeNull()
})

test('before the zone was founded there was nothing', async () => {
  expect(await listOn('ducha', 'task', addDays(testNow.today, -4000))).toEqual([])
})
