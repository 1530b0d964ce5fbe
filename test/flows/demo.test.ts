import { expect, it } from 'vitest'
import { seedDemo } from '#demo/seed.ts'
import { verifyChain } from '#services/audit.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { openDatabase } from '#store/database.ts'
import { migrate } from '#store/migrate.ts'
import { createBareDatabase } from '#test/support/database.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()

it('every desk of the demonstration zone has something that waits for it', async () => {
  const counts = async (table: string) =>
    Object.fromEntries(
      (await zone.db.query(`select state, count(*) as n from "${table}" group by 1`)).map((row) => [row.state, row.n]),
    )
  expect(await counts('task')).toEqual({ active: 7, submitted: 1, verified: 1, closed: 2, issued: 2, objected: 1 })
  expect(await counts('extension')).toEqual({ asked: 1, granted: 1 })
  expect(await counts('objection')).toEqual({ raised: 1 })
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
