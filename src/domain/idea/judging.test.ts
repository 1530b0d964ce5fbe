import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answerFor } from '#domain/idea/answers.ts'
import { areWhole, criteria, effectOf, hasConflict, judgedFrom, type Marks, scoreOf } from '#domain/idea/judging.ts'
import { plainSecret, secretWordOf } from '#domain/idea/secret.ts'

const weights = { feasible: 30, lasting: 20, replicable: 20, benefit: 20, novel: 10 }
const mark = fc.integer({ min: 0, max: 10 })
const marks = fc.record({ feasible: mark, lasting: mark, replicable: mark, benefit: mark, novel: mark })

it('a sheet is weighted: 8, 7, 6, 9 and 5 under 30, 20, 20, 20 and 10 make 73', () => {
  expect(areWhole(weights)).toBe(true)
  expect(scoreOf({ feasible: 8, lasting: 7, replicable: 6, benefit: 9, novel: 5 }, weights)).toBe(73)
})

it('fewer sheets than the call asks for are no score', () => {
  expect(judgedFrom([80, 90], 3)).toEqual({ kind: 'too-few', sheets: 2, wanted: 3 })
  expect(judgedFrom([80, 90, 73], 3)).toEqual({ kind: 'judged', score: 81, sheets: 3, spread: 17 })
  expect(judgedFrom([], 0)).toEqual({ kind: 'too-few', sheets: 0, wanted: 0 })
})

it('a score lies between nothing and a hundred, and a better mark never lowers it', () => {
  fc.assert(
    fc.property(marks, fc.constantFrom(...criteria), (given: Marks, key) => {
      const score = scoreOf(given, weights)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
      expect(scoreOf({ ...given, [key]: Math.min(10, given[key] + 1) }, weights)).toBeGreaterThanOrEqual(score)
    }),
  )
})

it('the score of an idea does not depend on the order of its judges and lies among their scores', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 9 }), (scores) => {
      const judged = judgedFrom(scores, 3)
      expect(judgedFrom(scores.toReversed(), 3)).toEqual(judged)
      if (judged.kind !== 'judged') throw new Error('Three sheets are enough')
      expect(judged.score).toBeGreaterThanOrEqual(Math.min(...scores))
      expect(judged.score).toBeLessThanOrEqual(Math.max(...scores))
    }),
  )
})

it('nobody judges an own idea or one of the own unit; a citizen is in conflict with no judge', () => {
  const judge = { person: 'p', units: ['u'] }
  expect(hasConflict(judge, { person: 'p', units: [] })).toBe(true)
  expect(hasConflict(judge, { person: 'q', units: ['u', 'v'] })).toBe(true)
  expect(hasConflict(judge, { person: null, units: [] })).toBe(false)
})

it('an effect is told beside what was expected', () => {
  expect(effectOf(20, 15)).toEqual({ kind: 'part', share: 0.75 })
  expect(effectOf(20, 20).kind).toBe('as-expected')
  expect(effectOf(20, 26)).toEqual({ kind: 'more', share: 1.3 })
  expect(effectOf(20, 0).kind).toBe('none')
})

it('a refusal has words of its own; a step forward has standing ones', () => {
  expect(answerFor('exclude', null)).toBeNull()
  expect(answerFor('keep', ' ')).toBeNull()
  expect(answerFor('accept', null)).toContain('盲评')
  expect(answerFor('accept', '感谢。')).toBe('感谢。')
})

it('a secret word is read back however it is typed', () => {
  const word = secretWordOf([...Array(40).keys()].map((n) => n * 6))
  expect(word).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/)
  expect(plainSecret(` ${word?.toUpperCase().replaceAll('-', ' ')} `)).toBe(plainSecret(word ?? ''))
  expect(secretWordOf([1, 2, 3])).toBeNull()
})
