import type { Label } from '#domain/label.ts'
import { type Cell, folded, plain, readText } from '#domain/sheet/cells.ts'

/** What a sheet may have columns for: a key, and the names under which people know it. */
export type Wanted = {
  readonly key: string
  readonly label: Label
  /** Known, and never taken in: `computed` is worked out by the program, `spare` is taken only where no other column has its key. */
  readonly taken?: 'computed' | 'spare'
}

export type Column = { readonly key: string; readonly index: number; readonly title: string }

export type Head = {
  readonly columns: readonly Column[]
  /** Headings that fit nothing; they are told, not passed over in silence. */
  readonly ignored: readonly string[]
  /** Headings of what the program works out itself or finds by another column. */
  readonly computed: readonly string[]
  /** The same with their places, for telling what was typed over. */
  readonly shown: readonly Omit<Column, 'key'>[]
  /** How many rows, from the first, belong to the head. */
  readonly rows: number
}

/** Keys stand in a hidden row of our own sheets; no heading of a person begins with this sign. */
export const keySign = '#'

const searched = 20

/** Finds the head of a sheet: by the hidden keys, or else by labels of either language in any order, below whatever titles stand above. */
export function findHead(rows: readonly (readonly Cell[])[], wanted: readonly Wanted[]): Head | null {
  const first = rows.slice(0, searched)
  const keys = new Set(wanted.flatMap(({ key, taken }) => (taken === 'computed' ? [] : [key])))
  const keyRow = first.findIndex((row) => keysIn(row, keys).length > 0)
  if (keyRow >= 0) {
    const titles = rows[keyRow + 1] ?? []
    const cells = first[keyRow] ?? []
    const columns = unique(
      keysIn(cells, keys).map(({ key, index }) => ({ key, index, title: readText(titles[index] ?? null) })),
    )
    return headOf(columns, titles, keyRow + 2, wanted)
  }
  const found = first.map((row) => labelsIn(row, wanted))
  const best = found.reduce((most, row, i) => (row.length > (found[most]?.length ?? 0) ? i : most), 0)
  const columns = found[best] ?? []
  // A single word may stand anywhere; two labels beside each other are a head.
  if (columns.length < Math.min(2, wanted.length)) return null
  return headOf(columns, first[best] ?? [], best + 1, wanted)
}

function headOf(columns: readonly Column[], titles: readonly Cell[], rows: number, wanted: readonly Wanted[]): Head {
  const known = new Set(columns.map(({ index }) => index))
  const others = titles.flatMap((cell, index) => (known.has(index) ? [] : [{ title: readText(cell), index }]))
  const isComputed = (title: string) => wantedAs(title, wanted)?.taken !== undefined
  const told = others.flatMap(({ title }) => (title === '' || ours.has(plain(title)) ? [] : [title]))
  return {
    columns,
    rows,
    ignored: told.filter((title) => !isComputed(title)),
    computed: told.filter(isComputed),
    shown: others.filter(({ title }) => title !== ''),
  }
}

/** Columns that we add to a sheet of refused rows, and running numbers. */
const ours = new Set(['行号', '原因', 'Row', 'Reason', '序号', 'No.', '状态', 'State', '阶段', 'Stage'])

function keysIn(row: readonly Cell[], keys: ReadonlySet<string>): { readonly key: string; readonly index: number }[] {
  return row.flatMap((cell, index) => {
    const text = typeof cell === 'string' ? cell.trim() : ''
    const key = text.startsWith(keySign) ? text.slice(keySign.length) : ''
    return keys.has(key) ? [{ key, index }] : []
  })
}

function labelsIn(row: readonly Cell[], wanted: readonly Wanted[]): readonly Column[] {
  const found = row.flatMap((cell, index) => {
    const title = readText(cell)
    const one = title === '' ? undefined : wantedAs(title, wanted)
    return one === undefined || one.taken === 'computed' ? [] : [{ key: one.key, index, title, taken: one.taken }]
  })
  const own = new Set(found.flatMap(({ key, taken }) => (taken === 'spare' ? [] : [key])))
  const columns = found.filter(({ key, taken }) => taken !== 'spare' || !own.has(key))
  return unique(columns.map(({ key, index, title }) => ({ key, index, title })))
}

function wantedAs(title: string, wanted: readonly Wanted[]): Wanted | undefined {
  return wanted.find(({ label }) => label.some((name) => isSame(title, name)))
}

/** The first column of a name counts; a second one stays among those that fit nothing. */
function unique(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ key }, i) => columns.findIndex((one) => one.key === key) === i)
}

/** A heading is the same with a star, with “必填” or with its unit in brackets behind it. */
function isSame(title: string, name: string): boolean {
  const [said, meant] = [bare(title), bare(name)]
  return said === meant || said.replace(/\([^()]*\)$/, '') === meant
}

function bare(text: string): string {
  return folded(text.replace(/[（(](?:必填|required)[)）]/i, ''))
    .replace(/[*]/g, '')
    .replace(/[:]$/, '')
}

const stamped =
  /^(填报单位|填报人|填表单位|填表人|制表|制表人|审核|审核人|单位负责人|负责人签字|联系电话|导出日期|填报日期|单位[:：]|Reported by|Filled in by|Exported on)/i

export type RowKind = 'facts' | 'blank' | 'stamp' | 'sum'

/** What a row below the head is: facts, or what people write around a table. */
export function kindOfRow(cells: readonly Cell[]): RowKind {
  const filled = cells.filter((cell) => cell !== null && readText(cell) !== '')
  const [first] = filled
  if (first === undefined) return 'blank'
  const text = plain(readText(first))
  if (/^(合计|小计|总计|Total)[:：]?$/i.test(text.replace(/\s+/g, ''))) return 'sum'
  if (stamped.test(text) && /[:：]/.test(text)) return 'stamp'
  return 'facts'
}
