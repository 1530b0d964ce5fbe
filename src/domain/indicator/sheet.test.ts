import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsePeriod, periodOf } from '#domain/indicator/period.ts'
import { readNumber, readPeriod, readRows } from '#domain/indicator/sheet.ts'

it('a period is read as people write it', () => {
  const written = [
    '2026-03',
    '2026年3月',
    '2026年1—3月',
    '2026年1-3月份',
    '202603',
    '2026.3',
    '2026-03-01',
    '２０２６年３月',
  ]
  expect(written.map(readPeriod)).toEqual(Array(8).fill('2026-03'))
  expect(['2026Q2', '2026年第二季度', '2026-Q2', '2026年2季'].map(readPeriod)).toEqual(Array(4).fill('2026-Q2'))
  expect([readPeriod('2026年'), readPeriod(2026), readPeriod(null)]).toEqual(['2026', '2026', null])
})

it('what is no period stays what it is, and is refused by the rules of the series', () => {
  expect(['上半年', '2026-13', '三月'].map((text) => parsePeriod(readPeriod(text) ?? ''))).toEqual([null, null, null])
})

it('every period is read back from the way it is stored', () => {
  const years = fc.integer({ min: 1990, max: 2100 })
  fc.assert(
    fc.property(
      years,
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('month', 'quarter', 'year'),
      (year, month, frequency) => {
        const period = periodOf(frequency, year, month)
        expect(readPeriod(period)).toBe(period)
      },
    ),
  )
})

it('a number is read with commas, percent signs and full-width digits; words are none, and an empty cell is no zero', () => {
  expect(['1,234.5', '１２．５', '8.4%', 0, '-3.1', ' ', null].map(readNumber)).toEqual([
    1234.5,
    12.5,
    8.4,
    0,
    -3.1,
    null,
    null,
  ])
  expect(['约十', '12亿', '—'].map(readNumber)).toEqual(['no-number', 'no-number', 'no-number'])
})

it('columns are found by their heads in any order, and lines without a figure are passed over', () => {
  const heads = ['依据文件', '指标代码', '时期', '范围', '对象', '数值', '同比 (％)', '位次', '版次', '发布日期']
  const line = ['月报', 'A', '2026-03', '全区', null, 0, null, null, '最终', '2026-04-18']
  const empty = ['月报', 'A', '2026-04', '全区', null, null, null, null, '最终', '2026-05-18']
  const read = readRows([heads, line, empty].map((cells, i) => ({ number: i + 1, cells })))
  expect(read).toMatchObject({
    rows: [{ row: 2, cells: { code: 'A', value: 0, growth: null, document: '月报', note: null } }],
  })
  expect('rows' in read && read.rows.length).toBe(1)
  expect(readRows([{ number: 1, cells: ['指标代码', '数值'] }])).toMatchObject({
    missing: expect.arrayContaining([['时期', 'Period']]),
  })
})
