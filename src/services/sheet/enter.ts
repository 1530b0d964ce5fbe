import type { Fault } from '#derive/sheet-columns.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ReadRow } from '#files/read-xlsx.ts'
import type { Register } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { changeRecord } from '#services/save.ts'
import { createRecords, isMadeTogether } from '#services/save-many.ts'
import type { Planned } from '#services/sheet/plan.ts'
import type { Connection } from '#store/database.ts'

type Writing = Extract<Planned, { readonly does: 'create' | 'change' }>
type Create = Extract<Writing, { readonly does: 'create' }>

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

/** Writes what fits. A row that a procedure refuses only now is taken back by itself and told with the others. */
export async function enter(tx: Context, entering: Entering): Promise<readonly LateRefusal[]> {
  const { register, staged, isDryRun, signal, progress } = entering
  const { onceKey: _, ...act } = tx
  const context: Context = { ...act, db: quietened(tx.db) }
  const isTogether = isMadeTogether(context, register)
  const late: LateRefusal[] = []
  let done = 0
  for (const batch of staged) {
    signal.throwIfAborted()
    const created = batch.filter((one): one is Create => one.does === 'create')
    // What is made together was judged before; a trial need not write it.
    if (created.length > 0 && !(isTogether && isDryRun)) late.push(...(await createAll(context, register, created)))
    for (const one of batch) {
      if (one.does !== 'change') continue
      const told = await attempt(context, () => changeRecord(context, register, one.id, one.version, one.facts))
      if (told !== null) late.push(lateOf(one, told))
    }
    done += batch.length
    progress(done / (staged.created + staged.changed))
  }
  if (isDryRun) throw new TakenBack(late)
  return late
}

async function createAll(
  context: Context,
  register: Register,
  rows: readonly Create[],
): Promise<readonly LateRefusal[]> {
  const make = (some: readonly Create[]) =>
    createRecords(
      context,
      register,
      some.map(({ facts }) => facts),
      some.map(({ onceKey }) => onceKey),
    )
  if (isMadeTogether(context, register) && (await attempt(context, () => make(rows))) === null) return []
  const late: LateRefusal[] = []
  for (const row of rows) {
    const told = await attempt(context, () => make([row]))
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
