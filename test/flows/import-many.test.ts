import { Workbook } from '@cj-tech-master/excelts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildApp } from '#entrypoints/http/app.ts'
import { running } from '#entrypoints/http/running-imports.ts'
import { cookieName } from '#entrypoints/http/session.ts'
import { standardFileLimits } from '#files/limits.ts'
import { scanXlsx } from '#files/scan-xlsx.ts'
import { writeXlsx } from '#files/xlsx.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { person } from '#registers/person.ts'
import { verifyChain } from '#services/audit.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { importSheet, mostRows } from '#services/sheet/import.ts'
import { type House, openHouse, type Player } from '#test/contract/house.ts'
import { codeOf, firm, importer, sheetOf, titles } from '#test/support/sheets.ts'

let house: House
beforeAll(async () => {
  house = await openHouse((parts) => buildApp({ ...parts, version: 'test', logLevel: 'silent' }))
})
afterAll(() => house?.close())
const { take, fetch } = importer(() => house.app)
const officer = (): string => house.players.unitOfficer.cookie
const count = async (register = 'enterprise') =>
  Number((await house.db.query(`select count(*) as n from "${register}" where zone_id = 'qingxi'`))[0].n)

/** An import of many rows, and what its progress is told to. */
async function importing(bytes: Uint8Array, progress: (share: number, stop: AbortController) => void): Promise<void> {
  const stop = new AbortController()
  const act = { ...house.context, actor: house.players.unitOfficer.actor }
  await importSheet(house.db, act, {
    ...{ register: enterprise, read: scanXlsx(bytes, standardFileLimits, mostRows), check: () => null },
    ...{ isDryRun: false, signal: stop.signal, progress: (share) => progress(share, stop) },
  })
}

/** Everything that an import writes to. */
async function traces(): Promise<object> {
  const [chain] = await house.db.query(`select seq, hash from "chain" where zone_id = 'qingxi'`)
  const [log] = await house.db.query(`select count(*) as n from "event" where zone_id = 'qingxi'`)
  const [rows] = await house.db.query(`select count(*) as n, sum(version) as versions from "enterprise"`)
  return { chain, log, rows }
}

const many = () =>
  sheetOf(
    titles,
    Array.from({ length: 1100 }, (_, i) => firm(1000 + i, { 7: null })),
  )

it('an import that is stopped, at whatever point, leaves nothing behind', async () => {
  const bytes = await many()
  const before = await traces()
  for (const point of [0.1, 0.4, 0.55, 0.7, 0.9]) {
    const stopped = importing(bytes, (share, stop) => {
      if (share > point) stop.abort()
    })
    await expect(stopped, String(point)).rejects.toThrow()
    expect(await traces(), String(point)).toEqual(before)
  }
})

it('an import whose connection breaks leaves nothing behind, costs nobody else, and goes in afterwards', async () => {
  const bytes = await many()
  const before = await traces()
  let isBroken = false
  const broken = importing(bytes, (share) => {
    if (share < 0.6 || isBroken) return
    isBroken = true
    void house.db.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null',
    )
  })
  await expect(broken).rejects.toThrow()
  expect(isBroken).toBe(true)
  expect(await traces()).toEqual(before)
  expect((await take(officer(), 'enterprise', bytes)).counts).toMatchObject({ new: 1100, refused: 0 })
})

