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
import { perMuSheet } from '#registers/enterprise/per-mu-sheet.ts'
import { registers } from '#registers/index.ts'
import { gateReview } from '#registers/investment/gate-review.ts'
import { ledgers } from '#registers/ledgers/index.ts'
import { storeFile } from '#services/files.ts'
import { moveRecord } from '#services/move.ts'
import { procedures } from '#services/procedures.ts'
import { createRecord } from '#services/save.ts'
import { openSession } from '#services/sign-in/session.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'
import { importer, rowsIn } from '#test/support/sheets.ts'

const run = promisify(execFile)
const hasOffice = spawnSync('soffice', ['--version']).error === undefined

type Listed = Readonly<Record<string, unknown>> & { readonly id: string; readonly may: readonly string[] }
type Exchanged = {
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
const exchanged: Readonly<Record<string, Exchanged>> = {
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
  'land-daily': changed('tuoyuan', { land: 140, 'why-corrected': '图斑复核' }, 'adjust'),
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
  await prepare()
})
afterAll(() => app?.close())

/** What the demonstration has none of: a review still in draft, and a score under objection. */
async function prepare(): Promise<void> {
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
}

type Exchange = {
  readonly name: string
  readonly path: string
  readonly cookie: string
  readonly to: Exchanged['to']
  readonly count: number
  readonly untouched: Uint8Array
  readonly edited: Uint8Array
}

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

/** As a person edits it: the cell is typed over and the book saved. */
async function withCells(
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
  const { cookie, path, edited, untouched, count } = await exchangeOf('grants', { direction: '另一方向' })
  expect((await take(cookie, path, edited)).counts).toEqual({ new: 0, changed: 1, same: count - 1, refused: 0 })
  // The version that was exported is no longer the one that is there.
  expect((await take(cookie, path, untouched)).counts).toEqual({ new: 0, changed: 0, same: count - 1, refused: 1 })
  const again = await take(cookie, path, (await exchangeOf('grants')).untouched)
  expect(again).toMatchObject({ counts: { new: 0, changed: 0, same: count, refused: 0 }, ignored: [] })
  expect(again.computed).toEqual(expect.arrayContaining(['申报层级', '下达文号', '到账金额（万元）']))
})

it('what is worked out stays, and whoever types it over is told where it comes from', async () => {
  const told = async (name: string, typed: Exchanged['typed']) => {
    const { cookie, path, edited, count } = await exchangeOf(name, typed)
    const taken = await take(cookie, path, edited)
    expect(taken.counts, name).toEqual({ new: 0, changed: 0, same: count - 1, refused: 1 })
    return taken.refused[0]?.reasons.map(([zh]) => zh).join('') ?? ''
  }
  expect(await told('investment-monthly', { '累计认定（亿元）': 99 })).toContain('由招商认定汇总')
  expect(await told('investment-monthly', { '任务（亿元）': 0.7 })).toContain('请在“下达文号”栏写明')
  expect(await told('project-monthly', { '本年累计（万元）': 1 })).toContain('项目月进度')
  expect(await told('month-filing', { done: 7 })).toContain('请在“更正原因”栏写明')
  expect(await told('month-filing', { period: '2026-09', why: '填错月份' })).toContain('另一事项请另起一行')
  expect(await told('firm-savings', { period: '2026-01', 'why-corrected': '填错' })).toContain('只收：计算基数')
  expect(await told('land-daily', { '累计签约户（户）': 90 })).toContain('逐户登记汇总')
  expect(await told('land-daily', { '今日迁坟（座）': 1 })).toContain('不是恰好一条')
  expect(await told('cases', { 结果: '已办结' })).toContain('状态由办理动作决定')
})

it('a figure of the day becomes the dated fact behind it where exactly one stands there', async () => {
  const cookie = cookies.tuoyuan ?? ''
  const sheet = await fetch(cookie, '/api/land-task/export.xlsx?ledger=land-daily&language=zh')
  const [, , titles = [], ...rows] = rowsIn(sheet)
  const column = titles.indexOf('今日拆除房屋（㎡）')
  // A house whose area no other of its village has.
  const open = "state = 'signed' and demolished_on is null"
  const [house] = await zone.db.query(
    `select max(h.number) as number, u.name, max(h.house_legal + h.house_illegal) as area
     from household h join unit u on u.id = h.village where h.${open}
     group by u.name, h.house_legal + h.house_illegal having count(*) = 1 limit 1`,
  )
  const at = rows.findIndex((row) => row[titles.indexOf('村组')] === house?.name)
  const edited = await withCells(sheet, 4 + at, [[column + 1, Number(rows[at]?.[column] ?? 0) + Number(house?.area)]])
  const came = await take(cookie, 'land-task', edited)
  expect(came.refused.flatMap(({ reasons }) => reasons)).toEqual([])
  expect(came).toMatchObject({ refused: [], counts: { changed: 1, refused: 0 } })
  const [told] = await zone.db.query('select demolished_on from household where number = $1', [house?.number])
  expect(told?.demolished_on).toBe(testNow.today)
  expect((await take(cookie, 'land-task', edited)).counts).toMatchObject({ changed: 0, refused: 0 })
})

it('an office brings what firms told it on paper, and no firm speaks for an office', async () => {
  const [firm] = await zone.db.query('select id, uscc from enterprise limit 1')
  const rows = [
    ['企业月度快报'],
    ['统一社会信用代码', '月份', '营收（万元）', '数据来源'],
    [firm?.uscc, '2026-09', 500, '企业自报'],
    [firm?.uscc, '2026-09', 510, '税务'],
  ]
  const taken = await take(cookies.jingfa ?? '', 'enterprise-month', await bookOf(rows))
  expect(taken.counts).toMatchObject({ new: 2, refused: 0 })
  const made = await zone.db.query(
    "select source, origin from enterprise_month where enterprise = $1 and period = '2026-09' and revenue in (5000000, 5100000) order by source",
    [firm?.id],
  )
  expect(made).toEqual([
    { source: 'self', origin: '由部门代录' },
    { source: 'tax', origin: null },
  ])
  const refused = await take(cookies.chengbo ?? '', 'enterprise-month', await bookOf(rows))
  expect(refused.counts).toMatchObject({ new: 0 })
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
    for (const { name, path, cookie, to, count } of all) {
      const first = await take(cookie, path, saved[name] ?? new Uint8Array(), true)
      const book = saved[`${name}-edited`] ?? new Uint8Array()
      const tried = await take(cookie, path, book, true)
      const second = await take(cookie, path, book)
      const again = await take(cookie, path, book)
      const isEdition = to === 'edition'
      const came = {
        counts: { new: 0, changed: isEdition ? 0 : 1, same: count - 1, refused: 0 },
        followed: isEdition ? 1 : 0,
      }
      const rest = { counts: { new: 0, changed: 0, same: count, refused: 0 }, followed: 0 }
      const told = [first, tried, second, again].map(({ counts, followed }) => ({ counts, followed }))
      if (JSON.stringify(told) !== JSON.stringify([rest, came, came, rest]) || first.ignored.length > 0)
        wrong.push({
          ...{ name, told: JSON.stringify(told), ignored: first.ignored, first: first.refused?.slice(0, 2) },
          ...{ second: second.refused?.slice(0, 2), again: again.refused?.slice(0, 2) },
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
