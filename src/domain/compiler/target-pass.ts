import type { Verdict } from './directives.ts'
import { findTargets, type TargetContext } from './targets.ts'
import type { TargetItem } from './types.ts'

/** 目标遍历 — reads targets wherever the text looks ahead; a review, a problem or a glossary holds none. */
export function readTargets(text: string, verdicts: readonly Verdict[]): TargetItem[] {
  const targets: TargetItem[] = []
  let context: TargetContext = newContext()
  let before: Verdict | null = null
  for (const verdict of verdicts) {
    if (!AHEAD.has(verdict.piece.zone) || NEVER.has(verdict.rule.id)) {
      before = null
      continue
    }
    if (before === null || !isSameSentence(text, before, verdict)) context = newContext()
    before = verdict
    targets.push(...findTargets(text, verdict.part.clauses, verdict.piece.under?.section ?? '', context))
  }
  return targets
}

const AHEAD: ReadonlySet<string> = new Set(['plan', 'chapter-lead', 'section-lead', 'opening'])
/** Sentences about what has been or about what somebody else said. */
const NEVER: ReadonlySet<string> = new Set([
  'courtesy',
  'agenda',
  'review-sentence',
  'praise',
  'glossary',
  'quotation',
  'describes',
])

function newContext(): TargetContext {
  return { period: null, modality: null, indicator: null }
}

/** Parts of one sentence, and sentences parted by a semicolon only, share 今年 and 预期目标. */
function isSameSentence(text: string, before: Verdict, next: Verdict): boolean {
  if (before.piece.index === next.piece.index) return true
  const mark = text.slice(before.piece.stop, next.piece.start)
  return before.piece.index + 1 === next.piece.index && /^[；;：:]/.test(mark)
}
