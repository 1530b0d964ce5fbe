import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const period = 30
const digits = 6
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new shared secret of 160 bits in base32, as authenticator programs read it. */
export function newTotpSecret(): string {
  return [...randomBytes(20)]
    .reduce((bits, byte) => bits + byte.toString(2).padStart(8, '0'), '')
    .match(/.{5}/g)!
    .map((five) => alphabet[Number.parseInt(five, 2)])
    .join('')
}

/** The address that a QR code carries. */
export function totpAddress(secret: string, issuer: string, login: string): string {
  const query = new URLSearchParams({
    secret,
    issuer,
    algorithm: 'SHA1',
    digits: String(digits),
    period: String(period),
  })
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(login)}?${query}`
}

/** The step whose code this is, one step of clock drift allowed each way; null when none, or when it was used already (RFC 6238). */
export function findTotpStep(
  secret: string,
  code: string,
  millisecond: number,
  lastStep: number | null,
): number | null {
  const now = Math.floor(millisecond / 1000 / period)
  const given = Buffer.from(code.padStart(digits, ' ').slice(0, 16))
  for (const step of [now, now - 1, now + 1]) {
    const expected = Buffer.from(totpCode(secret, step))
    if (given.length === expected.length && timingSafeEqual(given, expected) && (lastStep === null || step > lastStep))
      return step
  }
  return null
}

/** The code of a step: HMAC-SHA-1 with dynamic truncation (RFC 4226). */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = mac[19]! & 0x0f
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}
