import { allows } from '#derive/access.ts'
import { refusal } from '#schema/messages.ts'
import type { Register, Row } from '#schema/register.ts'
import { type Context, type Facts, procedureOf } from '#services/context.ts'
import { asDuplicate } from '#services/duplicates.ts'
import { assertReferencesOfAll } from '#services/references.ts'
import {
  amended,
  assertChangeable,
  assertSeen,
  createRecord,
  draftOf,
  eventOf,
  type NewRecord,
  typedIn,
} from '#services/save.ts'
import { sealRow } from '#services/sealing.ts'
import { rowsWhere, writeNewRows } from '#store/records.ts'
import { type Written, writeRowsAhead } from '#store/write-ahead.ts'

export type Together = {
  /** One for each record, so that the same row of a sheet makes none again. */
  readonly onceKeys?: readonly string[]
  /** Ids that rows of a sheet were given beforehand, because other rows name them. */
  readonly ids?: readonly (string | undefined)[]
  /** Takes the words of the events instead of the log; whoever takes them appends them in the same transaction. */
  readonly later?: (bodies: readonly string[]) => void
}

/**
 * 成批新建 — many records of one register in one act, by the same rules as one by one and with an event each, but in a few
 * statements. All or none: for a transaction. Where a register has consequences to carry, they are made one by one.
 */
export async function createRecords(
  context: Context,
  register: Register,
  made: readonly Facts[],
  { onceKeys, ids, later }: Together = {},
): Promise<readonly Row[]> {
  const procedure = procedureOf(context, register, 'create')
  if (!isMadeTogether(context, register)) return oneByOne(context, register, made, onceKeys)
  const drafts = made.map((facts, i) => draftOf(context, register, recordOf(facts, ids?.[i])))
  for (const draft of drafts) if (!allows(register.access.create, context.actor, draft)) throw refusal('not-allowed')
  const completed = await procedure.beforeMany?.(context, drafts, made)
  const rows = drafts.map((draft, i): Row => ({ ...draft, ...completed?.[i] }))
  await write(
    context,
    register,
    rows,
    made.map((facts) => typedIn(facts)),
    { ...(onceKeys ? { onceKeys } : {}), ...(later ? { later } : {}) },
  )
  await procedure.afterMany?.(context, rows)
  return rows
}

/** Whether records of a register can be made in few statements: what is done for one can be done for many at once. */
export function isMadeTogether(context: Context, register: Register, act: 'create' | 'change' = 'create'): boolean {
  const { before, beforeMany, after, afterMany } = procedureOf(context, register, act)
  return (after === undefined || afterMany !== undefined) && (before === undefined || beforeMany !== undefined)
}

export type Change = { readonly id: string; readonly version: number; readonly facts: Facts }

/**
 * 成批修改 — many records of one register changed in one act, by the same rules as one by one and with an event each, but in a
 * few statements; only where `isMadeTogether`. Their events are left to whoever takes their words, who appends them last.
 */
export async function changeRecords(
  context: Context,
  register: Register,
  changes: readonly Change[],
  later: (bodies: readonly string[]) => void,
): Promise<void> {
  const { db, actor } = context
  const ids = changes.map(({ id }) => id)
  const found = new Map((await rowsWhere(db, register, actor.zone, 'id', ids, true)).map((row) => [row.id, row]))
  const before = changes.map(({ id, version, facts }) => {
    const row = assertSeen(context, register, found.get(id) ?? null, version)
    if (!allows(register.access.change, actor, row)) throw refusal('not-allowed')
    assertChangeable(register, facts)
    return row
  })
  const given = changes.map(({ facts }) => facts)
  const procedure = procedureOf(context, register, 'change')
  const completed = (await procedure.beforeMany?.(context, before, given)) ?? given
  await assertReferencesOfAll(
    db,
    register,
    actor.zone,
    before.map(({ id, version, state }, i) => ({ ...completed[i], id, version, state })),
  )
  const rows = before.map((row, i) => {
    const after = sealRow(db, actor.zone, register, row, amended(row, completed[i] ?? {}))
    const typed = typedIn(given[i] ?? {})
    return { row: after, event: eventOf(context, register, row, after, { act: 'change', typed }) }
  })
  await ahead(context, register, rows, later)
  await procedure.afterMany?.(
    context,
    before.map((row, i) => amended(row, completed[i] ?? {})),
  )
}

async function ahead(
  { db, actor }: Context,
  register: Register,
  rows: readonly Written[],
  later: (bodies: readonly string[]) => void,
): Promise<void> {
  const bodies = await writeRowsAhead(db, actor.zone, register, rows).catch((error: unknown) => {
    throw asDuplicate(register, error)
  })
  if (bodies === null) throw refusal('stale-version', { seen: (rows[0]?.row.version ?? 1) - 1 })
  later(bodies)
}

function recordOf(facts: Facts, id: string | undefined): NewRecord {
  return id === undefined ? { facts } : { id, facts }
}

/** Many records without asking who may: for founding a zone and for procedures. */
export async function plantRecords(
  context: Context,
  register: Register,
  made: readonly Facts[],
): Promise<readonly Row[]> {
  const rows = made.map((facts) => draftOf(context, register, { facts }))
  await write(context, register, rows)
  return rows
}

async function oneByOne(
  context: Context,
  register: Register,
  made: readonly Facts[],
  onceKeys?: readonly string[],
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const [i, facts] of made.entries()) {
    const onceKey = onceKeys?.[i]
    rows.push(await createRecord(onceKey === undefined ? context : { ...context, onceKey }, register, { facts }))
  }
  return rows
}

async function write(
  context: Context,
  register: Register,
  plain: readonly Row[],
  typed: readonly number[] = [],
  { onceKeys = [], later }: Together = {},
): Promise<void> {
  const { db, actor } = context
  // The once-key of a request belongs to a single record; rows of a sheet bring one each.
  const { onceKey: _, ...act } = context
  await assertReferencesOfAll(db, register, actor.zone, plain)
  const rows = plain.map((row, i) => {
    const sealed = sealRow(db, actor.zone, register, null, row)
    const onceKey = onceKeys[i]
    const own = onceKey === undefined ? act : { ...act, onceKey }
    return { row: sealed, event: eventOf(own, register, null, sealed, { act: 'create', typed: typed[i] }) }
  })
  if (later !== undefined) return ahead(context, register, rows, later)
  const isWritten = await writeNewRows(db, actor.zone, register, rows).catch((error: unknown) => {
    throw asDuplicate(register, error)
  })
  if (!isWritten) throw refusal('stale-version', { seen: 0 })
}
