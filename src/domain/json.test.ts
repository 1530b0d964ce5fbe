import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonical, isSame } from '#domain/json.ts'

const values = fc.jsonValue()

it('the canonical text says what the value says', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

it('reading and writing again gives the same bytes', () => {
  fc.assert(fc.property(values, (value) => canonical(JSON.parse(canonical(value))) === canonical(value)))
})

it('the order in which an object was filled leaves no trace', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), values), (object) => {
      const reversed = Object.fromEntries(Object.entries(object).reverse())
      expect(canonical(reversed)).toBe(canonical(object))
    }),
  )
})

it('two values have the same text exactly when they are the same', () => {
  fc.assert(fc.property(values, values, (a, b) => isSame(a, b) === (canonical(a) === canonical(b))))
  fc.assert(fc.property(values, (value) => isSame(value, JSON.parse(JSON.stringify(value)))))
})

it('the order of a list matters', () => {
  expect(isSame([1, 2], [2, 1])).toBe(false)
})

it('what is missing is null, and null is neither nought nor empty', () => {
  expect(isSame(undefined, null)).toBe(true)
  expect(isSame({ a: undefined }, {})).toBe(true)
  expect(isSame(null, 0)).toBe(false)
  expect(isSame(null, '')).toBe(false)
  expect(isSame(null, [])).toBe(false)
})
