import { type BoundKey, bounds, type IndexKey } from '#domain/planning/indices.ts'
import type { IndexValues } from '#domain/planning/measured.ts'

/** 核对环节 — from the land contract to production, in this order. */
export const checkPoints = ['contract', 'conditions', 'design', 'foundation', 'completion', 'production'] as const
export type CheckPoint = (typeof checkPoints)[number]

/** One bound as it held on the day of a check, with what may be missed and where it comes from. */
export type HeldLimit = {
  readonly index: IndexKey
  readonly least: number | null
  readonly most: number | null
  /** How far beyond is still within tolerance: in the unit of the index, or a share of the bound in percent. */
  readonly tolerance: number
  readonly isRelative: boolean
  readonly from: 'plan' | 'national'
  readonly basis: string
}

/** 核对依据 — the plan as it stood on the day of the check: what the result is worked out against, whatever changes later. */
export type HeldPlan = {
  readonly landUse: string
  readonly storeyFactor: number
  readonly storeyHeight: number
  readonly limits: readonly HeldLimit[]
}

export type Verdict = 'kept' | 'tolerated' | 'below' | 'above' | 'unmeasured'

export type CheckLine = HeldLimit & { readonly value: number | null; readonly verdict: Verdict; readonly off: number }

export type CheckResult = {
  readonly lines: readonly CheckLine[]
  /** The land is put to another use than the plan says. */
  readonly isOtherUse: boolean
  /** How many indices are missed by more than their tolerance, the use among them. */
  readonly beyond: number
  readonly unmeasured: number
  readonly standing: 'kept' | 'tolerated' | 'beyond' | 'unmeasured'
}

/** 规划核对 — each bound against what was measured; nothing measured is never “kept”. */
export function checkAgainst(plan: HeldPlan, values: IndexValues, landUse: string | null): CheckResult {
  const lines = plan.limits.map((limit) => lineOf(limit, values[limit.index]))
  const isOtherUse = landUse !== null && landUse !== plan.landUse
  // An index that misses the plan and the national bound is one matter.
  const missed = new Set(
    lines.flatMap(({ index, verdict }) => (verdict === 'below' || verdict === 'above' ? [index] : [])),
  ).size
  const unmeasured = lines.filter(({ verdict }) => verdict === 'unmeasured').length
  const beyond = missed + (isOtherUse ? 1 : 0)
  return { lines, isOtherUse, beyond, unmeasured, standing: standingOf(lines, beyond, unmeasured) }
}

function standingOf(lines: readonly CheckLine[], beyond: number, unmeasured: number): CheckResult['standing'] {
  if (beyond > 0) return 'beyond'
  if (unmeasured === lines.length) return 'unmeasured'
  return lines.some(({ verdict }) => verdict === 'tolerated') ? 'tolerated' : 'kept'
}

function lineOf(limit: HeldLimit, value: number | null): CheckLine {
  if (value === null) return { ...limit, value, verdict: 'unmeasured', off: 0 }
  const under = limit.least === null ? 0 : limit.least - value
  const over = limit.most === null ? 0 : value - limit.most
  if (under <= 0 && over <= 0) return { ...limit, value, verdict: 'kept', off: 0 }
  const [bound, off] = under > 0 ? [limit.least ?? 0, under] : [limit.most ?? 0, over]
  const allowed = limit.isRelative ? (Math.abs(bound) * limit.tolerance) / 100 : limit.tolerance
  // Figures are kept to three places; a difference smaller than that is none.
  const isTolerated = off <= allowed + 0.0005
  const signed = Math.round((under > 0 ? -off : off) * 1000) / 1000
  return { ...limit, value, verdict: isTolerated ? 'tolerated' : under > 0 ? 'below' : 'above', off: signed }
}

type Tolerance = { readonly value: number; readonly isRelative: boolean }

/** The bounds of a plot as limits with their tolerance. */
export function limitsOfPlot(
  row: Readonly<Partial<Record<BoundKey, number | null>>>,
  tolerance: (index: IndexKey) => Tolerance,
  basis: string,
): readonly HeldLimit[] {
  const sides = new Map<IndexKey, { least: number | null; most: number | null }>()
  for (const [key, { index, side }] of Object.entries(bounds)) {
    const value = row[key as BoundKey] // a key of the list
    if (value === null || value === undefined) continue
    const known = sides.get(index) ?? { least: null, most: null }
    if (side !== 'most') known.least = value
    if (side !== 'least') known.most = value
    sides.set(index, known)
  }
  return [...sides].map(([index, { least, most }]): HeldLimit => {
    const { value, isRelative } = tolerance(index)
    return { index, least, most, tolerance: value, isRelative, from: 'plan', basis }
  })
}

type Filed = { readonly id: string; readonly point: CheckPoint; readonly on: string; readonly state: string }

/** 最近一次核对 — the furthest point of the chain, and of several checks at one point the last. */
export function newestCheck<T extends Filed>(checks: readonly T[]): T | null {
  const standing = checks.filter(({ state }) => state !== 'withdrawn')
  const order = (one: T) => checkPoints.indexOf(one.point)
  return (
    standing.toSorted((a, b) => order(a) - order(b) || a.on.localeCompare(b.on) || a.id.localeCompare(b.id)).at(-1) ??
    null
  )
}

/** A check of a later point dated before one of an earlier point, or the other way about; null when the days are in order. */
export function outOfOrder(
  one: { readonly point: CheckPoint; readonly on: string },
  others: readonly Filed[],
): Filed | null {
  const place = checkPoints.indexOf(one.point)
  return (
    others.find(({ point, on, state }) => {
      if (state === 'withdrawn') return false
      const other = checkPoints.indexOf(point)
      return (other < place && on > one.on) || (other > place && on < one.on)
    }) ?? null
  )
}
