import type { Fault } from '#derive/sheet-columns.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ReadRow } from '#files/read-xlsx.ts'
import { getRegister } from '#registers/index.ts'
import type { Register } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { moveRecord } from '#services/move.ts'
import { changeRecord, createRecord, type NewRecord } from '#services/save.ts'
import { changeRecords, createRecords, isMadeTogether } from '#services/save-many.ts'
import type { MoveOf, Planned } from '#services/sheet/planned.ts'
import type { Connection } from '#store/database.ts'
import { appendAll } from '#store/write-ahead.ts'

type Writing = Extract<Planned, { readonly does: 'create' | 'follow' | 'change' | 'move' }>
type Create = Extract<Writing, { readonly does: 'create' }>
type Change = Extract<Writing, { readonly does: 'change' }>

/** How a register takes many: which acts go in few statements, and the fields that occur once. */
export type Ways = {
  readonly together: { readonly create: boolean; readonly change: boolean }
  readonly once: ReadonlySet<string>
}

export function waysOf(context: Context, register: Register): Ways {
  const together = (act: 'create' | 'change') => isMadeTogether(context, register, act)
  return {
    together: { create: together('create'), change: together('change') },
    once: new Set((register.unique ?? []).flat()),
  }
}

/** What fits, kept as bytes until it is written: a hundred thousand rows as values would be hundreds of megabytes. */
export class Staged {
  created = 0
  followed = 0
  changed = 0
  /** How many of them are written each in statements of its own. */
  oneByOne = 0
  /** How many have to be written for knowing whether they fit. */
  tried = 0
  private readonly batches: Buffer[] = []
  private readonly ways: Ways

  get all(): number {
    return this.created + this.followed + this.changed
  }

  constructor(ways: Ways) {
    this.ways = ways
  }

  add(planned: readonly Planned[]): void {
    const writing = planned.filter((one): one is Writing => one.does !== 'nothing' && one.does !== 'refuse')
    for (const one of writing) {
      if (one.does === 'create') this.created += 1
      else if (one.does === 'follow') this.followed += 1
      else this.changed += 1
      if (!isTogether(this.ways, one)) this.oneByOne += 1
      if (isTried(this.ways, one)) this.tried += 1
    }
    if (writing.length > 0) this.batches.push(Buffer.from(JSON.stringify(writing)))
  }

  *[Symbol.iterator](): Generator<readonly Writing[]> {
    for (const batch of this.batches) yield JSON.parse(batch.toString('utf8')) as Writing[] // written by add
  }
}

/** Editions and moves are single acts, each with what it sets off. */
function isTogether({ together }: Ways, { does }: Writing): boolean {
  return (does === 'create' || does === 'change') && together[does]
}

/** Judging sees everything but what a procedure looks up row by row, and whether a changed key is free. */
function isTried(ways: Ways, one: Writing): boolean {
  if (!isTogether(ways, one)) return true
  return one.does === 'change' && Object.keys(one.facts).some((key) => ways.once.has(key))
}

export type LateRefusal = { readonly does: Writing['does']; readonly row: ReadRow; readonly faults: readonly Fault[] }

/** Ends a transaction whose outcome is wanted and whose writes are not. */
export class TakenBack extends Error {
  readonly late: readonly LateRefusal[]

  constructor(late: readonly LateRefusal[]) {
    super('The import was taken back')
    this.late = late
  }
}

export type Entering = {
  readonly register: Register
  readonly staged: Staged
  readonly ways: Ways
  readonly isDryRun: boolean
  readonly signal: AbortSignal
  readonly progress: (share: number) => void
}

/**
 * Writes what fits. Rows go first and their events last: only from the first event on do the other writers of the zone
 * wait. A row that is refused only now is taken back by itself and told with the others.
 */
