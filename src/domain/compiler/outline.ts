import { readActors } from './actors.ts'
import { findFusedEnd } from './fused.ts'
import { findLeads } from './leads.ts'
import { findMarker, type Marker } from './markers.ts'
import type { Piece } from './sentences.ts'

/** 标题 — a heading with its place in the tree; `piece` is the index of its piece. */
export type Heading = {
  readonly start: number
  readonly end: number
  readonly level: number
  readonly section: string
  readonly style: Marker['style'] | 'title' | 'lead'
  readonly number: number
  /** Words of the heading without its number. */
  readonly words: string
  readonly piece: number
  readonly parent: Heading | null
}

export type Outline = { readonly pieces: readonly Piece[]; readonly headings: readonly Heading[] }

/** 大纲 — finds the headings of all levels, cutting off those that run into the text without any mark. */
export function findOutline(plain: string, pieces: readonly Piece[], title: Piece | null, bodyStart = 0): Outline {
  const cut = pieces.flatMap((piece) => cutFused(plain, piece))
  const marked = findMarked(plain, cut)
  const leads = findLeads(plain, cut, marked)
  const shift = [...marked.values()].some((marker) => marker.style === 'chapter') ? 1 : 0
  const builder = newBuilder(plain, shift)
  cut.forEach((piece, index) => {
    const isFront = piece.start < bodyStart
    if (title !== null && piece.start === title.start) builder.add('title', piece, index, null)
    const marker = marked.get(index)
    if (isFront) return
    if (marker !== undefined) builder.add(marker.style, piece, index, marker)
    else if (leads.has(index)) builder.add('lead', piece, index, null)
  })
  return { pieces: cut, headings: builder.headings }
}

/** Longest sentence that is still read as a heading. */
const LONGEST_HEADING = 48
const LONGEST_LABEL = 14

function cutFused(plain: string, piece: Piece): Piece[] {
  const words = plain.slice(piece.start, Math.min(piece.stop, piece.start + 120))
  const marker = findMarker(words)
  if (marker === null || marker.style === 'dash' || marker.style === 'pair') return [piece]
  const end = endOfFused(words, marker, piece)
  return end === 0 ? [piece] : splitAt(piece, piece.start + end)
}

function endOfFused(words: string, marker: Marker, piece: Piece): number {
  const colon = words.indexOf('：', marker.length)
  if (
    colon > 0 &&
    colon - marker.length <= LONGEST_LABEL &&
    marker.style !== 'inline' &&
    piece.stop - piece.start > colon + 1
  ) {
    const label = words.slice(marker.length, colon)
    // A colon inside a bracket, as in （责任单位：…）, ends no heading.
    if (!label.includes('，') && !label.includes('（')) return colon + 1
  }
  const canFuse = marker.style === 'han' || marker.style === 'chapter'
  const isOwnLine = piece.opensLine && piece.closesLine && piece.stop === piece.end
  if (!canFuse || isOwnLine || piece.stop - piece.start <= 20) return 0
  return findFusedEnd(words, marker.length)
}

function splitAt(piece: Piece, at: number): Piece[] {
  const head = { ...piece, stop: at, end: at, closesLine: false }
  return [head, { ...piece, start: at, opensLine: false }]
}

/** Headings among the numbered pieces: short, and followed by text of their own. */
function findMarked(plain: string, pieces: readonly Piece[]): Map<number, Marker> {
  const found = new Map<number, Marker>()
  const markers = pieces.map((piece) => findMarker(plain.slice(piece.start, piece.start + 12)))
  markers.forEach((marker, index) => {
    const piece = pieces[index]
    if (marker === null || piece === undefined) return
    if (isHeading(plain, pieces, markers, index, marker)) found.set(index, marker)
  })
  return found
}

function isHeading(
  plain: string,
  pieces: readonly Piece[],
  markers: readonly (Marker | null)[],
  index: number,
  marker: Marker,
): boolean {
  const piece = pieces[index]
  if (piece === undefined) return false
  const length = piece.stop - piece.start
  if (length > LONGEST_HEADING || length <= marker.length) return false
  const hasStop = piece.end > piece.stop
  const last = plain.charAt(piece.end - 1)
  if (!hasStop) return piece.closesLine ? marker.style !== 'inline' : true
  if (last === '；' || last === '：') return false
  if (tellsToAct(plain.slice(piece.start + marker.length, piece.stop))) return false
  if (piece.closesLine && piece.opensLine && markers[index + 1] !== undefined)
    return isAbove(marker, markers[index + 1] ?? null) || isTopLine(plain, piece, marker, markers[index + 1] ?? null)
  const next = pieces[index + 1]
  const hasBody =
    next !== undefined &&
    next.line === piece.line &&
    !isSibling(marker, markers[index + 1] ?? null) &&
    !isOnlyBracket(plain, next)
  if (!hasBody) return false
  return marker.style !== 'pair' || hasPartner(markers, index, marker)
}

