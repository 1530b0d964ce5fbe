import type { Moment } from '#domain/moment.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { Connection, Database } from '#store/database.ts'

/** Who acts, when, through which way in, and on which connection. */
export type Context = {
  readonly db: Connection
  readonly actor: Actor
  readonly now: Moment
  readonly through: string
  /** Ties the events of one act together, so that it can be undone as a whole. */
  readonly batch?: string
  /** Makes a repeated request harmless: the second one answers with what the first one did. */
  readonly onceKey?: string
  readonly procedures: Procedures
}

/** What an act of a register does besides saving the record; both parts run in its transaction. */
export type Procedure = {
  /** Refuses the act or completes the facts given with it. */
  readonly before?: (context: Context, row: Row, facts: Facts) => Promise<Facts>
  /** The same for many records at once, each judged as if those before it were written. It writes nothing: a trial asks it too. */
  readonly beforeMany?: (context: Context, rows: readonly Row[], given: readonly Facts[]) => Promise<readonly Facts[]>
  /** Carries the consequences to other records. */
  readonly after?: (context: Context, row: Row) => Promise<void>
  /** The same for many records at once. */
  readonly afterMany?: (context: Context, rows: readonly Row[]) => Promise<void>
}

/** What looks at nothing but the record itself and records of other registers may judge many as it judges one. */
export function eachAlone(before: NonNullable<Procedure['before']>): Procedure {
  return {
    before,
    beforeMany: async (context, rows, given) => {
      const judged: Facts[] = []
      for (const [i, row] of rows.entries()) judged.push(await before(context, row, given[i] ?? {}))
      return judged
    },
  }
}

/** Keyed by `register.move`, `register.create` or `register.change`. */
export type Procedures = Readonly<Record<string, Procedure>>

export type Facts = Readonly<Record<string, unknown>>

export function procedureOf(context: Context, register: Register, act: string): Procedure {
  return context.procedures[`${register.name}.${act}`] ?? {}
}

/**
 * Runs the creation of a record. Without a procedure it is one statement, which is a transaction by itself and holds
 * the chain of the zone no longer than its own commit takes; with one, both go into a transaction.
 */
export async function inOneAct<T>(
  db: Database,
  context: Omit<Context, 'db'>,
  act: string,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const attempt = () =>
    context.procedures[act] === undefined ? work({ ...context, db }) : inTransaction(db, context, work)
  // Of equal requests at the same moment the later ones fail on the first; looking again they find what it made.
  return context.onceKey === undefined ? attempt() : attempt().catch(attempt)
}

export function inTransaction<T>(
  db: Database,
  context: Omit<Context, 'db'>,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  return db.transaction((tx) => work({ ...context, db: tx }))
}
