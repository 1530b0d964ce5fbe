import { type Folded, fold } from '#domain/event.ts'
import { canonical, isSame } from '#domain/json.ts'
import { findRegister, registers } from '#registers/index.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Connection, Database } from '#store/database.ts'
import { allEvents, type LoggedEvent, zonesOf } from '#store/events.ts'
import { allRows, clearRegister, zonesOfRows } from '#store/records.ts'
import { fillRegister } from '#store/write-ahead.ts'

/** One place where a table and its log say different things. */
export type Discrepancy = {
  readonly zone: string
  readonly register: string
  readonly record: string
  /** The field that differs; null when the whole record is missing, surplus or not to be folded. */
  readonly field: string | null
  readonly log: string
  readonly table: string
}

export type RebuildCheck = {
  readonly events: number
  readonly records: number
  readonly discrepancies: readonly Discrepancy[]
}

/** Folds the whole log again and compares every record with its table: the proof that a row is only a projection. */
export async function rebuildCheck(db: Database): Promise<RebuildCheck> {
  // One snapshot for log and tables: whoever writes meanwhile is neither hindered nor reported.
  return db.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only')
    const zones = [...new Set([...(await zonesOf(tx)), ...(await zonesOfRows(tx, registers))])].sort()
    const parts: RebuildCheck[] = []
    for (const zone of zones) parts.push(await checkZone(tx, zone))
    return {
      events: sum(parts.map((part) => part.events)),
      records: sum(parts.map((part) => part.records)),
      discrepancies: parts.flatMap((part) => part.discrepancies),
    }
  })
}

/** Writes all tables anew from the log, in one transaction that keeps writers out; refuses a log that does not fold. */
export async function rebuild(db: Database): Promise<{ readonly records: number }> {
  return db.transaction(async (tx) => {
    let records = 0
    for (const zone of await zonesOf(tx)) records += await rebuildZone(tx, zone)
    return { records }
  })
}

/** The same for one zone, in a transaction of the caller; gives the number of records. */
export async function rebuildZone(tx: Connection, zone: string): Promise<number> {
  await tx.query('select 1 from "chain" where zone_id = $1 for update', [zone])
  const folded = await foldZone(tx, zone)
  const [broken] = folded.broken
  if (broken !== undefined) throw new Error(`The log does not fold: ${broken.register} ${broken.record}: ${broken.log}`)
  const records = [...folded.records.values()]
  for (const register of registers) {
    await clearRegister(tx, zone, register)
    const rows = records.filter((one) => one.register === register).map((one) => ({ row: rowOf(one), at: one.at }))
    await fillRegister(tx, zone, register, rows)
  }
  return records.length
}

type FoldedRecord = { readonly register: Register; readonly id: string; readonly at: string; readonly folded: Folded }
type FoldedZone = {
  readonly events: number
  readonly records: ReadonlyMap<string, FoldedRecord>
  readonly broken: readonly Discrepancy[]
}

async function foldZone(db: Connection, zone: string): Promise<FoldedZone> {
  const records = new Map<string, FoldedRecord>()
  const broken: Discrepancy[] = []
  let events = 0
  for await (const logged of allEvents(db, zone)) {
    events += 1
    const { event } = logged
    const register = findRegister(event.register)
    if (register === null) continue
    const key = keyOf(event.register, event.record)
    const next = fold(records.get(key)?.folded ?? null, event)
    if (typeof next === 'string') broken.push(brokenAt(zone, logged, next))
    else records.set(key, { register, id: event.record, at: event.at, folded: next })
  }
  return { events, records, broken }
}

async function checkZone(db: Connection, zone: string): Promise<RebuildCheck> {
  const { events, records, broken } = await foldZone(db, zone)
  const found = new Set<string>()
  const differing: Discrepancy[] = []
  for (const register of registers) {
    for (const row of await allRows(db, register, zone)) {
      const key = keyOf(register.name, row.id)
      found.add(key)
      const wanted = records.get(key)
      if (wanted === undefined) differing.push(whole(zone, register.name, row.id, 'no such record', 'a row'))
      else differing.push(...differencesOf(zone, register, rowOf(wanted), row))
    }
  }
  const missing = [...records]
    .filter(([key]) => !found.has(key))
    .map(([, one]) => whole(zone, one.register.name, one.id, 'a record', 'no row'))
  return { events, records: records.size, discrepancies: [...broken, ...differing, ...missing] }
}

function differencesOf(zone: string, register: Register, wanted: Row, row: Row): Discrepancy[] {
  return ['version', 'state', ...Object.keys(register.fields)]
    .filter((field) => !isSame(wanted[field], row[field]))
    .map((field) => ({
      zone,
      register: register.name,
      record: row.id,
      field,
      log: canonical(wanted[field]),
      table: canonical(row[field]),
    }))
}

function rowOf({ id, folded }: FoldedRecord): Row {
  return { ...folded.fields, id, version: folded.version, state: String(folded.fields.state) }
}

function whole(zone: string, register: string, record: string, log: string, table: string): Discrepancy {
  return { zone, register, record, field: null, log, table }
}

function brokenAt(zone: string, { seq, event }: LoggedEvent, problem: string): Discrepancy {
  return whole(zone, event.register, event.record, `event ${seq}: ${problem}`, 'not compared')
}

function keyOf(register: string, record: string): string {
  return `${register} ${record}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
