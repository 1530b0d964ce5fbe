import { execFile, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Workbook } from '@cj-tech-master/excelts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoAccounts } from '#demo/accounts.ts'
import { demoZone } from '#demo/seed.ts'
import { mightAllow } from '#derive/access.ts'
import { pathOf } from '#derive/names.ts'
import { isSheetable } from '#derive/sheetable.ts'
import type { SheetCell } from '#domain/paper/sheet.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { registers } from '#registers/index.ts'
import { ledgers } from '#registers/ledgers/index.ts'
import { procedures } from '#services/procedures.ts'
import { openSession } from '#services/sign-in/session.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'
import { importer, rowsIn } from '#test/support/sheets.ts'

const run = promisify(execFile)
const hasOffice = spawnSync('soffice', ['--version']).error === undefined

/** Who exchanges each ledger, and a cell that this person may edit; null where records are only followed by others. */
const exchanged: Readonly<Record<string, readonly [login: string, key: string, value: SheetCell, isChanged: boolean]>> =
  {
    'lead-weekly': ['zhaoshang', 'content', '改为年产2万吨', true],
    'visit-log': ['zhaoshang', 'region', '重庆两江新区', true],
    'investment-monthly': ['zhaoshang', 'unit', '财政局', false],
    'recognition-sheet': ['zhaoshang', 'claimed', 3100.5, true],
    'gate-scores': ['zhaoshang', 'name', '改了名称的评审', false],
    grants: ['jingfa', 'direction', '改写的方向', true],
    debts: ['jingfa', 'asked', 12_345.6789, true],
    'project-monthly': ['ducha', 'content', '改写的建设内容', true],
    'month-filing': ['jianshe', 'done', 1, false],
    'issue-slips': ['ducha', 'issue', '=SUM(1,2)的问题', true],
    'firm-monthly': ['chengbo', 'output', 1, false],
    'firm-savings': ['jingfa', 'period', '2026-01', false],
    'chain-nodes': ['jingfa', 'gap', '缺高端产品', true],
    'bank-matching': ['caizheng', 'amount', 777, true],
    'job-needs': ['renshe', 'needed', 17, true],
    arrivals: ['renshe', 'arrivedOn', '2026-11-02', true],
    cases: ['qifu', 'title', '改写的诉求', true],
    'land-daily': ['tuoyuan', 'land', 140, false],
  }

const zone = openDemoZone()
let app: FastifyInstance
const cookies: Record<string, string> = {}
const { take, fetch } = importer(() => app)

beforeAll(async () => {
  app = await buildApp({ db: zone.db, clock: () => testNow, procedures, version: 'test', logLevel: 'silent' })
  for (const { login } of demoAccounts) {
    const { account } = (await zone.as(login)).actor
    const place = { device: 'test', address: '127.0.0.1' }
    cookies[login] = await openSession(zone.db, { zone: demoZone, account, needs: null }, place, testNow)
  }
})
afterAll(() => app?.close())

type Exchange = {
  readonly name: string
  readonly path: string
  readonly cookie: string
  readonly key: string
  readonly value: SheetCell
  readonly isChanged: boolean
  readonly count: number
  readonly untouched: Uint8Array
  readonly edited: Uint8Array
}

async function exchangeOf(name: string, other?: SheetCell): Promise<Exchange> {
  const ledger = ledgers.find((one) => one.name === name)
  const [login, key, planned, isChanged] = exchanged[name] ?? []
  const value = other ?? planned
  if (ledger === undefined || login === undefined || key === undefined) throw new Error(`Nobody exchanges ${name}`)
  const cookie = cookies[login] ?? ''
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
  const open = list.items.find((row: { id: string; may: string[] }) => !isChanged || row.may.includes('change'))
  const at = records.findIndex((row) => row[idAt] === open?.id)
  expect(records.length, name).toBeGreaterThan(0)
  const edited = await withCell(untouched, 4 + Math.max(0, at), keys.indexOf(`#${key}`) + 1, value ?? null)
  return {
    name,
    path,
    cookie,
    key,
    value: value ?? null,
    isChanged: isChanged === true,
    count: records.length,
    untouched,
    edited,
  }
}

