import type { Day } from '#domain/day.ts'

/** 表格 — a sheet of typed cells before anybody thinks of Excel. Null is an empty cell: missing, not zero. */
export type Sheet = {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** Stands above the table, over all its columns. */
  readonly heading?: string
  /** Stands below the table, apart from it: who made it and when. */
  readonly stamp?: string
  /** Cells that are painted because they do not fit, by row and column counted from 0. */
  readonly faults?: readonly (readonly [row: number, column: number])[]
  /** How many empty rows are made ready for typing: formats and drop-downs reach so far. */
  readonly ready?: number
  readonly isHidden?: boolean
}

/** `code` is text that must never be taken for a number, such as a task number or a credit code. */
export type SheetColumn = {
  readonly title: string
  readonly width: number
  readonly kind: 'text' | 'code' | 'number' | 'day'
  /** Where a sheet may come back: the field of the column, kept in a hidden row above the head. */
  readonly key?: string
  readonly isHidden?: boolean
  readonly isRequired?: boolean
  /** What may be chosen from a drop-down. */
  readonly allowed?: readonly string[]
}

export type SheetCell = string | number | Day | null
