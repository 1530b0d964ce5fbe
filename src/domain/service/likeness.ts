/** How much two texts share, from 0 to 1: pairs of characters in common, which needs no dictionary. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  if (left.size === 0 || right.size === 0) return 0
  const common = [...left].filter((pair) => right.has(pair)).length
  return common / Math.min(left.size, right.size)
}

function pairsOf(text: string): ReadonlySet<string> {
  const plain = [...text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')]
  return new Set(plain.slice(1).map((char, i) => `${plain[i]}${char}`))
}
