import type { Fault } from '#derive/sheet-columns.ts'
import { shownKey } from '#derive/sheet-columns.ts'
import type { Label } from '#domain/label.ts'
import { type Cell, folded, readDay, readText } from '#domain/sheet/cells.ts'
import type { Head } from '#domain/sheet/head.ts'
import type { ReadRow } from '#files/read-xlsx.ts'
import { getRegister } from '#registers/index.ts'
import { ledgersOf } from '#registers/ledgers/index.ts'
import type { LedgerColumn } from '#schema/ledger.ts'
import { refusal } from '#schema/messages.ts'
import type { Register } from '#schema/register.ts'

/** A cell that nobody types and that somebody typed over. */
export type Typed = {
  readonly ledger: string
  /** The day on which the figure stood so. */
  readonly on: string
  readonly title: string
  readonly was: Cell
  readonly said: Cell
}

/** What an exported row says otherwise than it did in the cells that are worked out. */
export function typedOver(head: Head, { cells }: ReadRow): readonly Typed[] {
  const at = head.columns.find(({ key }) => key === shownKey)?.index
  const shown = at === undefined ? null : shownIn(readText(cells[at] ?? null))
  if (shown === null) return []
  return head.shown.flatMap(({ title, index }) => {
    if (!shown.cells.has(title)) return []
    const [was, said] = [shown.cells.get(title) ?? null, cells[index] ?? null]
    return isSame(was, said) ? [] : [{ ledger: shown.ledger, on: shown.on, title, was, said }]
  })
}

/** Where each of these figures comes from, and that it is mended there. */
export function computedFaults(register: Register, typed: readonly Typed[]): readonly Fault[] {
  return typed.map(({ ledger, title, was }) => {
    const [column, columnEn] = columnOf(register, ledger, title)?.title ?? [title, title]
    const [why, whyEn] = originOf(register, ledger, title)
    return { key: null, refusal: refusal('cell-computed', { column, columnEn, was: readText(was) || '—', why, whyEn }) }
  })
}

/** The figure of a ledger that stands under a heading. */
export function figureUnder(register: Register, ledger: string, title: string): string | null {
  const column = columnOf(register, ledger, title)
  return column !== null && 'figure' in column ? column.figure : null
}

function columnOf(register: Register, ledger: string, title: string): LedgerColumn | null {
  const columns = ledgersOf(register.name).find(({ name }) => name === ledger)?.columns
  return columns?.find((one) => one.title.includes(title)) ?? null
}

const byProgram: Label = ['由系统计算', 'the program works it out']

function originOf(register: Register, ledger: string, title: string): Label {
  const column = columnOf(register, ledger, title)
  if (column === null) return byProgram
  if ('figure' in column)
    return column.from ?? ledgersOf(register.name).find(({ name }) => name === ledger)?.from ?? byProgram
  if ('own' in column)
    return ['状态由办理动作决定，请打开记录办理', 'a record gets to a state by what is done with it; open the record']
  if ('through' in column) {
    const { label } = getRegister(register.fields[column.through]?.rules.target ?? '')
    return [`取自“${label[0]}”，请到该记录修改`, `it is taken from “${label[1]}”; change it there`]
  }
  return ['由办理动作记录，请打开记录办理', 'what is done with the record writes it; open the record']
}

function shownIn(text: string) {
  if (!text.startsWith('{')) return null
  try {
    const { ledger, on, cells } = JSON.parse(text)
    if (typeof ledger !== 'string' || typeof on !== 'string' || !Array.isArray(cells)) return null
    return {
      ledger,
      on,
      cells: new Map<string, Cell>(cells.filter(Array.isArray).map(([title, cell]) => [title, cell])),
    }
  } catch {
    return null // somebody wrote into the hidden column
  }
}

/** Programs write a number with more digits or fewer, a day as a serial, and fold lines. */
function isSame(was: Cell, said: Cell): boolean {
  const [before, after] = [readText(was), readText(said)]
  if (folded(before) === folded(after)) return true
  const [a, b] = [Number(before), Number(after)]
  if (before !== '' && after !== '' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))) return true
  return /^\d{4}-\d{2}-\d{2}$/.test(before) && readDay(said) === before
}
