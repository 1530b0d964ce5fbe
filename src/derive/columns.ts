import { stageField, stageKey } from '#derive/stage.ts'
import type { Label } from '#domain/label.ts'
import type { Field, Kind } from '#schema/fields.ts'
import { movesFrom, type Register } from '#schema/register.ts'

/** A column of a list, read from the register. */
export type Column = {
  readonly key: string
  readonly label: Label
  readonly field: Field<unknown, Kind, boolean>
  readonly isTitle: boolean
  /** Set to the right with tabular figures. */
  readonly isNumber: boolean
  readonly isSortable: boolean
}

/** How a list may be narrowed by one field. */
export type Filter = {
  readonly key: string
  readonly label: Label
  readonly by: 'choice' | 'ref' | 'days' | 'months' | 'flag'
  readonly field: Field<unknown, Kind, boolean>
}

/** The columns of a register's list in their order; the title stands first so that each line begins with its name. */
export function columnsOf(register: Register): readonly Column[] {
  const keys = [...register.views.list].sort((a, b) => Number(b === register.title) - Number(a === register.title))
  const columns = keys.flatMap((key) => {
    const field = register.fields[key]
    return field === undefined ? [] : [columnOf(key, field, key === register.title)]
  })
  const stage = stageField(register)
  return stage === null ? columns : [...columns.slice(0, 1), columnOf(stageKey, stage, false), ...columns.slice(1)]
}

function columnOf(key: string, field: Field<unknown, Kind, boolean>, isTitle: boolean): Column {
  const isNumber = numbers.has(field.kind)
  return { key, label: field.label, field, isTitle, isNumber, isSortable: !unsortable.has(field.kind) }
}

/** Whether a list is narrowed from one value until another. */
export function isStretch({ by }: Pick<Filter, 'by'>): boolean {
  return by === 'days' || by === 'months'
}

/** The fields that a list can be narrowed by, in the order of its columns. */
export function filtersOf(register: Register): readonly Filter[] {
  return columnsOf(register).flatMap(({ key, label, field }) => {
    const by = field.rules.isMonth ? 'months' : filterBy[field.kind]
    return by === undefined ? [] : [{ key, label, by, field }]
  })
}

/** The fields that a list can be grouped by: one value each, from a known set. */
export function groupsOf(register: Register): readonly Column[] {
  return columnsOf(register).filter(
    ({ field }) => field.kind === 'ref' || field.kind === 'choice' || field.kind === 'flag',
  )
}

/** Whether a list adds the values of a field up. Numbers only where their register says that a sum means something. */
export function isTotalled({ kind, rules }: Field<unknown, Kind, boolean>): boolean {
  return kind === 'money' || (numbers.has(kind) && rules.isSummed === true)
}

/** The day by which a record must be finished, if its list is ordered by one; such fields are named `due…`. */
export function dueKeyOf(register: Register): string | null {
  const { order } = register.views
  return order !== undefined && register.fields[order]?.kind === 'day' && /^due/.test(order) ? order : null
}

/** Whether a record in this state still waits for its next step, so that a passed day is an overdue one. */
export function isWaiting(register: Register, state: string): boolean {
  return movesFrom(register, state).some((move) => register.lifecycle.moves[move]?.isMain)
}

export function isFinal(register: Register, state: string): boolean {
  return movesFrom(register, state).length === 0
}

/** The records that may point to a record of this register: for the lines "related" of its page. */
export function referrersOf(
  name: string,
  registers: readonly Register[],
): readonly { readonly register: Register; readonly key: string }[] {
  return registers.flatMap((register) => {
    const keys = Object.keys(register.fields).filter((key) => register.fields[key]?.rules.target === name)
    const own = keys.filter((key) => (register.indexed ?? []).some(([first]) => first === key))
    return own.map((key) => ({ register, key }))
  })
}

const numbers: ReadonlySet<Kind> = new Set<Kind>(['whole', 'number', 'money'])
const unsortable: ReadonlySet<Kind> = new Set<Kind>(['refs', 'texts', 'choices', 'data'])
const filterBy: { readonly [K in Kind]?: Filter['by'] } = {
  choice: 'choice',
  ref: 'ref',
  refs: 'ref',
  day: 'days',
  flag: 'flag',
}
