import { expect, test } from 'vitest'
import { byMonth } from './by-month.ts'

const row = (id: string, due: string | null) => ({ id, state: 'active', version: 1, names: {}, may: [], due })

test('months follow the year and what has no day comes last', () => {
  const months = byMonth(
    [row('c', null), row('a', '2026-03-31'), row('b', '2026-03-01'), row('d', '2025-12-31')],
    'due',
  )
  expect(months.map(({ month, rows }) => [month, rows.map(({ id }) => id).join('')])).toEqual([
    ['2025-12', 'd'],
    ['2026-03', 'ab'],
    [null, 'c'],
  ])
})
