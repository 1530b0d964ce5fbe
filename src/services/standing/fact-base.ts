import type { Day } from '#domain/day.ts'
import type { EventBody } from '#domain/event.ts'
import type { AnyRegister, Row, RowOf } from '#schema/register.ts'
import { beginning, RecordHistory, type Version } from '#services/standing/record-history.ts'

/** What a fact base needs of an event of the log: where it stands and what it says. */
export type Logged = { readonly seq: number; readonly event: EventBody }

/** The facts of one day, whether they are those of today or of a day long past. */
export type Facts = Pick<FactBase, 'all' | 'find' | 'of'>

/**
 * 事实库 — the records of the judged registers as they stand at one place of the log, held in memory for the pure core.
 * A record that did not change keeps its identity, and so does the list of records that belong to it: what was computed
 * from them need not be computed again. Read it at one go, without waiting in between: later events move it on.
 * It remembers each record at the end of every day on which it changed, so that it can be asked for any day before.
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

  /** The days on which a record changed, each with the record as it stood when that day ended. */
  versions<R extends AnyRegister>(register: R, id: string): readonly Version<RowOf<R>>[] {
    return this.table(register).history.of(id) as readonly Version<RowOf<R>>[] // as above
  }

  /** How often a register changed since it was read: what rests on it alone still holds while this is the same. */
  revision(register: AnyRegister): number {
    return this.table(register).revision
  }

  /** The facts as they were known at the end of an earlier day. */
  on(day: Day): Facts {
    const lists = new Map<string, readonly Row[]>()
    // Asked for again and again while a course is told.
    const childrenOf = (register: AnyRegister, field: string, id: string) => {
      const key = register.name + field + id
      const list = lists.get(key) ?? this.table(register).childrenOn(field, id, day)
      lists.set(key, list)
      return list
    }
    const rowOn = (register: AnyRegister, id: string) => this.table(register).history.on(id, day)
    return {
      all: <R extends AnyRegister>(register: R) =>
        this.all(register).flatMap(({ id }) => (rowOn(register, id) as RowOf<R> | null) ?? []), // rows of this register
      find: <R extends AnyRegister>(register: R, id: string | null) =>
        id === null ? null : (rowOn(register, id) as RowOf<R> | null), // as above
      of: <R extends AnyRegister>(register: R, field: keyof R['fields'] & string, id: string) =>
        childrenOf(register, field, id) as readonly RowOf<R>[], // as above
    }
  }

  /** Takes over rows that were read from the tables at the place of the log given to the constructor. */
  load(register: AnyRegister, rows: readonly Row[]): void {
    for (const row of rows) this.table(register).load(row)
  }

  /** Learns what was before from events up to the place that the rows stand at. */
  recall(logged: readonly Logged[]): void {
    for (const { event } of logged) this.tables.get(event.register)?.recall(event)
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
  readonly history: RecordHistory
  revision = 0
  private readonly register: AnyRegister
  private readonly children = new Map<string, Map<string, readonly Row[]>>()
  private listed: readonly Row[] | null = null

  constructor(register: AnyRegister, rows = new Map<string, Row>(), history = new RecordHistory(register)) {
    this.register = register
    this.rows = rows
    this.history = history
  }

  list(): readonly Row[] {
    this.listed ??= [...this.rows.values()]
    return this.listed
  }

  childrenOf(field: string, id: string): readonly Row[] {
    return this.indexOf(field).get(id) ?? none
  }

  /** Those that referred to the record on that day, whether or not they still do. */
  childrenOn(field: string, id: string, day: Day): readonly Row[] {
    const ever = this.history.everReferring(field, id)
    if (ever.size === 0) return none
    const rows: Row[] = []
    for (const child of ever) {
      const row = this.history.on(child, day)
      const value = row?.[field]
      if (row !== null && (value === id || (Array.isArray(value) && value.includes(id)))) rows.push(row)
    }
    return rows
  }

  load(row: Row): void {
    this.put(row)
    this.history.add(beginning, row)
  }

  recall(event: EventBody): void {
    this.history.recall(event, this.rows.get(event.record) ?? null)
  }

  apply(event: EventBody): void {
    const { record, version } = event
    const known = this.rows.get(record)
    // Tables may have been read a moment later than the place in the log that they are said to stand at.
    if (known !== undefined && known.version >= version) return
    this.put(this.history.follow(event, known ?? null))
  }

  fork(): Table {
    return new Table(this.register, new Map(this.rows), this.history.fork())
  }

  private put(row: Row): void {
    const before = this.rows.get(row.id)
    this.rows.set(row.id, row)
    this.listed = null
    this.revision += 1
    for (const [field, index] of this.children) replace(index, field, before, row)
  }

  private indexOf(field: string): Map<string, readonly Row[]> {
    const known = this.children.get(field)
    if (known !== undefined) return known
    const index = new Map<string, Row[]>()
    // Filled at one go: one list for each record, not a new one for each of its children.
    for (const row of this.rows.values()) {
      for (const id of idsIn(row[field])) {
        const list = index.get(id)
        if (list === undefined) index.set(id, [row])
        else list.push(row)
      }
    }
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

export function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []
}