/** As a person edits it: the cell is typed over and the book saved. */
async function withCell(bytes: Uint8Array, row: number, column: number, value: SheetCell): Promise<Uint8Array> {
  const workbook = new Workbook()
  await workbook.xlsx.load(Buffer.from(bytes))
  const cell = workbook.worksheets[0]?.getCell(row, column)
  if (cell === undefined) throw new Error('There is no sheet')
  cell.value = value
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A workbook as an office types it, with nothing of ours in it. */
async function bookOf(rows: readonly (readonly SheetCell[])[]): Promise<Uint8Array> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('台账')
  for (const row of rows) sheet.addRow([...row])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Opens all workbooks in LibreOffice and saves them again, in one call: to start it is what costs. */
async function throughOffice(
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

it('a ledger comes in edited, and again as it was exported it changes nothing', async () => {
  const { cookie, path, edited, untouched, count } = await exchangeOf('grants', '另一方向')
  expect((await take(cookie, path, edited)).counts).toEqual({ new: 0, changed: 1, same: count - 1, refused: 0 })
  // The version that was exported is no longer the one that is there.
  expect((await take(cookie, path, untouched)).counts).toEqual({ new: 0, changed: 0, same: count - 1, refused: 1 })
  const again = await take(cookie, path, (await exchangeOf('grants')).untouched)
  expect(again).toMatchObject({ counts: { new: 0, changed: 0, same: count, refused: 0 }, ignored: [] })
  expect(again.computed).toEqual(expect.arrayContaining(['申报层级', '下达文号', '到账金额（万元）']))
})

it('a ledger that an office typed itself makes records, and a second time none', async () => {
  const titles = ['序号', '线索来源', '企业名称', '项目名称', '项目内容', '拟投资（亿元）', '用地（亩）', '厂房（㎡）']
  const more = ['对接单位', '对接人', '首次对接时间', '招商方式', '资金来源地', '是否有效']
  const rows = [
    ['云岭高新区招商线索台账（11月第3周）'],
    [...titles, ...more],
    [
      1,
      '走出去',
      '示例电子公司',
      '示例柔性屏项目',
      '年产示例屏200万片',
      3.25,
      60,
      20_000,
      '招商局',
      null,
      '2026.11.18',
      '直接招商',
      '省外',
      '是',
    ],
    [
      2,
      '以商招商',
      '示例阀门公司',
      '示例阀门项目',
      null,
      0.6,
      null,
      null,
      '招商局',
      null,
      '2026年11月19日',
      '以商招商',
      '天外',
      '否',
    ],
    ['合计', null, null, null, null, 3.85],
    ['填报单位：招商局　填报人：某人　审核人：某人　填报日期：2026-11-20'],
  ]
  const bytes = await bookOf(rows)
  const taken = await take(cookies.zhaoshang ?? '', 'lead', bytes)
  expect(taken).toMatchObject({ counts: { new: 1, refused: 1 }, passedOver: 2, ignored: [], computed: ['是否有效'] })
  expect(taken.refused[0]?.reasons[0]?.[0]).toContain('天外')
  const [made] = await zone.db.query(
    "select total_invest, plant, received_on from lead where investor = '示例电子公司'",
  )
  expect(made).toEqual({ total_invest: 325_000_000, plant: 20_000, received_on: '2026-11-18' })
  expect((await take(cookies.zhaoshang ?? '', 'lead', bytes)).counts).toMatchObject({ new: 0, same: 1 })
})

it('a firm that is told by its credit code files its month in the ledger of the quick reports', async () => {
  const cookie = cookies.chengbo ?? ''
  const [, , , row = []] = rowsIn(await fetch(cookie, '/api/enterprise-month/export.xlsx?ledger=firm-monthly'))
  const bytes = await bookOf([
    ['企业月度快报'],
    [
      '统一社会信用代码',
      '月份',
      '产值（亿元）',
      '营收（万元）',
      '用电（千瓦时）',
      '用工（人）',
      '订单',
      '困难诉求',
      '版次',
    ],
    [String(row[1]), '2026-10', 0.125, 1180.5, 42_000, 131, '排到明年一季度', null, 7],
  ])
  const taken = await take(cookie, 'enterprise-month', bytes)
  expect(taken).toMatchObject({ counts: { new: 1, refused: 0 }, ignored: [], computed: ['版次'] })
  const [made] = await zone.db.query(
    "select output, revenue, power, source from enterprise_month where orders = '排到明年一季度'",
  )
  expect(made).toEqual({ output: 12_500_000, revenue: 11_805_000, power: 42_000, source: 'self' })
})

it('a ledger shows each person what the list shows, and nobody what is sealed or how a unit was rated', async () => {
  const rowsFor = async (login: string, path: string, name: string) =>
    rowsIn(await fetch(cookies[login] ?? '', `/api/${path}/export.xlsx?ledger=${name}`))
  const [all, own] = [await rowsFor('qifu', 'service-case', 'cases'), await rowsFor('jianshe', 'service-case', 'cases')]
  expect(own.length).toBeLessThan(all.length)
  const rated = (rows: typeof all) => {
    const at = rows[2]?.indexOf('满意度') ?? -1
    return rows.slice(3).filter((row) => typeof row[at] === 'string' && row.length > 5).length
  }
  expect([rated(all) > 0, rated(own)]).toEqual([true, 0])
  const ofDay = async (day: string) => {
    const [, , titles = [], ...rows] = await rowsFor('ducha', 'project', `project-monthly&asOf=${day}`)
    return rows
      .slice(0, -1)
      .map((row) => row[titles.indexOf('数据月份')])
      .filter((month) => month !== null)
  }
  expect([new Set(await ofDay('2026-09-10')), new Set(await ofDay('2026-11-23'))]).toEqual([
    new Set(['2026-08']),
    new Set(['2026-10']),
  ])
  const workers = await rowsFor('renshe', 'job-arrival', 'arrivals')
  const names = workers.slice(3, -1).map((row) => String(row[2]))
  expect(names.filter((name) => !/^..?某$/.test(name) && !/^.{1,2}某/.test(name))).toEqual([])
  expect(
    (await app.inject({ url: '/api/lead/export.xlsx?ledger=grants', cookies: { gaoxin: '' } })).statusCode,
  ).not.toBe(200)
})

it.skipIf(!hasOffice)(
  'every ledger comes back from another office program: untouched it changes nothing, edited it changes one record',
  { timeout: 240_000 },
  async () => {
    const all: Exchange[] = []
    for (const name of Object.keys(exchanged)) all.push(await exchangeOf(name))
    const files = all.flatMap(({ name, untouched, edited }) => [
      [name, untouched] as const,
      [`${name}-edited`, edited] as const,
    ])
    const plain = await plainSheets()
    const saved = await throughOffice(
      Object.fromEntries([...files, ...plain.map((one) => [one.name, one.bytes] as const)]),
    )
    const wrong: unknown[] = []
    // Cell by cell: what the importer then reads is what was exported.
    for (const { name, bytes } of plain) {
      const cells = (book: Uint8Array) => rowsIn(book).map((row) => JSON.stringify(row).replace(/(,null)+\]$/, ']'))
      if (cells(bytes).join() !== cells(saved[name] ?? new Uint8Array()).join()) wrong.push(name)
    }
    for (const { name, path, cookie, isChanged, count } of all) {
      const first = await take(cookie, path, saved[name] ?? new Uint8Array(), true)
      const second = await take(cookie, path, saved[`${name}-edited`] ?? new Uint8Array())
      const counts = [first.counts, second.counts]
      const expected = [
        { new: 0, changed: 0, same: count, refused: 0 },
        isChanged
          ? { new: 0, changed: 1, same: count - 1, refused: 0 }
          : { new: 0, changed: 0, same: count - 1, refused: 1 },
      ]
      if (JSON.stringify(counts) !== JSON.stringify(expected) || first.ignored.length > 0)
        wrong.push({
          name,
          counts,
          expected,
          ignored: first.ignored,
          first: first.refused?.slice(0, 2),
          second: second.refused?.slice(0, 2),
          all: first.counts === undefined ? first : null,
        })
    }
    expect(plain.length).toBeGreaterThan(30)
    expect(wrong).toEqual([])
  },
)

/** The plain sheet of every register that has rows for somebody who may bring some. */
async function plainSheets() {
  const sheets: { readonly name: string; readonly bytes: Uint8Array }[] = []
  for (const register of registers.filter((one) => isSheetable(one) && one.name !== 'observation')) {
    for (const { login } of demoAccounts) {
      const { actor } = await zone.as(login)
      if (!mightAllow(register.access.create, actor) && !mightAllow(register.access.change, actor)) continue
      const bytes = await fetch(cookies[login] ?? '', `/api/${pathOf(register.name)}/export.xlsx?language=zh`)
      // Keys, headings, a stamp: a sheet with a row has more.
      if (rowsIn(bytes).length < 4) continue
      sheets.push({ name: `plain-${register.name}`, bytes })
      break
    }
  }
  return sheets
}

it('the plain sheet of rules comes back as it went out, empty texts among it', async () => {
  const sheet = await fetch(cookies.jingfa ?? '', '/api/investment-rule/export.xlsx')
  expect((await take(cookies.jingfa ?? '', 'investment-rule', sheet, true)).counts).toMatchObject({
    new: 0,
    changed: 0,
    refused: 0,
  })
})
