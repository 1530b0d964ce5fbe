import { wantedOf } from '#derive/sheet-columns.ts'
import type { Label } from '#domain/label.ts'
import { areaIn, type Cell, scaleIn } from '#domain/sheet/cells.ts'
import { findHead, type Head, type Wanted } from '#domain/sheet/head.ts'
import { getRegister } from '#registers/index.ts'
import { ledgersOf } from '#registers/ledgers/index.ts'
import type { Ledger, LedgerColumn } from '#schema/ledger.ts'
import type { Register } from '#schema/register.ts'

/** Finds the head of a sheet in whichever layout of the register explains most of it: the plain one, or that of a ledger. */
export function headIn(register: Register, rows: readonly (readonly Cell[])[]): Head | null {
  const layouts = [wantedOf(register), ...ledgersOf(register.name).map((ledger) => wantedIn(register, ledger))]
  const heads = layouts.flatMap((wanted) => findHead(rows, wanted) ?? [])
  return heads.reduce<Head | null>((best, head) => (best === null || isBetter(head, best) ? head : best), null)
}

function isBetter(head: Head, best: Head): boolean {
  if (head.columns.length !== best.columns.length) return head.columns.length > best.columns.length
  return head.ignored.length < best.ignored.length
}

/** Headings as the ledger writes them, then without their units (a file may count in others), then the plain names of what it leaves out. */
function wantedIn(register: Register, ledger: Ledger): readonly Wanted[] {
  const plain = wantedOf(register)
  const given = new Set(plain.flatMap(({ key, taken }) => (taken === undefined ? [key] : [])))
  const own = ledger.columns.map((column): Wanted => ({ label: column.title, ...meaningOf(register, column, given) }))
  const bare = own
    .filter(({ taken }) => taken !== 'computed')
    .map((one) => ({ ...one, label: withoutUnits(one.label) }))
  return [...own, ...bare, ...plain]
}

function meaningOf(register: Register, column: LedgerColumn, given: ReadonlySet<string>): Omit<Wanted, 'label'> {
  if ('field' in column && given.has(column.field)) return { key: column.field }
  // A firm may be told by its code, its name, or both.
  if ('through' in column && given.has(column.through)) {
    const target = getRegister(register.fields[column.through]?.rules.target ?? '')
    const isTelling = column.shows === target.title || target.unique?.some((set) => set.join() === column.shows)
    if (isTelling === true) return { key: column.through, taken: 'spare' }
  }
  return { key: '', taken: 'computed' }
}

function withoutUnits([zh, en]: Label): Label {
  const bare = (title: string) =>
    scaleIn(title) === null && areaIn(title) === null ? title : title.replace(/\s*[（(][^（）()]*[)）]$/, '')
  return [bare(zh), bare(en)]
}
