import type { Clause } from './clauses.ts'
import { ADVERBS } from './words.ts'

/** 事项名称 — at most 25 characters, made of the words of the sentence: its weightiest clause from the verb on. */
export function titleOf(clauses: readonly Clause[], text: string, start: number, end: number): string {
  const best = clauses.reduce<Clause | null>(
    (chosen, clause) => (chosen === null || clause.weight > chosen.weight ? clause : chosen),
    null,
  )
  if (best === null || best.weight === 0) return shorten(strip(text.slice(start, end)))
  const from = best.start + headOf(best)
  return shorten(strip(text.slice(from, best.end)))
}

/** 将进展情况报送督查室 is named from 将 on, everything else from its verb. */
function headOf(clause: Clause): number {
  const moved = clause.words.search(/[将把](?!来)/)
  if (moved >= 0 && moved < clause.verbAt && clause.verbAt - moved < 16) return moved
  return clause.verbAt > 0 && clause.end - clause.start - clause.verbAt >= SHORTEST ? clause.verbAt : 0
}

/** A verb alone, such as 说明, is no name; then the whole clause is. */
const SHORTEST = 4
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
