import { expect, test } from 'vitest'
import { fixed } from '#domain/paper/figure.ts'
import { numberText, signedText } from './format.ts'

test('a page rounds as a paper does, also where a difference lies on a half', () => {
  const behind = (45.69 / 60) * 100 - 75
  expect([numberText(behind, 1, 'zh'), fixed(behind, 1)]).toEqual(['1.2', '1.2'])
  for (const cents of Array.from({ length: 3000 }, (_, i) => i))
    expect(numberText(50 + cents / 100 - 50, 1, 'zh')).toBe(fixed(50 + cents / 100 - 50, 1))
})

test('a difference shows its sign unless it rounds to nothing', () => {
  expect([signedText(-1.25, 1, 'zh'), signedText(0.04, 1, 'zh'), signedText(1234.5, 1, 'zh')]).toEqual([
    '−1.3',
    '0.0',
    '+1,234.5',
  ])
})
