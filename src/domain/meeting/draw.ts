import { type Calendar, workdaysBetween } from '#domain/calendar.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { FactKey, Reason } from '#domain/meeting/reason.ts'

export type Subject = 'tasks' | 'milestones' | 'commitments'

/** 名单规则 — as it was in force on the day of the list. */
export type DrawRule = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly source: string
  readonly subject: Subject
  /** The matter must contain one of these; every matter counts when there are none. */
  readonly words: readonly string[]
  readonly threshold: number
  /** Only what fell due within so many days before the list; null for whenever. */
  readonly period: number | null
}

/** A matter with a due day that a unit carries. */
export type Matter = {
  readonly subject: Subject
  readonly fact: FactKey
  readonly unit: string | null
  readonly title: string
  /** All words by which the matter may be recognised. */
  readonly text: string
  readonly due: Day | null
  readonly dueOriginal: Day | null
  readonly isDone: boolean
  readonly owner: string | null
}

export type Drawn = { readonly unit: string; readonly reasons: readonly Reason[] }

/**
 * 列名单 — who explains, by rule. A matter that was made good in the meantime is left out; one without unit or due day
 * says nothing against anybody. Units come in the order in which they are given, the latest matter of each first.
 */
export function drawList(
  rules: readonly DrawRule[],
  matters: readonly Matter[],
  asOf: Day,
  calendar: Calendar,
  units: readonly string[],
): readonly Drawn[] {
  const byUnit = new Map<string, Reason[]>()
  for (const rule of rules) {
    for (const matter of matters) {
      const reason = reasonOf(rule, matter, asOf, calendar)
      if (reason === null || matter.unit === null) continue
      const known = byUnit.get(matter.unit) ?? []
      // Two rules may catch one matter; the first one names it.
      if (known.some(({ fact }) => fact.id === reason.fact.id)) continue
      byUnit.set(matter.unit, [...known, reason])
    }
  }
  return units.flatMap((unit) => {
    const reasons = byUnit.get(unit)
    return reasons === undefined ? [] : [{ unit, reasons: reasons.toSorted((a, b) => b.lateBy - a.lateBy) }]
  })
}

function reasonOf(rule: DrawRule, matter: Matter, asOf: Day, calendar: Calendar): Reason | null {
  if (matter.subject !== rule.subject || matter.isDone || matter.due === null || matter.due >= asOf) return null
  if (rule.words.length > 0 && !rule.words.some((word) => matter.text.includes(word))) return null
  if (rule.period !== null && matter.due < addDays(asOf, -rule.period)) return null
  const lateBy = workdaysBetween(matter.due, asOf, calendar)
  if (lateBy <= rule.threshold) return null
  return {
    rule: rule.id,
    ruleVersion: rule.version,
    ruleName: rule.name,
    ruleSource: rule.source,
    fact: matter.fact,
    title: matter.title,
    due: matter.due,
    dueOriginal: matter.dueOriginal === matter.due ? null : matter.dueOriginal,
    lateBy,
    threshold: rule.threshold,
    isProvisional: asOf > calendar.knownUntil,
    owner: matter.owner,
  }
}
