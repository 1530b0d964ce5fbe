import { addDays, type Day } from '#domain/day.ts'
import { type CourseState, noCourse, type Segment, type Span, toldOn } from '#domain/lamp/course.ts'
import { colourOf } from '#domain/lamp/judge.ts'
import type { Subject } from '#domain/lamp/measures.ts'
import type { Reading } from '#domain/lamp/reading.ts'
import type { Colour, RuleSet } from '#domain/lamp/rule-set.ts'
import { lampChange } from '#registers/lamp-change.ts'
import type { AnyRegister, RowOf } from '#schema/register.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import type { JudgedRegister } from '#services/standing/judged-subject.ts'
import { valueOn, type Yardsticks } from '#services/standing/timelines.ts'

export type Change = RowOf<typeof lampChange>

/** A record and all that its lamp was ever judged from, ready to be asked for any day. */
export type Case<R extends AnyRegister = AnyRegister> = {
  readonly facts: FactBase
  readonly judged: JudgedRegister<R>
  readonly row: RowOf<R>
  readonly changes: readonly Change[]
  readonly yardsticks: Yardsticks
}

/** What a record was read as on a day, with the rules of that day; null while it had no lamp. */
export function readOn<R extends AnyRegister>(
  { facts, judged, row, yardsticks }: Case<R>,
  known: Day,
  day: Day,
  tried: RuleSet | null = null,
): { readonly subject: Subject; readonly reading: Reading; readonly set: RuleSet | null } | null {
  const view = facts.on(known)
  const then = view.find(judged.register, row.id)
  const subject = then === null ? null : judged.subject(then, view)
  const count = valueOn(yardsticks.counts, day)
  if (then === null || subject === null || count === null) return null
  const set = tried?.subject === subject ? tried : valueOn(yardsticks.rules[subject], day)
  return { subject, reading: judged.read(then, { facts: view, base: facts, day, count }), set }
}

/** The manual change that holds on a day: the one confirmed last of those that two persons made. */
export function changeOn(changes: readonly Change[], facts: FactBase, day: Day): Change | null {
  const known = changes.flatMap(({ id }) => facts.versions(lampChange, id).findLast(({ on }) => on <= day)?.row ?? [])
  const holding = known.filter(({ state, until }) => state === 'confirmed' && until >= day)
  return holding.toSorted((a, b) => ((a.confirmedOn ?? '') < (b.confirmedOn ?? '') ? 1 : -1))[0] ?? null
}

/** 历程 — the lamp of a record through all days up to one, recomputed from the facts as each day knew them. */
export function spansOf<R extends AnyRegister>(one: Case<R>, asOf: Day, tried: RuleSet | null = null): readonly Span[] {
  const { facts, judged, row, changes, yardsticks } = one
  const own = new Set(judged.factDays(facts, row))
  const manual = changes.flatMap(({ id, until }) => [
    ...facts.versions(lampChange, id).map(({ on }) => on),
    addDays(until, 1),
  ])
  const first = facts.versions(judged.register, row.id)[0]?.on ?? asOf
  const start = first > asOf ? asOf : startOf(first, own, asOf)
  const days = [...new Set([start, ...own, ...manual, ...yardsticks.days])]
  const starts = days.filter((day) => day >= start && day <= asOf).sort()
  const segment = (from: Day, i: number) => {
    const next = starts[i + 1]
    return segmentOf(one, from, next === undefined ? asOf : addDays(next, -1), own.has(from), tried) ?? []
  }
  if (tried !== null) return toldOn(noCourse, starts.flatMap(segment)).spans
  const told = toldBefore(one, starts)
  const closed = toldOn(
    told.state,
    starts.slice(told.count, -1).flatMap((from, i) => segment(from, told.count + i)),
  )
  remember(one, starts.slice(0, -1), closed)
  return toldOn(
    closed,
    starts.slice(-1).flatMap((from) => segment(from, starts.length - 1)),
  ).spans
}

type Told = { readonly yardsticks: Yardsticks; readonly starts: readonly Day[]; readonly state: CourseState }
const told = new WeakMap<FactBase, Map<string, Told>>()

/**
 * What was told of a course already. The log goes forward in time, so a stretch that ended is never judged anew: only what
 * follows the last fact is, however long the course is.
 */
function toldBefore<R extends AnyRegister>({ facts, row, yardsticks }: Case<R>, starts: readonly Day[]) {
  const known = told.get(facts)?.get(row.id)
  const isPart =
    known !== undefined &&
    known.yardsticks === yardsticks &&
    known.starts.length < starts.length &&
    known.starts.every((day, i) => day === starts[i])
  return isPart ? { state: known.state, count: known.starts.length } : { state: noCourse, count: 0 }
}

function remember<R extends AnyRegister>(
  { facts, row, yardsticks }: Case<R>,
  starts: readonly Day[],
  state: CourseState,
) {
  const ofBase = told.get(facts) ?? new Map<string, Told>()
  told.set(facts, ofBase)
  ofBase.set(row.id, { yardsticks, starts, state })
}

/** What the log tells nothing of was there before all days; its course begins with the first day that is known. */
function startOf(first: Day, own: ReadonlySet<Day>, asOf: Day): Day {
  if (first > '1000') return first
  return [...own].filter((day) => day > first && day <= asOf).sort()[0] ?? asOf
}

function segmentOf<R extends AnyRegister>(
  one: Case<R>,
  from: Day,
  until: Day,
  isFact: boolean,
  tried: RuleSet | null,
): Segment | null {
  const { facts, judged, row, changes, yardsticks } = one
  const view = facts.on(from)
  const then = view.find(judged.register, row.id)
  const subject = then === null ? null : judged.subject(then, view)
  const count = valueOn(yardsticks.counts, from)
  if (then === null || subject === null || count === null) return null
  const set = tried?.subject === subject ? tried : valueOn(yardsticks.rules[subject], from)
  return {
    from,
    until,
    isFact,
    rules: set ?? { blue: null, probation: 1 },
    manual: changes.length === 0 ? null : (changeOn(changes, facts, from)?.colour ?? null),
    colourOn: (day): Colour =>
      set === null ? 'grey' : colourOf(set, judged.read(then, { facts: view, base: facts, day, count })),
  }
}
