/** 相似度 — how much two short texts say the same, by shared pairs of characters; 1 is equal, 0 has nothing in common. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const pair of small) if (large.has(pair)) shared += 1
  return (2 * shared) / (a.size + b.size)
}

/** The pairs of neighbouring characters, without marks and without words that every order holds. */
export function pairsOf(words: string): Set<string> {
  const bare = words.replace(/[^\p{L}\p{N}]/gu, '').replace(EMPTY, '')
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < bare.length; at += 1) pairs.add(bare.slice(at, at + 2))
  return pairs
}

const EMPTY = /进一步|着力|积极|大力|全面|深入|加快|切实|扎实|继续|持续|不断|推进|推动|加强|做好|抓好|确保/g
