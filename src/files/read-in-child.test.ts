import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readInChild } from '#files/read-in-child.ts'
import { refusalOf } from '#test/support/refusals.ts'
import { p, wordFile } from '#test/support/word-fixtures.ts'

const bytes = new TextEncoder().encode('请经发局拿出方案。')
const program = (name: string) => new URL(`../../test/support/${name}.ts`, import.meta.url)

describe('a document is read in a child', () => {
  test('and its value comes back', async () => {
    expect(await readInChild(bytes, 'a.txt')).toEqual({ kind: 'txt', title: null, text: '请经发局拿出方案。' })
  })

  test('a long text comes back whole', async () => {
    const long = '请经发局拿出方案。'.repeat(200_000)
    const { text } = await readInChild(new TextEncoder().encode(long), 'a.txt')
    expect(text).toBe(long)
  })

  test('a refusal comes back as it was said', async () => {
    const refusal = await refusalOf(() => readInChild(wordFile({ body: p('　') }), 'a.docx'))
    expect(refusal.code).toBe('file-no-text')
    expect(refusal.text).toHaveLength(2)
  })

  test('a bomb costs the child, not the parent', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': new Uint8Array(),
      'word/document.xml': new Uint8Array(60 * 1024 * 1024),
    })
    const before = process.memoryUsage().arrayBuffers
    expect((await refusalOf(() => readInChild(bomb, 'a.docx'))).code).toBe('file-bomb')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1024 * 1024)
  })

  test('what is too large does not even start a child', async () => {
    const nowhere = { program: new URL('file:///nowhere.ts') }
    expect((await refusalOf(() => readInChild(new Uint8Array(), 'a', nowhere))).code).toBe('file-empty')
  })
})

describe('a child that misbehaves is killed', () => {
  test('when its time is up', async () => {
    const options = { program: program('endless-child'), child: { megabytes: 64, milliseconds: 400 } }
    const refusal = await refusalOf(() => readInChild(bytes, 'a.txt', options))
    expect(refusal.code).toBe('file-too-slow')
    expect(refusal.facts).toEqual({ seconds: 0.4 })
  })

  test('when its memory is used up', async () => {
    const options = { program: program('hungry-child'), child: { megabytes: 24, milliseconds: 60_000 } }
    expect((await refusalOf(() => readInChild(bytes, 'a.txt', options))).code).toBe('file-too-heavy')
  }, 60_000)

  test('when the officer cancels, with the reason of the officer', async () => {
    const officer = new AbortController()
    const reading = readInChild(bytes, 'a.txt', { program: program('endless-child'), signal: officer.signal })
    officer.abort(new Error('cancelled'))
    await expect(reading).rejects.toThrow('cancelled')
    await expect(readInChild(bytes, 'a.txt', { signal: officer.signal })).rejects.toThrow('cancelled')
  })

  test('and one that ends without an answer is a broken file', async () => {
    const refusal = await refusalOf(() => readInChild(bytes, 'a.txt', { program: new URL('file:///nowhere.ts') }))
    expect(refusal.code).toBe('file-broken')
  })
})

test('the child sees no environment and can write no file', async () => {
  const { title, text } = await readInChild(bytes, 'a.txt', { program: program('curious-child') })
  expect(title).toBe('')
  expect(text).toBe('ERR_ACCESS_DENIED')
})
