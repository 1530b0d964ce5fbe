import type { Day } from '#domain/day.ts'
import { shiftYears } from '#domain/indicator/period.ts'
import { knownOn, noSeries, type Series } from '#domain/indicator/series.ts'

export type Contribution = {
  /** Subject of the part, such as `unit:…` or `industry:…`; null for what no part accounts for. */
  readonly subject: string | null
  readonly value: number
  readonly before: number
  /** Share of the whole, in percent. */
  readonly share: number
  /** How many percentage points of the growth of the whole come from this part. */
  readonly points: number
  readonly factIds: readonly string[]
}

export type Contributions = {
  readonly period: string
  readonly value: number
  readonly before: number
  /** Growth that follows from the two levels, in percent; reported growth may differ and stands beside it. */
  readonly implied: number
  readonly parts: readonly Contribution[]
  readonly factIds: readonly string[]
}

/**
 * 拉动 — how many points each unit or industry adds to the growth of the whole: (now − before) ÷ whole before.
 * What the parts do not explain stands as a part of its own, so that shares and points always add up to the whole.
 */
export function contributionsOf(
  subjects: ReadonlyMap<string, Series>,
  scope: 'unit' | 'industry',
  period: string,
  asOf: Day,
): Contributions | null {
  const at = (subject: string, one: string) => knownOn(subjects.get(subject) ?? noSeries, one, asOf)
  const [now, before] = [at('zone', period), at('zone', shiftYears(period, -1))]
  if (now?.value == null || before?.value == null || before.value === 0 || now.value === 0) return null
  const whole = { value: now.value, before: before.value }
  const parts = [...subjects.keys()]
    .filter((subject) => subject.startsWith(`${scope}:`))
    .flatMap((subject): Contribution[] => {
      const [part, past] = [at(subject, period), at(subject, shiftYears(period, -1))]
      if (part?.value == null || past?.value == null) return []
      return [partOf(subject, part.value, past.value, whole, [part.id, past.id])]
    })
  if (parts.length === 0) return null
  const rest = {
    value: whole.value - sum(parts.map(({ value }) => value)),
    before: whole.before - sum(parts.map((part) => part.before)),
  }
  const isWhole = Math.abs(rest.value) < 1e-9 && Math.abs(rest.before) < 1e-9
  return {
    period,
    ...whole,
    implied: (whole.value / whole.before - 1) * 100,
    parts: isWhole ? parts : [...parts, partOf(null, rest.value, rest.before, whole, [])],
    factIds: [now.id, before.id],
  }
}

function partOf(
  subject: string | null,
  value: number,
  before: number,
  whole: { readonly value: number; readonly before: number },
  factIds: readonly string[],
): Contribution {
  return {
    subject,
    value,
    before,
    share: (value / whole.value) * 100,
    points: ((value - before) / whole.before) * 100,
    factIds,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
