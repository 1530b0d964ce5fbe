import type { FileLimits } from './limits.ts'
import { refuseFile } from './refusals.ts'
import type { RowLines } from './row-lines.ts'
import { scanCsv } from './scan-csv.ts'
import { scanXlsx } from './scan-xlsx.ts'

/** Reads a workbook, whatever it is called, or what is called a table of text. */
export function scanTable(bytes: Uint8Array, name: string, limits: FileLimits, most: number): RowLines {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return scanXlsx(bytes, limits, most)
  if (!/\.(?:csv|tsv|txt)$/i.test(name)) throw refuseFile('file-not-sheet')
  return scanCsv(bytes, most)
}
