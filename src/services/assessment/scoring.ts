import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { absent, type Measured } from '#domain/score/measured.ts'
import { readContent } from '#domain/score/reading.ts'
import type { SchemeContent, SchemeGroup, SchemeItem } from '#domain/score/scheme.ts'
import { type Assumptions, scoreGroup } from '#domain/score/score.ts'
import { type Placed, placeGroup } from '#domain/score/standing.ts'
import type { ScoreTree } from '#domain/score/tree.ts'
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
  const { content } = scoring
  const trees =
    assumed === null
      ? treesOf(scoring, group)
      : scoreGroup(content, group, (...question) => finding(scoring, ...question), assumed)
  return placeGroup(content, trees, vetoed)
}

/** Scores all groups of a scheme. */
export function placedAll(scoring: Scoring, vetoed: ReadonlySet<string> = new Set()): readonly Placed[] {
  return scoring.content.groups.flatMap((group) => placedIn(scoring, group, null, vetoed))
}

type Question = readonly [unit: string, item: SchemeItem, input: string]
type Found = { readonly rests: readonly unknown[]; readonly measured: Measured }
type Scored = {
  readonly answers: readonly { readonly question: Question; readonly measured: Measured }[]
  readonly trees: readonly ScoreTree[]
}
/** What was found and scored of the facts of one base for one scheme and window. */
type Memory = {
  readonly since: Day
  readonly until: Day
  readonly found: Map<string, Found>
  readonly groups: Map<SchemeGroup, Scored>
}

const memories = new WeakMap<SchemeContent, WeakMap<FactBase, Memory>>()

function memoryOf({ content, facts, since, until }: Scoring): Memory {
  const ofContent = memories.get(content) ?? new WeakMap<FactBase, Memory>()
  memories.set(content, ofContent)
  const known = ofContent.get(facts)
  if (known !== undefined && known.since === since && known.until === until) return known
  const made: Memory = { since, until, found: new Map(), groups: new Map() }
  ofContent.set(facts, made)
  return made
}

/** What is found is the same object while its facts are, and while all that was found is the same, so are the trees. */
function treesOf(scoring: Scoring, group: SchemeGroup): readonly ScoreTree[] {
  const { groups } = memoryOf(scoring)
  const before = groups.get(group)
  if (before?.answers.every(({ question, measured }) => finding(scoring, ...question) === measured)) return before.trees
  const answers: { question: Question; measured: Measured }[] = []
  const trees = scoreGroup(scoring.content, group, (...question) => {
    const measured = finding(scoring, ...question)
    answers.push({ question, measured })
    return measured
  })
  groups.set(group, { answers, trees })
  return trees
}

/** The content of a scheme as the pure core knows it, one object for each object of a row. */
export function schemeContentOf(value: unknown): SchemeContent {
  if (typeof value !== 'object' || value === null) return readContent(value)
  const known = contents.get(value)
  if (known !== undefined) return known
  const made = readContent(value)
  contents.set(value, made)
  return made
}

const contents = new WeakMap<object, SchemeContent>()

const missing = absent('missing')

function finding(scoring: Scoring, ...[unit, item, input]: Question): Measured {
  const { facts, since, until, calendar } = scoring
  const use = item.inputs[input]
  const measure = use !== undefined && 'measure' in use ? findMeasure(use.measure) : null
  if (measure === null) return missing
  const asked = { facts, unit, item, since, until, calendar }
  const { found } = memoryOf(scoring)
  const key = `${unit}\n${item.code}\n${input}`
  const [before, rests] = [found.get(key), measure.rests(asked)]
  if (before !== undefined && isSame(before.rests, rests)) return before.measured
  const measured = measure.find(asked)
  found.set(key, { rests, measured })
  return measured
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
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
