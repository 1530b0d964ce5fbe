import { expect, test } from 'vitest'
import { findTotpStep, newTotpSecret, totpAddress, totpCode } from '#services/sign-in/totp.ts'

// "12345678901234567890" in base32: the secret of RFC 6238 appendix B for HMAC-SHA-1.
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('at second %i the code is the last six digits of the vector %s of RFC 6238', (second, vector) => {
  expect(totpCode(rfcSecret, Math.floor(second / 30))).toBe(vector.slice(-6))
})

test.each([
  [0, '755224'],
  [1, '287082'],
  [2, '359152'],
  [3, '969429'],
  [4, '338314'],
  [5, '254676'],
  [6, '287922'],
  [7, '162583'],
  [8, '399871'],
  [9, '520489'],
])('count %i gives the code %s of RFC 4226', (count, code) => {
  expect(totpCode(rfcSecret, count)).toBe(code)
})

const second = 1_800_000_010
const step = Math.floor(second / 30)

test('a clock may be one step ahead or behind, not two', () => {
  const found = [-2, -1, 0, 1, 2].map((drift) =>
    findTotpStep(rfcSecret, totpCode(rfcSecret, step + drift), second * 1000, null),
  )
  expect(found).toEqual([null, step - 1, step, step + 1, null])
})

test('a code of a step that was used, or of one before it, is refused', () => {
  const now = totpCode(rfcSecret, step)
  expect(findTotpStep(rfcSecret, now, second * 1000, step)).toBeNull()
  expect(findTotpStep(rfcSecret, totpCode(rfcSecret, step - 1), second * 1000, step)).toBeNull()
  expect(findTotpStep(rfcSecret, totpCode(rfcSecret, step + 1), second * 1000, step)).toBe(step + 1)
})

test.each(['', '12345', '1234567', 'abcdef', `${totpCode(rfcSecret, step)} 1`, '六六六六六六'])(
  '“%s” is no code',
  (typed) => {
    expect(findTotpStep(rfcSecret, typed, second * 1000, null)).toBeNull()
  },
)

test('a new secret has 160 bits in the letters of base32, and no two are alike', () => {
  const secrets = Array.from({ length: 50 }, newTotpSecret)
  expect(secrets.every((secret) => /^[A-Z2-7]{32}$/.test(secret))).toBe(true)
  expect(new Set(secrets).size).toBe(50)
})

test('the address for the telephone names issuer, account and secret', () => {
  const address = new URL(totpAddress(rfcSecret, '云岭高新区', 'xitong'))
  expect(address.protocol).toBe('otpauth:')
  expect(decodeURIComponent(address.pathname)).toContain('云岭高新区:xitong')
  expect(address.searchParams.get('secret')).toBe(rfcSecret)
  expect(address.searchParams.get('issuer')).toBe('云岭高新区')
})
