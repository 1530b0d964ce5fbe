import { findDeadlines } from './deadlines.ts'
import { proposeDue } from './due.ts'
import type { DueProposal } from './types.ts'

/** 阶段时限 — the span that a heading such as （二）集中整治阶段（7月1日至9月30日） sets for its items; null when it sets none. */
export function proposeStageDue(heading: string, planYear: number | null): DueProposal | null {
  const span = stageSpan(heading)
  if (span === null) return null
  const whole = findDeadlines(span)
  if (whole.length === 1 && whole[0]?.phrase === span) return proposeDue(span, planYear, 'inherited')
  const end = span.split(UNTIL).at(-1) ?? span
  const last = proposeDue(end, planYear, 'inherited')
  return last === null ? null : { ...last, phrase: span }
}

/** The words of time alone, as the heading writes them. */
export function stageSpan(heading: string): string | null {
  const span =
    BRACKET.exec(heading)?.[1] ??
    (heading.includes('阶段') ? (COLON.exec(heading)?.[1] ?? OPENING.exec(heading)?.[1]) : null)
  if (span == null || !HAS_LIMIT.test(span) || !ONLY_TIME.test(span)) return null
  return span
}

const UNTIL = /至|到|[—–-]+|～|~/
const BRACKET = /（([^（）]{2,30})）[。：]?$/
const COLON = /[：，]([^：，]{2,30})$/
const OPENING = /^([^：，]{2,30})[：，]/
/** 2024—2026年 names a programme, not a stage. */
const HAS_LIMIT = /[月日季旬]|年[底末内]|半年/
const ONLY_TIME =
  /^(?:自|从|于|在|截至|截止到?)?[\d年月日号季度旬上中下底末初前半内全今明起至到止开始第一二三四之以—–～~.-]+$/
