import { afterAll, beforeAll, expect, it } from 'vitest'
import { momentOf } from '#entrypoints/clock.ts'
import { completeZones } from '#entrypoints/hourly.ts'
import { growthPresets } from '#services/presets/enterprise.ts'
import { foundZone } from '#services/presets/found-zone.ts'
import { procedures } from '#services/procedures.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { createDatabase } from '#test/support/database.ts'
import { testNow } from '#test/support/demo-database.ts'

let db: Database
let drop: () => Promise<void>
const clock = () => momentOf(testNow.millisecond)
beforeAll(async () => {
  const made = await createDatabase()
  drop = made.drop
  db = openDatabase(made.url, 2)
  const names = {
    name: '旧园高新区',
    shortName: '旧园',
    issuer: '旧园管委会',
    supervisionOffice: '督查室',
    paperCode: '旧园',
  }
  await db.transaction((tx) => foundZone(tx, 'old', clock(), 'test', names))
})
afterAll(async () => {
  await db?.close()
  await drop?.()
})

it('a zone founded by an earlier version gets the rules that came since, and none a second time', async () => {
  await db.query('delete from growth_criterion')
  await db.query(`delete from "limit" where code = 'per-mu-objection'`)
  await db.query('delete from ladder where place > 1')
  await completeZones(db, clock, procedures)
  const counts = await countRules()
  expect(counts).toMatchObject({ growth_criterion: growthPresets.length, per_mu: 1, ladder: 1 })
  await completeZones(db, clock, procedures)
  expect(await countRules()).toEqual(counts)
})

async function countRules() {
  const [row] = await db.query(
    `select (select count(*)::int from growth_criterion) as growth_criterion,
            (select count(*)::int from "limit") as all_limits,
            (select count(*)::int from "limit" where code = 'per-mu-objection') as per_mu,
            (select count(*)::int from plan_template) as plan_template,
            (select count(*)::int from ladder) as ladder`,
  )
  return row
}
