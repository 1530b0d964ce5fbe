import { expect, it } from 'vitest'
import { headIn } from '#derive/layouts.ts'
import { fieldBehind, ledgerSheet } from '#derive/ledger-sheet.ts'
import { cellOf } from '#derive/sheet.ts'
import { filledIn, readRow, scaleOf, sheetFields } from '#derive/sheet-columns.ts'
import { isSheetable } from '#derive/sheetable.ts'
import { fieldOf } from '#derive/stage.ts'
import { dayOf } from '#domain/day.ts'
import type { Head } from '#domain/sheet/head.ts'
import { enterpriseMonth } from '#registers/enterprise/enterprise-month.ts'
import { lead } from '#registers/investment/lead.ts'
import { landTask } from '#registers/land/land-task.ts'
import { ledgers } from '#registers/ledgers/index.ts'
import { number } from '#schema/fields.ts'
import type { Row } from '#schema/register.ts'
import { loaders } from '#services/ledger/loaders.ts'

const named = ledgers.map((ledger) => [ledger.title[0], ledger] as const)

it('no two ledgers have one name, and no ledger has two columns under one heading', () => {
  const names = ledgers.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { name, columns } of ledgers) {
    const titles = columns.map(({ title }) => title[0])
    expect(new Set(titles).size, name).toBe(titles.length)
  }
})

it.each(named)(
  '%s：every column names what there is, and nothing that is sealed',
  (_, { register, columns, name, sortedBy }) => {
    for (const column of columns) {
      expect(column.title.every((title) => title.length > 0)).toBe(true)
      if ('own' in column || 'figure' in column) continue
      const field = 'through' in column ? fieldBehind(register, column) : fieldOf(register, column.field)
      expect([field?.rules.isSealed ?? false, field?.kind === 'data']).toEqual([false, false])
    }
    const figures = columns.flatMap((column) => ('figure' in column ? [column.figure] : []))
    expect(figures.length > 0 || sortedBy !== null).toBe(name in loaders)
  },
)

it.each(named)(
  '%s：a column of money says what it counts in, and every column counts in the same in both languages',
  (_, { register, columns }) => {
    for (const column of columns) {
      if ('own' in column || 'figure' in column) continue
      const field = 'through' in column ? fieldBehind(register, column) : fieldOf(register, column.field)
      if (field === undefined) continue
      const [zh, en] = column.title.map((title) => scaleOf(field, title))
      expect(zh, column.title[0]).toBe(en)
      if (field.kind === 'money') expect(column.title[0]).toMatch(/元）$/)
    }
  },
)

// These tell how things stand; their records come from a task sheet and from a run of the evaluation.
const partly = new Set(['investment-monthly', 'per-mu'])
it.each(named.filter(([, { register, name }]) => isSheetable(register) && !partly.has(name)))(
  '%s：a row typed into it can say all that a new record needs',
  (_, { register, columns, only }) => {
    const said = new Set(columns.flatMap((column) => ('field' in column ? [column.field] : [])))
    const needed = sheetFields(register).filter(({ field }) => field.isRequired)
    expect(needed.map(({ key }) => key).filter((key) => !said.has(key) && !(key in only))).toEqual([])
  },
)

const rowOf = (head: Head | null, cells: readonly (string | number | null)[]) =>
  head === null ? null : readRow(filledIn(lead, head), cells)

it('a ledger that an office typed itself is known by its headings, whatever stands around them', () => {
  const titles = [
    '序号',
    '线索来源',
    '企业名称',
    '项目内容',
    '拟投资（亿元）',
    '厂房（平方米）',
    '对接单位',
    '是否有效',
  ]
  const head = headIn(lead, [['云岭高新区招商线索台账'], ['填报单位：招商局'], titles, []])
  expect(head?.columns.map(({ key }) => key)).toEqual(['source', 'investor', 'content', 'totalInvest', 'plant', 'unit'])
  expect([head?.ignored, head?.computed]).toEqual([[], ['是否有效']])
  expect(rowOf(head, [1, '走出去', '甲公司', '铜箔', 1.2, 5000, '招商局', '是'])?.facts).toEqual({
    ...{ source: 'out', investor: '甲公司', content: '铜箔', totalInvest: 120_000_000, plant: 5000 },
  })
})

