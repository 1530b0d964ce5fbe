import type { EventBody } from '#domain/event.ts'
import type { AnyRegister, Row, RowOf } from '#schema/register.ts'

/** What a fact base needs of an event of the log: where it stands and what it says. */
export type Logged = { readonly seq: number; readonly event: EventBody }

/**
 * 事实库 — the records of the judged registers as they stand at one place of the log, held in memory for the pure core.
 * A record that did not change keeps its identity, and so does the list of records that belong to it: what was computed
 * from them need not be computed again. Read it at one go, without waiting in between: later events move it on.
 */
export class FactBase {
  private readonly tables: Map<string, Table>
  private at: number

  constructor(registers: readonly AnyRegister[], seq = 0) {
    this.tables = new Map(registers.map((register) => [register.name, new Table(register)]))
    this.at = seq
  }

  /** The place in the log up to which the facts are known. */
  get seq(): number {
    return this.at
  }

  /** All records of a register, in the order in which they were made. */
  all<R extends AnyRegister>(register: R): readonly RowOf<R>[] {
    return this.table(register).list() as readonly RowOf<R>[] // a table holds rows of its register alone
  }

  find<R extends AnyRegister>(register: R, id: string | null): RowOf<R> | null {
    return id === null ? null : ((this.table(register).rows.get(id) ?? null) as RowOf<R> | null) // as above
  }

  /** The records whose field refers to a record: the reports of a task, the tasks of a unit. */
  of<R extends AnyRegister>(register: R, field: keyof R['fields'] & string, id: string): readonly RowOf<R>[] {
    return this.table(register).childrenOf(field, id) as readonly RowOf<R>[] // as above
  }

  /** Takes over rows that were read from the tables at the place of the log given to the constructor. */
  load(register: AnyRegister, rows: readonly Row[]): void {
    for (const row of rows) this.table(register).put(row)
  }

  /** Moves on by events of the log; those already known are passed over, those of other registers counted only. */
  follow(logged: readonly Logged[]): void {
    for (const { seq, event } of logged) {
      if (seq <= this.at) continue
      this.tables.get(event.register)?.apply(event)
      this.at = seq
    }
  }

  /** Says that the log was read up to a place where nothing more concerns these registers. */
  skipTo(seq: number): void {
    this.at = Math.max(this.at, seq)
  }

  /** The same facts as a base of its own, which an unfinished transaction may move on without others seeing it. */
  fork(): FactBase {
    const copy = new FactBase([], this.at)
    for (const [name, table] of this.tables) copy.tables.set(name, table.fork())
    return copy
  }

  private table(register: AnyRegister): Table {
    const table = this.tables.get(register.name)
    if (table === undefined) throw new Error(`The register ${register.name} is not among the judged ones`)
    return table
  }
}

class Table {
  readonly rows: Map<string, Row>
  private readonly register: AnyRegister
  private readonly empty: Readonly<Record<string, null>>
  private readonly children = new Map<string, Map<string, readonly Row[]>>()
  private listed: readonly Row[] | null = null

  constructor(register: AnyRegister, rows = new Map<string, Row>()) {
    this.register = register
    this.rows = rows
    this.empty = Object.fromEntries(Object.keys(register.fields).map((key) => [key, null]))
  }

  list(): readonly Row[] {
    this.listed ??= [...this.rows.values()]
    return this.listed
  }

  childrenOf(field: string, id: string): readonly Row[] {
    return this.indexOf(field).get(id) ?? none
  }

  put(row: Row): void {
    const before = this.rows.get(row.id)
    this.rows.set(row.id, row)
    this.listed = null
    for (const [field, index] of this.children) replace(index, field, before, row)
  }

  apply({ record, version, changes }: EventBody): void {
    const known = this.rows.get(record)
    // Tables may have been read a moment later than the place in the log that they are said to stand at.
    if (known !== undefined && known.version >= version) return
    const before = known ?? { ...this.empty, id: record, version: 0, state: this.register.lifecycle.initial }
    const changed = Object.fromEntries(Object.entries(changes).map(([key, [, after]]) => [key, after]))
    this.put({ ...before, ...changed, id: record, version })
  }

  fork(): Table {
    return new Table(this.register, new Map(this.rows))
  }

  private indexOf(field: string): Map<string, readonly Row[]> {
    const known = this.children.get(field)
    if (known !== undefined) return known
    const index = new Map<string, readonly Row[]>()
    for (const row of this.rows.values()) replace(index, field, undefined, row)
    this.children.set(field, index)
    return index
  }
}

const none: readonly Row[] = []

/** Puts a record into the lists of those it refers to; lists of others keep their identity. */
function replace(index: Map<string, readonly Row[]>, field: string, before: Row | undefined, after: Row): void {
  const left = new Set(idsIn(before?.[field]))
  for (const id of idsIn(after[field])) {
    const list = index.get(id) ?? none
    const place = left.delete(id) ? list.findIndex((row) => row.id === after.id) : -1
    index.set(id, place === -1 ? [...list, after] : list.with(place, after))
  }
  for (const id of left)
    index.set(
      id,
      (index.get(id) ?? none).filter((row) => row.id !== after.id),
    )
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []
}
