/** Places where the words of a task may be cut, as a reader would: after a comma, a semicolon or a full stop. */
export function likelyCuts(words: string): readonly number[] {
  const cuts: number[] = []
  for (let at = 1; at < words.length; at++) if (/[，；。！？]/u.test(words[at - 1]!)) cuts.push(at)
  return cuts
}

/** Cuts that leave words on both sides, each once, in order. */
export function soundCuts(words: string, cuts: Iterable<number>): readonly number[] {
  const inside = [...new Set(cuts)].filter((cut) => cut > 0 && cut < words.length).sort((a, b) => a - b)
  const sound: number[] = []
  let from = 0
  for (const cut of inside) {
    if (!hasWords(words.slice(from, cut)) || !hasWords(words.slice(cut))) continue
    sound.push(cut)
    from = cut
  }
  return sound
}

/** The words cut at all likely and chosen places, each piece saying whether a chosen cut follows it. */
export function piecesOf(
  words: string,
  chosen: readonly number[],
): readonly { readonly start: number; readonly end: number; readonly isCut: boolean }[] {
  const ends = [...new Set([...soundCuts(words, [...likelyCuts(words), ...chosen]), words.length])].sort(
    (a, b) => a - b,
  )
  return ends.map((end, i) => ({ start: ends[i - 1] ?? 0, end, isCut: chosen.includes(end) }))
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
