import { expect, test } from 'vitest'
import { speech, speechTitle, speechYear } from '#demo/speech.ts'
import { compile } from '#domain/compiler/compile.ts'
import type { CompileInput } from '#domain/compiler/types.ts'
import { compileInChild } from '#files/compile-in-child.ts'

const inputs: readonly (readonly [what: string, input: CompileInput])[] = [
  [
    'a speech with a dictionary',
    {
      raw: speech,
      title: speechTitle,
      planYear: speechYear,
      duties: [{ unit: 'u1', name: '经发局', aliases: ['经济发展局'], areas: ['招商引资', '用工'] }],
      unfinished: [{ id: 't1', title: '编制招商图谱', text: '编制招商图谱' }],
    },
  ],
  ['a text without any order', { raw: '过去一年，全区新签约项目16个。' }],
  ['halves of characters', { raw: '请经发局\uD83D拿出方案。' }],
  ['nothing', { raw: '' }],
]

test.each(inputs)('%s compiles to the same bytes in a child as here', async (_, input) => {
  expect(JSON.stringify(await compileInChild(input))).toBe(JSON.stringify(compile(input)))
})

test('an endless compilation ends when the person cancels, and one that waits is told when it begins', async () => {
  const person = new AbortController()
  const program = new URL('../../test/support/endless-child.ts', import.meta.url)
  const begun = new Promise<void>((resolve) => {
    void compileInChild({ raw: '' }, { program, signal: person.signal, begun: resolve }).catch(() => undefined)
  })
  await begun
  const waiting = compileInChild({ raw: '' }, { program, signal: person.signal })
  person.abort(new Error('cancelled'))
  await expect(waiting).rejects.toThrow('cancelled')
})

test('a compilation beyond its time is stopped with a clear sentence', async () => {
  const program = new URL('../../test/support/endless-child.ts', import.meta.url)
  const compiling = compileInChild({ raw: '' }, { program, child: { megabytes: 64, milliseconds: 300 } })
  await expect(compiling).rejects.toMatchObject({ code: 'file-too-slow' })
})
