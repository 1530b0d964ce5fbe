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
  const heads = bucket(words, (word) => word.charAt(0))
  const tails = bucket(words, (word) => word.charAt(word.length - 1))
  const startsAt = (text: string, at: number): string | null => {
    for (const word of heads.get(text.charAt(at)) ?? []) if (text.startsWith(word, at)) return word
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
      for (const word of tails.get(text.charAt(end - 1)) ?? []) if (text.endsWith(word, end)) return word
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

function bucket(words: readonly string[], keyOf: (word: string) => string): Map<string, string[]> {
  const buckets = new Map<string, string[]>()
  for (const word of words) {
    const key = keyOf(word)
    const found = buckets.get(key)
    if (found === undefined) buckets.set(key, [word])
    else found.push(word)
  }
  for (const list of buckets.values()) list.sort((a, b) => b.length - a.length)
  return buckets
}
