import type { ReadCell } from './read-xlsx.ts'

/** 行流 — the rows of a table, one JSON line each: `[number, [cells]]`. A hundred thousand rows stay bytes until they are wanted. */
export type RowLines = { readonly name: string; readonly count: number; readonly lines: Uint8Array }

export type NumberedCells = readonly [number: number, cells: readonly ReadCell[]]

const chunkRows = 500

/** Packs rows as they come; those beyond the most that are wanted are counted once and left. */
export function packRows(rows: Iterable<NumberedCells>, most: number): Omit<RowLines, 'name'> {
  const chunks: Buffer[] = []
  let waiting: string[] = []
  let count = 0
  const pack = () => {
    if (waiting.length > 0) chunks.push(Buffer.from(`${waiting.join('\n')}\n`))
    waiting = []
  }
  for (const row of rows) {
    count += 1
    if (count > most) break
    waiting.push(JSON.stringify(row))
    if (waiting.length === chunkRows) pack()
  }
  pack()
  return { count, lines: Buffer.concat(chunks) }
}

/** A NUL and half a character fit into no record; what else a person wrote is kept. */
export function trimmed(text: string): ReadCell {
  const words = text.replaceAll('\u0000', '').toWellFormed().trim()
  return words === '' ? null : words
}
