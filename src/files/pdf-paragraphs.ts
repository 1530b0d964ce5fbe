import { commonest, type PdfLine } from './pdf-lines.ts'

type Measure = { readonly left: number; readonly right: number; readonly size: number; readonly pitch: number }

const largeLetters = 1.2

/** Takes page numbers and running heads away, then joins lines into the paragraphs they were broken from. */
export function toParagraphs(lines: readonly PdfLine[]): string[] {
  const body = withoutFurniture(lines)
  const measure = measureOf(body)
  const paragraphs: string[] = []
  body.forEach((line, index) => {
    const before = body[index - 1]
    if (before === undefined || isNewParagraph(before, line, measure)) paragraphs.push(line.text)
    else paragraphs.push(glue(paragraphs.pop() ?? '', line.text))
  })
  return paragraphs
}

/** The last lines in large letters before the running text begins, on the first page. */
export function titleOfLines(lines: readonly PdfLine[]): string | null {
  const body = withoutFurniture(lines)
  const measure = measureOf(body)
  const start = body.findIndex((line) => line.size < measure.size * largeLetters && line.text.length >= 20)
  const opening = body.slice(0, start < 0 ? body.length : start).filter((line) => line.page === 1)
  const large = opening.filter((line) => line.size >= measure.size * largeLetters)
  const last = large.at(-1)
  if (last === undefined) return null
  return large
    .filter((line) => Math.abs(line.size - last.size) < 0.5)
    .map((line) => line.text)
    .join('')
}

function isNewParagraph(before: PdfLine, line: PdfLine, measure: Measure): boolean {
  const isSameSize = Math.abs(before.size - line.size) <= measure.size * 0.1
  if (!isSameSize) return true
  const isLarge = line.size >= measure.size * largeLetters
  if (isLarge) return before.page !== line.page || before.y - line.y > line.size * 2.4
  if (line.text.includes('\t') || before.text.includes('\t')) return true
  if (line.left > measure.left + line.size * 1.2) return true
  if (before.right < measure.right - before.size * 1.8) return true
  return before.page === line.page && before.y - line.y > measure.pitch * 1.6
}

function measureOf(lines: readonly PdfLine[]): Measure {
  const sizes = new Map<number, number>()
  for (const line of lines) add(sizes, line.size, line.text.length)
  const size = commonest(sizes)
  const running = lines.filter((line) => Math.abs(line.size - size) <= size * 0.1)
  const lefts = new Map<number, number>()
  const pitches = new Map<number, number>()
  running.forEach((line, index) => {
    add(lefts, Math.round(line.left), line.text.length)
    const before = running[index - 1]
    if (before?.page === line.page && before.y > line.y) add(pitches, Math.round(before.y - line.y), 1)
  })
  const rights = running.map((line) => line.right).sort((a, b) => a - b)
  const left = Math.min(commonest(lefts), ...[...lefts.keys()].filter((at) => (lefts.get(at) ?? 0) > 40))
  return { left, right: rights[Math.floor(rights.length * 0.9)] ?? 0, size, pitch: commonest(pitches) || size * 2 }
}

/** A number of the page, or the same words at the edge of several pages. */
function withoutFurniture(lines: readonly PdfLine[]): PdfLine[] {
  const pages = new Map<number, PdfLine[]>()
  for (const line of lines) {
    const page = pages.get(line.page)
    if (page === undefined) pages.set(line.page, [line])
    else page.push(line)
  }
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
