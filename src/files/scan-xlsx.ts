import { type Day, toDay } from '#domain/day.ts'
import { decodeEntities } from './entities.ts'
import type { FileLimits } from './limits.ts'
import type { ReadCell } from './read-xlsx.ts'
import { refuseFile } from './refusals.ts'
import { type NumberedCells, packRows, type RowLines, trimmed } from './row-lines.ts'
import { unzip } from './zip.ts'

const widest = 200

/** Reads the first visible sheet of a workbook row by row, never as a tree: what it costs grows with the file and with nothing else. */
export function scanXlsx(bytes: Uint8Array, limits: FileLimits, most: number): RowLines {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw refuseFile('file-not-sheet')
  const parts = unzip(bytes, limits, (name) =>
    /^xl\/(?:workbook\.xml|_rels\/workbook|worksheets\/[^/]+\.xml|sharedStrings|styles)/i.test(name),
  )
  const workbook = textOf(parts, 'xl/workbook.xml')
  if (workbook === null) throw refuseFile('file-not-sheet')
  const { name, path } = firstSheet(workbook, textOf(parts, 'xl/_rels/workbook.xml.rels') ?? '')
  const sheet = parts.get(path) ?? [...parts].find(([part]) => part.startsWith('xl/worksheets/'))?.[1]
  if (sheet === undefined) throw refuseFile('file-empty')
  const book: Book = {
    strings: stringsIn(parts),
    looks: looksIn(textOf(parts, 'xl/styles.xml') ?? ''),
    since: /date1904="(?:1|true)"/.test(workbook) ? 1462 : 0,
  }
  return { name, ...packRows(rowsIn(Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength), book), most) }
}

type Look = 'day' | 'percent' | 'plain'
type Book = { readonly strings: readonly string[]; readonly looks: readonly Look[]; readonly since: number }

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string | null {
  const bytes = parts.get(name) ?? [...parts].find(([part]) => part.toLowerCase() === name.toLowerCase())?.[1]
  return bytes === undefined ? null : new TextDecoder().decode(bytes)
}

function firstSheet(workbook: string, relations: string): { name: string; path: string } {
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
  const seen = sheets.find((attributes) => !/state="(?:hidden|veryHidden)"/.test(attributes)) ?? sheets[0] ?? ''
  const id = /\w+:id="([^"]*)"/.exec(seen)?.[1]
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].find(([, attributes = '']) =>
    attributes.includes(`Id="${id}"`),
  )
  const target = /Target="([^"]*)"/.exec(relation?.[1] ?? '')?.[1] ?? 'worksheets/sheet1.xml'
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
  return { name: decodeEntities(/name="([^"]*)"/.exec(seen)?.[1] ?? ''), path }
}

/** Some programs write no table of shared texts and put each text into its cell. */
function stringsIn(parts: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const text = textOf(parts, 'xl/sharedStrings.xml') ?? ''
  const strings: string[] = []
  for (const [, inner = ''] of text.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g))
    strings.push(wordsIn(inner))
  return strings
}

/** The text of runs without the reading aids above Chinese words. */
function wordsIn(inner: string): string {
  const spoken = inner.includes('rPh') ? inner.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '') : inner
  let words = ''
  for (const [, text = ''] of spoken.matchAll(/<(?:\w+:)?t\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t>)/g)) words += text
  return decoded(words)
}

function decoded(text: string): string {
  const plain = text.includes('&') ? decodeEntities(text) : text
  return plain.includes('_x')
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : plain
}

const dayFormats = new Set([
  14,
  15,
  16,
  17,
  22,
  ...Array.from({ length: 10 }, (_, i) => 27 + i),
  ...Array.from({ length: 9 }, (_, i) => 50 + i),
])

