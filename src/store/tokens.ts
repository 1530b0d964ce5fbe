import { pinyin } from 'pinyin-pro'

/**
 * Search tokens of a text: every pair of neighbouring Chinese characters, every single one, Latin words and numbers,
 * and pairs of pinyin initials. A trigram index cannot serve two characters, the commonest query in Chinese.
 */
export function tokensOf(text: string): string[] {
  const tokens = new Set<string>()
  for (const run of runsOf(text)) {
    if (run.isChinese) {
      addGrams(tokens, [...run.text])
      addGrams(tokens, initials(run.text))
    } else {
      for (let end = 1; end <= Math.min(run.text.length, 12); end += 1) tokens.add(run.text.slice(0, end))
      if (/^[a-z]/.test(run.text)) addGrams(tokens, [...run.text])
    }
  }
  return [...tokens]
}

/** Tokens that a record must all carry to be found; a single character or letter finds by itself. */
export function queryTokens(query: string): string[] {
  const tokens = new Set<string>()
  for (const run of runsOf(query)) {
    const letters = [...run.text]
    const isInitials = !run.isChinese && /^[a-z]+$/.test(run.text)
    // Latin letters may be initials of Chinese words or a Latin word: the pair tokens of both look alike.
    if (!run.isChinese && !isInitials) tokens.add(run.text.slice(0, 12))
    else if (letters.length === 1) tokens.add(run.text)
    else for (let i = 0; i + 1 < letters.length; i += 1) tokens.add(letters[i]! + letters[i + 1]!)
  }
  return [...tokens]
}

type Run = { readonly text: string; readonly isChinese: boolean }

function runsOf(text: string): Run[] {
  const parts =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}+|[a-z]+|[\d.]+/gu) ?? []
  return parts.map((part) => ({ text: part, isChinese: /^\p{Script=Han}/u.test(part) }))
}

function initials(chinese: string): string[] {
  return pinyin(chinese, { pattern: 'first', toneType: 'none', type: 'array' }).map((letter) => letter.toLowerCase())
}

function addGrams(tokens: Set<string>, letters: readonly string[]): void {
  for (const [i, letter] of letters.entries()) {
    tokens.add(letter)
    const next = letters[i + 1]
    if (next !== undefined) tokens.add(letter + next)
  }
}
