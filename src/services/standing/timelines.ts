import { addDays, type Day } from '#domain/day.ts'
import { DayCount } from '#domain/lamp/day-count.ts'
import { type Subject, subjects } from '#domain/lamp/measures.ts'
import type { RuleSet } from '#domain/lamp/rule-set.ts'
import { calendar } from '#registers/calendar.ts'
import { ruleSet } from '#registers/rule-set.ts'
import type { RowOf } from '#schema/register.ts'
import { joinYears } from '#services/calendar.ts'
import { isInForceOn } from '#services/lamp/rule-sets.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { beginning } from '#services/standing/record-history.ts'

/** What held from a day on, the earliest first. */
export type Timeline<T> = readonly { readonly from: Day; readonly value: T }[]

/** What lamps are judged by through the days; kept as one object while neither a rule nor a calendar changes. */
export type Yardsticks = {
  readonly counts: Timeline<DayCount>
  readonly rules: { readonly [S in Subject]: Timeline<RuleSet | null> }
  /** The days on which one of them changed. */
  readonly days: readonly Day[]
}

export function valueOn<T>(timeline: Timeline<T>, day: Day): T | null {
  return timeline.findLast(({ from }) => from <= day)?.value ?? null
}

/** 规则与日历的沿革 — the rule set and the calendar of every day, as each was known on that day. */
export function yardsticksOf(facts: FactBase): Yardsticks {
  const [rules, calendars] = [facts.all(ruleSet), facts.all(calendar)]
  const known = kept.get(rules)
  if (known !== undefined && known.calendars === calendars) return known.value
  const counts = countsOf(facts)
  // One entry for each name in the list of subjects.
  const bySubject = Object.fromEntries(
    Object.keys(subjects).map((one) => [one, rulesOf(facts, one as Subject)]),
  ) as Yardsticks['rules']
  const days = sorted([counts, ...Object.values(bySubject)].flatMap((timeline) => timeline.map(({ from }) => from)))
  const value: Yardsticks = { counts, rules: bySubject, days }
  kept.set(rules, { calendars, value })
  return value
}

const kept = new WeakMap<object, { readonly calendars: object; readonly value: Yardsticks }>()

function countsOf(facts: FactBase): Timeline<DayCount> {
  const days = facts.all(calendar).flatMap(({ id }) => facts.versions(calendar, id).map(({ on }) => on))
  return sorted([beginning, ...days]).map((from) => ({
    from,
    value: new DayCount(joinYears(facts.on(from).all(calendar))),
  }))
}

function rulesOf(facts: FactBase, subject: Subject): Timeline<RuleSet | null> {
  const rows = facts.all(ruleSet).filter(({ appliesTo }) => appliesTo === subject)
  const days = rows.flatMap(({ id }) =>
    facts
      .versions(ruleSet, id)
      .flatMap(({ on, row }) => [on, row.validFrom, ...(row.validUntil === null ? [] : [addDays(row.validUntil, 1)])]),
  )
  const timeline: { from: Day; value: RuleSet | null }[] = []
  for (const from of sorted([beginning, ...days])) {
    const view = facts.on(from)
    const inForce = rows.flatMap(({ id }) => view.find(ruleSet, id) ?? []).filter((row) => isInForceOn(row, from))
    const [latest] = inForce.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
    const value = latest === undefined ? null : ruleSetOf(latest)
    if (timeline.at(-1)?.value !== value || timeline.length === 0) timeline.push({ from, value })
  }
  return timeline
}

/** A row of the register as the pure core knows it; null where the row holds no rules. */
export function ruleSetOf(row: RowOf<typeof ruleSet>): RuleSet | null {
  const { code, edition, name, appliesTo, source, rules } = row
  if (rules === null) return null
  const known = sets.get(row)
  if (known !== undefined) return known
  const made: RuleSet = { ...rules, code, edition: edition ?? 1, name, subject: appliesTo, source }
  sets.set(row, made)
  return made
}

const sets = new WeakMap<object, RuleSet>()

function sorted(days: readonly Day[]): readonly Day[] {
  return [...new Set(days)].sort()
}
