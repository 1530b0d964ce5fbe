import type { Label } from '#domain/label.ts'

/** The name of a list: Chinese knows no plural, English does. */
export function plural([zh, en]: Label): Label {
  // “Proposal to escalate” is about proposals: what is counted stands before the preposition.
  const [, head, rest] = /^(.+?)( (?:to|of|for|on|in|by) .+)$/.exec(en) ?? []
  if (head !== undefined && rest !== undefined) return [zh, `${plural([zh, head])[1]}${rest}`]
  if (/person$/i.test(en)) return [zh, en.replace(/person$/i, (word) => (word.startsWith('P') ? 'People' : 'people'))]
  if (/series$/i.test(en)) return [zh, en]
  if (/sis$/.test(en)) return [zh, en.replace(/is$/, 'es')]
  if (/(?:s|x|ch|sh)$/.test(en)) return [zh, `${en}es`]
  if (/[^aeiou]y$/.test(en)) return [zh, `${en.slice(0, -1)}ies`]
  return [zh, `${en}s`]
}
