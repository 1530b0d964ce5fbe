import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Dice } from '#rehearsal/dice.ts'

const throws = (dice: Dice) => Array.from({ length: 50 }, () => dice.next())

it('the same seed throws the same dice, and another seed others', () => {
  expect(throws(new Dice(7))).toEqual(throws(new Dice(7)))
  expect(throws(new Dice(7))).not.toEqual(throws(new Dice(8)))
})

it('a part that throws more does not change what the others throw', () => {
  const [year, other] = [new Dice(3), new Dice(3)]
  throws(year.fork('leads'))
  expect(throws(year.fork('cases'))).toEqual(throws(other.fork('cases')))
})

it('a whole number lies between its ends and a sum within its spread', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: -50, max: 50 }), fc.nat({ max: 100 }), (seed, low, width) => {
      const dice = new Dice(seed)
      const thrown = dice.between(low, low + width)
      expect(thrown).toBeGreaterThanOrEqual(low)
      expect(thrown).toBeLessThanOrEqual(low + width)
      const sum = dice.spread(1, 1 + width)
      expect(sum).toBeGreaterThanOrEqual(1)
      expect(sum).toBeLessThanOrEqual(1 + width)
    }),
  )
})
