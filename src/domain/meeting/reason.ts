import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'

/** Where a fact stands: its register and the id of its record. */
export type FactKey = { readonly register: string; readonly id: string }

type OfRule = {
  readonly rule: string
  readonly ruleVersion: number
  readonly ruleName: string
  readonly ruleSource: string
  readonly threshold: number
  readonly fact: FactKey
  readonly title: string
  /** The unit that answers for the fact when it is said to be wrong; null for the supervision office. */
  readonly owner: string | null
}

/** A matter past its day. */
export type LateReason = OfRule & {
  readonly kind: 'late'
  readonly due: Day
  /** The day before any extension, when it differs. */
  readonly dueOriginal: Day | null
  /** Working days after the due day, up to the day of the list. */
  readonly lateBy: number
  /** Set when the day reaches beyond the official calendar. */
  readonly isProvisional: boolean
}

/** A share of a target behind what should be reached by now. */
export type BehindReason = OfRule & {
  readonly kind: 'behind'
  /** The period of the figures, such as 2026-10. */
  readonly period: string
  readonly periodName: Label
  readonly completion: number
  readonly planned: number
  /** Percentage points. */
  readonly behindBy: number
  /** Ids of the figures that were used. */
  readonly factIds: readonly string[]
}

/** 列入依据 — one fact by which a rule puts a unit on the list, with the numbers that were used. */
export type Reason = LateReason | BehindReason

/** 缘由 — the reason in one sentence, with its numbers and nothing else; a paper writes days in its own way. */
export function reasonInWords(reason: Reason, write: (day: Day) => string = (day) => day): Label {
  const { title, ruleName } = reason
  if (reason.kind === 'behind') {
    const { periodName, completion, planned, behindBy } = reason
    return [
      `${ruleName}：${title}，${periodName[0]}完成${completion}%，计划进度${planned}%，差${behindBy}个百分点`,
      `${ruleName}: ${title}, ${completion}% done in ${periodName[1]}, ${planned}% planned, ${behindBy} points behind`,
    ]
  }
  const { due, dueOriginal, lateBy } = reason
  const extended = dueOriginal === null ? '' : `（原定${write(dueOriginal)}）`
  const extendedEn = dueOriginal === null ? '' : ` (originally ${dueOriginal})`
  // What a leader put on the list for its repeated urgings need not be late yet.
  const [late, lateEn] = lateBy === 0 ? ['', ''] : [`，已逾${lateBy}个工作日`, `, ${lateBy} working days past`]
  return [
    `${ruleName}：${title}，时限${write(due)}${extended}${late}`,
    `${ruleName}: ${title}, due ${due}${extendedEn}${lateEn}`,
  ]
}
