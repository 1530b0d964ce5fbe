import { expect, test } from 'vitest'
import { recognition } from '#registers/investment/recognition.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import { paramsOf, readAddress, sortedBy, visibleColumns, withFilter, writeAddress } from './list-address.ts'

test('an address survives being read and written', () => {
  const search =
    'view=board&group=lead&order=-dueCurrent&columns=title%2Clead&q=zs&state=active%2Cissued&dueCurrent.until=2026-12-31'
  expect(writeAddress(readAddress(task, search))).toBe(search)
})

test('what a register cannot be narrowed by is left out', () => {
  expect(readAddress(task, 'colour=red&state=active').filters).toEqual({ state: 'active' })
})

test('a register without due days has no timeline', () => {
  expect(readAddress(unit, 'view=timeline').view).toBe('table')
})

test('a second click on a head sorts the other way', () => {
  const once = sortedBy(task, readAddress(task, ''), 'title')
  expect(once.order).toBe('title')
  expect(sortedBy(task, once, 'title').order).toBe('-title')
})

test('without an order of its own a list comes in the order of its register', () => {
  expect(paramsOf(task, readAddress(task, '')).order).toBe('dueCurrent')
})

test('the title cannot be hidden', () => {
  expect(visibleColumns(task, readAddress(task, 'columns=lead')).map(({ key }) => key)).toEqual(['title', 'lead'])
})

test('a list is narrowed to a stretch of months by a field that is one', () => {
  const months = { 'countedIn.from': '2026-01', 'countedIn.until': '2026-11' }
  expect(readAddress(recognition, String(new URLSearchParams(months))).filters).toEqual(months)
})

test('an empty value takes a filter away', () => {
  expect(withFilter(readAddress(task, 'state=active'), 'state', '').filters).toEqual({})
})
