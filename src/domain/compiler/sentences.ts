import { findMarker } from './markers.ts'

/** 句段 — a sentence or a semicolon part. `end` includes its closing marks, `stop` does not. */
export type Piece = {
  readonly start: number
  readonly stop: number
  readonly end: number
  /** Number of the line it stands on. */
  readonly line: number
  readonly opensLine: boolean
  readonly closesLine: boolean
}

/** Cuts the folded text at full stops, semicolons and line ends, before 一是 and 一要, never inside brackets or quotes. */
export function splitPieces(plain: string): Piece[] {
  const cuts = findCuts(plain)
  const pieces: Piece[] = []
  let line = 0
  let start = 0
  let opensLine = true
  for (const cut of cuts) {
    const from = skipBlank(plain, start, cut)
    if (from < cut) {
      const end = trimBlank(plain, from, cut)
      const closesLine = cut >= plain.length || plain.charAt(cut) === '\n' || plain.charAt(cut - 1) === '\n'
      const stop = trimMarks(plain, from, end)
      pieces.push({ start: from, stop: stop > from ? stop : end, end, line, opensLine, closesLine })
      opensLine = false
    }
    if (plain.charAt(cut - 1) === '\n') {
      line += 1
      opensLine = true
    }
    start = cut
  }
  return pieces
}

const TERMINALS = new Set([...'。！？；'])
const CLOSERS = new Set([...'。！？；”’』」）】…'])
const OPENERS = new Map([
  ['（', '）'],
  ['“', '”'],
  ['《', '》'],
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
])
/** A bracket or a quote longer than this is taken for a mark that was never closed. */
const LONGEST_ENCLOSED = 420
const CLAUSE_MARKS = new Set([...'，：；。！？'])

function findCuts(plain: string): number[] {
  const cuts: number[] = []
  const closings = new Map<string, number>()
  let opened = 0
  for (let at = 0; at < plain.length; ) {
    const close = closingOf(plain, at, closings)
    const next = close > 0 ? cutBehindEnclosed(plain, opened, at, close) : cutBehindMark(plain, opened, at)
    at = next.at
    if (!next.isCut) continue
    opened = at
    cuts.push(at)
  }
  if (cuts.at(-1) !== plain.length) cuts.push(plain.length)
  return cuts
}

/** What stands before the next item is at least a number and a word. */
const SHORTEST_ITEM = 4

type Step = { readonly at: number; readonly isCut: boolean }

function cutBehindEnclosed(plain: string, opened: number, at: number, close: number): Step {
  const isWhole = isListBracket(plain, opened, at)
  const isSentence =
    plain.charAt(at) === '“' && TERMINALS.has(plain.charAt(close - 1)) && !isJoined(plain.charAt(close + 1))
  if (!isWhole && !isSentence) return { at: close + 1, isCut: false }
  return { at: skipClosers(plain, close + 1), isCut: true }
}

function cutBehindMark(plain: string, opened: number, at: number): Step {
  const mark = plain.charAt(at)
  if (mark === '\n') return { at: at + 1, isCut: true }
  if (TERMINALS.has(mark)) {
    const end = skipClosers(plain, at + 1)
    return { at: plain.charAt(end) === '\n' ? end + 1 : end, isCut: true }
  }
  return { at: at + 1, isCut: CLAUSE_MARKS.has(mark) && at - opened >= SHORTEST_ITEM && opensItem(plain, at + 1, mark) }
}

/** A bracket that opens a piece and is no number, e.g. （科技部负责）, is a piece of its own. */
function isListBracket(plain: string, opened: number, at: number): boolean {
  return (
    plain.charAt(at) === '（' &&
    at === skipBlank(plain, opened, at + 1) &&
    findMarker(plain.slice(at, at + 12)) === null
  )
}

function closingOf(plain: string, at: number, closings: Map<string, number>): number {
  const closer = OPENERS.get(plain.charAt(at))
  if (closer === undefined) return 0
  let known = closings.get(closer) ?? -1
  if (known < at) {
    known = plain.indexOf(closer, at)
    if (known < 0) known = plain.length
    closings.set(closer, known)
  }
  if (known - at > LONGEST_ENCLOSED || known >= plain.length) return 0
  const line = nextLine(plain, at, closings)
  return known < line ? known : 0
}

function nextLine(plain: string, at: number, closings: Map<string, number>): number {
  let known = closings.get('\n') ?? -1
  if (known < at) {
    known = plain.indexOf('\n', at)
    if (known < 0) known = plain.length
    closings.set('\n', known)
  }
  return known
}

/** 一是, 二要 and 一方面 after a comma or a colon open an item of their own; so does 一、 after a colon. */
function opensItem(plain: string, at: number, mark: string): boolean {
  const head = plain.charAt(at)
  if (!ITEM_HEADS.has(head)) return false
  const marker = findMarker(plain.slice(at, at + 12))
  if (marker === null) return false
  if (marker.style === 'inline') return true
  if (marker.style === 'pair') return marker.length > 3 && head !== '首'
  return mark === '：' && (marker.style === 'han' || marker.style === 'han-bracket')
}

const ITEM_HEADS = new Set([...'一二三四五六七八九十第其另（'])

function isJoined(next: string): boolean {
  return next === '，' || next === '、' || next === '的' || next === '和' || next === '；'
}

function skipClosers(plain: string, at: number): number {
  let end = at
  while (CLOSERS.has(plain.charAt(end))) end += 1
  return end
}

function skipBlank(plain: string, from: number, to: number): number {
  let at = from
  while (at < to && isBlank(plain.charCodeAt(at))) at += 1
  return at
}

function trimBlank(plain: string, from: number, to: number): number {
  let at = to
  while (at > from && isBlank(plain.charCodeAt(at - 1))) at -= 1
  return at
}

function trimMarks(plain: string, from: number, to: number): number {
  let at = to
  while (at > from && ENDINGS.has(plain.charAt(at - 1))) at -= 1
  return at
}

const ENDINGS = new Set([...'。！？；，：、…'])

function isBlank(code: number): boolean {
  return code === 10 || code === 32 || code === 9 || code === 0x3000 || code === 0xa0
}
