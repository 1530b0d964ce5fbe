import { expect, it } from 'vitest'
import { type Checkpoint, verifyChain } from '#services/audit.ts'
import { rebuild, rebuildCheck } from '#services/rebuild.ts'
import type { Connection } from '#store/database.ts'
import { openDemoZone } from '#test/support/demo-zone.ts'

const zone = openDemoZone()

class Undone extends Error {}

/** Does harm as only the owner of the database can, looks at it, and leaves no trace. */
async function tampered<T>(
  harm: (db: Connection) => Promise<unknown>,
  look: (db: Connection) => Promise<T>,
): Promise<T> {
  let seen: { value: T } | undefined
  await zone.db
    .transaction(async (tx) => {
      await harm(tx)
      seen = { value: await look(tx) }
      throw new Undone()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  if (seen === undefined) throw new Error('Nothing was seen')
  return seen.value
}

async function badAfter(harm: (db: Connection) => Promise<unknown>, checkpoints: readonly Checkpoint[] = []) {
  return (await tampered(harm, (db) => verifyChain(db, checkpoints))).bad
}

it('an event whose words were edited is named', async () => {
  const bad = await badAfter((db) =>
    db.query(`update "event" set body = replace(body, '"through":"demo"', '"through":"web"') where seq = 77`),
  )
  expect(bad).toMatchObject({ zone: 'yunling', seq: 77 })
})

it('an event taken out of the middle is named', async () => {
  const bad = await badAfter((db) => db.query('delete from "event" where seq = 40'))
  expect(bad?.seq).toBe(40)
})

it('events dropped from the end are missed', async () => {
  const last = (await verifyChain(zone.db)).zones[0]?.seq ?? 0
  const bad = await badAfter((db) => db.query('delete from "event" where seq > $1', [last - 3]))
  expect(bad?.seq).toBe(last - 2)
})

it('events put into another order are named', async () => {
  const bad = await badAfter(async (db) => {
    await db.query('update "event" set seq = -1 where seq = 50')
    await db.query('update "event" set seq = 50 where seq = 51')
    await db.query('update "event" set seq = 51 where seq = -1')
  })
  expect(bad?.seq).toBe(50)
})

it('events whose words were exchanged are named', async () => {
  const bad = await badAfter((db) =>
    db.query(
      'update "event" e set body = o.body, hash = e.hash from "event" o where (e.seq, o.seq) in ((30, 60), (60, 30)) and e.zone_id = o.zone_id',
    ),
  )
  expect(bad?.seq).toBe(30)
})

it('a chain that was cut and tied again shows only against a checkpoint kept outside', async () => {
  const kept = (await verifyChain(zone.db)).zones
  const cut = async (db: Connection) => {
    const [last] = await db.query('select max(seq) as seq from "event"')
    await db.query('delete from "event" where seq > $1', [last.seq - 5])
    await db.query('update "chain" c set seq = e.seq, hash = e.hash from "event" e where e.seq = $1', [last.seq - 5])
  }
  expect(await badAfter(cut)).toBeNull()
  expect((await badAfter(cut, kept))?.seq).toBe((kept[0]?.seq ?? 0) - 4)
})

it('an untouched chain is whole, and its checkpoint fits again', async () => {
  const { zones, bad } = await verifyChain(zone.db)
  expect(bad).toBeNull()
  expect((await verifyChain(zone.db, zones)).bad).toBeNull()
})

it('a row edited, removed or added behind the log is listed with both values', async () => {
  const task = await zone.task('建成云岭第二小学')
  await zone.db.query(`update task set due_current = '2030-01-01' where id = $1`, [task])
  await zone.db.query('delete from report where id in (select id from report order by id limit 1)')
  await zone.db.query(`insert into duty (zone_id, id, version, state, changed_at, unit, matter, words, tokens)
    select zone_id, gen_random_uuid(), 1, 'valid', now(), unit, '添加的职责', words, tokens from duty limit 1`)
  const { discrepancies } = await rebuildCheck(zone.db)
  expect(discrepancies.map(({ register, field }) => [register, field])).toEqual([
    ['duty', null],
    ['task', 'dueCurrent'],
    ['report', null],
  ])
  expect(discrepancies.find((one) => one.field === 'dueCurrent')?.table).toBe('"2030-01-01"')
})

it('rebuilding writes the tables as the log has them, search included', async () => {
  await rebuild(zone.db)
  expect((await rebuildCheck(zone.db)).discrepancies).toEqual([])
  const found = await zone.db.query(`select title from task where tokens @> array['小学']`)
  expect(found.map((row) => row.title)).toContain('建成云岭第二小学')
})
