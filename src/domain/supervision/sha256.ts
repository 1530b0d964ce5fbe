/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 hexadecimal digits. Written out because a page that is not served over
 * TLS gets no sums from the browser, and a draw must be repeatable on any page.
 */
export function sha256(text: string): string {
  const state = [...initial]
  const words = paddedWords(utf8(text))
  for (let start = 0; start < words.length; start += 16) addBlock(state, words.slice(start, start + 16))
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function addBlock(state: number[], block: readonly number[]): void {
  const schedule = expand(block)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i += 1) {
    const sum1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const choice = (e & f) ^ (~e & g)
    const first = (h + sum1 + choice + (constants[i] ?? 0) + (schedule[i] ?? 0)) | 0
    const sum0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + sum0 + majority) | 0]
  }
  for (const [i, added] of [a, b, c, d, e, f, g, h].entries()) state[i] = ((state[i] ?? 0) + added) | 0
}

function expand(block: readonly number[]): readonly number[] {
  const schedule = [...block]
  for (let i = 16; i < 64; i += 1) {
    const [before15 = 0, before2 = 0, before16 = 0, before7 = 0] = [15, 2, 16, 7].map((back) => schedule[i - back])
    const small0 = turn(before15, 7) ^ turn(before15, 18) ^ (before15 >>> 3)
    const small1 = turn(before2, 17) ^ turn(before2, 19) ^ (before2 >>> 10)
    schedule.push((before16 + small0 + before7 + small1) | 0)
  }
  return schedule
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

/** The bytes, a one bit, zeros, and the length in bits, cut into words of 32 bits. */
function paddedWords(bytes: readonly number[]): readonly number[] {
  const length = Math.ceil((bytes.length + 9) / 64) * 16
  const words = new Array<number>(length).fill(0)
  for (const [i, byte] of [...bytes, 0x80].entries())
    words[i >> 2] = (words[i >> 2] ?? 0) | (byte << (24 - (i % 4) * 8))
  words[length - 2] = Math.floor((bytes.length * 8) / 2 ** 32)
  words[length - 1] = (bytes.length * 8) | 0
  return words
}

function utf8(text: string): readonly number[] {
  const bytes: number[] = []
  for (const sign of text.replace(/\p{Cs}/gu, '\ufffd')) {
    const code = sign.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code))
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code))
  }
  return bytes
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f)
}

/** The first 32 bits of the fractional parts of roots of the first primes: cube roots for the rounds, square roots to begin. */
const primes = firstPrimes(64)
const constants = primes.map((prime) => fraction(cubeRoot(prime)))
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0
}

/** Newton's steps from the engine's own root, so that engines which round it differently give the same bits. */
function cubeRoot(of: number): number {
  let root = Math.cbrt(of)
  for (let i = 0; i < 3; i += 1) root -= (root * root * root - of) / (3 * root * root)
  return root
}

function firstPrimes(count: number): readonly number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate += 1)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate)
  return found
}
