import { addDays, type Day, toDay, toNumber } from '#domain/day.ts'
import { type Colour, isWorse, type Rules } from '#domain/lamp/rule-set.ts'

/** A stretch of days on which no fact changed: only time moves the lamp. */
export type Segment = {
  readonly from: Day
  readonly until: Day
  /** It begins with a new fact of the subject itself, not with a new rule or calendar. */
  readonly isFact: boolean
  readonly rules: Pick<Rules, 'blue' | 'probation'>
  /** The colour that the rule lights on a day. */
  colourOn(day: Day): Colour
  /** The colour that two persons set for these days. */
  readonly manual: Colour | null
}

/** 灯的历程 — some days of one colour, as it was shown. */
export type Span = {
  readonly from: Day
  readonly until: Day
  readonly colour: Colour
  /** What the rule alone would light; it differs in the time after a red lamp and where persons set another colour. */
  readonly judged: Colour
  /** 整改观察: yellow because the lamp was red before, until this day and the next fact after it. */
  readonly watchedUntil: Day | null
  readonly isManual: boolean
}

/** A course as far as it was told, ready to be told on: what happened is never told anew. */
export type CourseState = {
  readonly spans: readonly Span[]
  /** The end of a time of probation that still holds. */
  readonly watched: Day | null
  readonly wasRed: boolean
}

export const noCourse: CourseState = { spans: [], watched: null, wasRed: false }

export function courseOf(segments: readonly Segment[]): readonly Span[] {
  return toldOn(noCourse, segments).spans
}

/**
 * The course of a lamp over stretches that follow each other. After a red lamp the next better colour is yellow, and it
 * stays yellow until the time of probation is over and a new fact came after it: time alone never improves what is shown.
 */
export function toldOn(state: CourseState, segments: readonly Segment[]): CourseState {
  const spans = [...state.spans]
  let { watched, wasRed } = state
  for (const piece of segments.flatMap(piecesOf)) {
    const { rules, judged, from } = piece
    const isGood = judged !== 'grey' && isWorse('yellow', judged, rules)
    if (judged === 'red') watched = null
    else if (wasRed) watched = addDays(from, rules.probation)
    else if (watched !== null && isGood && piece.isFact && from >= watched) watched = null
    wasRed = judged === 'red'
    const watchedUntil = isGood ? watched : null
    append(spans, {
      from,
      until: piece.until,
      colour: piece.manual ?? (watchedUntil === null ? judged : 'yellow'),
      judged,
      watchedUntil,
      isManual: piece.manual !== null,
    })
  }
  return { spans, watched, wasRed }
}

type Piece = Omit<Segment, 'colourOn'> & { readonly judged: Colour }

/** Time alone changes a colour a few times at most, each change found by halving the days. */
function piecesOf({ colourOn, ...segment }: Segment): readonly Piece[] {
  const pieces: Piece[] = []
  const last = colourOn(segment.until)
  for (let from = segment.from, isFact = segment.isFact; ; isFact = false) {
    const judged = from === segment.until ? last : colourOn(from)
    const next = judged === last ? null : firstOther(from, segment.until, judged, colourOn)
    pieces.push({ ...segment, from, until: next === null ? segment.until : addDays(next, -1), isFact, judged })
    if (next === null) return pieces
    from = next
  }
}

function firstOther(from: Day, until: Day, colour: Colour, colourOn: (day: Day) => Colour): Day {
  let same = toNumber(from)
  let other = toNumber(until)
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (colourOn(toDay(middle)) === colour) same = middle
    else other = middle
  }
  return toDay(other)
}

/** The first day on which time alone will have made a lamp worse, looking so many days ahead; null when it will not. */
export function worsensOn(
  from: Day,
  days: number,
  rules: Pick<Rules, 'blue'>,
  colourOn: (day: Day) => Colour,
): { readonly on: Day; readonly to: Colour } | null {
  const now = colourOn(from)
  const end = addDays(from, days)
  const last = colourOn(end)
  if (now === 'grey' || last === now || !isWorse(last, now, rules)) return null
  const on = firstOther(from, end, now, colourOn)
  return { on, to: colourOn(on) }
}

function append(spans: Span[], span: Span): void {
  const before = spans.at(-1)
  const isSame =
    before !== undefined &&
    before.colour === span.colour &&
    before.isManual === span.isManual &&
    (before.watchedUntil === null) === (span.watchedUntil === null) &&
    before.judged === span.judged
  if (isSame) spans[spans.length - 1] = { ...before, until: span.until, watchedUntil: span.watchedUntil }
  else spans.push(span)
}

/** Since when the colour is shown that is shown at the end. */
export function shownSince(spans: readonly Span[]): Day | null {
  const last = spans.at(-1)
  if (last === undefined) return null
  const other = spans.findLastIndex(({ colour }) => colour !== last.colour)
  return spans[other + 1]?.from ?? last.from
}
