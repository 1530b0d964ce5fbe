import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Workbook } from '@cj-tech-master/excelts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect } from 'vitest'
import { demoAccounts } from '#demo/accounts.ts'
import { demoZone } from '#demo/seed.ts'
import { pathOf } from '#derive/names.ts'
import type { SheetCell } from '#domain/paper/sheet.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { perMuSheet } from '#registers/enterprise/per-mu-sheet.ts'
import { gateReview } from '#registers/investment/gate-review.ts'
import { ledgers } from '#registers/ledgers/index.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { waterMonth } from '#registers/water/water-month.ts'
import { storeFile } from '#services/files.ts'
import { moveRecord } from '#services/move.ts'
import { procedures } from '#services/procedures.ts'
import { createRecord } from '#services/save.ts'
import { openSession } from '#services/sign-in/session.ts'
import { type DemoZone, openDemoZone, testNow } from '#test/support/demo-zone.ts'
import { importer, rowsIn } from '#test/support/sheets.ts'

const run = promisify(execFile)

export type Listed = Readonly<Record<string, unknown>> & { readonly id: string; readonly may: readonly string[] }
export type Exchanged = {
  readonly login: string
  /** Cells that this person types over, by the key of a field or by the heading of a figure. */
  readonly typed: Readonly<Record<string, SheetCell>>
  /** What the edited row comes to. */
  readonly to: 'changed' | 'edition'
  /** Which record is edited. */
  readonly of: (row: Listed) => boolean
}

const may = (act: string) => (row: Listed) => row.may.includes(act)
const changed = (login: string, typed: Exchanged['typed'], act = 'change'): Exchanged => ({
  ...{ login, typed, to: 'changed', of: may(act) },
})

/** Who exchanges each ledger, and what this person edits in it. */
export const exchanged: Readonly<Record<string, Exchanged>> = {
  'lead-weekly': changed('zhaoshang', { content: '改为年产2万吨' }),
  'visit-log': changed('zhaoshang', { region: '重庆两江新区' }),
  'investment-monthly': {
    login: 'zhaoshang',
    typed: { '任务（亿元）': 0.6, basis: '云管字〔2026〕88号' },
    to: 'edition',
    of: (row) => row.indicator === 'funds',
  },
  'recognition-sheet': changed('zhaoshang', { claimed: 3100.5 }),
  'gate-scores': changed('zhaoshang', { siteOpinion: '用地已落实' }),
  grants: changed('jingfa', { direction: '改写的方向' }),
  debts: changed('jingfa', { asked: 12_345.6789 }),
  'project-monthly': changed('ducha', { content: '改写的建设内容' }),
  'month-filing': {
    login: 'jianshe',
    typed: { done: 1000, why: '多计了设备款' },
    to: 'edition',
    of: (row) => row.period === '2026-10' && row.state === 'reported',
  },
  'issue-slips': changed('ducha', { issue: '=SUM(1,2)的问题' }),
  'not-met': changed(
    'jianshe',
    { cause: '用地', words: '两宗地未交付。', promise: '交付两宗地', promiseDue: '2027-03-31' },
    'explain',
  ),
  'firm-monthly': {
    login: 'jingfa',
    typed: { output: 1, why: '税务来函更正' },
    to: 'edition',
    of: (row) => row.source === 'statistics',
  },
  'firm-savings': changed('jingfa', { base: 888, quantity: 8, days: 8, 'why-corrected': '合同重签' }, 'correct'),
  'per-mu': changed('jingfa', { correctedLand: 12.5, ruling: '出让合同载明12.5亩' }, 'uphold'),
  'chain-nodes': changed('jingfa', { gap: '缺高端产品' }),
  'bank-matching': changed('caizheng', { amount: 777 }),
  'job-needs': changed('renshe', { needed: 17 }),
  arrivals: changed('renshe', { arrivedOn: '2026-11-02' }),
  cases: changed('qifu', { title: '改写的诉求' }),
  'water-customers': changed('jianshe2', { note: '改写的备注' }),
  'water-balance': changed('jianshe2', { theft: 12 }),
  'leak-orders': changed('jianshe2', { what: '改写的情况' }),
  'land-daily': changed('tuoyuan', { land: 140, 'why-corrected': '图斑复核' }, 'adjust'),
}

export type Exchange = {
  readonly name: string
  readonly path: string
  readonly cookie: string
  readonly to: Exchanged['to']
  readonly count: number
  readonly untouched: Uint8Array
  readonly edited: Uint8Array
}

