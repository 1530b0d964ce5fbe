import { addDays, type Day, lastDayOfMonth, monthOf, yearOf } from '#domain/day.ts'

export type PatternRule = {
  readonly pattern: 'jump' | 'percentOnly' | 'manyAtOnce' | 'silent'
  readonly name: string
  readonly weight: number
  readonly days: number | null
  readonly threshold: number | null
}

export type Reported = { readonly on: Day; readonly words: string }

export type ReportFacts = {
  readonly reports: readonly Reported[]
  /** Days on which milestones were reached; null where the matter has no milestones to reach. */
  readonly milestones: readonly Day[] | null
  /** How many reports the unit filed on each day, over all its matters. */
  readonly filedBy: ReadonlyMap<Day, number>
  /** The day from which reports could be expected. */
  readonly since: Day | null
}

/** 可疑情形 — which patterns the reports of a matter show on a day. They make a check likelier and prove nothing. */
export function patternsIn(facts: ReportFacts, rules: readonly PatternRule[], asOf: Day): readonly PatternRule[] {
  return rules.filter((rule) => tests[rule.pattern](facts, rule, asOf))
}

/** One for every matter, and what each pattern adds. */
export function weightOf(patterns: readonly PatternRule[]): number {
  return patterns.reduce((sum, { weight }) => sum + weight, 1)
}

/** The last percentage that a report names, or null. */
export function percentIn(words: string): number | null {
  const found = [...words.matchAll(/(?<![\d.])(\d{1,3}(?:\.\d+)?)\s*[%％]/g)].at(-1)
  const value = found === undefined ? null : Number(found[1])
  return value === null || value > 100 ? null : value
}

type Test = (facts: ReportFacts, rule: PatternRule, asOf: Day) => boolean

const tests: Readonly<Record<PatternRule['pattern'], Test>> = {
  // A percentage that leaps in the last days of a month.
  jump: ({ reports }, { days, threshold }) =>
    stepsOf(reports).some(({ on, by }) => by >= (threshold ?? 1) && daysToMonthEnd(on) < (days ?? 1)),
  // A percentage was reported, the matter has milestones, and none was reached by then.
  percentOnly: ({ reports, milestones }) =>
    milestones !== null &&
    reports.some(({ on, words }) => percentIn(words) !== null && !milestones.some((reached) => reached <= on)),
  manyAtOnce: ({ reports, filedBy }, { threshold }) =>
    reports.some(({ on }) => (filedBy.get(on) ?? 0) >= Math.max(2, threshold ?? 2)),
  silent: ({ reports, since }, { days }, asOf) => {
    const last = reports.reduce<Day | null>((latest, { on }) => (latest === null || on > latest ? on : latest), since)
    return last !== null && addDays(last, days ?? 1) <= asOf
  },
}

function stepsOf(reports: readonly Reported[]): readonly { readonly on: Day; readonly by: number }[] {
  const known = [...reports]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .flatMap(({ on, words }) => {
      const percent = percentIn(words)
      return percent === null ? [] : [{ on, percent }]
    })
  return known.slice(1).map(({ on, percent }, i) => ({ on, by: percent - (known[i]?.percent ?? 0) }))
}

function daysToMonthEnd(day: Day): number {
  return Number(lastDayOfMonth(yearOf(day), monthOf(day)).slice(8)) - Number(day.slice(8))
}
