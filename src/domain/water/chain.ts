import { type Day, daysBetween } from '#domain/day.ts'
import { type Counter, stepBetween } from '#domain/water/step.ts'

/** 表计任期 — a meter at a customer point: from its installation with the reading it began with to its removal with its last. */
export type Term = {
  readonly device: string
  readonly from: Day
  readonly opened: number
  /** Null while it hangs there; both are filled by a replacement with a work order and by nothing else. */
  readonly until: Day | null
  readonly closed: number | null
  readonly counter: Counter
}

/** 日冻结 — the counter at the end of a day, in litres. */
export type DayReading = { readonly day: Day; readonly reading: number; readonly reversed?: number }

export type Finding = { readonly device: string; readonly day: Day; readonly reason: 'fall' | 'jump' }

/** 用水量 — litres with the days that they really cover; what is not known is not made up. */
export type Consumption = {
  readonly litres: number
  /** Counted from the end of the first day to the end of the last one; null when there is nothing to count. */
  readonly after: Day | null
  readonly until: Day | null
  /** Whether the days that were asked for are covered without a hole. */
  readonly isWhole: boolean
  readonly turnedOver: number
  readonly replaced: number
  readonly findings: readonly Finding[]
}

type Mark = { readonly day: Day; readonly reading: number; readonly reversed: number }

/**
 * 按表计链计算用水量 — from the end of the day `after` to the end of the day `until` over all meters that hung there: for a
 * replaced one (final − last) and for its successor (now − initial). A fall without a replacement is no replacement.
 */
export function consumptionBetween(
  terms: readonly Term[],
  readingsOf: (device: string) => readonly DayReading[],
  after: Day,
  until: Day,
): Consumption {
  const within = terms
    .filter((term) => term.from <= until && (term.until === null || term.until > after))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const spans = within.map((term) => overTerm(term, readingsOf(term.device), after, until))
  const known = spans.filter(({ marks }) => marks.length > 0)
  const first = known[0]?.marks[0]?.day ?? null
  const last = known.at(-1)?.marks.at(-1)?.day ?? null
  // Before its first meter a point took nothing that anybody measured, so its days begin there.
  const isFirst =
    within[0] !== undefined && within[0].from > after && terms.every(({ from }) => from >= (within[0]?.from ?? from))
  const joins = spans.slice(1).every((span, i) => spans[i]?.isClosed === true && span.isOpened)
  return {
    litres: spans.reduce((sum, span) => sum + span.litres, 0),
    after: first,
    until: last,
    isWhole:
      (first === after || isFirst) && last === until && joins && spans.every(({ findings }) => findings.length === 0),
    turnedOver: spans.reduce((sum, span) => sum + span.turnedOver, 0),
    replaced: Math.max(0, within.length - 1),
    findings: spans.flatMap(({ findings }) => findings),
  }
}

function overTerm(term: Term, readings: readonly DayReading[], after: Day, until: Day) {
  const marks = marksOf(term, readings, after, until)
  const findings: Finding[] = []
  let litres = 0
  let turnedOver = 0
  let [last] = marks
  for (const mark of marks.slice(1)) {
    if (last === undefined) break
    const hours = 24 * Math.max(1, daysBetween(last.day, mark.day))
    const step = stepBetween(last.reading, mark.reading, hours, term.counter, mark.reversed)
    if (step.kind === 'suspect') {
      // The reading before stays the one to compare with, so that one wrong reading spoils one day and no more.
      findings.push({ device: term.device, day: mark.day, reason: step.reason })
      continue
    }
    litres += step.litres
    turnedOver += step.kind === 'rollOver' ? 1 : 0
    last = mark
  }
  const isClosed = term.until !== null && term.until <= until && term.closed !== null
  return { marks, litres, turnedOver, findings, isClosed, isOpened: term.from > after }
}

/** The readings that count, the initial and the final one among them; those of other days than its own are another meter's matter. */
function marksOf(term: Term, readings: readonly DayReading[], after: Day, until: Day): readonly Mark[] {
  const end = term.until !== null && term.until <= until ? term.until : null
  const daily = readings
    .filter(({ day }) => day >= after && day >= term.from && day <= until && (end === null || day < end))
    .map(({ day, reading, reversed = 0 }) => ({ day, reading, reversed }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  // A meter that came later begins with the reading it was hung up with, counted within its first day.
  const opened = term.from > after ? [{ day: term.from, reading: term.opened, reversed: 0 }] : []
  const closed = end === null || term.closed === null ? [] : [{ day: end, reading: term.closed, reversed: 0 }]
  return [...opened, ...daily, ...closed]
}
