import { commonest, type PdfLine } from './pdf-lines.ts'

type Measure = { readonly left: number; readonly right: number; readonly pitch: number }

/** What is usual: margins for the letters of one size on one kind of sheet, and the size that fills each page. */
type Usual = {
  readonly measureOf: (line: PdfLine) => Measure
  readonly isLarge: (line: PdfLine) => boolean
}

const largeLetters = 1.2

/** Takes page numbers and running heads away, then joins lines into the paragraphs they were broken from. */
export function toParagraphs(lines: readonly PdfLine[]): string[] {
  const body = withoutFurniture(lines)
  const usual = findUsual(body)
  const paragraphs: string[] = []
  body.forEach((line, index) => {
    const before = body[index - 1]
    if (before === undefined || isNewParagraph(before, line, usual)) paragraphs.push(line.text)
    else paragraphs.push(glue(paragraphs.pop() ?? '', line.text))
  })
  return paragraphs
}

/** The last lines in large letters before the running text begins, on the first page. */
export function titleOfLines(lines: readonly PdfLine[]): string | null {
  const body = withoutFurniture(lines)
  const { isLarge } = findUsual(body)
  const start = body.findIndex((line) => !isLarge(line) && line.text.length >= 20)
  const opening = body.slice(0, start < 0 ? body.length : start)
  const large = opening.filter((line) => line.page === 1 && isLarge(line))
  const last = large.at(-1)
  if (last === undefined) return null
  const title = large.filter((line) => Math.abs(line.size - last.size) < 0.5)
  return title.map((line) => line.text).join('')
}

function isNewParagraph(before: PdfLine, line: PdfLine, usual: Usual): boolean {
  if (Math.abs(before.size - line.size) > line.size * 0.1 || before.sheet !== line.sheet) return true
  if (usual.isLarge(line)) return before.page !== line.page || before.y - line.y > line.size * 2.4
  if (line.text.includes('\t') || before.text.includes('\t')) return true
  const measure = usual.measureOf(line)
  if (line.left > measure.left + line.size * 1.2) return true
  if (before.right < measure.right - before.size * 1.8) return true
  return before.page === line.page && before.y - line.y > measure.pitch * 1.6
}

function findUsual(lines: readonly PdfLine[]): Usual {
  const keyOf = (line: PdfLine) => `${line.sheet}:${Math.round(line.size)}`
  const measures = new Map([...groupBy(lines, keyOf)].map(([key, group]) => [key, measureLines(group)]))
  const widest = new Map(
    [...groupBy(lines, (line) => line.sheet)].map(([sheet, group]) => [sheet, measureLines(group)]),
  )
  const sizes = new Map([...groupBy(lines, (line) => line.page)].map(([page, group]) => [page, sizeOf(group)]))
  const fallback: Measure = { left: 0, right: 0, pitch: 0 }
  return {
    measureOf: (line) => measures.get(keyOf(line)) ?? widest.get(line.sheet) ?? fallback,
    isLarge: (line) => line.size >= (sizes.get(line.page) ?? 0) * largeLetters,
  }
}

const fewLines = 4

function measureLines(lines: readonly PdfLine[]): Measure | undefined {
  if (lines.length < fewLines) return undefined
  const lefts = new Map<number, number>()
  const pitches = new Map<number, number>()
  lines.forEach((line, index) => {
    add(lefts, Math.round(line.left), line.text.length)
    const before = lines[index - 1]
    if (before?.page === line.page && before.y > line.y) add(pitches, Math.round(before.y - line.y), 1)
  })
  const rights = lines.map((line) => line.right).sort((a, b) => a - b)
  const usualLefts = [...lefts.keys()].filter((at) => (lefts.get(at) ?? 0) > 40)
  return {
    left: Math.min(commonest(lefts), ...usualLefts),
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
    pitch: commonest(pitches) || (lines[0]?.size ?? 0) * 2,
  }
}

function sizeOf(lines: readonly PdfLine[]): number {
  const sizes = new Map<number, number>()
  for (const line of lines) add(sizes, line.size, line.text.length)
  return commonest(sizes)
}

/** A number of the page, or the same words at the edge of several pages. */
function withoutFurniture(lines: readonly PdfLine[]): PdfLine[] {
  const pages = groupBy(lines, (line) => line.page)
  const edges = [...pages.values()].flatMap((page) => edgesOf(page))
  const seen = new Map<string, number>()
  for (const line of edges) seen.set(shape(line), (seen.get(shape(line)) ?? 0) + 1)
  const repeats = Math.max(2, Math.ceil(pages.size * 0.6))
  const furniture = new Set(edges.filter((line) => isPageNumber(line.text) || (seen.get(shape(line)) ?? 0) >= repeats))
  return lines.filter((line) => !furniture.has(line))
}

function edgesOf(page: readonly PdfLine[]): PdfLine[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y)
  return [...new Set([byHeight[0], byHeight.at(-1)])].filter((line) => line !== undefined)
}

/** The words without their numbers, and the height they stand at. */
function shape(line: PdfLine): string {
  return `${Math.round(line.y / 4)}:${line.text.replace(/\d+/g, '#')}`
}

function isPageNumber(text: string): boolean {
  return /^[-—–―_·•\s]*(第\s*)?\d{1,4}(\s*页)?(\s*[/，,]?\s*共?\s*\d{1,4}\s*页)?[-—–―_·•\s]*$/.test(text)
}

function glue(before: string, after: string): string {
  const isLatin = /[\p{Script=Latin}\d,.;:]$/u.test(before) && /^[\p{Script=Latin}]/u.test(after)
  return `${before}${isLatin ? ' ' : ''}${after}`
}

function add(weights: Map<number, number>, value: number, weight: number): void {
  weights.set(value, (weights.get(value) ?? 0) + weight)
}

function groupBy<Key>(lines: readonly PdfLine[], keyOf: (line: PdfLine) => Key): Map<Key, PdfLine[]> {
  const groups = new Map<Key, PdfLine[]>()
  for (const line of lines) {
    const group = groups.get(keyOf(line))
    if (group === undefined) groups.set(keyOf(line), [line])
    else group.push(line)
  }
  return groups
}
