import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wellFormed } from './well-formed.ts'

test('a half character becomes the sign for a lost one, wherever it stands', () => {
  expect(wellFormed({ 标题: ['前\ud800后', { a: '\udc00' }], n: 1 })).toEqual({
    标题: ['前\ufffd后', { a: '\ufffd' }],
    n: 1,
  })
})

test('whole characters, rare ones included, are left as they are', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      expect(JSON.stringify(wellFormed(value))).toBe(JSON.stringify(value))
    }),
  )
  expect(wellFormed('张𮯰𰀀')).toBe('张𮯰𰀀')
})
