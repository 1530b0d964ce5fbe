import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { absent } from '#domain/score/measured.ts'
import type { SchemeContent, SchemeGroup } from '#domain/score/scheme.ts'
import { type Assumptions, type Findings, scoreGroup } from '#domain/score/score.ts'
import { type Placed, placeGroup } from '#domain/score/standing.ts'
import { calendar as calendars } from '#registers/calendar.ts'
import type { RowOf } from '#schema/register.ts'
import { findMeasure } from '#services/assessment/measures.ts'
import { joinYears } from '#services/calendar.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

/** Everything a score depends on: the rules, the facts, the window, the calendar. */
export type Scoring = {
  readonly content: SchemeContent
  readonly facts: FactBase
  readonly since: Day
  readonly until: Day
  readonly calendar: Calendar
}

/** Scores and places the units of one group; with assumptions for one unit, as if its figures were these. */
export function placedIn(
  scoring: Scoring,
  group: SchemeGroup,
  assumed: { readonly unit: string; readonly values: Assumptions } | null = null,
  vetoed: ReadonlySet<string> = new Set(),
): readonly Placed[] {
  return placeGroup(scoring.content, scoreGroup(scoring.content, group, findingsOf(scoring), assumed), vetoed)
}

/** Scores all groups of a scheme. */
export function placedAll(scoring: Scoring, vetoed: ReadonlySet<string> = new Set()): readonly Placed[] {
  return scoring.content.groups.flatMap((group) => placedIn(scoring, group, null, vetoed))
}

function findingsOf({ facts, since, until, calendar }: Scoring): Findings {
  return (unit, item, input) => {
    const use = item.inputs[input]
    const measure = use !== undefined && 'measure' in use ? findMeasure(use.measure) : null
    return measure === null ? absent('missing') : measure.find({ facts, unit, item, since, until, calendar })
  }
}

const joined = new WeakMap<readonly RowOf<typeof calendars>[], Calendar>()

/** The working calendar of the facts, the same object as long as no list of a year changes. */
export function calendarIn(facts: FactBase): Calendar {
  const years = facts.all(calendars)
  const known = joined.get(years)
  if (known !== undefined) return known
  const made = joinYears(years)
  joined.set(years, made)
  return made
}
