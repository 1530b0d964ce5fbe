import type { Fault } from '#derive/sheet-columns.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ReadRow } from '#files/read-xlsx.ts'
import type { Register } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { changeRecord } from '#services/save.ts'
import { createRecords, isMadeTogether } from '#services/save-many.ts'
import type { Planned } from '#services/sheet/plan.ts'
import type { Connection } from '#store/database.ts'
import { appendAll } from '#store/records.ts'

type Writing = Extract<Planned, { readonly does: 'create' | 'change' }>
type Create = Extract<Writing, { readonly does: 'create' }>
type Change = Extract<Writing, { readonly does: 'change' }>

/** What fits, kept as bytes until it is written: a hundred thousand rows as values would be hundreds of megabytes. */
export class Staged {
  created = 0
  changed = 0
  private readonly batches: Buffer[] = []

  add(planned: readonly Planned[]): void {
    const writing = planned.filter((one): one is Writing => one.does === 'create' || one.does === 'change')
    for (const { does } of writing) {
      if (does === 'create') this.created += 1
      else this.changed += 1
    }
    if (writing.length > 0) this.batches.push(Buffer.from(JSON.stringify(writing)))
  }

  /** How many of them are written each in statements of its own. */
  oneByOne(isMadeTogether: boolean): number {
    return this.changed + (isMadeTogether ? 0 : this.created)
  }

  *[Symbol.iterator](): Generator<readonly Writing[]> {
    for (const batch of this.batches) yield JSON.parse(batch.toString('utf8')) as Writing[] // written by add
  }
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
  readonly isDryRun: boolean
  readonly signal: AbortSignal
  readonly progress: (share: number) => void
}

/**
 * Writes what fits. New rows go first and their events last: only from the first event on do the other writers of the zone
 * wait. A row that is refused only now is taken back by itself and told with the others.
 */
export async function enter(tx: Context, entering: Entering): Promise<readonly LateRefusal[]> {
  const { staged, signal, isDryRun } = entering
  const { onceKey: _, ...act } = tx
  const context: Context = { ...act, db: quietened(tx.db) }
  const late: LateRefusal[] = []
  const events: Buffer[] = []
  const done = counter(entering)
  for (const batch of staged) {
    signal.throwIfAborted()
    const created = batch.filter((one): one is Create => one.does === 'create')
    late.push(...(await createAll(context, entering, created, events)))
    done(created.length)
  }
  for (const bodies of events) {
    signal.throwIfAborted()
    const isDone = await appendAll(context.db, context.actor.zone, JSON.parse(bodies.toString('utf8')) as string[]) // written by createAll
    if (!isDone) throw new Error('The zone has no chain')
  }
  for (const batch of staged) {
    signal.throwIfAborted()
    const changed = batch.filter((one): one is Change => one.does === 'change')
    late.push(...(await changeAll(context, entering.register, changed)))
    done(changed.length)
  }
  if (isDryRun) throw new TakenBack(late)
  return late
}

function counter({ staged, progress }: Entering): (count: number) => void {
  let done = 0
  return (count) => {
    done += count
    progress(done / (staged.created + staged.changed))
  }
}

async function createAll(
  context: Context,
  { register, isDryRun }: Entering,
  rows: readonly Create[],
  events: Buffer[],
): Promise<readonly LateRefusal[]> {
  const isTogether = isMadeTogether(context, register)
  // What is made together was judged before; a trial need not write it.
  if (rows.length === 0 || (isTogether && isDryRun)) return []
  const make = (some: readonly Create[]) =>
    createRecords(
      context,
      register,
      some.map(({ facts }) => facts),
      {
        onceKeys: some.map(({ onceKey }) => onceKey),
        ...(isTogether ? { later: (bodies) => events.push(Buffer.from(JSON.stringify(bodies))) } : {}),
      },
    )
  if (isTogether && (await attempt(context, () => make(rows))) === null) return []
  const late: LateRefusal[] = []
  for (const row of rows) {
    const told = await attempt(context, () => make([row]))
    if (told !== null) late.push(lateOf(row, told))
  }
  return late
}

async function changeAll(
  context: Context,
  register: Register,
  rows: readonly Change[],
): Promise<readonly LateRefusal[]> {
  const late: LateRefusal[] = []
  for (const row of rows) {
    const told = await attempt(context, () => changeRecord(context, register, row.id, row.version, row.facts))
    if (told !== null) late.push(lateOf(row, told))
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

function lateOf({ does, row }: Writing, told: Refusal): LateRefusal {
  return { does, row, faults: [{ key: null, refusal: told }] }
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