/** The demonstration zone with its server, everybody signed in, and how ledgers go out of it and come back. */
export function openLedgers() {
  const zone = openDemoZone()
  let app: FastifyInstance | null = null
  const cookies: Record<string, string> = {}
  const running = (): FastifyInstance => {
    if (app === null) throw new Error('The server is there only while tests run')
    return app
  }
  const { take, fetch } = importer(running)
  beforeAll(async () => {
    app = await buildApp({ db: zone.db, clock: () => testNow, procedures, version: 'test', logLevel: 'silent' })
    for (const { login } of demoAccounts) {
      const { account } = (await zone.as(login)).actor
      const place = { device: 'test', address: '127.0.0.1' }
      cookies[login] = await openSession(zone.db, { zone: demoZone, account, needs: null }, place, testNow)
    }
    await prepare(zone)
  })
  afterAll(() => app?.close())
  async function exchangeOf(name: string, other?: Exchanged['typed']): Promise<Exchange> {
    const ledger = ledgers.find((one) => one.name === name)
    const who = exchanged[name]
    if (ledger === undefined || who === undefined) throw new Error(`Nobody exchanges ${name}`)
    const cookie = cookies[who.login] ?? ''
    const path = pathOf(ledger.register.name)
    const untouched = await fetch(cookie, `/api/${path}/export.xlsx?ledger=${name}&language=zh`)
    const [heading, keys = [], titles = [], ...rows] = rowsIn(untouched)
    const { columns, title } = ledger
    expect(heading?.[0]).toBe(title[0])
    expect(titles.slice(0, columns.length)).toEqual(columns.map((column) => column.title[0]))
    const idAt = keys.indexOf('#record-id')
    const records = rows.filter((row) => row[idAt] !== undefined && row[idAt] !== null)
    const query = new URLSearchParams({ limit: '200', ...ledger.only })
    const list = JSON.parse(Buffer.from(await fetch(cookie, `/api/${path}?${query}`)).toString('utf8'))
    const open = new Set(list.items.filter(who.of).map(({ id }: Listed) => id))
    const at = records.findIndex((row) => open.has(row[idAt]))
    expect(at, `${name} has a row to edit`).toBeGreaterThanOrEqual(0)
    const place = (key: string) => (keys.includes(`#${key}`) ? keys.indexOf(`#${key}`) : titles.indexOf(key)) + 1
    const cells = Object.entries(other ?? who.typed).map(([key, value]) => [place(key), value] as const)
    const edited = await withCells(untouched, 4 + at, cells)
    return { name, path, cookie, to: who.to, count: records.length, untouched, edited }
  }
  return { zone, app: running, cookies, take, fetch, exchangeOf }
}

/** What the demonstration has none of: a review in draft, a score under objection, an open month and a leak order not yet filed. */
async function prepare(zone: DemoZone): Promise<void> {
  const [lead] = await zone.db.query('select id, unit from lead limit 1')
  const review = { name: '示例项目初审', lead: lead?.id, unit: lead?.unit, round: 'first', meetingOn: '2026-12-01' }
  await createRecord(await zone.as('zhaoshang'), gateReview, {
    facts: { ...review, totalInvest: 90_000_000, fixedInvest: 60_000_000, land: 40 },
  })
  const firm = await zone.as('chengbo')
  const [sheet] = await zone.db.query(
    "select id, version from per_mu_sheet where enterprise = $1 and state = 'published'",
    [firm.actor.enterprise],
  )
  const proof = await storeFile(zone.db, demoZone, testNow, '出让合同.pdf', Buffer.from('%PDF-1.4'))
  await moveRecord(firm, perMuSheet, String(sheet?.id), Number(sheet?.version), 'object', {
    facts: { objection: '用地应为12.5亩', proof },
  })
  const office = await zone.as('jianshe2')
  const [area] = await zone.db.query("select id from dma where code = 'DMA-03'")
  await createRecord(office, waterMonth, { facts: { dma: area?.id, month: '2026-10' } })
  const [kind] = await zone.db.query("select id from ticket_kind where code = 'leak'")
  await createRecord(office, ticket, { facts: { title: '查漏', kind: kind?.id, what: '路面冒水', channel: 'own' } })
}

/** As a person edits it: the cell is typed over and the book saved. */
export async function withCells(
  bytes: Uint8Array,
  row: number,
  cells: readonly (readonly [column: number, value: SheetCell])[],
): Promise<Uint8Array> {
  const workbook = new Workbook()
  await workbook.xlsx.load(Buffer.from(bytes))
  for (const [column, value] of cells) {
    const cell = workbook.worksheets[0]?.getCell(row, column)
    if (cell === undefined) throw new Error('There is no sheet')
    cell.value = value
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A workbook as an office types it, with nothing of ours in it. */
export async function bookOf(rows: readonly (readonly SheetCell[])[]): Promise<Uint8Array> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('台账')
  for (const row of rows) sheet.addRow([...row])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Opens all workbooks in LibreOffice and saves them again, in one call: to start it is what costs. */
export async function throughOffice(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const folder = await mkdtemp(join(tmpdir(), 'gaoxin-ledgers-'))
  try {
    const names = Object.keys(files)
    await mkdir(join(folder, 'saved'))
    for (const name of names) await writeFile(join(folder, `${name}.xlsx`), files[name] ?? '')
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const opened = names.map((name) => join(folder, `${name}.xlsx`))
    await run('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'saved'), ...opened])
    const saved: Record<string, Uint8Array> = {}
    for (const name of names) saved[name] = new Uint8Array(await readFile(join(folder, 'saved', `${name}.xlsx`)))
    return saved
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
