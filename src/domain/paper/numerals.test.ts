import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as numerals from '#domain/paper/numerals.ts'

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [21, '二十一'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [115, '一百一十五'],
  [1002, '一千零二'],
  [1010, '一千零一十'],
  [0, '零'],
])('%i is written %s', (number, written) => {
  expect(numerals.chineseNumber(number)).toBe(written)
})

test('no two numbers are written alike', () => {
  const number = fc.integer({ min: 1, max: 9999 })
  fc.assert(fc.property(number, number, (a, b) => a === b || numerals.chineseNumber(a) !== numerals.chineseNumber(b)))
})

test('the four heading levels have the numbers of the standard', () => {
  const levels = [1, 2, 3, 4] as const
  expect(levels.map((level) => numerals.headingNumber(level, 11))).toEqual(['十一、', '（十一）', '11.', '（11）'])
})

test('the other ways of counting', () => {
  expect(numerals.formalChineseNumber(12)).toBe('壹拾贰')
  expect(numerals.chineseDigits(2026)).toBe('二〇二六')
  expect([1, 10, 11].map(numerals.stemNumber)).toEqual(['甲', '癸', '11'])
  expect([1, 20, 21, 35, 36, 50, 51].map(numerals.circledNumber).join('')).toBe('①⑳㉑㉟㊱㊿51')
  expect([1, 26, 27].map(numerals.letterNumber)).toEqual(['a', 'z', 'aa'])
  expect([4, 9, 14, 1990].map(numerals.romanNumber)).toEqual(['iv', 'ix', 'xiv', 'mcmxc'])
})
