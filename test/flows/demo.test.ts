import { expect, it } from 'vitest'
import { demoZone, seedDemo } from '#demo/seed.ts'
import { quote } from '#derive/names.ts'
import type { Day } from '#domain/day.ts'
import { registers } from '#registers/index.ts'
import { verifyChain } from '#services/audit.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { setSealingKey } from '#services/sealing.ts'
import { factsNow, factsOn } from '#services/standing/facts.ts'
import { targetStandings } from '#services/standing/targets.ts'
import { openDatabase } from '#store/database.ts'
import { migrate } from '#store/migrate.ts'
import { createBareDatabase } from '#test/support/database.ts'
import { testSealingKey } from '#test/support/demo-database.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()

it('every desk of the demonstration zone has something that waits for it', async () => {
  const states = async (table: string) =>
    new Set((await zone.db.query(`select distinct state from "${table}"`)).map((row) => row.state))
  for (const state of ['issued', 'objected', 'active', 'submitted', 'verified', 'closed'])
    expect(await states('task'), state).toContain(state)
  expect(await states('extension')).toEqual(new Set(['asked', 'granted']))
  expect(await states('objection')).toContain('raised')
})

it('its targets stand on course, behind, pending and beside a benchmark, and one month is late', async () => {
  const facts = await factsNow(zone.db, demoZone)
  const of = (name: string) => {
    const found = targetStandings(facts, testNow.today).find(({ target }) => target.indicator === name)
    if (found === undefined) throw new Error(`There is no target ${name}`)
    return found
  }
  expect(of('一般公共预算收入')).toMatchObject({ mode: 'progress', period: '2026-10', willReach: true })
  expect(of('一般公共预算收入').findings.map(({ code }) => code)).toContain('corrected')
  expect(of('新签约亿元以上项目').floor.difference.value).toBeLessThan(-15)
  expect(of('外贸进出口').floor.completion).toEqual({ value: null, why: 'pending-value' })
  expect(of('社会消费品零售总额增速')).toMatchObject({ mode: 'benchmark', isMet: true })
  expect(of('固定资产投资增速').findings.map(({ code }) => code)).toContain('overdue-data')
  expect(of('利用省外资金').findings.map(({ code }) => code)).toEqual(['management-series'])
})

it('on a past day a target stood where the figures published by then put it', async () => {
  const day = '2026-09-10' as Day // a literal day
  const standings = targetStandings(await factsOn(zone.db, demoZone, day), day)
  const found = standings.find(({ target }) => target.indicator === '一般公共预算收入')
  expect([found?.period, found?.edition, found?.releasedOn]).toEqual(['2026-08', 'final', '2026-09-08'])
  const five = '2026-09-05' as Day // a literal day
  const before = targetStandings(await factsOn(zone.db, demoZone, five), five)
  expect(before.find(({ target }) => target.indicator === '一般公共预算收入')).toMatchObject({
    period: '2026-08',
    edition: 'flash',
  })
})

it('loading the demonstration zone a second time changes nothing', async () => {
  const before = await verifyChain(zone.db)
  expect(await seedDemo(zone.db, testNow, async () => {})).toBe(false)
  expect(await verifyChain(zone.db)).toEqual(before)
})

it('the tables of a lived year equal the fold of its log, and its chain is whole', async () => {
  const check = await rebuildCheck(zone.db)
  expect(check.discrepancies).toEqual([])
  expect(check.records).toBeGreaterThan(150)
  expect((await verifyChain(zone.db)).bad).toBeNull()
})

it('two servers that start together on one empty database load the zone once', async () => {
  const made = await createBareDatabase()
  const servers = [openDatabase(made.url, 3), openDatabase(made.url, 3)]
  try {
    const start = async (db: (typeof servers)[number]) => {
      setSealingKey(db, testSealingKey)
      await migrate(db)
      return seedDemo(db, testNow, async () => {})
    }
    const [one, two] = await Promise.all(servers.map(start))
    expect([one, two].sort()).toEqual([false, true])
    expect((await verifyChain(servers[0]!)).bad).toBeNull()
  } finally {
    await Promise.all(servers.map((db) => db.close()))
    await made.drop()
  }
})

it('every page of the console has something to show: no register of the demonstration zone is empty', async () => {
  const counts = await Promise.all(
    registers.map(async ({ name }) => {
      const [found] = await zone.db.query(`select count(*)::int as n from ${quote(name)} where zone_id = $1`, [
        demoZone,
      ])
      return [name, found?.n] as const
    }),
  )
  // Doors to other programs carry secrets that the zone does not come with.
  expect(counts.filter(([name, n]) => n === 0 && name !== 'robot' && name !== 'webhook')).toEqual([])
})
