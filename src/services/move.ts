import { allows, firstPersonIn } from '#derive/access.ts'
import type { Refusal } from '#domain/refusal.ts'
import { refusal } from '#schema/messages.ts'
import { listOf, type Move, type Register, type Row, type Stamp } from '#schema/register.ts'
import { type Context, type Facts, procedureOf } from '#services/context.ts'
import { amendRecord, getRowForWriting, typedIn } from '#services/save.ts'

export type MoveRequest = { readonly facts?: Facts; readonly reason?: string | undefined }

/** Makes a move of a record: checks state, person, facts and reason, stamps what the move stamps, logs it. */
export async function moveRecord(
  context: Context,
  register: Register,
  id: string,
  version: number | null,
  name: string,
  { facts = {}, reason }: MoveRequest = {},
): Promise<Row> {
  const move = register.lifecycle.moves[name]
  const before = await getRowForWriting(context, register, id, version)
  if (move === undefined) throw refusal('not-found')
  assertPossible(register, move, before)
  if (!allows(move.by, context.actor, before)) throw refusedTo(context, register, move, before)
  if (move.needsReason && !reason?.trim()) throw refusal('missing-reason')
  const procedure = procedureOf(context, register, name)
  const given = Object.fromEntries(Object.entries(facts).filter(([key]) => move.takes?.includes(key)))
  const completed = (await procedure.before?.(context, before, given)) ?? given
  const stamped = { ...completed, ...stampsOf(context, move), state: move.to }
  assertNeeds(register, move, { ...before, ...stamped })
  const after = await amendRecord(context, register, before, stamped, {
    act: 'move',
    move: name,
    reason: reason?.trim() || undefined,
    typed: typedIn(given, reason?.trim()),
  })
  await procedure.after?.(context, after)
  return after
}

function assertPossible(register: Register, move: Move, row: Row): void {
  if (listOf(move.from).includes(row.state)) return
  const [state = row.state, stateEn = row.state] = register.lifecycle.states[row.state] ?? []
  throw refusal('wrong-state', { state, stateEn, move: move.label[0], moveEn: move.label[1] })
}

/** Whoever may not because of an earlier step of the same matter is told so: the post would do. */
function refusedTo({ actor }: Context, register: Register, move: Move, row: Row): Refusal {
  const field = register.fields[firstPersonIn(move.by, actor, row) ?? '']
  if (field === undefined) return refusal('not-allowed')
  return refusal('second-person', { field: field.label[0], fieldEn: field.label[1] })
}

function assertNeeds(register: Register, move: Move, row: Facts): void {
  const missing = (move.needs ?? []).filter((key) => row[key] === null || row[key] === undefined || row[key] === '')
  if (missing.length === 0) return
  const labels = missing.map((key) => register.fields[key]?.label ?? [key, key])
  throw refusal('missing-fact', {
    fields: labels.map(([zh]) => zh).join('、'),
    fieldsEn: labels.map(([, en]) => en).join(', '),
  })
}

function stampsOf({ actor, now }: Context, move: Move): Facts {
  const values: Record<Stamp, string | null> = { today: now.today, person: actor.person, unit: actor.units[0] ?? null }
  return Object.fromEntries(Object.entries(move.stamps ?? {}).map(([key, stamp]) => [key, stamp && values[stamp]]))
}
