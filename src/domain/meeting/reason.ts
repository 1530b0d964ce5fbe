import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'

/** Where a fact stands: its register and the id of its record. */
export type FactKey = { readonly register: string; readonly id: string }

/** 列入依据 — one fact by which a rule puts a unit on the list, with the numbers that were used. */
export type Reason = {
  readonly rule: string
  readonly ruleVersion: number
  readonly ruleName: string
  readonly ruleSource: string
  readonly fact: FactKey
  readonly title: string
  readonly due: Day
  /** The day before any extension, when it differs. */
  readonly dueOriginal: Day | null
  /** Working days after the due day, up to the day of the list. */
  readonly lateBy: number
  readonly threshold: number
  /** Set when the day reaches beyond the official calendar. */
  readonly isProvisional: boolean
  /** The unit that answers for the fact when it is said to be wrong. */
  readonly owner: string | null
}

/** 缘由 — the reason in one sentence, with its numbers and nothing else. */
export function reasonInWords({ title, due, dueOriginal, lateBy, ruleName }: Reason): Label {
  const extended = dueOriginal === null ? '' : `（原定${dueOriginal}）`
  const extendedEn = dueOriginal === null ? '' : ` (originally ${dueOriginal})`
  return [
    `${ruleName}：${title}，时限${due}${extended}，已逾${lateBy}个工作日`,
    `${ruleName}: ${title}, due ${due}${extendedEn}, ${lateBy} working days past`,
  ]
}
