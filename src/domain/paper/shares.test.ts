import { expect, it } from 'vitest'
import { sharesOf } from '#domain/paper/shares.ts'

it('gives what is missing to the first of those that lost the same, whatever binary fractions say', () => {
  // Of 24 each remainder is two thirds: 7, 16 and 1 lose the same, and two tenths of a percent are missing.
  expect(sharesOf([7, 16, 0, 1], 1)).toEqual([29.2, 66.7, 0, 4.1])
  expect(sharesOf([4, 19, 0, 1], 1)).toEqual([16.7, 79.2, 0, 4.1])
})
