import { allows } from '#derive/access.ts'
import { presetsOf } from '#derive/form.ts'
import { type Fault, idKey, readRow, reasonKey, type Said, versionKey } from '#derive/sheet-columns.ts'
import { isSheetable } from '#derive/sheetable.ts'
import { Refusal } from '#domain/refusal.ts'
import { readText } from '#domain/sheet/cells.ts'
import type { Head } from '#domain/sheet/head.ts'
import type { ReadRow } from '#files/read-xlsx.ts'
import { editOf } from '#registers/ledgers/edits.ts'
import { refusal } from '#schema/messages.ts'
import type { Register, Row } from '#schema/register.ts'
import { type Facts, procedureOf } from '#services/context.ts'
import { draftOf } from '#services/save.ts'
import { isMadeTogether } from '#services/save-many.ts'
import { planEdit } from '#services/sheet/edits.ts'
import { differing, findKnown, identityOf, keysOf, onceKeyOf, takenKeys } from '#services/sheet/known.ts'
import type { NameFault } from '#services/sheet/names.ts'
import type { Edited, Plan, Planned } from '#services/sheet/planned.ts'
import { computedFaults, typedOver } from '#services/sheet/typed-over.ts'
import { newId } from '#store/new-id.ts'
import { rowsWhere } from '#store/records.ts'

/** Decides what each row of a batch comes to; reads only, so that the zone's chain is not held while thousands of cells are read. */
export async function planBatch(plan: Plan, rows: readonly ReadRow[]): Promise<readonly Planned[]> {
  const { context, register, columns, names } = plan
  const said = rows.map((row) => readRow(columns, row.cells))
  await names.learn(register, said)
  const byId = await recordsNamed(plan, rows)
  const given = rows.flatMap((row, i): readonly Given[] => {
    const one = said[i] as Said // one for each row
    const named = byId(row)
    const unclear = names.resolve(register, one, named instanceof Refusal ? null : named)
    const faults = [...one.faults, ...unclear]
    if (waits(plan, row, faults)) return []
    const whole = {
      row,
      said: one,
      named,
      faults: named instanceof Refusal ? [{ key: null, refusal: named }, ...faults] : faults,
    }
    return [whole]
  })
  const asked = given.filter(({ named, faults }) => named === null && faults.length === 0)
  const known = await findKnown(
    context.db,
    register,
    context.actor.zone,
    asked.map(({ said: { facts } }) => facts),
  )
  const planned: Planned[] = []
  for (const one of given) {
    const row = planRow(plan, one, known)
    planned.push(row.does === 'edit' ? await planEdit(plan, row) : row)
  }
  const all = await refuseByProcedure(plan, await dropTaken(plan, planned))
  plan.own?.note(all)
  return all
}

/** Put aside where all that is wrong with it is that it names rows of its own file. */
function waits({ own }: Plan, row: ReadRow, faults: readonly NameFault[]): boolean {
  const on = faults.flatMap(({ unknown }) => (unknown !== undefined && own?.has(unknown) ? [unknown] : []))
  if (own === null || on.length === 0 || on.length < faults.length) return false
  own.waiting.push({ row, faults, on })
  return true
}

type Given = {
  readonly row: ReadRow
  readonly said: Said
  readonly named: Row | Refusal | null
  readonly faults: readonly Fault[]
}

/** Records that rows of an exported sheet carry the ids of. */
async function recordsNamed({ context, register, head }: Plan, rows: readonly ReadRow[]) {
  const idAt = columnOf(head, idKey)
  const ids = idAt < 0 ? [] : rows.map(({ cells }) => readText(cells[idAt] ?? null)).filter((id) => uuid.test(id))
  const found =
    ids.length === 0 ? [] : await rowsWhere(context.db, register, context.actor.zone, 'id', [...new Set(ids)])
  const byId = new Map(found.map((row) => [row.id, row]))
  return ({ cells }: ReadRow): Row | Refusal | null => {
    const id = idAt < 0 ? '' : readText(cells[idAt] ?? null)
    if (id === '') return null
    const row = byId.get(id.toLowerCase())
    return row !== undefined && allows(register.access.read, context.actor, row) ? row : refusal('row-id-unknown')
  }
}