/** 四、原则同意…，由招商局印发。 is an order with a number, not a heading. */
function tellsToAct(words: string): boolean {
  if (/^会议(?:指出|认为|强调|要求|议定|决定|明确|同意|听取)|^原则同意/.test(words)) return true
  if (!words.includes('，') && !/\d{1,2}[月日时]|每[日周旬月季年]|[日天]内/.test(words)) return false
  return /\d{1,2}[月日时]|每[日周旬月季年]|由|请|要|负责/.test(words) && readActors(words, true).names.length > 0
}

/** A numbered sentence alone on its line is a heading only when items of a lower rank follow. */
function isAbove(marker: Marker, next: Marker | null): boolean {
  return (
    next !== null &&
    next.style !== 'pair' &&
    next.style !== 'dash' &&
    RANKS.indexOf(next.style) > RANKS.indexOf(marker.style)
  )
}

/** 一、听取工程进展汇报。 alone on its line, with paragraphs below it, names what they are about. */
function isTopLine(plain: string, piece: Piece, marker: Marker, next: Marker | null): boolean {
  return (
    marker.style === 'han' &&
    next === null &&
    piece.stop - piece.start <= LONGEST_TOP_LINE &&
    !/[，：]/.test(plain.slice(piece.start, piece.stop))
  )
}

const LONGEST_TOP_LINE = 32
const RANKS: readonly Marker['style'][] = [
  'chapter',
  'han',
  'han-bracket',
  'digit',
  'digit-bracket',
  'circle',
  'inline',
]

/** （科技部负责） behind a numbered sentence gives its units and is no text of its own. */
function isOnlyBracket(plain: string, next: Piece): boolean {
  return next.closesLine && plain.charAt(next.start) === '（' && plain.charAt(next.stop - 1) === '）'
}

function isSibling(marker: Marker, next: Marker | null): boolean {
  return next !== null && next.style === marker.style && next.style !== 'dash'
}

const FARTHEST_PARTNER = 40

/** 一方面 is a heading only when 另一方面 follows, 首先 only when 其次 does. */
function hasPartner(markers: readonly (Marker | null)[], index: number, marker: Marker): boolean {
  if (marker.number !== 1 && marker.number !== 3) return true
  for (let at = index + 1; at < Math.min(markers.length, index + FARTHEST_PARTNER); at += 1) {
    const other = markers[at]
    if (other?.style === 'pair') return other.number === marker.number + 1
  }
  return false
}

function newBuilder(plain: string, shift: number) {
  const headings: Heading[] = []
  const open: Heading[] = []
  const used = new Map<string, number>()
  const unnumbered = new Map<string, number>()
  const add = (style: Heading['style'], piece: Piece, index: number, marker: Marker | null): void => {
    const base = levelOf(style, open, shift)
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= base) open.pop()
    const parent = open.at(-1) ?? null
    const section = unique(sectionOf(style, marker, parent, unnumbered), used)
    const end = plain.charAt(piece.stop - 1) === '：' ? piece.stop - 1 : piece.stop
    const start = piece.start
    const words = plain.slice(start + (marker?.length ?? 0), end)
    const heading = {
      start,
      end,
      level: base,
      section,
      style,
      number: marker?.number ?? 0,
      words,
      piece: index,
      parent,
    }
    headings.push(heading)
    if (style !== 'title') open.push(heading)
  }
  return { headings, add }
}

const LEVELS = new Map<Heading['style'], number>([
  ['title', 1],
  ['chapter', 0],
  ['han', 1],
  ['han-bracket', 2],
  ['digit', 3],
  ['digit-bracket', 4],
  ['circle', 5],
])

function levelOf(style: Heading['style'], open: readonly Heading[], shift: number): number {
  const fixed = LEVELS.get(style)
  if (style === 'title') return 1
  if (fixed !== undefined) return fixed + shift
  const parent = open.findLast((heading) => LEVELS.has(heading.style))
  return Math.max(2, (parent?.level ?? 0) + 1)
}

function sectionOf(
  style: Heading['style'],
  marker: Marker | null,
  parent: Heading | null,
  unnumbered: Map<string, number>,
): string {
  if (style === 'title') return '0'
  const base = parent?.section ?? ''
  const isNumbered = marker !== null && marker.key !== ''
  if (isNumbered && (style !== 'inline' || parent?.style !== 'han')) return base + marker.key
  const next = (unnumbered.get(base) ?? 0) + 1
  unnumbered.set(base, next)
  return `${base}/${next}`
}

function unique(section: string, used: Map<string, number>): string {
  const times = (used.get(section) ?? 0) + 1
  used.set(section, times)
  return times === 1 ? section : `${section}~${times}`
}
