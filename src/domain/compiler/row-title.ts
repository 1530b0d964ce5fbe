import type { Clause } from './clauses.ts'
import { ADVERBS } from './words.ts'

/** 事项名称 — at most 25 characters, made of the words of the sentence: its weightiest clause from the verb on. */
export function titleOf(clauses: readonly Clause[], text: string, start: number, end: number): string {
  const best = clauses.reduce<Clause | null>((chosen, clause) => (chosen === null || clause.weight > chosen.weight ? clause : chosen), null)
  const words = best === null ? text.slice(start, end) : text.slice(best.start, best.end)
  const at = best === null || best.verb === null ? -1 : best.words.indexOf(best.verb)
  return shorten(strip(at > 0 ? words.slice(at) : words))
}

const LONGEST = 25
const OPENING = /^(?:下一步|今年|要|必须|务必|一定要|我们|同时|请)/

function strip(words: string): string {
  let rest = words
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(OPENING, '')
    const adverb = ADVERBS.startsAt(rest, 0)
    if (adverb !== null && rest.length - adverb.length > 4) rest = rest.slice(adverb.length)
  }
  return rest.replace(/（[^（）]*）$/, '')
}

/** Cuts at the last pause that leaves a readable name. */
function shorten(words: string): string {
  if (words.length <= LONGEST) return words
  const head = words.slice(0, LONGEST)
  const pause = Math.max(head.lastIndexOf('、'), head.lastIndexOf('；'), head.lastIndexOf('，'))
  return pause >= 10 ? head.slice(0, pause) : head
}