/** How numbers of each cell style are shown: only by that a day is told from a count. */
function looksIn(styles: string): readonly Look[] {
  const formats = new Map<number, string>()
  for (const [, attributes = ''] of styles.matchAll(/<(?:\w+:)?numFmt\b([^>]*)>/g)) {
    formats.set(
      Number(/numFmtId="(\d+)"/.exec(attributes)?.[1]),
      decodeEntities(/formatCode="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    )
  }
  const cells = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? ''
  return [...cells.matchAll(/<(?:\w+:)?xf\b([^>]*)>/g)].map(([, attributes = '']) => {
    const id = Number(/numFmtId="(\d+)"/.exec(attributes)?.[1] ?? 0)
    const code = (formats.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, (part) =>
      /[年月日]/.test(part) ? 'd' : '',
    )
    if (dayFormats.has(id) || /[yd年日]|m{3,}/i.test(code)) return 'day'
    return id === 9 || id === 10 || code.includes('%') ? 'percent' : 'plain'
  })
}

type Merge = { readonly top: number; readonly bottom: number; readonly column: number }

function mergesIn(sheet: Buffer): readonly Merge[] {
  const end = sheet.lastIndexOf('sheetData')
  const tail = sheet.toString('utf8', end < 0 ? sheet.length : end)
  return [...tail.matchAll(/<(?:\w+:)?mergeCell\b[^>]*?ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g)]
    .map(([, column = 'A', top, bottom]) => ({ top: Number(top), bottom: Number(bottom), column: columnOf(column) }))
    .filter(({ top, bottom }) => bottom > top)
    .sort((a, b) => a.top - b.top)
}

function* rowsIn(sheet: Buffer, book: Book): Generator<NumberedCells> {
  const fill = filler(mergesIn(sheet))
  let number = 0
  for (const { attributes, inner } of eachRow(sheet)) {
    number = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? number + 1)
    const cells = cellsIn(inner, book)
    if (!cells.some((cell) => cell !== null)) continue
    fill(number, cells)
    yield [number, cells]
  }
}

function* eachRow(sheet: Buffer): Generator<{ attributes: string; inner: string }> {
  const prefix = /<(\w+:)?worksheet\b/.exec(sheet.toString('utf8', 0, 2000))?.[1] ?? ''
  const [open, close] = [Buffer.from(`<${prefix}row`), Buffer.from(`</${prefix}row>`)]
  for (let at = sheet.indexOf(open); at >= 0; at = sheet.indexOf(open, at)) {
    const begin = sheet.indexOf('>', at)
    if (begin < 0) return
    const letter = sheet[at + open.length] ?? 0
    const isRow = letter === 0x20 || letter === 0x3e || letter === 0x2f || letter === 0x0a || letter === 0x0d
    if (!isRow || sheet[begin - 1] === 0x2f) {
      at = begin
      continue
    }
    const end = sheet.indexOf(close, begin)
    if (end < 0) return
    yield { attributes: sheet.toString('utf8', at + open.length, begin), inner: sheet.toString('utf8', begin + 1, end) }
    at = end
  }
}

function cellsIn(inner: string, book: Book): ReadCell[] {
  const cells: ReadCell[] = []
  let next = 0
  for (const [, attributes = '', content = ''] of inner.matchAll(
    /<(?:\w+:)?c\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g,
  )) {
    const place = /\br="([A-Z]+)\d*"/.exec(attributes)?.[1]
    const column = place === undefined ? next : columnOf(place)
    next = column + 1
    if (column >= widest) continue
    while (cells.length < column) cells.push(null)
    cells[column] = cellOf(attributes, content, book)
  }
  while (cells.length > 0 && cells.at(-1) === null) cells.pop()
  return cells
}

function cellOf(attributes: string, content: string, book: Book): ReadCell {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n'
  if (type === 'inlineStr') return trimmed(wordsIn(content))
  const raw = /<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(content)?.[1]
  if (raw === undefined || raw === '' || type === 'e') return null
  if (type === 's') return trimmed(book.strings[Number(raw)] ?? '')
  if (type === 'b') return raw === '1' ? '是' : '否'
  if (type === 'str' || type === 'd') return trimmed(decoded(raw))
  const value = Number(raw)
  if (!Number.isFinite(value)) return trimmed(decoded(raw))
  return shown(value, book.looks[Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? 'plain', book.since)
}

function shown(value: number, look: Look, since: number): ReadCell {
  if (look === 'percent') return `${Number((value * 100).toPrecision(12))}%`
  if (look === 'day' && value >= 1 && value < 2_958_466) return dayIn(value + since)
  return value
}

function dayIn(serial: number): Day {
  return toDay(Math.floor(serial) - 25_569)
}

/** The value of merged cells counts in each of their rows, where the row says something of its own. */
function filler(merges: readonly Merge[]): (number: number, cells: ReadCell[]) => void {
  const values = new Map<Merge, ReadCell>()
  let open: Merge[] = []
  let next = 0
  return (number, cells) => {
    for (let merge = merges[next]; merge !== undefined && merge.top <= number; merge = merges[next]) {
      open.push(merge)
      next += 1
    }
    open = open.filter(({ bottom }) => bottom >= number)
    for (const merge of open) {
      if (merge.top === number) values.set(merge, cells[merge.column] ?? null)
      else {
        while (cells.length <= merge.column) cells.push(null)
        cells[merge.column] ??= values.get(merge) ?? null
      }
    }
  }
}

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
