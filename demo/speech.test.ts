import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { speechFile } from '#demo/make-speech.ts'
import { speech, speechTitle, speechYear } from '#demo/speech.ts'
import { compile } from '#domain/compiler/compile.ts'
import { readDocument } from '#files/read-document.ts'

it('the sample file says the words of the sample speech', async () => {
  const committed = await readFile(new URL('speech.docx', import.meta.url))
  const { text } = await readDocument(new Uint8Array(committed), 'speech.docx')
  expect(linesOf(text)).toEqual(linesOf(speech))
})

it('making the sample twice gives the same bytes', async () => {
  expect(Buffer.from(await speechFile()).equals(Buffer.from(await speechFile()))).toBe(true)
})

it('the sample shows every kind of sentence that the product tells apart', () => {
  const compiled = compile({ raw: speech, title: speechTitle, planYear: speechYear })
  const roles = new Set(compiled.sentences.map((sentence) => sentence.role))
  for (const role of [
    'heading',
    'task',
    'order',
    'mechanism',
    'target',
    'review',
    'prohibition',
    'slogan',
    'agenda',
    'courtesy',
    'appeal',
  ] as const) {
    expect(roles, role).toContain(role)
  }
  const targets = compiled.items.filter((item) => item.kind === 'target')
  expect(targets.some((target) => target.pending)).toBe(true)
  expect(targets.some((target) => !target.pending)).toBe(true)
})

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
