import { Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { type Day, toNumber } from '#domain/day.ts'
import type { Sheet, SheetCell, SheetColumn } from '#domain/paper/sheet.ts'
import { sealZip } from './canonical-zip.ts'

const anyMoment = new Date(Date.UTC(2000, 0, 1))
const maker = 'Gaoxin'
const longestCell = 32_767
const longestName = 31

/** Writes typed sheets as .xlsx: text stays text whatever it looks like, and no cell is ever a formula. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = new Workbook()
  workbook.creator = maker
  workbook.lastModifiedBy = maker
  workbook.created = anyMoment
  workbook.modified = anyMoment
  const taken = new Set<string>()
  for (const sheet of sheets) fillSheet(workbook.addWorksheet(sheetName(sheet.name, taken)), sheet)
  return sealZip(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

/** Excel forbids some signs in names of sheets, more than 31 of any, and two sheets of one name. */
function sheetName(name: string, taken: Set<string>): string {
  const plain =
    name
      .replace(/[\\/*?:[\]]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, longestName) || 'Sheet'
  let unique = plain
  for (let count = 2; taken.has(unique.toLowerCase()); count += 1) {
    unique = `${plain.slice(0, longestName - String(count).length - 1)} ${count}`
  }
  taken.add(unique.toLowerCase())
  return unique
}

const formats: Readonly<Record<SheetColumn['kind'], string>> = {
  text: 'General',
  code: '@',
  number: 'General',
  day: 'yyyy-mm-dd',
}

const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const
const border = { top: thin, bottom: thin, left: thin, right: thin }

/** On paper: A4 across, as wide as the sheet, the head on every page. */
const printed = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '1:1',
} as const

function fillSheet(worksheet: Worksheet, sheet: Sheet): void {
  worksheet.views = [{ state: 'frozen', ySplit: 1, xSplit: 0, topLeftCell: 'A2' }]
  Object.assign(worksheet.pageSetup, printed)
  sheet.columns.forEach((column, index) => {
    worksheet.getColumn(index + 1).width = column.width
    const head = worksheet.getCell(1, index + 1)
    head.value = plainText(column.title)
    head.font = { name: '黑体', size: 11, bold: true }
    head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } }
    head.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    head.border = border
  })
  sheet.rows.forEach((row, index) => {
    fillRow(worksheet, index + 2, row, sheet.columns)
  })
  if (sheet.columns.length > 0) {
    worksheet.autoFilter = { from: { row: 1, col: 1 }, to: { row: sheet.rows.length + 1, col: sheet.columns.length } }
  }
}

function fillRow(
  worksheet: Worksheet,
  rowNumber: number,
  row: readonly SheetCell[],
  columns: readonly SheetColumn[],
): void {
  worksheet.getRow(rowNumber).height = heightOf(row, columns)
  columns.forEach((column, index) => {
    const cell = worksheet.getCell(rowNumber, index + 1)
    cell.value = cellValue(row[index] ?? null, column)
    cell.numFmt = formats[column.kind]
    cell.font = { name: '宋体', size: 11 }
    cell.alignment = { vertical: 'top', wrapText: column.kind === 'text' }
    cell.border = border
  })
}

const lineHeight = 15
const tallestRow = 400

/** Not every program finds the height of a wrapped row by itself; a Chinese letter is two fields wide. */
function heightOf(row: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = columns.map((column, index) => {
    const text = column.kind === 'text' ? String(row[index] ?? '') : ''
    const fields = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x1100 ? 1 : 2), 0)
    return Math.ceil((fields * 1.1) / column.width) + text.split('\n').length - 1
  })
  return Math.min(tallestRow, lineHeight * Math.max(1, ...lines) + 3)
}

/** A day is a real date so that it can be sorted; what claims to be a number or a day but is none stays text. */
function cellValue(cell: SheetCell, column: SheetColumn): string | number | null {
  if (cell === null) return null
  if (column.kind === 'number' && typeof cell === 'number' && Number.isFinite(cell)) return cell
  if (column.kind === 'day' && typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell))
    return serialOf(cell as Day)
  return plainText(String(cell))
}

/** Excel counts days from the last of 1899. */
function serialOf(day: Day): number {
  return toNumber(day) + 25_569
}

/** Signs that no XML may hold are dropped; a text longer than a cell ends in an ellipsis. */
function plainText(text: string): string {
  const plain = text.replace(/\p{Cs}|[\ufffe\uffff]|(?![\n\t])\p{Cc}/gu, '')
  if (plain.length <= longestCell) return plain
  return `${plain.slice(0, longestCell - 1).replace(/\p{Cs}$/u, '')}…`
}
