import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterChange,
  chosen,
  extend,
  markAll,
  markRange,
  nothingSelected,
  step,
  stepIndex,
  toggle,
} from './selection.ts'

const order = ['a', 'b', 'c', 'd']
const at = (current: string | null, ...marked: string[]) => ({ current, marked: new Set(marked) })

test('stepping stays inside the list and begins at the near end', () => {
  expect(step(order, null, 1)).toBe('a')
  expect(step(order, null, -1)).toBe('d')
  expect(step(order, 'd', 1)).toBe('d')
  expect(step(order, 'a', -1)).toBe('a')
  expect(step(order, 'b', 1)).toBe('c')
  expect(step([], 'b', 1)).toBeNull()
})

test('marking a line twice leaves it unmarked', () => {
  const twice = toggle(toggle(nothingSelected, 'b'), 'b')
  expect([...twice.marked]).toEqual([])
  expect(twice.current).toBe('b')
})

test('Shift marks the line left and the line reached', () => {
  expect([...extend(at('b'), order, 1).marked]).toEqual(['b', 'c'])
  expect([...markRange(at('d'), order, 'b').marked]).toEqual(['b', 'c', 'd'])
})

test('marking all twice marks none', () => {
  const once = markAll(at('a'), order)
  expect(once.marked.size).toBe(4)
  expect(markAll(once, order).marked.size).toBe(0)
})

test('an act is for the marked lines in the order shown, otherwise for the current line', () => {
  expect(chosen(at('a', 'd', 'b'), order)).toEqual(['b', 'd'])
  expect(chosen(at('c'), order)).toEqual(['c'])
  expect(chosen(at('gone'), order)).toEqual([])
})

test('when the current line leaves the list, the line that moved up takes its place', () => {
  expect(afterChange(at('b', 'b', 'c'), order, ['a', 'c', 'd'])).toEqual(at('c', 'c'))
  expect(afterChange(at('d'), order, ['a', 'b', 'c']).current).toBe('c')
})

test('the selection never points to a line that is not shown', () => {
  const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 })
  fc.assert(
    fc.property(keys, keys, fc.array(fc.constantFrom(...'abcdefgh')), (before, after, marked) => {
      const next = afterChange(at(before[0]!, ...marked), before, after)
      expect(next.current === null || after.includes(next.current)).toBe(true)
      for (const key of next.marked) expect(after).toContain(key)
    }),
  )
})

test('Home and End reach the ends of the speech, from nowhere as from anywhere', () => {
  for (const at of [null, 0, 3, 9]) {
    expect(stepIndex(10, at, Number.POSITIVE_INFINITY)).toBe(9)
    expect(stepIndex(10, at, Number.NEGATIVE_INFINITY)).toBe(0)
  }
  expect(stepIndex(10, null, 1)).toBe(0)
  expect(stepIndex(10, null, -1)).toBe(9)
  expect(stepIndex(10, 9, 1)).toBe(9)
  expect(stepIndex(0, null, 1)).toBeNull()
})
