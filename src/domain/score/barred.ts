/** 禁列事项 — what may not be made an item of assessment: words that carry the meaning, and where they are harmless. */
export type BarredMatter = {
  readonly rule: string
  readonly source: string
  /** Each entry is words joined by `+`: all of them must stand in the text, in any order. */
  readonly words: readonly string[]
  /** An entry that stands in the text too makes the words harmless: 批示+办结 is work on an instruction, not praise. */
  readonly unless: readonly string[]
}

export type Barred = { readonly matter: BarredMatter; readonly words: string }

/** The first matter that a text belongs to by its meaning, or null. */
export function findBarred(matters: readonly BarredMatter[], text: string): Barred | null {
  const plain = normal(text)
  for (const matter of matters) {
    const words = matter.words.find((entry) => stands(entry, plain))
    if (words !== undefined && !matter.unless.some((entry) => stands(entry, plain)))
      return { matter, words: words.replaceAll('+', '、') }
  }
  return null
}

function stands(entry: string, plain: string): boolean {
  const parts = entry
    .split('+')
    .map(normal)
    .filter((part) => part !== '')
  return parts.length > 0 && parts.every((part) => plain.includes(part))
}

/** Width, case, blanks and marks between the letters hide nothing. */
function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
}
