import { expect, it } from 'vitest'
import { assertStorable } from '#entrypoints/http/storable.ts'

it('words, numbers, lists and nothing at all can be stored', () => {
  for (const body of [undefined, null, '青溪😀\n', 0, true, { names: ['一', { 二: null }] }])
    expect(() => assertStorable(body)).not.toThrow()
})

it('a NUL is refused wherever it stands, in a name too', () => {
  for (const body of ['\u0000', ['a', ['b\u0000']], { reason: 'x\u0000' }, { 'k\u0000': 1 }]) {
    expect(() => assertStorable(body)).toThrow(expect.objectContaining({ code: 'bad-request' }))
  }
})

it('a backslash and the letters u0000 are words like others', () => {
  expect(() => assertStorable({ note: '\\u0000' })).not.toThrow()
})

it('what is nested without end is refused and exhausts no stack', () => {
  const nested = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))
  expect(() => assertStorable(nested)).toThrow(expect.objectContaining({ code: 'bad-request' }))
})
