import { type CellValue, Workbook } from '@cj-tech-master/excelts'
import { toDay } from '#domain/day.ts'
import type { FileLimits } from './limits.ts'
import { refuseFile } from './refusals.ts'
import { unzip } from './zip.ts'

export type ReadCell = string | number | null
/** 读入的表格 — the rows of the first sheet as a person sees them; rows count from 1, as in Excel. */
export type ReadSheet = { readonly name: string; readonly rows: readonly ReadRow[] }
export type ReadRow = { readonly number: number; readonly cells: readonly ReadCell[] }

const widest = 100

/** Reads an Excel workbook; a formula counts as the value that it showed last. */
export async function readXlsx(bytes: Uint8Array, limits: FileLimits): Promise<ReadSheet> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw refuseFile('file-not-sheet')
  // Unpacked once under our limits before a library does it under none.
  const parts = unzip(bytes, limits, (name) => name === 'xl/workbook.xml')
  if (parts.size === 0) throw refuseFile('file-not-sheet')
  const workbook = new Workbook()
  await workbook.xlsx.load(Buffer.from(bytes)).catch((cause: unknown) => {
    throw refuseFile('file-broken', {}, cause)
  })
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw refuseFile('file-empty')
  const rows: ReadRow[] = []
  sheet.eachRow((row, number) => {
    const width = Math.min(sheet.columnCount, widest)
    const cells = Array.from({ length: width }, (_, i) => plainCell(row.getCell(i + 1).value))
    if (cells.some((cell) => cell !== null)) rows.push({ number, cells })
  })
  return { name: sheet.name, rows }
}

function plainCell(value: CellValue): ReadCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (typeof value === 'boolean') return value ? '是' : '否'
  // A cell with a date is a whole number of days to Excel; its time of day is of no meaning here.
  if (value instanceof globalThis.Date) return toDay(Math.floor(value.getTime() / 86_400_000))
  if ('result' in value) return plainCell(value.result ?? null)
  if ('richText' in value) return plainCell(value.richText.map(({ text }) => text).join(''))
  if ('text' in value && typeof value.text === 'string') return plainCell(value.text)
  return null
}
