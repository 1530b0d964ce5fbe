import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultPace, fitBytes, isQuiet, minutesUntilRetry, sendingOf } from '#domain/messages/pace.ts'
import { octetsOf } from '#domain/octets.ts'

const items = (n: number) => Array.from({ length: n }, (_, i) => i)

test('up to ten messages go one by one, more go as one digest', () => {
  expect(sendingOf(items(10), 0, 10, defaultPace)).toEqual({ kind: 'each', items: items(10) })
  expect(sendingOf(items(11), 0, 10, defaultPace)).toEqual({ kind: 'digest', items: items(11) })
})

test('nothing is sent at night, and nothing is lost by waiting', () => {
  for (const hour of [21, 23, 0, 7]) expect(sendingOf(items(3), 0, hour, defaultPace)).toEqual({ kind: 'wait' })
  expect(isQuiet(8, defaultPace)).toBe(false)
})

test('no minute ever sees more than the platform bears', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(30), fc.nat(23), (waiting, sent, hour) => {
      const sending = sendingOf(items(waiting), sent, hour, defaultPace)
      const now = sending.kind === 'each' ? sending.items.length : sending.kind === 'digest' ? 1 : 0
      expect(now === 0 || now + sent <= defaultPace.mostPerMinute).toBe(true)
    }),
  )
})

test('a failed message is tried again ever later and then given up', () => {
  const minutes = Array.from({ length: 8 }, (_, i) => minutesUntilRetry(i + 1))
  expect(minutes.slice(0, 7)).toEqual(minutes.slice(0, 7).toSorted((a, b) => (a ?? 0) - (b ?? 0)))
  expect(minutes[7]).toBeNull()
})

test('a text is cut to its bytes between characters, and left alone if it fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 3, max: 60 }), (text, most) => {
      const cut = fitBytes(text, most)
      expect(octetsOf(cut)).toBeLessThanOrEqual(most)
      expect(octetsOf(cut)).toBe(Buffer.byteLength(cut))
      if (octetsOf(text) <= most) expect(cut).toBe(text)
    }),
  )
})
