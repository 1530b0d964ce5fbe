import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commitmentTo, draw, type Lot, numberOf } from '#domain/supervision/lottery.ts'
import { sha256 } from '#domain/supervision/sha256.ts'

const lot = (id: string, weight = 1): Lot => ({ register: 'task', id, unit: 'u', weight, patterns: [] })

test('the sums are those of the standard', () => {
  // FIPS 180-4, examples of one and two blocks.
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  )
  expect(commitmentTo('种子')).toBe(sha256('种子'))
})

test('each draw has a number of its own, the first 48 bits of SHA-256 over the seed and the place of the draw', () => {
  expect(numberOf('abc', 1)).toBe(Number.parseInt(sha256('abc:1').slice(0, 12), 16))
})

test('a draw follows from pool and seed alone, in whatever order the pool was listed', () => {
  const pools = fc.uniqueArray(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(pools, fc.string(), fc.integer({ min: 1, max: 40 }), (ids, seed, count) => {
      const pool = ids.map((id) => lot(String(id), 1 + (id % 5)))
      const drawn = draw(pool, count, seed)
      expect(draw(pool.toReversed(), count, seed)).toEqual(drawn)
      expect(new Set(drawn).size).toBe(Math.min(count, pool.length))
      expect(drawn.every((id) => pool.some((one) => one.id === id))).toBe(true)
      // What was drawn first does not depend on how many are drawn.
      expect(draw(pool, 1, seed)).toEqual(drawn.slice(0, 1))
    }),
  )
})

test('a heavier matter is drawn more often, in the proportion of its weight', () => {
  const pool = [lot('light'), lot('heavy', 4)]
  const heavy = Array.from({ length: 4000 }, (_, i) => draw(pool, 1, `seed ${i}`)[0]).filter((id) => id === 'heavy')
  expect(heavy.length / 4000).toBeCloseTo(0.8, 1)
})