it('a heading with another unit is the same column, counted in that unit', () => {
  const head = headIn(lead, [['线索来源', '企业名称', '拟投资（万元）', '用地（公顷）', '首次对接时间']])
  expect(rowOf(head, ['走出去', '甲公司', 5000, 2, '2026-01-05'])?.facts).toMatchObject({
    ...{ totalInvest: 50_000_000, land: 30, receivedOn: '2026-01-05' },
  })
})

it('a plain sheet stays a plain sheet, and what nobody types is told apart from what nobody knows', () => {
  const head = headIn(lead, [['项目名称', '投资方', '计划总投资', '首谈日期', '天气']])
  expect(head?.columns.map(({ key }) => key)).toEqual(['title', 'investor', 'totalInvest'])
  expect([head?.ignored, head?.computed]).toEqual([['天气'], ['首谈日期']])
})

it('a firm is told by its credit code, by its name where the code is missing, and never by both', () => {
  const keyed = (titles: readonly string[]) =>
    headIn(enterpriseMonth, [titles])?.columns.map(({ key, index }) => [key, index])
  expect(keyed(['企业名称', '统一社会信用代码', '月份', '产值（万元）'])).toEqual([
    ['enterprise', 1],
    ['period', 2],
    ['output', 3],
  ])
  expect(keyed(['企业名称', '月份', '产值（万元）'])?.[0]).toEqual(['enterprise', 0])
})

it('areas go out in the unit of the heading and come back as they were', () => {
  const field = landTask.fields.landInitial
  for (const metres of [1, 85_999, 88_000, 12_345.67]) {
    const mu = cellOf({ field, language: 'zh', title: '初始任务征地（亩）' }, metres, null)
    const head = {
      columns: [{ key: 'landInitial', index: 0, title: '初始任务征地（亩）' }],
      ignored: [],
      computed: [],
      shown: [],
      rows: 1,
    }
    expect(readRow(filledIn(landTask, head), [mu as number]).facts).toEqual({ landInitial: metres })
  }
  expect(scaleOf(number('价', 'Price', ['万元/亩', '10,000 yuan per mu']), '价（万元/亩）')).toBe(1)
})

it('what is shown has no key, what may be edited has one; a line that the loader leaves out is not in the ledger', () => {
  const ledger = ledgers.find(({ name }) => name === 'investment-monthly')
  if (ledger === undefined) throw new Error('There is no such ledger')
  const row = (id: string): Row => ({ id, state: 'inForce', version: 3, unit: 'u', names: { unit: '招商局' } })
  const ranks: Readonly<Record<string, number | null>> = { a: 2, b: 1, c: null }
  const figures = ({ id }: Row) => (id === 'd' ? null : { rank: ranks[id] ?? null, target: 40 })
  const sheet = ledgerSheet(
    ledger,
    { rows: ['a', 'b', 'c', 'd'].map(row), figures, reached: () => null },
    'zh',
    dayOf(2026, 11, 23),
  )
  expect(sheet.heading).toBe('招商进度月报')
  expect(sheet.columns.flatMap(({ key }) => key ?? [])).toEqual([
    ...['#unit', '#basis', '#record-id', '#record-version', '#as-exported'],
  ])
  expect(sheet.rows.map((cells) => [cells[0], cells[1], cells[6], cells.at(-3), cells.at(-2)])).toEqual([
    ['招商局', 40, 1, 'b', '3'],
    ['招商局', 40, 2, 'a', '3'],
    ['招商局', 40, null, 'c', '3'],
  ])
})
