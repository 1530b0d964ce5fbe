import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likelyCuts, piecesOf, soundCuts } from './split.ts'

const words = '建立台账，明确专人；按月调度。'

test('the likely places to split are the pauses, not the end', () => {
  expect(likelyCuts(words)).toEqual([5, 10])
})

test('a cut that would leave a part without words is dropped', () => {
  expect(soundCuts(words, [0, 5, 5, 14, 15, 99])).toEqual([5])
})

test('the pieces put together are the words, and know where they are cut', () => {
  const pieces = piecesOf(words, [5])
  expect(pieces.map((piece) => words.slice(piece.start, piece.end))).toEqual(['建立台账，', '明确专人；', '按月调度。'])
  expect(pieces.map((piece) => piece.isCut)).toEqual([true, false, false])
})

test('whatever the cuts, no word is lost and each part has words', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('字', '，', '。', 'a'), minLength: 1, maxLength: 30 }),
      fc.array(fc.integer({ min: -3, max: 35 })),
      (text, cuts) => {
        const sound = soundCuts(text, cuts)
        expect(
          piecesOf(text, sound)
            .map((piece) => text.slice(piece.start, piece.end))
            .join(''),
        ).toBe(text)
        const edges = [0, ...sound, text.length]
        if (sound.length > 0)
          for (let i = 1; i < edges.length; i++) expect(text.slice(edges[i - 1], edges[i])).toMatch(/[字a]/)
      },
    ),
  )
})
