import { expect, test } from 'vitest'
import {
  fullCost,
  hashPassword,
  hashToken,
  isOutdated,
  isPassword,
  newReadableCode,
  newToken,
  publicCost,
} from '#services/sign-in/secrets.ts'

test('a password is known again by its hash and another is not', async () => {
  const hash = await hashPassword('Velvet-41-pine', publicCost)
  expect(await isPassword('Velvet-41-pine', hash)).toBe(true)
  expect(await isPassword('Velvet-41-pina', hash)).toBe(false)
  expect(hash).not.toContain('Velvet')
})

test('the same password has another hash each time', async () => {
  expect(await hashPassword('Velvet-41-pine', publicCost)).not.toBe(await hashPassword('Velvet-41-pine', publicCost))
})

test('a full-width spelling is the same password', async () => {
  expect(await isPassword('Ｖelvet-41-pine', await hashPassword('Velvet-41-pine', publicCost))).toBe(true)
})

test('each hash carries its own cost and is still understood when the cost was raised', async () => {
  const cheap = await hashPassword('Velvet-41-pine', publicCost)
  const dear = await hashPassword('Velvet-41-pine')
  expect(cheap.split('$').slice(0, 4)).toEqual(['scrypt', String(publicCost.N), '8', '1'])
  expect(dear.split('$').slice(0, 4)).toEqual(['scrypt', String(fullCost.N), '8', String(fullCost.p)])
  expect([isOutdated(cheap), isOutdated(dear)]).toEqual([true, false])
  expect(await isPassword('Velvet-41-pine', dear)).toBe(true)
})

test('a broken hash opens for nobody', async () => {
  expect(await isPassword('', 'scrypt$4096$8$1$c2FsdA$')).toBe(false)
})

test('a token has 256 bits, and what is stored of it is not the token', () => {
  const token = newToken()
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/)
  expect(newToken()).not.toBe(token)
})

test('a code for people has no letters that look alike', () => {
  const codes = Array.from({ length: 200 }, () => newReadableCode(6))
  expect(codes.every((code) => /^([A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/.test(code))).toBe(true)
})
