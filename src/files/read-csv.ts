import { parseCsv } from './parse-csv.ts'
import { type ReadText, readText } from './read-text.ts'

const textColumns = ['full_text', 'fulltext', 'text', '正文', '全文', '内容', 'content', 'body']
const titleColumns = ['title', '标题', '题目', '名称']

/** Reads the text column of a table: the one named so, else the longest. A title counts when there is one row. */
export function readCsv(bytes: Uint8Array): ReadText {
  const source = readText(bytes)
  const [head = [], ...rest] = parseCsv(source, source.slice(0, source.indexOf('\n')).includes('\t') ? '\t' : ',')
  const names = head.map((name) => name.trim().toLowerCase())
  const named = textColumns.map((name) => names.indexOf(name)).find((index) => index >= 0)
  const rows = named === undefined && rest.length === 0 ? [head] : rest
  const column = named ?? longestColumn(rows)
  const titleColumn = titleColumns.map((name) => names.indexOf(name)).find((index) => index >= 0)
  const title = rows.length === 1 && titleColumn !== undefined ? (rows[0]?.[titleColumn]?.trim() ?? '') : ''
  const texts = rows.map((row) => row[column]?.trim() ?? '').filter((text) => text !== '')
  return { title: title === '' ? null : title, text: texts.join('\n') }
}

function longestColumn(rows: readonly (readonly string[])[]): number {
  const lengths: number[] = []
  for (const row of rows) {
    row.forEach((cell, index) => {
      lengths[index] = (lengths[index] ?? 0) + cell.length
    })
  }
  return Math.max(0, lengths.indexOf(Math.max(...lengths)))
}
