import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pinIn, pinText } from './pin.ts'
import { sentencesOf } from './sentences.ts'

it('a page is read sentence by sentence, in both languages, and a number keeps its decimals', () => {
  expect(sentencesOf('反映问题\n写清地点。照片可不传！\n\nIndex 51.5 today. Send')).toEqual([
    ...['反映问题', '写清地点。', '照片可不传！', 'Index 51.5 today.', 'Send'],
  ])
})

it('nothing of a page is left unread and no part is too long for a voice', () => {
  const bare = (text: string) => text.replace(/\s+/gu, '')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
      const parts = sentencesOf(text)
      expect(bare(parts.join(''))).toBe(bare(text))
      expect(parts.every((part) => part.length > 0 && [...part].length <= 200)).toBe(true)
    }),
  )
})

it('coordinates are read as people type them, and anything else is no place', () => {
  const pin = { longitude: 117.03457, latitude: 28.24461 }
  for (const typed of ['117.03457, 28.24461', ' 117.03457，28.24461 ', '117.03457 28.24461'])
    expect(pinIn(typed)).toEqual(pin)
  for (const typed of ['', '117.03', '28.2446,117.0345', '117.0,28.2,3', '东环路8号']) expect(pinIn(typed)).toBeNull()
  expect(pinIn(pinText(pin))).toEqual(pin)
})
