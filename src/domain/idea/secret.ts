/** Letters and digits that nobody mistakes for one another when a word is read out or copied by hand. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** 查询口令 — a word of three groups from random bytes, such as `k7mp-2qxd-v9ra`; each byte above the last whole round is passed over. */
export function secretWordOf(bytes: Iterable<number>): string | null {
  const limit = 256 - (256 % letters.length)
  const chosen = [...bytes].filter((byte) => byte < limit).map((byte) => letters[byte % letters.length])
  if (chosen.length < 12) return null
  return [chosen.slice(0, 4), chosen.slice(4, 8), chosen.slice(8, 12)].map((group) => group.join('')).join('-')
}

/** The word as it is compared: capitals, spaces and missing hyphens of who typed it by hand do not count. */
export function plainSecret(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
