import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { demoAccounts } from '#demo/accounts.ts'
import { mightAllow } from '#derive/access.ts'
import { pathOf } from '#derive/names.ts'
import { isSheetable } from '#derive/sheetable.ts'
import { registers } from '#registers/index.ts'
import { testNow } from '#test/support/demo-zone.ts'
import {
  type Exchange,
  type Exchanged,
  exchanged,
  openLedgers,
  throughOffice,
  withCells,
} from '#test/support/ledgers.ts'
import { rowsIn } from '#test/support/sheets.ts'

const hasOffice = spawnSync('soffice', ['--version']).error === undefined
const { zone, cookies, take, fetch, exchangeOf } = openLedgers()

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
