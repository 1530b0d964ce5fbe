import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

export type Cost = { readonly N: number; readonly r: number; readonly p: number }

/** One of the settings that OWASP counts as equal, the one with 32 MB: several sign-ins at once must fit into a small machine. */
export const fullCost: Cost = { N: 2 ** 15, r: 8, p: 3 }

/** For passwords that are public anyway; the first sign-in replaces such a hash by one of full cost. */
export const publicCost: Cost = { N: 2 ** 12, r: 8, p: 1 }

/** Hash of a password as `scrypt$N$r$p$salt$key`. At full cost it takes about a fifth of a second by design. */
export async function hashPassword(password: string, cost: Cost = fullCost): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = hash.split('$')
  const expected = Buffer.from(key, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) })
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** Whether a hash was made at another cost than today's; the cost stands in each hash, so that it may be raised later. */
export function isOutdated(hash: string): boolean {
  return !hash.startsWith(['scrypt', fullCost.N, fullCost.r, fullCost.p, ''].join('$'))
}

/** A fresh secret of 256 bits, fit for a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token: who reads the table cannot sign in with it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A code that a person reads from one screen and types into another: no letters that look alike. */
export function newReadableCode(groups: number): string {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const letters = [...randomBytes(groups * 4)].map((byte) => alphabet[byte % 32])
  return Array.from({ length: groups }, (_, i) => letters.slice(i * 4, i * 4 + 4).join('')).join('-')
}

function derive(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Unlike spellings of one character must give one password on every keyboard.
    scrypt(password.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
