import { DEADLINE_RULES, type DeadlineRule } from './deadline-rules.ts'

export type Phrase = {
  readonly start: number
  readonly end: number
  readonly phrase: string
  readonly rule: DeadlineRule
  readonly match: RegExpExecArray
}

/** 时限 — the phrases that say by when, in the order of the text; longer phrases swallow the shorter ones inside them. */
export function findDeadlines(words: string): Phrase[] {
  if (!TRIGGER.test(words)) return []
  const found: Phrase[] = []
  for (const { rule, pattern } of GLOBAL_RULES) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
      const start = match.index
      const end = start + match[0].length
      if (rule.not?.test(words.slice(Math.max(0, start - 4), end + 4))) continue
      if (found.some((other) => other.start < end && start < other.end)) continue
      found.push({ start, end, phrase: match[0], rule, match })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The same patterns made once, able to go on from where the last hit ended. */
const GLOBAL_RULES = DEADLINE_RULES.map((rule) => ({ rule, pattern: new RegExp(rule.pattern, 'g') }))

const TRIGGER = /[年月日季旬末前后每周内次时起]/
