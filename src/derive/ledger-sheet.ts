import { cellOf, namesIn } from '#derive/sheet.ts'
import {
  type FieldOf,
  idKey,
  reasonKey,
  reasonLabel,
  sheetColumn,
  sheetFields,
  shownKey,
  takenBack,
  versionKey,
} from '#derive/sheet-columns.ts'
import { comesBack } from '#derive/sheetable.ts'
import { fieldOf } from '#derive/stage.ts'
import type { Day } from '#domain/day.ts'
import { type Language, say } from '#domain/label.ts'
import type { Sheet, SheetCell, SheetColumn } from '#domain/paper/sheet.ts'
import { keySign } from '#domain/sheet/head.ts'
import { getRegister } from '#registers/index.ts'
import type { Ledger, LedgerColumn } from '#schema/ledger.ts'
import type { Register, Row } from '#schema/register.ts'

/** What was worked out for a row by the loader of its ledger; null leaves the row out of the ledger. */
export type Figures = (row: Row) => Readonly<Record<string, SheetCell>> | null

export type LedgerFacts = {
  readonly rows: readonly Row[]
  readonly figures: Figures
  /** The record that a reference of a row leads to, where its reader may open it. */
  readonly reached: (row: Row, key: string) => Row | null
}

/** 台账 — records in the layout of a ledger. Hidden keys and the identity of each record let it come back edited. */
export function ledgerSheet(ledger: Ledger, facts: LedgerFacts, language: Language, on: Day): Sheet {
  const title = say(ledger.title, language)
  const hidden = { width: 8, kind: 'code', isHidden: true } as const
  const lines = facts.rows.flatMap((row) => {
    const figures = facts.figures(row)
    return figures === null ? [] : [{ row, figures }]
  })
  const columns = ledger.columns.map((column) => columnOf(ledger.register, column, language))
  const hasReason = takenBack(ledger.register)?.needsReason === true
  return {
    name: title,
    heading: title,
    columns: [
      ...columns,
      ...(hasReason
        ? [{ title: say(reasonLabel, language), key: `${keySign}${reasonKey}`, width: 20, kind: 'text' } as const]
        : []),
      { title: say(['记录标识', 'Record id'], language), key: `${keySign}${idKey}`, ...hidden },
      { title: say(['记录版本', 'Record version'], language), key: `${keySign}${versionKey}`, ...hidden },
      { title: say(['导出原值', 'As exported'], language), key: `${keySign}${shownKey}`, ...hidden },
    ],
    rows: ordered(lines, ledger.sortedBy).map(({ row, figures }, index) => {
      const at = { row, figures, index, reached: facts.reached }
      const cells = ledger.columns.map((column) => cellIn(ledger.register, column, at, language))
      const shown = cells.flatMap((cell, i) =>
        isShown(ledger.columns[i]) && columns[i]?.key === undefined ? [[columns[i]?.title, cell]] : [],
      )
      return [
        ...cells,
        ...(hasReason ? [null] : []),
        row.id,
        String(row.version),
        JSON.stringify({ ledger: ledger.name, on, cells: shown } satisfies Shown),
      ]
    }),
  }
}

/** What stood in the cells of a row that nobody types, on which day. */
export type Shown = {
  readonly ledger: string
  readonly on: Day
  readonly cells: readonly (readonly unknown[])[]
}

/** Lines are numbered anew by whoever sorts them, and pens are for writing. */
function isShown(column: LedgerColumn | undefined): boolean {
  return column !== undefined && !('own' in column && column.own !== 'state')
}

type Line = { readonly row: Row; readonly figures: Readonly<Record<string, SheetCell>> }

/** The smallest figure first; what has none stands below. */
function ordered(lines: readonly Line[], by: string | null): readonly Line[] {
  if (by === null) return lines
  const place = ({ figures }: Line) => {
    const value = figures[by]
    return typeof value === 'number' ? value : Number.POSITIVE_INFINITY
  }
  return lines.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
}

/** A ledger is printed: twenty columns are to be read on one sheet of paper. */
const widest = 24

/** What a person may give has a key and comes back; all else is shown. */
function columnOf(register: Register, column: LedgerColumn, language: Language): SheetColumn {
  const title = say(column.title, language)
  const width = (usual: number) => column.width ?? Math.min(usual, widest)
  if ('own' in column)
    return column.own === 'line' ? { title, kind: 'number', width: 6 } : { title, kind: 'text', width: 10 }
  if ('figure' in column) return { title, kind: column.kind, width: width(12) }
  if ('through' in column) {
    const { key: _, ...shown } = sheetColumn(column.shows, fieldBehind(register, column), language)
    return { ...shown, title, width: width(shown.width) }
  }
  const { key, ...shown } = sheetColumn(column.field, fieldAt(register, column.field), language)
  const isGiven = comesBack(register) && sheetFields(register).some((one) => one.key === column.field)
  const kind = column.by === undefined ? shown.kind : 'code'
  return { ...shown, title, kind, width: width(shown.width), ...(isGiven && key !== undefined ? { key } : {}) }
}

type At = Line & Pick<LedgerFacts, 'reached'> & { readonly index: number }

function cellIn(register: Register, column: LedgerColumn, at: At, language: Language): SheetCell {
  const { row, figures, reached } = at
  if ('figure' in column) return figures[column.figure] ?? null
  if ('own' in column) {
    if (column.own === 'line') return at.index + 1
    return column.own === 'pen' ? null : say(register.lifecycle.states[row.state] ?? [row.state, row.state], language)
  }
  const title = say(column.title, language)
  if ('through' in column) {
    const found = reached(row, column.through)
    const field = fieldBehind(register, column)
    return found === null ? null : cellOf({ field, language, title }, found[column.shows], namesIn(found)[column.shows])
  }
  if (column.by !== undefined) {
    const told = reached(row, column.field)?.[column.by]
    return told === null || told === undefined ? null : String(told)
  }
  return cellOf(
    { field: fieldAt(register, column.field), language, title },
    row[column.field],
    namesIn(row)[column.field],
  )
}

function fieldAt(register: Register, key: string): FieldOf {
  const field = fieldOf(register, key)
  if (field === undefined) throw new Error(`${register.name} has no field ${key}`)
  return field
}

/** The field that a reference of the register leads to. */
export function fieldBehind(register: Register, { through, shows }: { through: string; shows: string }): FieldOf {
  return fieldAt(getRegister(fieldAt(register, through).rules.target ?? ''), shows)
}
