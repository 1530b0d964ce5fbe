import type { Label } from '#domain/label.ts'

/** 数据表 — the columns of the sheet on which figures come in. The Chinese word is the head of the column. */
export const sheetColumns = {
  code: { title: ['指标代码', 'Code of the indicator'], width: 14, kind: 'code', isNeeded: true },
  name: { title: ['指标', 'Indicator'], width: 22, kind: 'text', isNeeded: false },
  period: { title: ['时期', 'Period'], width: 10, kind: 'code', isNeeded: true },
  scope: { title: ['范围', 'Scope'], width: 10, kind: 'text', isNeeded: true },
  subject: { title: ['对象', 'Subject'], width: 18, kind: 'text', isNeeded: true },
  value: { title: ['数值', 'Value'], width: 12, kind: 'number', isNeeded: true },
  growth: { title: ['同比（%）', 'Growth (%)'], width: 10, kind: 'number', isNeeded: true },
  rank: { title: ['位次', 'Rank'], width: 8, kind: 'number', isNeeded: true },
  edition: { title: ['版次', 'Edition'], width: 8, kind: 'text', isNeeded: true },
  releasedOn: { title: ['发布日期', 'Released on'], width: 12, kind: 'day', isNeeded: true },
  document: { title: ['依据文件', 'Document'], width: 34, kind: 'text', isNeeded: true },
  note: { title: ['备注', 'Note'], width: 24, kind: 'text', isNeeded: false },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly title: Label
      readonly width: number
      readonly kind: 'text' | 'code' | 'number' | 'day'
      readonly isNeeded: boolean
    }
  >
>

export type SheetKey = keyof typeof sheetColumns

export const sheetKeys = Object.keys(sheetColumns) as readonly SheetKey[] // the keys of the object above

type Cell = string | number | null
type Rows = readonly { readonly number: number; readonly cells: readonly Cell[] }[]

/** A row of the sheet under the names of its columns; `row` is its number in Excel. */
export type SheetRow = { readonly row: number; readonly cells: Readonly<Record<SheetKey, Cell>> }

export type SheetRead =
  | { readonly rows: readonly SheetRow[] }
  /** Columns that the head row lacks. */
  | { readonly missing: readonly Label[] }

/** Finds the columns by their heads, in whatever order they stand. */
export function readRows(rows: Rows): SheetRead {
  const [head, ...body] = rows
  const place = (key: SheetKey) =>
    head?.cells.findIndex((cell) => plain(cell) === plain(sheetColumns[key].title[0])) ?? -1
  const places = new Map(sheetKeys.map((key) => [key, place(key)]))
  const missing = sheetKeys.filter((key) => sheetColumns[key].isNeeded && places.get(key) === -1)
  if (missing.length > 0) return { missing: missing.map((key) => sheetColumns[key].title) }
  const read = body.map(({ number, cells }) => ({
    row: number,
    // Object.fromEntries forgets which keys it was given.
    cells: Object.fromEntries(sheetKeys.map((key) => [key, cells[places.get(key) ?? -1] ?? null])) as SheetRow['cells'],
  }))
  // The template names what could be given; a line without any figure says nothing.
  return { rows: read.filter(({ cells }) => cells.value !== null || cells.growth !== null || cells.rank !== null) }
}

/** A number as people type it: with thousands' commas, a percent sign, or full-width digits. Null for an empty cell. */
export function readNumber(cell: Cell): number | null | 'no-number' {
  if (cell === null || typeof cell === 'number') return cell
  const text = cell.normalize('NFKC').replace(/[,\s%]/g, '')
  if (text === '') return null
  const number = Number(text)
  return Number.isFinite(number) ? number : 'no-number'
}

/** A period as people type it: 2026-03, 2026年3月, 2026年1-3月, 202603, 2026Q1. */
export function readPeriod(cell: Cell): string | null {
  if (cell === null) return null
  const text = String(cell).normalize('NFKC').replace(/\s/g, '')
  const month = /^(\d{4})(?:年|-|\.|\/)?(?:1[-—–~至])?(\d{1,2})月?(?:份)?$/.exec(text)
  const day = /^(\d{4})-(\d{2})-\d{2}$/.exec(text)
  const [, year = '', number = ''] = month ?? day ?? []
  if (year !== '') return `${year}-${number.padStart(2, '0')}`
  const quarter = /^(\d{4})(?:年|-)?(?:Q([1-4])|第?([一二三四1-4])季度?)$/i.exec(text)
  if (quarter !== null)
    return `${quarter[1]}-Q${quarter[2] ?? ('一二三四'.indexOf(quarter[3] ?? '') + 1 || quarter[3])}`
  const whole = /^(\d{4})年?$/.exec(text)
  return whole === null ? text : (whole[1] ?? text)
}

function plain(cell: Cell): string {
  return String(cell ?? '')
    .normalize('NFKC')
    .replace(/\s/g, '')
}
