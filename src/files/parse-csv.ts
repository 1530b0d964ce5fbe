export type Separator = ',' | '\t' | ';'

/** Splits a table of text by RFC 4180: quotes double themselves, a quoted cell may hold line breaks. */
export function parseCsv(source: string, separator: Separator = ','): string[][] {
  return [...eachCsvRow(source, separator)].filter((cells) => cells.some((cell) => cell.trim() !== ''))
}

/** The rows one by one, blank ones among them, so that they can be counted as a person counts them. */
export function* eachCsvRow(source: string, separator: Separator): Generator<string[]> {
  let row: string[] = []
  let at = 0
  while (at < source.length) {
    const cell = source[at] === '"' ? readQuoted(source, at, separator) : readBare(source, at, separator)
    row.push(cell.text)
    at = cell.end
    if (source[at] === separator) {
      at += 1
      if (at === source.length) row.push('')
      else continue
    } else {
      at += 1
    }
    yield row
    row = []
  }
}

type Cell = { readonly text: string; readonly end: number }

function readBare(source: string, from: number, separator: string): Cell {
  let end = from
  while (end < source.length && source[end] !== separator && source[end] !== '\n') end += 1
  return { text: source.slice(from, end), end }
}

function readQuoted(source: string, from: number, separator: string): Cell {
  const parts: string[] = []
  let at = from + 1
  for (;;) {
    const quote = source.indexOf('"', at)
    if (quote < 0) return { text: parts.join('') + source.slice(at), end: source.length }
    parts.push(source.slice(at, quote))
    at = quote + 1
    if (source[at] !== '"') break
    parts.push('"')
    at += 1
  }
  const rest = readBare(source, at, separator)
  return { text: parts.join('') + rest.text.trimEnd(), end: rest.end }
}
