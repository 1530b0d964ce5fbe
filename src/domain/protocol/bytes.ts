/** Bytes in and out of the pure core, which knows neither Buffer nor TextDecoder. */

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('')
}

/** Reads hexadecimal digits, blanks allowed; null when it is anything else. */
export function fromHex(text: string): Uint8Array | null {
  const digits = text.replace(/\s+/g, '')
  if (digits.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(digits)) return null
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
    Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16),
  )
}

/** Text of one byte a letter; what lies above 0x7F stays a letter of the same number, so nothing is lost on the way back. */
export function latinOf(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  return text
}

/** The inverse of `latinOf`; letters above 0xFF become a question mark, as they have no byte. */
export function fromLatin(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, at) => {
    const code = text.charCodeAt(at)
    return code > 0xff ? 0x3f : code
  })
}

export function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}

/** The low byte of the sum: the check of 68…16 frames. */
export function sumOf(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0)
}

/** Digits of binary-coded decimals, the highest byte first; null where a half byte is no digit. */
export function bcdOf(bytes: Uint8Array): string | null {
  const digits = hexOf(bytes)
  return /^\d*$/.test(digits) ? digits : null
}

/** Writes digits as binary-coded decimals of so many bytes, the highest byte first. */
export function toBcd(digits: string, width: number): Uint8Array {
  const bytes = fromHex(digits.padStart(width * 2, '0').slice(-width * 2))
  if (bytes === null) throw new RangeError(`not digits: ${digits}`)
  return bytes
}

export function reversed(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes).reverse()
}

/** A whole number, the lowest byte first; exact up to six bytes. */
export function wholeOf(bytes: Uint8Array, isSigned = false): number {
  let value = 0
  for (let at = bytes.length - 1; at >= 0; at -= 1) value = value * 256 + (bytes[at] ?? 0)
  const top = bytes.at(-1) ?? 0
  return isSigned && top >= 0x80 ? value - 256 ** bytes.length : value
}

export function toWhole(value: number, width: number): Uint8Array {
  let rest = value < 0 ? value + 256 ** width : value
  return Uint8Array.from({ length: width }, () => {
    const byte = rest % 256
    rest = Math.floor(rest / 256)
    return byte
  })
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Reads Base64, also the form for addresses; null when it is none. */
export function fromBase64(text: string): Uint8Array | null {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4))
  let [held, bits, at] = [0, 0, 0]
  for (const letter of plain) {
    held = ((held << 6) | alphabet.indexOf(letter)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (held >> bits) & 0xff
    at += 1
  }
  return bytes
}
