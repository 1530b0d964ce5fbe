import { pictureOf } from '#domain/public/picture.ts'

/**
 * 去除照片信息 — a picture without what a phone writes into it: where it was taken, when, with which device, by whom, and small pictures
 * beside it. Left is what draws it, its colours and which way up it is; nothing is drawn anew. Null for bytes that are no whole picture.
 */
export function barePicture(bytes: Uint8Array): Uint8Array | null {
  try {
    const kind = pictureOf(bytes)
    return kind === null ? null : { jpeg: bareJpeg, png: barePng, webp: bareWebp }[kind](bytes)
  } catch (error) {
    // A length that points beyond the end: not a whole picture, whatever it begins with.
    if (error instanceof RangeError) return null
    throw error
  }
}

type Part = Uint8Array | readonly number[]

const text = (bytes: Uint8Array, at: number, length: number) => String.fromCharCode(...cut(bytes, at, at + length))

function cut(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (to > bytes.length) throw new RangeError('beyond the end')
  return bytes.subarray(from, to)
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const big = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]

function joined(parts: readonly Part[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Which way up (1 … 8), from the first directory of an Exif block; 1 where it says nothing. */
function orientationOf(tiff: Uint8Array): number {
  if (tiff.length < 14) return 1
  const view = viewOf(tiff)
  const isLittle = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, isLittle)
  if (directory + 2 > tiff.length) return 1
  for (let i = 0; i < view.getUint16(directory, isLittle); i += 1) {
    const entry = directory + 2 + 12 * i
    if (entry + 12 > tiff.length) return 1
    const found = view.getUint16(entry + 8, isLittle)
    if (view.getUint16(entry, isLittle) === 0x0112) return found >= 1 && found <= 8 ? found : 1
  }
  return 1
}

/** An Exif block that says which way up and nothing else. */
function onlyOrientation(orientation: number): readonly number[] {
  return [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
}

/** JFIF without its thumbnail, colour profile, Adobe's word on colours: the only application segments that draw something. */
function keptSegment(marker: number, segment: Uint8Array): Part {
  const name = text(segment, 4, Math.min(12, segment.length - 4))
  if (marker === 0xe0 && name.startsWith('JFIF\0') && segment.length >= 18)
    return [0xff, 0xe0, 0, 16, ...segment.subarray(4, 16), 0, 0]
  const draws = (marker === 0xe2 && name === 'ICC_PROFILE\0') || (marker === 0xee && name.startsWith('Adobe'))
  return draws || (marker < 0xe0 && marker !== 0xfe) || (marker > 0xef && marker !== 0xfe) ? segment : []
}

function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  const parts: Part[] = []
  let orientation = 1
  let at = 2
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) return null
    // What stands after the end is another picture or a film.
    if (marker === 0xd9) break
    const end = at + 2 + viewOf(bytes).getUint16(at + 2)
    const segment = cut(bytes, at, end)
    const isExif = marker === 0xe1 && segment.length > 10 && text(segment, 4, 6) === 'Exif\0\0'
    if (isExif) orientation = orientationOf(segment.subarray(10))
    parts.push(keptSegment(marker, segment))
    at = end
    if (marker !== 0xda) continue
    while (at < bytes.length && !isMarker(bytes, at)) at += 1
    parts.push(bytes.subarray(end, at))
  }
  const exif =
    orientation === 1 ? [] : [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, ...onlyOrientation(orientation)]
  return joined([[0xff, 0xd8], exif, ...parts, [0xff, 0xd9]])
}

/** Within a scan a marker is neither a stuffed byte nor a restart. */
function isMarker(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1] ?? 0
  return bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)
}

const pngChunks = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
])

function barePng(bytes: Uint8Array): Uint8Array {
  const parts: Part[] = [bytes.subarray(0, 8)]
  for (let at = 8, name = ''; name !== 'IEND'; ) {
    const length = viewOf(bytes).getUint32(at)
    const chunk = cut(bytes, at, at + 12 + length)
    name = text(chunk, 4, 4)
    if (pngChunks.has(name)) parts.push(chunk)
    const orientation = name === 'eXIf' ? orientationOf(chunk.subarray(8, 8 + length)) : 1
    if (orientation !== 1) {
      const body = [0x65, 0x58, 0x49, 0x66, ...onlyOrientation(orientation)]
      parts.push([...big(26), ...body, ...big(crc(body))])
    }
    at += 12 + length
  }
  return joined(parts)
}

/** CRC-32 of PNG (ISO 3309). */
function crc(bytes: readonly number[]): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

const webpChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

function bareWebp(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  const whole = cut(bytes, 0, 8 + viewOf(bytes).getUint32(4, true))
  let orientation = 1
  for (let at = 12; at < whole.length; ) {
    const length = viewOf(whole).getUint32(at + 4, true)
    const chunk = cut(whole, at, at + 8 + length)
    const name = text(chunk, 0, 4)
    if (webpChunks.has(name)) parts.push(joined([chunk, length % 2 === 1 ? [0] : []]))
    // Some writers begin the block as in a JPEG.
    const exif = chunk.subarray(length >= 6 && text(chunk, 8, 4) === 'Exif' ? 14 : 8)
    if (name === 'EXIF') orientation = orientationOf(exif)
    at += 8 + length + (length % 2)
  }
  const exif = orientation === 1 ? [] : [0x45, 0x58, 0x49, 0x46, 26, 0, 0, 0, ...onlyOrientation(orientation)]
  const flagged = parts.map((part) => (text(part, 0, 4) === 'VP8X' ? withFlags(part, orientation !== 1) : part))
  const body = joined([[0x57, 0x45, 0x42, 0x50], ...flagged, exif])
  return joined([[0x52, 0x49, 0x46, 0x46], big(body.length).reverse(), body])
}

/** The head of an extended picture names what follows: no XMP, and Exif only for which way up. */
function withFlags(head: Uint8Array, hasExif: boolean): Uint8Array {
  const told = head.slice()
  told[8] = ((head[8] ?? 0) & ~0x0c) | (hasExif ? 0x08 : 0)
  return told
}
