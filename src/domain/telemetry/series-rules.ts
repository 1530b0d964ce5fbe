import type { DataRule } from '#domain/telemetry/data-rules.ts'
import { isInRange, type Metric } from '#domain/telemetry/metric.ts'

export type Judged = { readonly marks: string | null; readonly rules: readonly DataRule[] }

type Points = readonly (number | null)[]

/**
 * 逐值判定 — marks the values of a day that cannot be true; the station's own marks stay where it set any but N. Nothing is changed
 * or left out: a reader decides by the marks.
 */
export function judgePoints(
  metric: Metric,
  points: Points,
  given: string | null,
  { mostPerStep, isClockWrong }: { readonly mostPerStep: number | null; readonly isClockWrong: boolean },
): Judged {
  if (given === null && !isClockWrong && metric.flatAfter === undefined && isPlain(metric, points, mostPerStep))
    return plain
  const flat = metric.flatAfter === undefined ? new Set<number>() : flatPlaces(points, metric.flatAfter)
  const markOf = (value: number | null, i: number) => {
    const own = given?.[i] ?? 'N'
    if (value === null || own !== 'N') return own
    if (!isInRange(metric, value)) return 'o'
    if (mostPerStep !== null && value > mostPerStep) return 'j'
    if (flat.has(i)) return 'l'
    return isClockWrong ? 'k' : 'N'
  }
  const marks = points.map(markOf).join('')
  const rules: DataRule[] = []
  if (marks.includes('o')) rules.push('range')
  if (marks.includes('j')) rules.push('jump')
  if (marks.includes('l')) rules.push('flat')
  return { marks: /^N*$/.test(marks) ? null : marks, rules }
}

const plain: Judged = { marks: null, rules: [] }

/** Nearly all days: nothing is to be marked, and a million of them come within a minute. */
function isPlain(metric: Metric, points: Points, mostPerStep: number | null): boolean {
  const scale = 10 ** metric.decimals
  const [least, most] = [metric.range[0] * scale, Math.min(metric.range[1] * scale, mostPerStep ?? Number.MAX_VALUE)]
  for (const point of points) if (point !== null && (point < least || point > most)) return false
  return true
}

/** Places that stand in a run of at least so many equal values; absent values neither end nor lengthen it. */
function flatPlaces(points: Points, least: number): ReadonlySet<number> {
  const found = new Set<number>()
  let run: number[] = []
  let last: number | null = null
  const end = () => {
    if (run.length >= least) for (const place of run) found.add(place)
    run = []
  }
  for (const [i, value] of points.entries()) {
    if (value === null) continue
    if (value !== last) end()
    last = value
    run.push(i)
  }
  end()
  return found
}

/** 并入 — a later message about a day that is known: gaps are filled, equal values are a repeat, and of two values the first stays. */
export type Merged = {
  readonly points: Points
  readonly marks: string | null
  readonly isFilled: boolean
  /** Places at which both say something, and not the same. */
  readonly conflicts: readonly number[]
}

type Marked = { readonly points: Points; readonly marks: string | null }

/** Both say as many points. With `mends` the message is one that was read before, wrongly: what it says now stands in place of what it said then. */
export function merge(known: Marked, come: Marked, mends = false): Merged {
  const conflicts: number[] = []
  const takes = known.points.map((before, i) => {
    const now = come.points[i] ?? null
    // An estimate fills nothing and gives way to what was measured.
    if (now === null || come.marks?.[i] === 'e') return false
    if (before === null || known.marks?.[i] === 'e' || (mends && before !== now)) return true
    if (before !== now) conflicts.push(i)
    return false
  })
  const points = known.points.map((before, i) => (takes[i] ? (come.points[i] ?? null) : before))
  const marks = takes.map((isTaken, i) => (isTaken ? come : known).marks?.[i] ?? 'N').join('')
  return { points, marks: /^N*$/.test(marks) ? null : marks, isFilled: takes.includes(true), conflicts }
}
