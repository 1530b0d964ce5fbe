import { expect, test } from 'vitest'
import { fill } from './fill.ts'

test('one day is a day, and any other number of them are days', () => {
  const text = '{n} working {n?day|days} left'
  expect([1, 0, 2].map((n) => fill(text, { n }))).toEqual([
    '1 working day left',
    '0 working days left',
    '2 working days left',
  ])
})

test('a text keeps what it was given no value for', () => {
  expect(fill('{who} until {day}', { who: 'The village' })).toBe('The village until {day}')
})
