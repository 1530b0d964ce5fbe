import type { Fault, Filled } from '#derive/sheet-columns.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Head } from '#domain/sheet/head.ts'
import type { ReadRow } from '#files/read-xlsx.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import type { Names } from '#services/sheet/names.ts'
import type { Typed } from '#services/sheet/typed-over.ts'

/** What does not fit the JSON Schema of a register, as when it is typed; null when all does. */
export type Check = (act: 'create' | 'change' | 'move', facts: Facts) => Fault | null

/** What a row comes to, before anything is written. */
export type Planned = { readonly row: ReadRow } & (
  | { readonly does: 'create'; readonly facts: Facts; readonly onceKey: string; readonly id?: string }
  /** A record that is never changed is followed by a new edition. */
  | { readonly does: 'follow'; readonly facts: Facts; readonly onceKey: string }
  | { readonly does: 'change'; readonly id: string; readonly version: number; readonly facts: Facts }
  | ({ readonly does: 'move' } & MoveOf)
  | { readonly does: 'nothing' }
  | { readonly does: 'refuse'; readonly faults: readonly Fault[] }
)

/** What a row comes to that is no change of its record: a move of it, or of the one record behind a figure. */
export type MoveOf = {
  readonly register: string
  readonly id: string
  readonly version: number
  /** Null: what is typed over in it is changed. */
  readonly move: string | null
  readonly facts: Facts
  readonly reason?: string
}

/** A row that names rows of its own file; with what it would be refused for if none were meant. */
export type Waiting = { readonly row: ReadRow; readonly faults: readonly Fault[]; readonly on: readonly string[] }

/** The rows of a file by the names that their records will go by. */
export type Own = {
  readonly waiting: Waiting[]
  has(name: string): boolean
  note(planned: readonly Planned[]): void
  levels(names: Names, refuse: (row: ReadRow, faults: readonly Fault[]) => void): Iterable<readonly ReadRow[]>
}

export type Plan = {
  readonly context: Context
  readonly register: Register
  readonly head: Head
  readonly columns: readonly Filled[]
  readonly names: Names
  readonly check: Check
  /** Rows of this file by what they are known by, so that none comes twice. */
  readonly seen: Map<string, number>
  /** Where rows of this file may name one another. */
  readonly own: Own | null
}

/** An exported row that says otherwise than its record, which is never changed. */
export type Edited = {
  readonly row: ReadRow
  readonly does: 'edit'
  readonly there: Row
  readonly facts: Facts
  readonly typed: readonly Typed[]
  readonly reason: string
  /** Set where the record is no longer at the version that was exported. */
  readonly stale: Refusal | null
}

/** What a figure typed over comes to; null where nothing of it can be taken, a refusal where this one cannot. */
export type FigureRead =
  | null
  | Refusal
  | { readonly does: 'nothing' }
  | ({ readonly does: 'move' } & MoveOf)
  | { readonly does: 'facts'; readonly facts: Facts }
