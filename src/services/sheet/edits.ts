import { allows } from '#derive/access.ts'
import { sheetFields } from '#derive/sheet-columns.ts'
import type { Label } from '#domain/label.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ReadRow } from '#files/read-xlsx.ts'
import { editOf, type SheetEdit } from '#registers/ledgers/edits.ts'
import { refusal } from '#schema/messages.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'
import { draftOf } from '#services/save.ts'
import { figureEdits } from '#services/sheet/figure-edits.ts'
import { differing, onceKeyOf } from '#services/sheet/known.ts'
import type { Edited, Plan, Planned } from '#services/sheet/planned.ts'
import { computedFaults } from '#services/sheet/typed-over.ts'
import { rowsWhere } from '#store/records.ts'

/** 改回 — the way of an edited row: a new edition, a move, or the one fact behind a figure; else the reason why none. */
export async function planEdit(plan: Plan, edited: Edited): Promise<Planned> {
  const { row, typed, there } = edited
  const { context, register } = plan
  const edit = editOf(register.name)
  const read = typed.length === 0 ? null : await (figureEdits[register.name] ?? noWay)(context, there, typed)
  if (read === null && typed.length > 0) return { row, does: 'refuse', faults: computedFaults(register, typed) }
  if (read instanceof Refusal) return refuse(row, read)
  if (read?.does === 'nothing') return Object.keys(edited.facts).length === 0 ? { row, does: 'nothing' } : one(row)
  if (read?.does === 'move') return Object.keys(edited.facts).length === 0 ? { row, ...read } : one(row)
  const facts = { ...edited.facts, ...(read?.facts ?? {}) }
  if (edit === null) return { row, does: 'refuse', faults: [] }
  return edit.becomes === 'move' ? asMove(plan, edited, edit.move) : asEdition(plan, { ...edited, facts }, edit)
}

const noWay = async () => null

const one = (row: ReadRow) => refuse(row, refusal('edit-one-thing'))

function refuse(row: ReadRow, told: Refusal, key: string | null = null): Planned {
  return { row, does: 'refuse', faults: [{ key, refusal: told }] }
}

function asMove({ register, check }: Plan, edited: Edited, name: string): Planned {
  const { row, there, facts, reason, stale } = edited
  const move = register.lifecycle.moves[name]
  const other = Object.keys(facts).find((key) => !move?.takes?.includes(key))
  if (other !== undefined) return refuse(row, notTaken(register, other, move?.takes ?? []), other)
  if (stale !== null) return refuse(row, stale)
  if (move?.needsReason && reason === '') return refuse(row, refusal('edit-needs-reason'))
  const fault = check('move', facts)
  if (fault !== null) return { row, does: 'refuse', faults: [fault] }
  const asked = reason === '' ? {} : { reason }
  return {
    row,
    does: 'move',
    register: register.name,
    id: there.id,
    version: there.version,
    move: name,
    facts,
    ...asked,
  }
}

function notTaken({ fields }: Register, key: string, takes: readonly string[]): Refusal {
  const label = (of: string): Label => fields[of]?.label ?? [of, of]
  return refusal('cell-not-taken', {
    ...{ column: label(key)[0], columnEn: label(key)[1] },
    taken: takes.map((one) => label(one)[0]).join('、'),
    takenEn: takes.map((one) => label(one)[1]).join(', '),
  })
}

async function asEdition(
  plan: Plan,
  { row, there, facts }: Edited,
  { of, reason }: Extract<SheetEdit, { readonly becomes: 'edition' }>,
): Promise<Planned> {
  const { context, register, check } = plan
  const [column, columnEn] = register.fields[reason]?.label ?? [reason, reason]
  const other = Object.keys(facts).find((key) => of.includes(key))
  if (other !== undefined) {
    const [title, titleEn] = register.fields[other]?.label ?? [other, other]
    return refuse(row, refusal('edition-other-matter', { column: title, columnEn: titleEn }), other)
  }
  const latest = await latestOf(plan, there, of)
  if (latest.id !== there.id) {
    const again = differing(context.db, register, context.actor.zone, latest, facts)
    return Object.keys(again).length === 0 ? { row, does: 'nothing' } : refuse(row, refusal('edition-followed'))
  }
  if (!isFilled(facts[reason])) return refuse(row, refusal('edition-needs-reason', { column, columnEn }), reason)
  if (Object.keys(facts).length === 1) return refuse(row, refusal('edition-says-nothing', { column, columnEn }), reason)
  const whole = wholeOf(register, there, facts)
  const fault = check('create', whole)
  if (fault !== null) return { row, does: 'refuse', faults: [fault] }
  if (!allows(register.access.create, context.actor, draftOf(context, register, { facts: whole })))
    return refuse(row, refusal('not-allowed'))
  // What follows one edition is no other's repetition, though it may go back to what was said before.
  const onceKey = `${onceKeyOf(context.db, context.actor.zone, register, whole)}:${there.id}`
  return { row, does: 'follow', facts: whole, onceKey }
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** All that a person gives of a record, with what was typed over; where editions name the one before, this one does. */
function wholeOf(register: Register, there: Row, facts: Facts): Facts {
  const given = sheetFields(register).flatMap(({ key }) => (isFilled(there[key]) ? [[key, there[key]] as const] : []))
  const named = 'corrects' in register.fields ? { corrects: there.id } : {}
  return Object.fromEntries(
    Object.entries({ ...Object.fromEntries(given), ...facts, ...named }).filter(([, value]) => isFilled(value)),
  )
}

/** The last edition of the same matter. */
async function latestOf({ context, register }: Plan, there: Row, of: readonly string[]): Promise<Row> {
  const [first = 'id'] = of
  const rows = await rowsWhere(context.db, register, context.actor.zone, first, [there[first]])
  const same = rows.filter((one) => of.every((key) => one[key] === there[key]))
  if (!('corrects' in register.fields))
    return same.reduce((last, one) => (Number(one.edition) > Number(last.edition) ? one : last), there)
  const followed = new Set(same.map(({ corrects }) => corrects))
  return same.find(({ id }) => !followed.has(id)) ?? there
}