export async function enter(tx: Context, entering: Entering): Promise<readonly LateRefusal[]> {
  const { staged, ways, isDryRun } = entering
  const { onceKey: _, ...act } = tx
  const context: Context = { ...act, db: quietened(tx.db) }
  const late: LateRefusal[] = []
  const events: Buffer[] = []
  const done = counter(entering)
  const wanted = (one: Writing) => !isDryRun || isTried(ways, one)
  for (const batch of staged) {
    const rows = batch.filter((one) => isTogether(ways, one) && wanted(one))
    late.push(...(await writeTogether(context, entering.register, rows, (bodies) => events.push(packed(bodies)))))
    done(rows.length)
  }
  if (events.length > 0 && !isDryRun && !(await appendAll(context.db, context.actor.zone, unpacked(events), done)))
    throw new Error('The zone has no chain')
  for (const batch of staged) {
    const rows = batch.filter((one) => !isTogether(ways, one) && wanted(one))
    for (let first = 0; first < rows.length; first += group) {
      const part = rows.slice(first, first + group)
      late.push(...(await writeOrTell(context, part, (some) => writeSingly(context, entering.register, some))))
      done(part.length)
    }
  }
  if (isDryRun) throw new TakenBack(late)
  return late
}

/** So many single records share a savepoint; where one of them is refused, each gets its own. */
const group = 16

function packed(bodies: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(bodies))
}

function* unpacked(events: readonly Buffer[]): Generator<readonly string[]> {
  for (const bodies of events) yield JSON.parse(bodies.toString('utf8')) as string[] // written by packed
}

/** Tells how far it is after each part, and is where a stopped import ends. */
function counter({ staged, signal, progress }: Entering): (count: number) => void {
  // What goes together counts twice: its row, and its event.
  const all = 2 * staged.all - staged.oneByOne
  let done = 0
  return (count) => {
    done += count
    progress(done / all)
    signal.throwIfAborted()
  }
}

async function writeTogether(
  context: Context,
  register: Register,
  rows: readonly Writing[],
  later: (bodies: readonly string[]) => void,
): Promise<readonly LateRefusal[]> {
  const created = rows.filter((one): one is Create => one.does === 'create')
  const changed = rows.filter((one): one is Change => one.does === 'change')
  return [
    ...(await writeOrTell(context, created, (some) =>
      createRecords(context, register, factsOf(some), {
        onceKeys: some.map(({ onceKey }) => onceKey),
        ids: some.map(({ id }) => id),
        later,
      }),
    )),
    ...(await writeOrTell(context, changed, (some) => changeRecords(context, register, some, later))),
  ]
}

function factsOf(rows: readonly Writing[]): readonly Facts[] {
  return rows.map(({ facts }) => facts)
}

async function writeSingly(context: Context, register: Register, rows: readonly Writing[]): Promise<void> {
  for (const one of rows) {
    if (one.does === 'change') await changeRecord(context, register, one.id, one.version, one.facts)
    else if (one.does === 'move') await writeMove(context, one)
    else await createRecord({ ...context, onceKey: one.onceKey }, register, madeOf(one))
  }
}

function madeOf(one: Extract<Writing, { readonly does: 'create' | 'follow' }>): NewRecord {
  return one.does === 'create' && one.id !== undefined ? { id: one.id, facts: one.facts } : { facts: one.facts }
}

async function writeMove(context: Context, { register, id, version, move, ...asked }: MoveOf): Promise<void> {
  const of = getRegister(register)
  if (move === null) await changeRecord(context, of, id, version, asked.facts)
  else await moveRecord(context, of, id, version, move, asked)
}

/** Writes a part at once; where something in it is refused, each row by itself, so that it costs only that row. */
async function writeOrTell<One extends Writing>(
  context: Context,
  rows: readonly One[],
  write: (rows: readonly One[]) => Promise<unknown>,
): Promise<readonly LateRefusal[]> {
  if (rows.length === 0 || (await attempt(context, () => write(rows))) === null) return []
  const late: LateRefusal[] = []
  for (const row of rows) {
    const told = await attempt(context, () => write([row]))
    if (told !== null) late.push({ does: row.does, row: row.row, faults: [{ key: null, refusal: told }] })
  }
  return late
}

/** Runs a part of the transaction that may be refused without costing the rest. */
async function attempt({ db }: Context, work: () => Promise<unknown>): Promise<Refusal | null> {
  await db.query('savepoint part')
  try {
    await work()
    await db.query('release savepoint part')
    return null
  } catch (error) {
    await db.query('rollback to savepoint part')
    if (error instanceof Refusal) return error
    throw error
  }
}

const mostNews = 100

/** Pages that are open hear of the first rows and read the list again; a hundred thousand single messages would drown them. */
function quietened(db: Connection): Connection {
  let told = 0
  return {
    ...db,
    announce: (channel, payload) => {
      told += 1
      if (told <= mostNews) db.announce(channel, payload)
    },
  }
}
