import { allows } from '#derive/access.ts'
import { changesBetween, type EventBody } from '#domain/event.ts'
import { refusal } from '#schema/messages.ts'
import type { Register, Row } from '#schema/register.ts'
import { type Context, type Facts, procedureOf } from '#services/context.ts'
import { asDuplicate } from '#services/duplicates.ts'
import { assertReferences } from '#services/references.ts'
import { sealRow } from '#services/sealing.ts'
import { findEventByOnceKey } from '#store/events.ts'
import { newId } from '#store/new-id.ts'
import { findRow, writeRow } from '#store/records.ts'

export type NewRecord = { readonly id?: string; readonly state?: string; readonly facts: Facts }

/** Makes a record with its event; a repeated request with the same once-key gives the record made first. */
export async function createRecord(context: Context, register: Register, made: NewRecord): Promise<Row> {
  const before = await findMade(context, register)
  if (before !== null) return before
  const draft = draftOf(context, register, made)
  if (!allows(register.access.create, context.actor, draft)) throw refusal('not-allowed')
  const procedure = procedureOf(context, register, 'create')
  const row: Row = { ...draft, ...(await procedure.before?.(context, draft, made.facts)) }
  await plant(context, register, row, typedIn(made.facts))
  await procedure.after?.(context, row)
  return row
}

/** Makes a record without asking who may and without its procedure: for founding a zone and for procedures. */
export async function plantRecord(context: Context, register: Register, made: NewRecord): Promise<Row> {
  const row = draftOf(context, register, made)
  // The once-key belongs to the record that a person makes, not to what follows from it.
  const { onceKey: _, ...consequence } = context
  await plant(consequence, register, row)
  return row
}

/** Changes facts of a record that nobody else changed since the given version. */
export async function changeRecord(
  context: Context,
  register: Register,
  id: string,
  version: number,
  facts: Facts,
): Promise<Row> {
  const before = await getRowForWriting(context, register, id, version)
  if (!allows(register.access.change, context.actor, before)) throw refusal('not-allowed')
  assertChangeable(register, facts)
  const procedure = procedureOf(context, register, 'change')
  const completed = (await procedure.before?.(context, before, facts)) ?? facts
  const after = await amendRecord(context, register, before, completed, { act: 'change', typed: typedIn(facts) })
  await procedure.after?.(context, after)
  return after
}

export type Act = Pick<EventBody, 'act' | 'move' | 'reason' | 'undoes' | 'typed'>

/** Writes fields of a record without asking who may: for procedures whose own act was allowed already. */
export async function amendRecord(
  context: Context,
  register: Register,
  before: Row,
  facts: Facts,
  act: Act,
): Promise<Row> {
  const after = amended(before, facts)
  await assertReferences(context.db, register, before.id, context.actor.zone, after, Object.keys(facts))
  await write(context, register, before, after, act)
  return after
}

/** The next version of a record. */
export function amended(before: Row, facts: Facts): Row {
  return {
    ...before,
    ...facts,
    id: before.id,
    version: before.version + 1,
    state: (facts.state as string) ?? before.state,
  }
}

/** Reads a record for writing; refuses when it is not there, not visible, or not the version that the person saw. */
export async function getRowForWriting(
  context: Context,
  register: Register,
  id: string,
  version: number | null,
): Promise<Row> {
  const row = await findRow(context.db, register, context.actor.zone, id, true)
  return assertSeen(context, register, row, version)
}

/** Refuses a record that is not there, not visible, or not the version that the person saw. */
export function assertSeen({ actor }: Context, register: Register, row: Row | null, version: number | null): Row {
  if (row === null || !allows(register.access.read, actor, row)) throw refusal('not-found')
  if (version !== null && row.version !== version) throw refusal('stale-version', { seen: version, now: row.version })
  return row
}

export function draftOf({ now }: Context, register: Register, { id, state, facts }: NewRecord): Row {
  return {
    ...emptyFields(register),
    ...facts,
    id: id ?? newId(now.millisecond),
    version: 1,
    state: state ?? register.lifecycle.initial,
  }
}

async function plant(context: Context, register: Register, row: Row, typed?: number): Promise<void> {
  await assertReferences(context.db, register, row.id, context.actor.zone, row)
  await write(context, register, null, row, { act: 'create', typed })
}

async function write(context: Context, register: Register, before: Row | null, plain: Row, act: Act): Promise<void> {
  const { actor } = context
  const after = sealRow(context.db, actor.zone, register, before, plain)
  const event = eventOf(context, register, before, after, act)
  const written = await writeRow(context.db, actor.zone, register, after, event).catch((error: unknown) => {
    throw asDuplicate(register, error)
  })
  if (!written) throw refusal('stale-version', { seen: after.version - 1 })
}

/** What the log says of a record that was made or changed. */
export function eventOf(context: Context, register: Register, before: Row | null, after: Row, act: Act): EventBody {
  const { actor, now, through, batch, onceKey } = context
  return {
    at: now.at,
    account: actor.account,
    person: actor.person,
    through,
    register: register.name,
    record: after.id,
    version: after.version,
    ...act,
    changes: changesBetween(before === null ? {} : fieldsOf(before), fieldsOf(after)),
    batch,
    ...(before === null && onceKey !== undefined ? { onceKey } : {}),
  }
}

async function findMade(context: Context, register: Register): Promise<Row | null> {
  if (context.onceKey === undefined) return null
  const logged = await findEventByOnceKey(context.db, context.actor.zone, context.onceKey)
  if (logged === null) return null
  if (logged.event.register !== register.name) throw refusal('once-key-taken')
  return findRow(context.db, register, context.actor.zone, logged.event.record)
}

/** How many facts a person gave: the measure of the burden (docs/decisions). */
export function typedIn(facts: Facts, reason?: string | undefined): number {
  const given = Object.values(facts).filter((value) => value !== null && value !== undefined && value !== '')
  return given.length + (reason ? 1 : 0)
}

export function assertChangeable(register: Register, facts: Facts): void {
  for (const key of Object.keys(facts)) {
    const field = register.fields[key]
    if (field?.rules.isFrozen || field?.rules.isKept) {
      throw refusal('frozen-field', { field: field.label[0], fieldEn: field.label[1] })
    }
  }
}

function emptyFields(register: Register): Facts {
  const known = empty.get(register)
  if (known !== undefined) return known
  const fields = Object.fromEntries(Object.keys(register.fields).map((key) => [key, null]))
  empty.set(register, fields)
  return fields
}

const empty = new WeakMap<Register, Facts>()

/** What the log keeps of a row: the state and the fields; id and version stand in the event itself. */
function fieldsOf({ id: _id, version: _version, ...fields }: Row): Facts {
  return fields
}
