import type { Item, SentenceRow } from './model.ts'

/** Colours of the speech: an item of the plan, a fact, or quiet text. */
export type Tone = 'task' | 'order' | 'mechanism' | 'target' | 'fact' | 'quiet' | 'out'

export type Mark = { readonly key: string; readonly start: number; readonly end: number; readonly tone: Tone }

/** A run of characters under the same marks. `keys` lists them innermost first; the first gives the colour. */
export type Segment = {
  readonly start: number
  readonly end: number
  readonly tone: Tone
  readonly keys: readonly string[]
}

export type PaintedSentence = {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly isHeading: boolean
  readonly segments: readonly Segment[]
}

export type Paragraph = { readonly start: number; readonly end: number; readonly sentences: readonly PaintedSentence[] }

/** The marks that the plan puts on the speech. */
export function marksOf(items: readonly Item[]): readonly Mark[] {
  return items
    .filter((item) => item.row.state !== 'merged')
    .map((item) => ({ key: item.key, start: item.row.start, end: item.row.end, tone: toneOf(item) }))
    .filter((mark) => mark.end > mark.start)
}

/**
 * Cuts the speech into paragraphs, sentences and runs of one colour. Every character lands in exactly one run;
 * where marks overlap the shortest gives the colour, because it is the one that a longer mark would hide.
 */
export function paint(words: string, sentences: readonly SentenceRow[], marks: readonly Mark[]): readonly Paragraph[] {
  const order = [...marks].sort((a, b) => a.start - b.start)
  const pieces = piecesOf(words, sentences)
  const result: { start: number; end: number; sentences: PaintedSentence[] }[] = []
  let first = 0
  let open: Mark[] = []
  for (const piece of pieces) {
    while (first < order.length && order[first]!.start < piece.end) open.push(order[first++]!)
    open = open.filter((mark) => mark.end > piece.start)
    const quiet = piece.role === 'fact' ? 'fact' : 'quiet'
    const sentence = {
      isHeading: piece.role === 'heading',
      index: piece.index,
      start: piece.start,
      end: piece.end,
      segments: segmentsOf(piece, open, quiet),
    }
    const last = result.at(-1)
    if (last && last.end === piece.start && words[piece.start - 1] !== '\n') {
      last.end = piece.end
      last.sentences.push(sentence)
    } else result.push({ start: piece.start, end: piece.end, sentences: [sentence] })
  }
  return result
}

/** The item that a click at this run means: the next inner one when the first is selected already. */
export function pick(keys: readonly string[], current: string | null): string | null {
  if (keys.length === 0) return null
  const at = current === null ? -1 : keys.indexOf(current)
  return keys[(at + 1) % keys.length] ?? null
}

function toneOf(item: Item): Tone {
  if (item.row.state === 'rejected') return 'out'
  return item.register === 'target' ? 'target' : item.row.kind
}

type Piece = { readonly index: number; readonly start: number; readonly end: number; readonly role: string | null }

/** Sentences plus the gaps between them, cut at line ends, so that nothing of the text is left out. */
function piecesOf(words: string, sentences: readonly SentenceRow[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const push = (index: number, from: number, to: number, role: string | null) => {
    let start = from
    for (let i = from; i < to; i++) {
      if (words[i] !== '\n' || i + 1 >= to) continue
      pieces.push({ index, start, end: i + 1, role })
      start = i + 1
    }
    if (start < to) pieces.push({ index, start, end: to, role })
  }
  const inOrder = sentences.map((sentence, index) => ({ ...sentence, index })).sort((a, b) => a.start - b.start)
  for (const { index, start, end, role } of inOrder) {
    const from = Math.min(words.length, Math.max(at, start))
    if (from > at) push(-1, at, from, null)
    const to = Math.min(words.length, end)
    if (to > from) push(index, from, to, role)
    at = Math.max(at, to)
  }
  if (at < words.length) push(-1, at, words.length, null)
  return pieces
}

function segmentsOf(piece: Piece, open: readonly Mark[], quiet: Tone): readonly Segment[] {
  const cuts = new Set([piece.start, piece.end])
  for (const mark of open) {
    if (mark.start > piece.start) cuts.add(mark.start)
    if (mark.end < piece.end) cuts.add(mark.end)
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(1).map((end, i) => {
    const start = places[i]!
    const over = open.filter((mark) => mark.start <= start && mark.end >= end).sort(innerFirst)
    return { start, end, tone: over[0]?.tone ?? quiet, keys: over.map((mark) => mark.key) }
  })
}

function innerFirst(a: Mark, b: Mark): number {
  const rank = Number(a.tone === 'out') - Number(b.tone === 'out')
  return rank || a.end - a.start - (b.end - b.start) || (a.key < b.key ? -1 : 1)
}
