import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barePicture } from '#files/bare-picture.ts'

const ascii = (words: string) => [...words].map((one) => one.charCodeAt(0))
const short = (value: number) => [value >> 8, value & 255]
const long = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const has = (bytes: Uint8Array | null, words: string) => Buffer.from(bytes ?? []).includes(words)
const secret = 'N28.4501 E115.2203 of a phone'

/** A directory with a place of its own making beside the orientation, in either order of bytes. */
function exifOf(orientation: number, isLittle = false): number[] {
  const turn = (bytes: number[]) => (isLittle ? bytes.toReversed() : bytes)
  const entry = (tag: number, type: number, n: number, value: number[]) => [
    ...turn(short(tag)),
    ...turn(short(type)),
    ...turn(long(n)),
    ...value,
  ]
  const oriented = entry(0x0112, 3, 1, [...turn(short(orientation)), 0, 0])
  const placed = entry(0x8825, 2, secret.length, turn(long(38)))
  return [
    ...(isLittle ? ascii('II') : ascii('MM')),
    ...turn(short(42)),
    ...turn(long(8)),
    ...turn(short(2)),
    ...oriented,
    ...placed,
    ...[0, 0, 0, 0],
    ...ascii(secret),
  ]
}

const segment = (marker: number, body: readonly number[]) => [0xff, marker, ...short(body.length + 2), ...body]
const scan = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56]

function jpeg(orientation: number, isLittle = false): Uint8Array {
  return Uint8Array.of(
    ...[0xff, 0xd8],
    ...segment(0xe0, [...ascii('JFIF\0'), 1, 2, 0, 0, 1, 0, 1, 1, 1, 7, 7, 7]),
    ...segment(0xe1, [...ascii('Exif\0\0'), ...exifOf(orientation, isLittle)]),
    ...segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
    ...segment(0xe2, [...ascii('ICC_PROFILE\0'), 1, 1, 9]),
    ...segment(0xe2, ascii(`MPF\0${secret}`)),
    ...segment(0xed, ascii(`Photoshop 3.0\0${secret}`)),
    ...segment(0xfe, ascii(secret)),
    ...segment(0xdb, [0, 1, 2, 3]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...scan,
    ...segment(0xc4, [4, 5]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[...scan, 0xff, 0xd9, 0xff, 0xd8, 0xff, 0xe1, ...ascii(secret)],
  )
}

describe('a JPEG', () => {
  it('loses place, device, words, thumbnails and what stands after its end; its scans and colours stay as they were', () => {
    const bare = barePicture(jpeg(1))
    expect(bare).toEqual(
      Uint8Array.of(
        ...[0xff, 0xd8],
        ...segment(0xe0, [...ascii('JFIF\0'), 1, 2, 0, 0, 1, 0, 1, 0, 0]),
        ...segment(0xe2, [...ascii('ICC_PROFILE\0'), 1, 1, 9]),
        ...segment(0xdb, [0, 1, 2, 3]),
        ...segment(0xda, [1, 1, 0, 0, 63, 0]),
        ...scan,
        ...segment(0xc4, [4, 5]),
        ...segment(0xda, [1, 1, 0, 0, 63, 0]),
        ...[...scan, 0xff, 0xd9],
      ),
    )
  })

  it.each([2, 3, 6, 8])('that is turned (%i) stays turned, whichever order its bytes have', (orientation) => {
    for (const isLittle of [true, false]) {
      const bare = barePicture(jpeg(orientation, isLittle))
      expect(has(bare, 'N28')).toBe(false)
      expect([...(bare ?? [])].slice(2, 6)).toEqual([0xff, 0xe1, 0, 34])
      expect(bare?.[2 + 4 + 6 + 19]).toBe(orientation)
      expect(barePicture(bare ?? new Uint8Array())).toEqual(bare)
    }
  })
})

function crcOf(bytes: readonly number[]): number {
  return (
    bytes.reduce((sum, byte) => {
      let next = (sum ^ byte) >>> 0
      for (let bit = 0; bit < 8; bit += 1) next = (next & 1 ? (next >>> 1) ^ 0xedb88320 : next >>> 1) >>> 0
      return next
    }, 0xffffffff) ^ -1
  )
}

const chunk = (name: string, body: readonly number[]) => {
  const named = [...ascii(name), ...body]
  return [...long(body.length), ...named, ...long(crcOf(named) >>> 0)]
}

function png(...extra: readonly (readonly number[])[]): Uint8Array {
  const pixels = [...deflateSync(Uint8Array.of(0, 120, 30, 200))]
  return Uint8Array.of(
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...long(1), ...long(1), 8, 2, 0, 0, 0]),
    ...extra.flat(),
    ...chunk('IDAT', pixels),
    ...chunk('IEND', []),
  )
}

it('a PNG loses its texts, times and place and what stands after its end, and keeps which way up it is', () => {
  const full = png(chunk('tEXt', ascii(secret)), chunk('iTXt', ascii(secret)), chunk('tIME', [7, 230, 1, 1, 1, 1, 1]))
  expect(barePicture(Uint8Array.of(...full, ...ascii(secret)))).toEqual(png())
  const turned = barePicture(png(chunk('eXIf', exifOf(6))))
  expect(has(turned, 'N28')).toBe(false)
  expect(turned).toEqual(
    png(chunk('eXIf', [...ascii('MM'), 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0])),
  )
})

const riff = (name: string, body: readonly number[]) => [
  ...ascii(name),
  ...long(body.length).toReversed(),
  ...body,
  ...(body.length % 2 === 1 ? [0] : []),
]
const webp = (...chunks: readonly (readonly number[])[]) =>
  Uint8Array.from(riff('RIFF', [...ascii('WEBP'), ...chunks.flat()]))
const head = (flags: number) => riff('VP8X', [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0])

it('a WebP loses Exif and XMP with their flags, and keeps which way up it is', () => {
  const drawn = riff('VP8L', [1, 2, 3])
  const full = webp(head(0x0c), drawn, riff('EXIF', exifOf(1)), riff('XMP ', ascii(secret)))
  expect(barePicture(full)).toEqual(webp(head(0), drawn))
  const turned = barePicture(webp(head(0x1c), drawn, riff('EXIF', [...ascii('Exif\0\0'), ...exifOf(8)])))
  expect(has(turned, 'N28')).toBe(false)
  expect([...(turned ?? [])].slice(20, 21)).toEqual([0x18])
  expect(has(turned, 'EXIF')).toBe(true)
  expect(barePicture(turned ?? new Uint8Array())).toEqual(turned)
})

it('bytes that are cut off or no picture are none, and no bytes whatever make it fail or tell the place', () => {
  expect(barePicture(Uint8Array.from(ascii('<svg onload=alert(1)>')))).toBeNull()
  const whole = [
    jpeg(6),
    png(chunk('eXIf', exifOf(3)), chunk('tEXt', ascii(secret))),
    webp(head(0x0c), riff('EXIF', exifOf(3))),
  ]
  for (const one of whole) expect(barePicture(one.subarray(0, one.length >> 1))).toBeNull()
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.nat(), fc.integer({ min: 0, max: 255 }), (one, at, byte) => {
      const spoilt = one.slice()
      spoilt[at % one.length] = byte
      const bare = barePicture(spoilt)
      expect(bare === null || bare instanceof Uint8Array).toBe(true)
    }),
  )
})
