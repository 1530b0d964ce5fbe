import { pairsOf, similarity } from './similarity.ts'
import type { CompileInput, DirectiveItem } from './types.ts'

/** 延续 — finds the unfinished task of the last plan that a sentence goes on with. */
export function openHistory(unfinished: CompileInput['unfinished']): (words: string) => DirectiveItem['continues'] {
  const tasks = (unfinished ?? []).map((task) => ({
    ...task,
    pairs: pairsOf(task.text),
    titlePairs: pairsOf(task.title),
  }))
  const index = new Map<string, number[]>()
  tasks.forEach((task, at) => {
    for (const pair of new Set([...task.pairs, ...task.titlePairs])) addTo(index, pair, at)
  })
  return (words) => {
    const pairs = pairsOf(words)
    const counts = new Map<number, number>()
    for (const pair of pairs) for (const at of index.get(pair) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1)
    let best = LEAST_LIKE
    let found: DirectiveItem['continues'] = null
    for (const [at, count] of [...counts].sort((a, b) => a[0] - b[0])) {
      const task = tasks[at]
      if (task === undefined || count < LEAST_SHARED) continue
      const like = Math.max(similarity(pairs, task.pairs), contained(task.titlePairs, pairs) * TITLE_TRUST)
      if (like <= best) continue
      best = like
      const percent = Math.round(like * 100)
      found = {
        id: task.id,
        reason: [
          `与上年未完成事项“${task.title}”相近（${percent}%）`,
          `Like the unfinished “${task.title}” (${percent}%)`,
        ],
      }
    }
    return found
  }
}

function addTo(index: Map<string, number[]>, pair: string, at: number): void {
  const found = index.get(pair)
  if (found === undefined) index.set(pair, [at])
  else found.push(at)
}

const LEAST_LIKE = 0.45
const LEAST_SHARED = 3
/** A title is shorter than a sentence, so its agreement proves less. */
const TITLE_TRUST = 0.8

function contained(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size < LEAST_SHARED) return 0
  let shared = 0
  for (const pair of part) if (whole.has(pair)) shared += 1
  return shared / part.size
}
