import { roundTo } from './rounding.ts'
import type { SchemeContent, SchemeGrade } from './scheme.ts'
import type { ScoreTree } from './tree.ts'

/** 名次和等次 — where a unit stands among the units of its group; grades are proposals until a meeting has decided. */
export type Placed = {
  readonly tree: ScoreTree
  /** Null while something is open: an incomplete score is not ranked. */
  readonly rank: number | null
  readonly isTied: boolean
  readonly grade: string | null
}

/** Ranks the complete scores of one group and proposes grades; units under a confirmed veto get the last grade. */
export function placeGroup(
  content: SchemeContent,
  trees: readonly ScoreTree[],
  vetoed: ReadonlySet<string> = new Set(),
): readonly Placed[] {
  const complete = trees.filter(({ isComplete }) => isComplete)
  const placed = trees.map((tree) => {
    const ahead = complete.filter((other) => other.total > tree.total).length
    const isTied = tree.isComplete && complete.filter((other) => other.total === tree.total).length > 1
    return { tree, rank: tree.isComplete ? ahead + 1 : null, isTied }
  })
  const grades = gradesOf(content.grades, complete, trees.length, vetoed)
  return placed.map((one) => ({ ...one, grade: grades.get(one.tree.unit) ?? null }))
}

/**
 * 按比例定等 — the quota of each grade is its share of the group, rounded as the scheme says; who shares the total of the
 * last one within a quota gets no better grade than the quota has room for.
 */
function gradesOf(
  grades: readonly SchemeGrade[],
  complete: readonly ScoreTree[],
  size: number,
  vetoed: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const order = [...complete].sort((a, b) => b.total - a.total || (a.unit < b.unit ? -1 : 1))
  const given = new Map<string, string>()
  const last = grades.at(-1)?.name
  for (const grade of grades) {
    const room = grade.share === null ? Number.POSITIVE_INFINITY : roundTo(size * grade.share, 0, grade.mode)
    const waiting = order.filter(
      ({ unit, total }) => !given.has(unit) && !vetoed.has(unit) && total >= (grade.least ?? total),
    )
    for (const tree of waiting.slice(0, room)) {
      const level = waiting.filter(({ total }) => total === tree.total)
      const isSplit = waiting.indexOf(level.at(-1) ?? tree) >= room
      if (!isSplit) given.set(tree.unit, grade.name)
    }
  }
  for (const { unit } of order) if (last !== undefined && !given.has(unit)) given.set(unit, last)
  return given
}
