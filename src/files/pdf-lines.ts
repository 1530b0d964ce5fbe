/** A piece of text as a PDF draws it: where it starts, how wide it is, how large its letters are. */
export type PdfPiece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export type PdfLine = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly page: number
  /** Width of the sheet it stands on: upright and turned pages have margins of their own. */
  readonly sheet: number
}

export type PdfSheet = { readonly page: number; readonly width: number }

/** Puts the pieces of one page together into lines, in the order in which they are drawn. */
export function toLines(pieces: readonly PdfPiece[], sheet: PdfSheet): PdfLine[] {
  const lines: PdfPiece[][] = []
  for (const piece of pieces) {
    if (piece.text === '') continue
    const line = lines.at(-1)
    const last = line?.at(-1)
    if (line !== undefined && last !== undefined && isOnLine(last, piece)) line.push(piece)
    else lines.push([piece])
  }
  return lines.map((line) => joinPieces(line, sheet)).filter((line) => line.text !== '')
}

function isOnLine(last: PdfPiece, next: PdfPiece): boolean {
  const size = Math.max(last.size, next.size, 1)
  return Math.abs(last.y - next.y) < size * 0.45 && next.x >= last.x + last.width - size
}

function joinPieces(pieces: readonly PdfPiece[], sheet: PdfSheet): PdfLine {
  const drawn = pieces.filter((piece) => piece.text.trim() !== '')
  const sizes = new Map<number, number>()
  let text = ''
  let right = drawn[0]?.x ?? 0
  for (const piece of drawn) {
    const gap = piece.x - right
    if (text !== '') text += separatorFor(text, piece.text, gap / Math.max(1, piece.size))
    text += piece.text
    right = piece.x + piece.width
    sizes.set(piece.size, (sizes.get(piece.size) ?? 0) + piece.text.length)
  }
  return {
    text: text.trim(),
    left: drawn[0]?.x ?? 0,
    right,
    y: drawn[0]?.y ?? 0,
    size: commonest(sizes),
    page: sheet.page,
    sheet: Math.round(sheet.width),
  }
}

/** Programs set a sliver of space between Chinese and Latin; only between Latin words does it mean a blank. */
function separatorFor(before: string, after: string, gapInEms: number): string {
  if (gapInEms > 1.8) return '\t'
  if (gapInEms > 0.8) return '\u3000'
  const isLatin = /[\p{Script=Latin}\d,.;:)%]$/u.test(before) && /^[\p{Script=Latin}\d(]/u.test(after)
  return isLatin && gapInEms > 0.12 ? ' ' : ''
}

/** The value that most of the weight falls on. */
export function commonest(weights: ReadonlyMap<number, number>): number {
  let best = 0
  let most = -1
  for (const [value, weight] of weights) {
    if (weight > most) {
      best = value
      most = weight
    }
  }
  return best
}
