import type { Day } from '#domain/day.ts'

/** 表格 — a sheet of typed cells before anybody thinks of Excel. Null is an empty cell: missing, not zero. */
export type Sheet = {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** `code` is text that must never be taken for a number, such as a task number or a credit code. */
export type SheetColumn = {
  readonly title: string
  readonly width: number
  readonly kind: 'text' | 'code' | 'number' | 'day'
}

export type SheetCell = string | number | Day | null
