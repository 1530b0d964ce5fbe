import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SentenceRow } from './model.ts'
import { type Mark, paint, pick, type Tone } from './paint.ts'

const why = ['因', 'why'] as const
const sentence = (start: number, end: number, role: SentenceRow['role'] = 'context'): SentenceRow => ({
  start,
  end,
  role,
  reason: why,
})
const mark = (key: string, start: number, end: number, tone: Tone = 'task'): Mark => ({ key, start, end, tone })

test('every character of the speech lands in exactly one run, whatever the sentences and marks', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => [start, start + length] as const)
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('字', '。', '\n'), maxLength: 60 }),
      fc.array(span),
      fc.array(span),
      (words, said, marked) => {
        const runs = paint(
          words,
          said.map(([start, end]) => sentence(start, end)),
          marked.map(([start, end], i) => mark(`k${i}`, start, end)),
        ).flatMap((paragraph) => paragraph.sentences.flatMap((part) => part.segments))
        expect(runs.map((run) => words.slice(run.start, run.end)).join('')).toBe(words)
        for (let i = 1; i < runs.length; i++) expect(runs[i]!.start).toBe(runs[i - 1]!.end)
      },
    ),
  )
})

test('a run lists exactly the marks that lie over it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 })), { maxLength: 12 }), (spans) => {
      const marks = spans.map(([start, length], i) => mark(`k${i}`, start, start + length))
      const runs = paint('字'.repeat(40), [sentence(0, 13), sentence(13, 40)], marks).flatMap((p) =>
        p.sentences.flatMap((s) => s.segments),
      )
      for (const run of runs) {
        const over = marks.filter((m) => m.start < run.end && m.end > run.start).map((m) => m.key)
        expect([...run.keys].sort()).toEqual(over.sort())
      }
    }),
  )
})

test('where two marks overlap the inner one gives the colour', () => {
  const [paragraph] = paint(
    '请经发局拿出方案，增长百分之八。',
    [sentence(0, 16, 'task')],
    [mark('task:1', 0, 16), mark('target:2', 9, 15, 'target')],
  )
  expect(paragraph!.sentences[0]!.segments.map((run) => [run.tone, run.keys])).toEqual([
    ['task', ['task:1']],
    ['target', ['target:2', 'task:1']],
    ['task', ['task:1']],
  ])
})

test('a rejected item never hides one that stands', () => {
  const [paragraph] = paint('一二三四', [sentence(0, 4)], [mark('task:1', 0, 4), mark('task:2', 1, 2, 'out')])
  expect(paragraph!.sentences[0]!.segments.map((run) => run.tone)).toEqual(['task', 'task', 'task'])
})

test('a line end begins a paragraph, a sentence does not', () => {
  const paragraphs = paint('题目\n甲。乙。', [sentence(0, 3, 'heading'), sentence(3, 5), sentence(5, 7, 'fact')], [])
  expect(paragraphs.map((paragraph) => [paragraph.start, paragraph.sentences.length])).toEqual([
    [0, 1],
    [3, 2],
  ])
  expect(paragraphs[1]!.sentences[1]!.segments[0]!.tone).toBe('fact')
})

test('clicking again at the same place goes through the items that lie there', () => {
  expect(pick(['a', 'b'], null)).toBe('a')
  expect(pick(['a', 'b'], 'a')).toBe('b')
  expect(pick(['a', 'b'], 'b')).toBe('a')
  expect(pick([], 'a')).toBeNull()
})
