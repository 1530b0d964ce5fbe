/** 词表 — a set of words that can be looked for in a text in one pass, longest word first. */
export type Lexicon = {
  readonly words: readonly string[]
  /** The longest word that begins exactly at `at`. */
  startsAt(text: string, at: number): string | null
  /** The longest word that ends exactly before `end`. */
  endsAt(text: string, end: number): string | null
  /** The first word found from `from` on. */
  find(text: string, from?: number): Hit | null
  has(text: string): boolean
  count(text: string): number
}

export type Hit = { readonly at: number; readonly word: string }

/** Builds a lexicon from words parted by blanks. */
export function lexicon(list: string): Lexicon {
  const words = list.split(/\s+/).filter((word) => word !== '')
  const heads = bucket(words, 0)
  const tails = bucket(words, -1)
  const startsAt = (text: string, at: number): string | null => {
    const bucketAt = heads.find(text.charCodeAt(at))
    if (bucketAt !== undefined) for (const word of bucketAt) if (text.startsWith(word, at)) return word
    return null
  }
  const find = (text: string, from = 0): Hit | null => {
    for (let at = from; at < text.length; at += 1) {
      const word = startsAt(text, at)
      if (word !== null) return { at, word }
    }
    return null
  }
  return {
    words,
    startsAt,
    find,
    endsAt: (text, end) => {
      const bucketAt = tails.find(text.charCodeAt(end - 1))
      if (bucketAt !== undefined) for (const word of bucketAt) if (text.endsWith(word, end)) return word
      return null
    },
    has: (text) => find(text) !== null,
    count: (text) => {
      let total = 0
      for (let hit = find(text); hit !== null; hit = find(text, hit.at + hit.word.length)) total += 1
      return total
    },
  }
}

type Buckets = { find(code: number): readonly string[] | undefined }

/** Words by their first (0) or last (-1) character; a bit per character answers the common case of no word at all. */
function bucket(words: readonly string[], end: 0 | -1): Buckets {
  const bits = new Uint8Array(65536 / 8)
  const buckets = new Map<number, string[]>()
  for (const word of words) {
    const code = word.charCodeAt(end === 0 ? 0 : word.length - 1)
    bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7))
    const found = buckets.get(code)
    if (found === undefined) buckets.set(code, [word])
    else found.push(word)
  }
  for (const list of buckets.values()) list.sort((a, b) => b.length - a.length)
  return { find: (code) => (((bits[code >> 3] ?? 0) & (1 << (code & 7))) === 0 ? undefined : buckets.get(code)) }
}
