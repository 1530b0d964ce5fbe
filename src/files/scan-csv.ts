import { decodeText } from './decode-text.ts'
import { eachCsvRow, type Separator } from './parse-csv.ts'
import { refuseFile } from './refusals.ts'
import { type NumberedCells, packRows, type RowLines, trimmed } from './row-lines.ts'

const widest = 200
const poorQuality = 0.5

/** Reads a table of text, in the encoding and with the separator that it turns out to have; every cell is words. */
export function scanCsv(bytes: Uint8Array, most: number): RowLines {
  const { text, quality } = decodeText(bytes)
  if (text.trim() === '') throw refuseFile('file-empty')
  if (quality < poorQuality || text.includes('\u0000')) throw refuseFile('file-not-sheet')
  return { name: '', ...packRows(rowsIn(text), most) }
}

function* rowsIn(text: string): Generator<NumberedCells> {
  const named = /^sep=([,;\t])\n/i.exec(text)
  let number = named === null ? 0 : 1
  for (const row of eachCsvRow(text.slice(named?.[0].length ?? 0), (named?.[1] as Separator) ?? separatorOf(text))) {
    number += 1
    const cells = row.slice(0, widest).map((cell) => trimmed(bare(cell)))
    if (cells.some((cell) => cell !== null)) yield [number, cells]
  }
}

const separators: readonly Separator[] = [',', '\t', ';']

/** The separator that stands most often outside quotes in the first rows; a title above the head has none. */
function separatorOf(text: string): Separator {
  const start = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  const counts = separators.map((one) => start.split(one).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}

/** `="0111"` is how programs keep a code from becoming a number. */
function bare(cell: string): string {
  return /^="([^"]*)"$/.exec(cell.trim())?.[1] ?? cell
}
