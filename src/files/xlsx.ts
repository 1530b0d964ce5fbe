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
  const lists = new Lists()
  for (const sheet of sheets) {
    const worksheet = workbook.addWorksheet(sheetName(sheet.name, taken))
    if (sheet.isHidden) worksheet.state = 'hidden'
    fillSheet(worksheet, sheet)
    offerChoices(worksheet, sheet, lists)
  }
  lists.writeTo(workbook)
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
} as const

/** Keys make the head one row deeper; programs hide that row and keep it. */
function headRowOf({ columns, heading }: Sheet): number {
  return 1 + (hasKeys(columns) ? 1 : 0) + (heading === undefined ? 0 : 1)
}

function hasKeys(columns: readonly SheetColumn[]): boolean {
  return columns.some(({ key }) => key !== undefined)
}

function fillSheet(worksheet: Worksheet, sheet: Sheet): void {
  const headRow = headRowOf(sheet)
  worksheet.views = [{ state: 'frozen', ySplit: headRow, xSplit: 0, topLeftCell: `A${headRow + 1}` }]
  Object.assign(worksheet.pageSetup, { ...printed, printTitlesRow: `${headRow}:${headRow}` })
  if (sheet.heading !== undefined) fillHeading(worksheet, sheet.heading, sheet.columns)
  const keyRow = hasKeys(sheet.columns) ? headRow - 1 : null
  sheet.columns.forEach((column, index) => {
    fillHead(worksheet, { headRow, keyRow }, index + 1, column)
  })
  if (keyRow !== null) worksheet.getRow(keyRow).hidden = true
  sheet.rows.forEach((row, index) => {
    fillRow(worksheet, headRow + index + 1, row, sheet.columns)
  })
  for (const [row, column] of sheet.faults ?? [])
    worksheet.getCell(headRow + row + 1, column + 1).fill = painted('FFFFC7CE')
  if (sheet.columns.length > 0) {
    const end = { row: sheet.rows.length + headRow, col: sheet.columns.length }
    worksheet.autoFilter = { from: { row: headRow, col: 1 }, to: end }
  }
  if (sheet.stamp !== undefined) worksheet.getCell(sheet.rows.length + headRow + 2, 1).value = plainText(sheet.stamp)
}

function fillHeading(worksheet: Worksheet, heading: string, columns: readonly SheetColumn[]): void {
  const shown = columns.filter(({ isHidden }) => isHidden !== true).length
  const cell = worksheet.getCell(1, 1)
  cell.value = plainText(heading)
  cell.font = { name: '方正小标宋简体', size: 16 }
  cell.alignment = { horizontal: 'center', vertical: 'middle' }
  worksheet.getRow(1).height = 28
  if (shown > 1) worksheet.mergeCells(1, 1, 1, shown)
}

type Rows = { readonly headRow: number; readonly keyRow: number | null }

function fillHead(worksheet: Worksheet, { headRow, keyRow }: Rows, number: number, column: SheetColumn): void {
  const whole = worksheet.getColumn(number)
  whole.width = column.width
  if (column.isHidden) whole.hidden = true
  if (keyRow !== null) worksheet.getCell(keyRow, number).value = column.key === undefined ? null : plainText(column.key)
  const head = worksheet.getCell(headRow, number)
  head.value = plainText(column.title)
  head.font = { name: '黑体', size: 11, bold: true, ...(column.isRequired ? { color: { argb: 'FFC00000' } } : {}) }
  head.fill = painted('FFF2F2F2')
  head.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  head.border = border
}

function painted(argb: string) {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } } as const
}

/** What may be chosen stands on a hidden sheet: written into the cells themselves, Excel takes 255 signs and no comma. */
class Lists {
  private readonly lists: (readonly string[])[] = []

  add(list: readonly string[]): string {
    const column = columnName(this.lists.push(list))
    return `'${listSheet}'!$${column}$1:$${column}$${list.length}`
  }

  writeTo(workbook: Workbook): void {
    if (this.lists.length === 0) return
    const worksheet = workbook.addWorksheet(listSheet)
    worksheet.state = 'hidden'
    this.lists.forEach((list, column) => {
      list.forEach((one, row) => {
        worksheet.getCell(row + 1, column + 1).value = plainText(one)
      })
    })
  }
}

const listSheet = '选项 Options'

function columnName(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  return `${rest === 0 ? '' : columnName(rest)}${String.fromCharCode(65 + ((number - 1) % 26))}`
}

/** Drop-downs and formats reach beyond the rows there are, so that a new row is typed as the others are. */
function offerChoices(worksheet: Worksheet, sheet: Sheet, lists: Lists): void {
  const first = headRowOf(sheet) + 1
  const last = headRowOf(sheet) + Math.max(sheet.rows.length, sheet.ready ?? 0)
  sheet.columns.forEach(({ kind, allowed }, index) => {
    const name = columnName(index + 1)
    if (sheet.ready !== undefined) worksheet.getColumn(index + 1).numFmt = formats[kind]
    if (allowed === undefined || allowed.length === 0 || last < first) return
    worksheet.dataValidations.add(`${name}${first}:${name}${last}`, {
      type: 'list',
      allowBlank: true,
      formulae: [lists.add(allowed)],
      showErrorMessage: true,
      errorStyle: 'warning',
    })
  })
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
