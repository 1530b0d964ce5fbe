import { exact } from '#domain/score/measured.ts'
import { roundTo } from '#domain/score/rounding.ts'

/** 梯度 — three ladders beside each other: a firm climbs each by itself. */
export const tracks = {
  scale: ['aboveScale', 'yi1', 'yi10', 'yi100'],
  innovation: ['innovative', 'specialised', 'littleGiant'],
  technology: ['highTech', 'gazelle', 'unicorn'],
  listing: ['listed'],
} as const

export type Track = keyof typeof tracks
export type Rung = (typeof tracks)[Track][number]

/** Rungs that figures show by themselves; every other is held by a certificate. */
const byFigures: ReadonlySet<string> = new Set<Rung>(['yi1', 'yi10', 'yi100', 'listed'])

export type GrowthCriterion = {
  readonly name: string
  readonly rung: string
  readonly measure: string
  readonly comparison: 'atLeast' | 'above'
  readonly line: number
  /** For revenue above the first and up to the second, in yuan. */
  readonly revenueFrom: number | null
  readonly revenueTo: number | null
  readonly basis: string
  readonly isGuess: boolean
}

/** Figures of a firm under the names of the measures; null is not known. */
export type GrowthFigures = Readonly<Record<string, number | null>>

export type Gap = {
  readonly name: string
  readonly measure: string
  readonly line: number
  readonly comparison: GrowthCriterion['comparison']
  readonly value: number | null
  /** What is missing to the line: nought when it is reached, null when the value is not known. */
  readonly missing: number | null
  readonly isMet: boolean | null
  readonly basis: string
  readonly isGuess: boolean
}

export type TrackStanding = {
  readonly track: Track
  /** The highest rung reached; null below the first. */
  readonly now: Rung | null
  readonly next: Rung | null
  readonly gaps: readonly Gap[]
}

/** 梯级与差距 — where a firm stands on each ladder and, criterion by criterion, what is missing to the next rung. */
export function ladderOf(
  criteria: readonly GrowthCriterion[],
  figures: GrowthFigures,
  held: ReadonlySet<string>,
): readonly TrackStanding[] {
  return (Object.keys(tracks) as Track[]).map((track) => {
    // The keys of the ladders are the ladders; a rung above counts for those below it.
    const reached = tracks[track].findLastIndex((rung) => isReached(rung, criteria, figures, held))
    const next = tracks[track][reached + 1] ?? null
    return {
      track,
      now: tracks[track][reached] ?? null,
      next,
      gaps: next === null ? [] : gapsTo(next, criteria, figures),
    }
  })
}

export function gapsTo(rung: string, criteria: readonly GrowthCriterion[], figures: GrowthFigures): readonly Gap[] {
  const revenue = figures.revenue ?? null
  return criteria.filter((one) => one.rung === rung && appliesTo(one, revenue)).map((one) => gapOf(one, figures))
}

/** 净增 — firms also drop out: what was added less what was removed, with both numbers. */
export function netIncrease(
  given: readonly { readonly from: string; readonly ended: string | null }[],
  year: number,
): { readonly added: number; readonly removed: number; readonly net: number } {
  const isIn = (day: string | null) => day?.startsWith(`${year}-`) === true
  const added = given.filter(({ from }) => isIn(from)).length
  const removed = given.filter(({ ended }) => isIn(ended)).length
  return { added, removed, net: added - removed }
}

/** 命中率 — promoted ÷ planned; null when nothing was planned. */
export function hitRate(promoted: number, planned: number): number | null {
  return planned === 0 ? null : roundTo((promoted / planned) * 100, 1, 'half-up')
}

function isReached(
  rung: Rung,
  criteria: readonly GrowthCriterion[],
  figures: GrowthFigures,
  held: ReadonlySet<string>,
): boolean {
  if (held.has(rung)) return true
  if (!byFigures.has(rung)) return false
  const gaps = gapsTo(rung, criteria, figures)
  return gaps.length > 0 && gaps.every(({ isMet }) => isMet === true)
}

/** A line that depends on the revenue applies only where the revenue is known. */
function appliesTo({ revenueFrom, revenueTo }: GrowthCriterion, revenue: number | null): boolean {
  if (revenueFrom === null && revenueTo === null) return true
  // Figures hold 万元, the register whole yuan.
  const yuan = revenue === null ? null : revenue * 10_000
  return yuan !== null && (revenueFrom === null || yuan > revenueFrom) && (revenueTo === null || yuan <= revenueTo)
}

function gapOf(one: GrowthCriterion, figures: GrowthFigures): Gap {
  const { name, measure, line, comparison, basis, isGuess } = one
  const value = figures[measure] ?? null
  const isMet = value === null ? null : comparison === 'above' ? value > line : value >= line
  const missing = value === null ? null : isMet === true ? 0 : exact(line - value)
  return { name, measure, line, comparison, value, missing, isMet, basis, isGuess }
}
