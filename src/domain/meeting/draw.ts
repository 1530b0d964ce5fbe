import { type Calendar, workdaysBetween } from '#domain/calendar.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { BehindReason, FactKey, LateReason, Reason } from '#domain/meeting/reason.ts'

/** 名单规则 — as it was in force on the day of the list. */
export type DrawRule = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly source: string
  readonly subject: string
  /** The matter must contain one of these; every matter counts when there are none. */
  readonly words: readonly string[]
  /** Working days for a matter with a due day, percentage points for a share of a target. */
  readonly threshold: number
  /** Only what fell due within so many days before the list; null for whenever. */
  readonly period: number | null
}

type OfUnit = {
  readonly subject: string
  readonly fact: FactKey
  readonly unit: string | null
  readonly title: string
  /** All words by which the matter may be recognised. */
  readonly text: string
  readonly owner: string | null
}

/** A matter with a due day that a unit carries. */
export type DueMatter = OfUnit & {
  readonly kind: 'due'
  readonly due: Day | null
  readonly dueOriginal: Day | null
  readonly isDone: boolean
}

/** A quantity that a unit carries, beside what should be reached by now; null where there is no figure. */
export type ShareMatter = OfUnit & {
  readonly kind: 'share'
  readonly period: string | null
  readonly periodName: Label | null
  readonly completion: number | null
  readonly planned: number | null
  readonly factIds: readonly string[]
}

export type Matter = DueMatter | ShareMatter

export type Drawn = { readonly unit: string; readonly reasons: readonly Reason[] }

/**
 * 列名单 — who explains, by rule. A matter that was made good in the meantime is left out; one without unit, day or figure
 * says nothing against anybody. Units come in the order in which they are given.
 */
export function drawList(
  rules: readonly DrawRule[],
  matters: readonly Matter[],
  asOf: Day,
  calendar: Calendar,
  units: readonly string[],
): readonly Drawn[] {
  const byUnit = new Map<string, Reason[]>()
  for (const rule of rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
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
    return reasons === undefined ? [] : [{ unit, reasons: reasons.toSorted(bySize) }]
  })
}

function reasonOf(rule: DrawRule, matter: Matter, asOf: Day, calendar: Calendar): Reason | null {
  if (matter.subject !== rule.subject) return null
  if (rule.words.length > 0 && !rule.words.some((word) => matter.text.includes(word))) return null
  return matter.kind === 'due' ? lateReason(rule, matter, asOf, calendar) : behindReason(rule, matter)
}

function lateReason(rule: DrawRule, matter: DueMatter, asOf: Day, calendar: Calendar): LateReason | null {
  const { due, dueOriginal, isDone } = matter
  if (isDone || due === null || due >= asOf) return null
  if (rule.period !== null && due < addDays(asOf, -rule.period)) return null
  const lateBy = workdaysBetween(due, asOf, calendar)
  if (lateBy <= rule.threshold) return null
  return {
    kind: 'late',
    ...ofRule(rule, matter),
    due,
    dueOriginal: dueOriginal === due ? null : dueOriginal,
    lateBy,
    isProvisional: asOf > calendar.knownUntil,
  }
}

function behindReason(rule: DrawRule, matter: ShareMatter): BehindReason | null {
  const { period, periodName, completion, planned, factIds } = matter
  if (period === null || completion === null || planned === null) return null
  // From the figures as printed, so that whoever subtracts them finds the same.
  const behindBy = rounded(rounded(planned) - rounded(completion))
  if (behindBy <= rule.threshold) return null
  return {
    kind: 'behind',
    ...ofRule(rule, matter),
    period,
    periodName: periodName ?? [period, period],
    completion: rounded(completion),
    planned: rounded(planned),
    behindBy,
    factIds,
  }
}

function ofRule(rule: DrawRule, { fact, title, owner }: Matter) {
  return {
    rule: rule.id,
    ruleVersion: rule.version,
    ruleName: rule.name,
    ruleSource: rule.source,
    threshold: rule.threshold,
    fact,
    title,
    owner,
  }
}

/** Late matters first, the latest on top; then shares, the one furthest behind on top. Equal ones stand by their ids, so that the list is one and the same however the facts were read. */
function bySize(a: Reason, b: Reason): number {
  if (a.kind !== b.kind) return a.kind === 'late' ? -1 : 1
  const [first, second] = [a, b].map((one) => (one.kind === 'late' ? one.lateBy : one.behindBy))
  return (second ?? 0) - (first ?? 0) || (a.fact.id < b.fact.id ? -1 : 1)
}

/** As printed: one decimal. */
function rounded(percent: number): number {
  return Number(percent.toFixed(1))
}
