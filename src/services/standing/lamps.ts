import { addDays, type Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import { type Span, shownSince, worsensOn } from '#domain/lamp/course.ts'
import { colourOf, judge, type Lamp, unjudged } from '#domain/lamp/judge.ts'
import type { Reading } from '#domain/lamp/reading.ts'
import type { Colour, RuleSet } from '#domain/lamp/rule-set.ts'
import { turnsOf } from '#domain/lamp/smallest-change.ts'
import { turnInWords } from '#domain/lamp/words.ts'
import { calendar } from '#registers/calendar.ts'
import { lampChange } from '#registers/lamp-change.ts'
import { person } from '#registers/person.ts'
import { ruleSet } from '#registers/rule-set.ts'
import { unit } from '#registers/unit.ts'
import type { AnyRegister, RowOf } from '#schema/register.ts'
import type { CourseSpan, LampDetail, ManualLamp, StandingLamp } from '#schema/standing-lamp.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import type { JudgedRegister } from '#services/standing/judged-subject.ts'
import { judgedAlarms } from '#services/standing/readings/alarm.ts'
import { judgedExceedances } from '#services/standing/readings/exceedance.ts'
import { judgedFoodEntities } from '#services/standing/readings/food-entity.ts'
import { judgedMilestones, judgedWorkItems } from '#services/standing/readings/parts.ts'
import { judgedProjects } from '#services/standing/readings/project.ts'
import { judgedTargets } from '#services/standing/readings/target.ts'
import { judgedTasks } from '#services/standing/readings/task.ts'
import { judgedTickets } from '#services/standing/readings/ticket.ts'
import { type Case, type Change, changeOn, readOn, spansOf } from '#services/standing/subject-course.ts'
import { yardsticksOf } from '#services/standing/timelines.ts'

/** Everything that carries a lamp. */
export const judgedSubjects: readonly JudgedRegister[] = [
  widened(judgedTargets),
  widened(judgedTasks),
  widened(judgedWorkItems),
  widened(judgedProjects),
  widened(judgedMilestones),
  widened(judgedTickets),
  widened(judgedExceedances),
  widened(judgedFoodEntities),
  widened(judgedAlarms),
]

/** A record whose lamp was judged, with its course; kept as long as none of its facts changes. */
export type Standing = { readonly lamp: StandingLamp; readonly spans: readonly Span[] }

/**
 * 全区的灯 — every lamp as of a day from the facts known then. What did not change since the last question is not judged
 * again: a standing is kept beside its record and holds while record, parts, rules, calendar and day are the same objects.
 */
export function standingsOf(facts: FactBase, asOf: Day, only: string | null = null): readonly Standing[] {
  return judgedSubjects
    .filter(({ register }) => only === null || register.name === only)
    .flatMap((judged) => standingsIn(facts, judged, asOf))
}

type Listed = { readonly asOf: Day; readonly revisions: readonly number[]; readonly standings: readonly Standing[] }
const lists = new WeakMap<FactBase, Map<JudgedRegister, Listed>>()

/** The standings of one register; where none of the registers changed that they rest on, none is looked at. */
function standingsIn(facts: FactBase, judged: JudgedRegister, asOf: Day): readonly Standing[] {
  const revisions = [...judged.from, ...common].map((register) => facts.revision(register))
  const ofBase = lists.get(facts) ?? new Map<JudgedRegister, Listed>()
  lists.set(facts, ofBase)
  const known = ofBase.get(judged)
  if (known !== undefined && known.asOf === asOf && isSame(known.revisions, revisions)) return known.standings
  const standings = facts.all(judged.register).flatMap((row) => standingOf(facts, judged, row, asOf) ?? [])
  ofBase.set(judged, { asOf, revisions, standings })
  return standings
}

const common: readonly AnyRegister[] = [ruleSet, calendar, lampChange, unit, person]

export function lampsOf(facts: FactBase, asOf: Day, only: string | null = null): readonly StandingLamp[] {
  return standingsOf(facts, asOf, only).map(({ lamp }) => lamp)
}

type Kept = { readonly inputs: readonly unknown[]; readonly asOf: Day; readonly standing: Standing | null }
const kept = new WeakMap<object, Kept>()

export function standingOf<R extends AnyRegister>(
  facts: FactBase,
  judged: JudgedRegister<R>,
  row: RowOf<R>,
  asOf: Day,
): Standing | null {
  const one = caseOf(facts, judged, row)
  const owner = judged.unit(row)
  const inputs = [one.changes, one.yardsticks, owner && facts.find(unit, owner), ...judged.inputs(facts, row)]
  const known = kept.get(row)
  if (known !== undefined && known.asOf === asOf && isSame(known.inputs, inputs)) return known.standing
  const standing = judgeCase(one, asOf)
  kept.set(row, { inputs, asOf, standing })
  return standing
}

export function caseOf<R extends AnyRegister>(facts: FactBase, judged: JudgedRegister<R>, row: RowOf<R>): Case<R> {
  const changes = judged.changedBy === null ? none : facts.of(lampChange, judged.changedBy, row.id)
  return { facts, judged, row, changes, yardsticks: yardsticksOf(facts) }
}

const none: readonly Change[] = []

function judgeCase<R extends AnyRegister>(one: Case<R>, asOf: Day): Standing | null {
  const read = readOn(one, asOf, asOf)
  if (read === null) return null
  const spans = spansOf(one, asOf)
  const span = spans.at(-1)
  if (span === undefined) return null
  const { reading, set } = read
  const lamp = set === null ? unjudged(asOf, reading.owner) : judge(set, reading)
  const { facts, judged, row } = one
  const holder = judged.unit(row)
  const manual = span.isManual ? manualOf(facts, changeOn(one.changes, facts, asOf)) : null
  return {
    spans,
    lamp: {
      register: judged.register.name,
      id: row.id,
      subject: read.subject,
      title: judged.title(row, facts),
      unit: holder,
      unitName: holder === null ? null : (facts.find(unit, holder)?.shortName ?? null),
      colour: span.colour,
      lamp,
      reason: reasonOf(span, lamp, manual),
      since: shownSince(spans),
      turn: set === null ? null : turnOf(set, reading, span),
      watchedUntil: span.watchedUntil,
      manual,
    },
  }
}

/** One lamp with its past and with what time alone will do to it. */
export function detailOf<R extends AnyRegister>(one: Case<R>, asOf: Day): LampDetail | null {
  const standing = standingOf(one.facts, one.judged, one.row, asOf)
  const read = readOn(one, asOf, asOf)
  if (standing === null || read === null) return null
  const { set } = read
  const worsens =
    set === null
      ? null
      : worsensOn(asOf, 400, set, (day) => {
          const later = readOn(one, asOf, day)
          return later === null ? 'grey' : colourOf(set, later.reading)
        })
  return {
    item: standing.lamp,
    course: standing.spans.map((span) => spanInWords(one, span)),
    worsens,
    sides: sidesOf(one, read),
  }
}

/** Each side of a whole judged for itself, by the same rules. */
function sidesOf<R extends AnyRegister>(
  { judged }: Case<R>,
  { reading, set }: NonNullable<ReturnType<typeof readOn>>,
): LampDetail['sides'] {
  if (set === null) return []
  return (judged.sides ?? []).map(({ label, of }) => {
    const values = Object.fromEntries(of.map((name) => [name, reading.values[name]]))
    return { label, lamp: judge(set, { ...reading, values }) }
  })
}

function spanInWords<R extends AnyRegister>(one: Case<R>, span: Span): CourseSpan {
  const read = readOn(one, span.from, span.from)
  const lamp = read === null || read.set === null ? unjudged(span.from, null) : judge(read.set, read.reading)
  const manual = span.isManual ? manualOf(one.facts, changeOn(one.changes, one.facts, span.from)) : null
  return {
    from: span.from,
    until: span.until,
    colour: span.colour,
    reason: reasonOf(span, lamp, manual),
    rule: lamp.rule === null ? null : `${lamp.rule.name} ${lamp.rule.edition}-${lamp.rule.id}`,
    isWatched: span.watchedUntil !== null,
    isManual: span.isManual,
  }
}

function reasonOf({ watchedUntil }: Span, { reason }: Lamp, manual: ManualLamp | null): Label {
  if (manual !== null) return [`人工调灯：${manual.reason}`, `set by hand: ${manual.reason}`]
  if (watchedUntil === null) return reason
  return [
    `曾亮红灯，整改观察至${watchedUntil}；${reason[0]}`,
    `red before, watched until ${watchedUntil}; ${reason[1]}`,
  ]
}

function turnOf(set: RuleSet, reading: Reading, { colour, judged, watchedUntil }: Span): Label | null {
  if (watchedUntil !== null)
    return [
      `观察期满（${watchedUntil}）后有新的进展，即转绿`,
      `A new fact after the time of probation (${watchedUntil}): turns green`,
    ]
  // Where persons set another colour, what the facts would turn is not the colour that is shown.
  if (colour !== judged || !(['red', 'yellow'] as readonly Colour[]).includes(judged)) return null
  const turns = turnsOf(set, reading)
  const turn = judged === 'red' ? turns[0] : (turns.find(({ to }) => to === 'green') ?? turns[0])
  return turn === undefined ? null : turnInWords(turn, judged)
}

function manualOf(facts: FactBase, change: Change | null): ManualLamp | null {
  if (change === null) return null
  const name = (id: string | null) => facts.find(person, id)?.name ?? null
  const { id, colour, reason, until, proposedBy, confirmedBy } = change
  return { id, colour, reason, until, proposedBy: name(proposedBy), confirmedBy: name(confirmedBy) }
}

/** The colour that a course had on a day. */
export function colourIn(spans: readonly Span[], day: Day): Colour | null {
  return spans.find(({ from, until }) => from <= day && day <= until)?.colour ?? null
}

/** The last days of the months before a day, the latest first. */
export function monthEndsBefore(day: Day, count: number): readonly Day[] {
  const ends: Day[] = []
  for (let end = addDays(`${day.slice(0, 7)}-01` as Day, -1); ends.length < count; ) {
    ends.push(end)
    end = addDays(`${end.slice(0, 7)}-01` as Day, -1) // the first of a month is a day
  }
  return ends
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}

/** A list holds subjects of many registers, each called with rows of its own register only. */
function widened<R extends AnyRegister>(judged: JudgedRegister<R>): JudgedRegister {
  return judged as unknown as JudgedRegister // see above
}