function columnOf(head: Head, key: string): number {
  return head.columns.find((column) => column.key === key)?.index ?? -1
}

/** A record that is no longer at the version which was exported: what the row changes in it, its person decided on an older state. */
function staleOf({ head }: Plan, { cells }: ReadRow, there: Row): Refusal | null {
  const at = columnOf(head, versionKey)
  const seen = Number(readText(cells[at] ?? null))
  return at >= 0 && seen !== there.version ? refusal('row-stale', { seen: seen || '—', now: there.version }) : null
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function planRow(
  plan: Plan,
  { row, said, named, faults }: Given,
  known: (facts: Facts) => Row | null,
): Planned | Edited {
  if (faults.length > 0 || named instanceof Refusal) return { row, does: 'refuse', faults }
  const { context, register } = plan
  const twice = seenBefore(plan, row, named === null ? said.facts : { ...named, ...said.facts }, named?.id)
  if (twice !== null) return refused(row, refusal('row-twice', { row: twice }))
  if (named !== null) return planNamed(plan, row, named, { ...emptied(register, said.empty), ...said.facts })
  if (!isSheetable(register)) return refused(row, refusal('row-not-made-here'))
  const there = known(said.facts)
  if (there === null) return planCreate(plan, row, said.facts)
  // Whoever may not see a record learns no more than that its key is taken, as when it is typed.
  if (!allows(register.access.read, context.actor, there)) return refused(row, duplicateOf(register))
  return planChange(plan, row, there, said.facts)
}

/** A row that carries the identity of its record. */
function planNamed(plan: Plan, row: ReadRow, named: Row, said: Facts): Planned | Edited {
  const { context, register, head } = plan
  const typed = typedOver(head, row)
  if (editOf(register.name) !== null && !allows(register.access.change, context.actor, named)) {
    const facts = differing(context.db, register, context.actor.zone, named, said)
    if (Object.keys(facts).length === 0 && typed.length === 0) return { row, does: 'nothing' }
    const reason = readText(row.cells[columnOf(head, reasonKey)] ?? null)
    return { row, does: 'edit', there: named, facts, typed, reason, stale: staleOf(plan, row, named) }
  }
  if (typed.length > 0) return { row, does: 'refuse', faults: computedFaults(register, typed) }
  const planned = planChange(plan, row, named, said)
  const stale = staleOf(plan, row, named)
  // The same file once more says what is there by now, and is told no older state.
  return planned.does === 'nothing' || stale === null ? planned : refused(row, stale)
}

/** An emptied cell of an exported sheet empties the field; a reference that the person may not see came empty and stays. */
function emptied(register: Register, keys: readonly string[]): Facts {
  const cleared = keys.filter(
    (key) => !['ref', 'refs'].includes(register.fields[key]?.kind ?? '') && !register.fields[key]?.rules.isSealed,
  )
  return Object.fromEntries(cleared.map((key) => [key, null]))
}

function planCreate({ context, register, check, own }: Plan, row: ReadRow, said: Facts): Planned {
  const facts: Facts = { ...presetsOf(register, context.actor), ...said }
  const fault = check('create', facts)
  if (fault !== null) return { row, does: 'refuse', faults: [fault] }
  if (!allows(register.access.create, context.actor, draftOf(context, register, { facts })))
    return refused(row, refusal('not-allowed'))
  const onceKey = onceKeyOf(context.db, context.actor.zone, register, facts)
  // Named before it is made, so that other rows of the file can point to it.
  return { row, does: 'create', facts, onceKey, ...(own === null ? {} : { id: newId(context.now.millisecond) }) }
}

function planChange({ context, register, check }: Plan, row: ReadRow, there: Row, said: Facts): Planned {
  const facts = differing(context.db, register, context.actor.zone, there, said)
  const keys = Object.keys(facts)
  if (keys.length === 0) return { row, does: 'nothing' }
  const frozen = keys.find((key) => register.fields[key]?.rules.isFrozen)
  if (frozen !== undefined) {
    const [field, fieldEn] = register.fields[frozen]?.label ?? [frozen, frozen]
    return { row, does: 'refuse', faults: [{ key: frozen, refusal: refusal('frozen-field', { field, fieldEn }) }] }
  }
  const fault = check('change', facts)
  if (fault !== null) return { row, does: 'refuse', faults: [fault] }
  if (!allows(register.access.change, context.actor, there)) return refused(row, refusal('not-allowed'))
  return { row, does: 'change', id: there.id, version: there.version, facts }
}

export function refused(row: ReadRow, told: Refusal): Planned {
  return { row, does: 'refuse', faults: [{ key: null, refusal: told }] }
}

function duplicateOf(register: Register): Refusal {
  const labels = (keysOf(register)[0] ?? []).map((key) => register.fields[key]?.label ?? [key, key])
  return refusal('duplicate', {
    fields: labels.map(([zh]) => `“${zh}”`).join('、'),
    fieldsEn: labels.map(([, en]) => `“${en}”`).join(', '),
  })
}

/** The row of this file that said the same record before, if one did. */
function seenBefore({ register, seen }: Plan, row: ReadRow, facts: Facts, id: string | undefined): number | null {
  const names = keysOf(register).flatMap((set) => {
    const identity = identityOf(set, facts)
    return identity === null ? [] : [`${set.join()} ${identity}`]
  })
  const all = id === undefined ? names : [...names, `id ${id}`]
  const before = all.map((name) => seen.get(name)).find((number) => number !== undefined)
  for (const name of all) if (!seen.has(name)) seen.set(name, row.number)
  return before ?? null
}

/** A row that made a record once makes none again, even where the record says something else by now. */
async function dropTaken({ context, seen }: Plan, planned: readonly Planned[]): Promise<readonly Planned[]> {
  const keys = planned.flatMap((one) => (isMade(one) ? [one.onceKey] : []))
  const taken = await takenKeys(context.db, context.actor.zone, keys)
  return planned.map((one): Planned => {
    if (!isMade(one)) return one
    const isTaken = taken.has(one.onceKey) || seen.has(one.onceKey)
    seen.set(one.onceKey, one.row.number)
    return isTaken ? { row: one.row, does: 'nothing' } : one
  })
}

function isMade(one: Planned): one is Extract<Planned, { readonly does: 'create' | 'follow' }> {
  return one.does === 'create' || one.does === 'follow'
}

/** What the procedures of the register would refuse, where they look at many rows at once. */
async function refuseByProcedure(plan: Plan, planned: readonly Planned[]): Promise<readonly Planned[]> {
  const { context, register } = plan
  const made = await refuseOf(plan, planned, 'create', async (rows) =>
    rows.map(({ facts }) => draftOf(context, register, { facts })),
  )
  return refuseOf(plan, made, 'change', async (rows) => {
    const ids = rows.flatMap((one) => (one.does === 'change' ? [one.id] : []))
    const found = await rowsWhere(context.db, register, context.actor.zone, 'id', ids)
    const byId = new Map(found.map((row) => [row.id, row]))
    return ids.flatMap((id) => byId.get(id) ?? [])
  })
}

type Written = Extract<Planned, { readonly does: 'create' | 'change' }>

async function refuseOf(
  { context, register }: Plan,
  planned: readonly Planned[],
  act: Written['does'],
  rowsOf: (written: readonly Written[]) => Promise<readonly Row[]>,
): Promise<readonly Planned[]> {
  const { beforeMany } = procedureOf(context, register, act)
  const written = planned.filter((one): one is Written => one.does === act)
  if (beforeMany === undefined || written.length === 0 || !isMadeTogether(context, register, act)) return planned
  const judge = async (some: readonly Written[]) =>
    beforeMany(
      context,
      await rowsOf(some),
      some.map(({ facts }) => facts),
    )
  if (await judge(written).then(() => true, isRefusal)) return planned
  const judged: Planned[] = []
  for (const one of planned) {
    const told = one.does === act ? await judge([one]).then(() => null, asRefusal) : null
    judged.push(told === null ? one : refused(one.row, told))
  }
  return judged
}

/** False for a refusal; anything else is a bug of ours. */
function isRefusal(error: unknown): false {
  asRefusal(error)
  return false
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}