it('an edited ledger changes each of its records by one version with an event each, and the chain stays whole', async () => {
  const rows = Array.from({ length: 1100 }, (_, i) => firm(1000 + i, { 4: 3, 7: null }))
  const bytes = await sheetOf(titles, rows)
  const [{ n: events }] = await house.db.query(`select count(*) as n from "event"`)
  const tried = await take(officer(), 'enterprise', bytes, true)
  expect(tried.counts).toEqual({ new: 0, changed: 1100, same: 0, refused: 0 })
  expect((await house.db.query(`select count(*) as n from "event"`))[0].n).toBe(events)
  expect((await take(officer(), 'enterprise', bytes)).counts).toEqual(tried.counts)
  const codes = rows.map((row) => row[1])
  const found = await house.db.query(
    `select distinct e.version, e.capital, (select count(*) from "event" v where v.record = e.id) as n from enterprise e where uscc = any($1)`,
    [codes],
  )
  expect(found).toEqual([{ version: 2, capital: 300_000_000, n: 2 }])
  expect((await take(officer(), 'enterprise', bytes)).counts).toMatchObject({ changed: 0, same: 1100 })
  expect((await verifyChain(house.db)).bad).toBeNull()
  expect((await rebuildCheck(house.db)).discrepancies).toEqual([])
})

it('of many changes the one that takes a number which another record has is refused, in the trial already', async () => {
  const exported = await fetch(officer(), `/api/enterprise/export.xlsx?q=${encodeURIComponent('甲101')}`)
  const workbook = new Workbook()
  await workbook.xlsx.load(Buffer.from(exported))
  const sheet = workbook.worksheets[0]
  if (sheet === undefined) throw new Error('There is no sheet')
  const at = (title: string) => (sheet.getRow(2).values as unknown[]).indexOf(title)
  const all = 10
  sheet.getCell(3, at('统一社会信用代码')).value = codeOf(1500)
  for (let row = 4; row <= all + 2; row += 1) sheet.getCell(row, at('所在园区地块')).value = '西区'
  const edited = new Uint8Array(await workbook.xlsx.writeBuffer())
  const before = await traces()
  const tried = await take(officer(), 'enterprise', edited, true)
  expect(tried.counts).toEqual({ new: 0, changed: all - 1, same: 0, refused: 1 })
  expect(tried.refused[0]).toMatchObject({
    row: 3,
    reasons: [[expect.stringContaining('统一社会信用代码'), expect.any(String)]],
  })
  expect(await traces()).toEqual(before)
  expect((await take(officer(), 'enterprise', edited)).counts).toEqual(tried.counts)
  // The same file once more: what it changed is there, and it is not told that the records are older than it.
  expect((await take(officer(), 'enterprise', edited)).counts).toEqual({
    new: 0,
    changed: 0,
    same: all - 1,
    refused: 1,
  })
})

it('how far an import is, and the way to stop it, are for the person who began it', async () => {
  const job = running.begin('t1', house.players.unitOfficer.actor)
  job.tell(0.25)
  const ask = async (player: Player, method: 'GET' | 'DELETE') =>
    house.app.inject({
      method,
      url: '/api/import/t1',
      headers: { 'x-gaoxin': '1' },
      cookies: { [cookieName]: player.cookie },
    })
  expect((await ask(house.players.unitHead, 'GET')).statusCode).toBe(404)
  expect((await ask(house.players.unitHead, 'DELETE')).statusCode).toBe(404)
  expect((await ask(house.players.unitOfficer, 'GET')).json()).toEqual({ share: 0.25 })
  expect((await ask(house.players.unitOfficer, 'DELETE')).statusCode).toBe(204)
  expect(job.signal.aborted).toBe(true)
  job.end()
  expect((await ask(house.players.unitOfficer, 'GET')).statusCode).toBe(404)
})

it('two who bring the same table at the same moment make its records once', async () => {
  const { systemAdmin } = house.players
  const [name] = person.fields.name.label
  const before = await count('person')
  const bytes = await writeXlsx([
    {
      name: '人员',
      columns: [{ title: name, key: '#name', width: 10, kind: 'text' }],
      rows: Array.from({ length: 40 }, (_, i) => [`同名${i}`]),
    },
  ])
  const both = await Promise.all([1, 2].map(() => take(systemAdmin.cookie, 'person', bytes)))
  expect(both.map(({ counts }) => counts.new + counts.same)).toEqual([40, 40])
  expect(await count('person')).toBe(before + 40)
})
