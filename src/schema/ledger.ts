import type { Label } from '#domain/label.ts'
import type { SheetColumn } from '#domain/paper/sheet.ts'
import type { AnyRegister } from '#schema/register.ts'

type Shown = {
  /** The heading as offices write it; its unit, in brackets at the end, is what the cells are counted in, both ways. */
  readonly title: Label
  readonly width?: number
}

/** A column of a ledger: what is read from the record itself, reached from it, worked out, or left for a pen. */
export type LedgerColumn<Key extends string = string> = Shown &
  (
    | {
        readonly field: Key /** The unique field by which a reference is told, in place of its title. */
        readonly by?: string
      }
    /** A field of the record that a reference leads to. */
    | { readonly through: Key; readonly shows: string }
    /** Worked out by the loader of the ledger. */
    | {
        readonly figure: string
        readonly kind: SheetColumn['kind'] /** Where it comes from, if elsewhere than the rest. */
        readonly from?: Label
      }
    /** `line` counts the rows, `state` says where the record stands, `pen` is filled in by hand. */
    | { readonly own: 'line' | 'state' | 'pen' }
  )

/** 台账 — a layout in which offices exchange the records of a register; exported and taken back in. */
export type Ledger = {
  readonly name: string
  readonly register: AnyRegister
  readonly title: Label
  readonly columns: readonly LedgerColumn[]
  /** Narrows the list further, in the words of its address. */
  readonly only: Readonly<Record<string, string>>
  /** Where its figures come from: told to whoever types one over. */
  readonly from: Label | null
  /** A figure by which the rows are ordered, the smallest first. */
  readonly sortedBy: string | null
}

type Declared<Key extends string> = {
  readonly title: Label
  readonly columns: readonly LedgerColumn<Key>[]
  readonly only?: { readonly [K in Key | 'state']?: string }
  readonly from?: Label
  readonly sortedBy?: string
}

/** Declares a layout over a register; a column can only name what the register has. */
export function defineLedger<R extends AnyRegister>(
  name: string,
  register: R,
  { title, columns, only, from, sortedBy }: Declared<keyof R['fields'] & string>,
): Ledger {
  return {
    ...{ name, register, title, columns, from: from ?? null, sortedBy: sortedBy ?? null },
    only: { ...only } as Ledger['only'], // undefined is never given
  }
}
