import { type FactRef, type Figures, fixed } from '#domain/paper/figure.ts'
import type { Column, Span, Table, Text } from '#domain/paper/paper.ts'

/** 量 — a number with its facts before it is written: into a sentence with its unit, or into a cell whose heading names it. */
export type Measured = Parameters<Figures['write']>[0]

/** Records that were counted. */
export function countOf(id: string, label: string, facts: readonly FactRef[], unit = '件'): Measured {
  return { id, label, value: facts.length, text: String(facts.length), unit, rule: 'count/1', facts }
}

type More = { readonly unit: string; readonly decimals?: number; readonly rule?: string; readonly sum?: string | null }

/** A sum over records, printed with no more decimals than it has. */
export function amountOf(
  id: string,
  label: string,
  value: number,
  facts: readonly FactRef[],
  { unit, decimals = 2, rule = 'sum/1', sum = null }: More,
): Measured {
  return { id, label, value, text: String(Number(fixed(value, decimals))), unit, rule, sum, facts }
}

/** A rate with what stands above and below its line; null where there is nothing below it. */
export function rateOf(
  id: string,
  label: string,
  percent: number | null,
  sum: string,
  facts: readonly FactRef[],
  decimals = 1,
): Measured | null {
  if (percent === null) return null
  return { id, label, value: percent, text: fixed(percent, decimals), unit: '%', rule: 'rate/1', sum, facts }
}

/** Of some records those to which something happened. */
export function partOf(
  id: string,
  label: string,
  part: readonly FactRef[],
  whole: readonly FactRef[],
): Measured | null {
  const percent = whole.length === 0 ? null : (part.length / whole.length) * 100
  return rateOf(id, label, percent, `${part.length} ÷ ${whole.length}`, whole)
}

type Named = { readonly name: string; readonly by: Measured | null }

/** 点名 — how many there are; who they are, with the measure of each, only where names may stand. */
export function listing(
  figures: Figures,
  before: string,
  count: Measured,
  named: readonly Named[] | null,
  end = '。',
): Text {
  const items = (named ?? []).flatMap(({ name, by }, i): Span[] => [
    `${i === 0 ? '：' : '、'}${name}`,
    ...(by === null ? [] : ['（', figures.write(by), '）']),
  ])
  return [before, figures.write(count), ...items, end]
}

/** A number in a sentence; what is missing is said in words and never as nought. */
export function inWords(figures: Figures, one: Measured | null, missing = '暂无'): Text {
  return one === null ? missing : [figures.write(one)]
}

export type TableColumn<T> = Column & { readonly cell: (row: T, index: number) => Text | Measured | null }

/** 表 — one row for each of what is told; numbers lead to their facts, and a dash stands for what is missing. */
export function tableOf<T>(figures: Figures, columns: readonly TableColumn<T>[], rows: readonly T[]): Table {
  return {
    kind: 'table',
    columns: columns.map(({ title, width, align }) => ({ title, width, align })),
    rows: rows.map((row, index) => ({
      kind: 'cells',
      cells: columns.map(({ cell }) => cellOf(figures, cell(row, index))),
    })),
  }
}

/** A column of words, or of numbers. */
export function wordColumn<T>(title: string, width: number, cell: (row: T, index: number) => Text): TableColumn<T> {
  return { title, width, align: 'left', cell }
}

export function numberColumn<T>(title: string, width: number, cell: (row: T) => Measured | null): TableColumn<T> {
  return { title, width, align: 'right', cell }
}

export function placeColumn<T>(): TableColumn<T> {
  return { title: '序号', width: 5, align: 'center', cell: (_row, index) => String(index + 1) }
}

function cellOf(figures: Figures, cell: Text | Measured | null): Text {
  if (cell === null) return '—'
  if (typeof cell === 'string' || Array.isArray(cell)) return cell
  return [figures.bare(figures.write(cell as Measured))] // neither words nor spans
}

/** The facts of several, each once. */
export function allFacts(lists: readonly (readonly FactRef[])[]): readonly FactRef[] {
  return [...new Map(lists.flat().map((one) => [one.id, one])).values()]
}
