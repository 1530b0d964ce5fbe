import { placedAll, placedIn } from '#services/assessment/scoring.ts'
import { median, type Scored } from '#test/load/report.ts'
import { scoredFacts, scoringOf } from '#test/support/scored-zone.ts'

/** 考核 — every score of a zone by the shipped scheme, and of the one group that a new fact touches. */
export function benchScores(): readonly Scored[] {
  return [
    [24, 1_000],
    [24, 10_000],
    [96, 10_000],
  ].map(([units = 0, tasks = 0]) => {
    const scoring = scoringOf(scoredFacts(units, tasks), units)
    const [group] = scoring.content.groups
    return {
      units,
      tasks,
      all: timed(() => placedAll(scoring)),
      group: group === undefined ? Number.NaN : timed(() => placedIn(scoring, group)),
    }
  })
}

function timed(work: () => unknown): number {
  const times: number[] = []
  for (let i = 0; i < 24; i += 1) {
    const begin = performance.now()
    work()
    if (i >= 4) times.push(performance.now() - begin)
  }
  return median(times)
}
