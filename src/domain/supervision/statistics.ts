import type { Standing } from '#domain/supervision/standing.ts'

/** 台账行 — what statistics need of a matter. */
export type Counted = {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly unit: string
  readonly standing: Standing
  readonly overdue: number
  /** The ids of confirmed decisions to name the unit for this matter in a bulletin. */
  readonly namedBy: readonly string[]
}

/** A number and the records behind it: nothing is printed that does not lead back to its facts. */
export type Tally = { readonly count: number; readonly ids: readonly string[] }

export type UnitTally = { readonly unit: string; readonly all: Tally; readonly closed: Tally; readonly behind: Tally }

export type Statistics = {
  readonly all: Tally
  readonly by: Readonly<Record<Standing, Tally>>
  /** Closed of all, in hundredths of a percent as a whole number; null without matters: missing is not zero. */
  readonly closedShare: number | null
  readonly units: readonly UnitTally[]
  /** The lagging matters whose unit a named person decided to name, the longest delay first. */
  readonly named: readonly Counted[]
}

/** 督查统计 — how many matters, how many closed, running and behind, and where. Units stand in the order given, unranked. */
export function statisticsOf(lines: readonly Counted[], units: readonly string[]): Statistics {
  const of = (standing: Standing) => tally(lines.filter((line) => line.standing === standing))
  const done = of('done')
  return {
    all: tally(lines),
    by: { done, ahead: of('ahead'), on: of('on'), behind: of('behind'), other: of('other') },
    closedShare: lines.length === 0 ? null : Math.round((done.count * 10_000) / lines.length),
    units: units.flatMap((unit) => {
      const own = lines.filter((line) => line.unit === unit)
      return own.length === 0 ? [] : [{ unit, ...unitTally(own) }]
    }),
    named: lines
      .filter(({ standing, namedBy }) => standing === 'behind' && namedBy.length > 0)
      .toSorted((a, b) => b.overdue - a.overdue || (a.id < b.id ? -1 : 1)),
  }
}

function unitTally(own: readonly Counted[]): Omit<UnitTally, 'unit'> {
  return {
    all: tally(own),
    closed: tally(own.filter(({ standing }) => standing === 'done')),
    behind: tally(own.filter(({ standing }) => standing === 'behind')),
  }
}

function tally(lines: readonly Counted[]): Tally {
  return { count: lines.length, ids: lines.map(({ id }) => id) }
}
