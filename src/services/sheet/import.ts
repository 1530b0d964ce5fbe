import { headIn } from '#derive/layouts.ts'
import { type Fault, filledIn } from '#derive/sheet-columns.ts'
import type { Label } from '#domain/label.ts'
import { type Head, kindOfRow } from '#domain/sheet/head.ts'
import type { ReadRow } from '#files/read-xlsx.ts'
import type { RowLines } from '#files/row-lines.ts'
import { batchesOf } from '#files/rows-in-child.ts'
import { refusal } from '#schema/messages.ts'
import type { Register } from '#schema/register.ts'
import { type Context, inTransaction } from '#services/context.ts'
import { type Entering, enter, Staged, TakenBack, type Ways, waysOf } from '#services/sheet/enter.ts'
import { Names } from '#services/sheet/names.ts'
import { namesItself, OwnRows } from '#services/sheet/own-rows.ts'
import { planBatch } from '#services/sheet/plan.ts'
import type { Check, Plan, Planned } from '#services/sheet/planned.ts'
import type { Database } from '#store/database.ts'

export const mostRows = 120_000
/** What is written record by record holds the chain of the zone for seconds; more than this is for several files. */
export const mostOneByOne = 5_000
const batchSize = 512
const manyRows = 2_000

export type RefusedRow = { readonly row: ReadRow; readonly faults: readonly Fault[] }

export type Outcome = {
  readonly head: Head
  readonly counts: { readonly new: number; readonly changed: number; readonly same: number; readonly refused: number }
  /** Of what is never changed: rows that stand beside it as new editions. */
  readonly followed: number
  /** Rows that are no facts: sums and stamps around the table. */
  readonly passedOver: number
  readonly refused: readonly RefusedRow[]
}

export type Import = {
  readonly register: Register
  readonly read: RowLines
  readonly check: Check
  readonly isDryRun: boolean
  readonly signal: AbortSignal
  /** Told how far it is, from 0 to 1. */
  readonly progress: (share: number) => void
}

/**
 * 导入 — rows are read and judged first, without holding anything; then all that fit are written in one transaction, so that
 * whatever interrupts it leaves nothing half done. A dry run writes nothing, or takes back what had to be tried.
 */
export async function importSheet(db: Database, context: Omit<Context, 'db'>, asked: Import): Promise<Outcome> {
  const attempt = () => importOnce(db, context, asked)
  // Of two that bring the same rows at the same moment the later one finds, looking again, what the other made.
  return attempt().catch((error: unknown) => {
    if (!isOvertaken(error)) throw error
    return attempt()
  })
}

/** A row of ours entered by another meanwhile, or each of two waiting for the other. */
function isOvertaken(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false
  return (
    error.code === '40P01' || (error.code === '23505' && 'constraint' in error && error.constraint === 'event_once_key')
  )
}

async function importOnce(db: Database, context: Omit<Context, 'db'>, asked: Import): Promise<Outcome> {
  const { register, read, isDryRun, signal } = asked
  if (read.count > mostRows) throw refusal('sheet-too-many-rows', { most: mostRows })
  const whole: Context = { ...context, db }
  const ways = waysOf(whole, register)
  const { head, staged, refused, passedOver, same } = await judge(whole, asked, ways)
  const counts = { new: staged.created, changed: staged.changed, same, refused: refused.length }
  if (staged.all === 0 || (isDryRun && staged.tried === 0))
    return { head, counts, followed: staged.followed, passedOver, refused }
  signal.throwIfAborted()
  const entering: Entering = { ...asked, staged, ways, progress: (share) => asked.progress(0.5 + share / 2) }
  const late = await inTransaction(db, context, (tx) => enter(tx, entering)).catch((error: unknown) => {
    if (error instanceof TakenBack) return error.late
    throw error
  })
  // Plans of statements were made for the size that the register had before.
  if (!isDryRun && staged.created >= manyRows) await db.query(`analyze "${register.name}"`)
  const lost = (...kinds: readonly string[]) => late.filter(({ does }) => kinds.includes(does)).length
  return {
    head,
    counts: {
      ...counts,
      new: counts.new - lost('create'),
      changed: counts.changed - lost('change', 'move'),
      refused: refused.length + late.length,
    },
    followed: staged.followed - lost('follow'),
    passedOver,
    refused: [...refused, ...late].sort((a, b) => a.row.number - b.row.number),
  }
}

async function judge(context: Context, { register, read, check, signal, progress }: Import, ways: Ways) {
  const staged = new Staged(ways)
  const refused: RefusedRow[] = []
  let [same, passedOver, done] = [0, 0, 0]
  let plan: Plan | null = null
  const take = (planned: readonly Planned[]) => {
    staged.add(planned)
    // Said as soon as it is known, not after a hundred thousand rows were judged.
    if (staged.oneByOne > mostOneByOne) throw refusal('sheet-too-many-changes', { most: mostOneByOne })
    for (const one of planned) {
      if (one.does === 'nothing') same += 1
      if (one.does === 'refuse') refused.push({ row: one.row, faults: one.faults })
    }
  }
  for (const batch of batchesOf(read, batchSize)) {
    signal.throwIfAborted()
    let rows = batch
    if (plan === null) {
      plan = openPlan(context, register, check, { read, first: batch })
      rows = batch.slice(plan.head.rows)
    }
    const facts = rows.filter(({ cells }) => kindOfRow(cells) === 'facts')
    passedOver += rows.length - facts.length
    take(await planBatch(plan, facts))
    done += batch.length
    progress(done / read.count / 2)
  }
  if (plan === null) throw refusal('sheet-empty')
  for (const level of plan.own?.levels(plan.names, (row, faults) => refused.push({ row, faults })) ?? [])
    for (let first = 0; first < level.length; first += batchSize) {
      signal.throwIfAborted()
      take(await planBatch(plan, level.slice(first, first + batchSize)))
    }
  return { head: plan.head, staged, refused, passedOver, same }
}

type Opened = { readonly read: RowLines; readonly first: readonly ReadRow[] }

function openPlan(context: Context, register: Register, check: Check, { read, first }: Opened): Plan {
  const head = headIn(
    register,
    first.map(({ cells }) => cells),
  )
  if (head === null) throw refusal('sheet-no-head')
  const names = new Names(context.db, context.actor)
  const columns = filledIn(register, head)
  const own = namesItself(register, columns) ? new OwnRows(register, columns, batchesOf(read, batchSize)) : null
  return { context, register, head, columns, names, check, seen: new Map(), own }
}

/** What a person reads of a refused row. */
export function reasonsOf(faults: readonly Fault[]): readonly Label[] {
  return faults.map(({ refusal: told }) => told.text)
}
