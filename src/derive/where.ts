import { type Asking, accessFilter, type Parameters } from '#derive/access-filter.ts'
import { quote } from '#derive/names.ts'
import { fieldOf, stageKey, stageSql } from '#derive/stage.ts'
import type { Day } from '#domain/day.ts'
import type { Register } from '#schema/register.ts'

export type Condition = {
  readonly field: string
  readonly test: 'in' | 'from' | 'until' | 'empty'
  readonly values: readonly string[]
}

export type ListQuery = {
  readonly conditions: readonly Condition[]
  /** Search tokens, all of which a record must carry. */
  readonly tokens: readonly string[]
  readonly order: { readonly field: string; readonly isDescending: boolean } | null
  readonly limit: number
  /** Where the last page ended: the value of the order field and the id. */
  readonly after: { readonly value: string | null; readonly id: string } | null
  /** The past day that is asked about; null for now. */
  readonly asOf: Day | null
}

/** The clauses that narrow a list: zone, permission, search and filters. */
export function whereOf(asking: Asking, query: ListQuery): string[] {
  const { register, parameters } = asking
  const tokens = query.tokens.length === 0 ? [] : [`t.tokens @> ${parameters.add(query.tokens)}::text[]`]
  const conditions = query.conditions.map((condition) => conditionSql(register, condition, parameters))
  return ['t.zone_id = $1', accessFilter(register.access.read, asking), ...tokens, ...conditions].filter(
    (part) => part !== 'true',
  )
}

function conditionSql(register: Register, { field, test, values }: Condition, parameters: Parameters): string {
  const name = column(register, field)
  const kind = field === 'state' || field === 'id' ? field : fieldOf(register, field)?.kind
  const list = listTypes[kind ?? '']
  if (test === 'empty') return list === undefined ? `${name} is null` : `coalesce(cardinality(${name}), 0) = 0`
  if (test === 'from') return `${name} >= ${parameters.add(values[0])}::${castOf(kind)}`
  if (test === 'until') return `${name} <= ${parameters.add(values[0])}::${castOf(kind)}`
  if (list !== undefined) return `${name} && ${parameters.add(values)}::${list}`
  return `${name} = any(${parameters.add(values)}::${castOf(kind)}[])`
}

/** Fields that hold several values; a record is found when it has one of those asked for. */
const listTypes: Readonly<Record<string, string>> = { refs: 'uuid[]', texts: 'text[]', choices: 'text[]' }

function castOf(kind: string | undefined): string {
  if (kind === 'ref' || kind === 'id') return 'uuid'
  if (kind === 'day') return 'date'
  if (kind === 'flag') return 'boolean'
  return kind === 'whole' || kind === 'money' ? 'bigint' : kind === 'number' ? 'numeric' : 'text'
}

/** The clause that begins a page where the last one ended, in the order of the list. */
export function afterOf({ register, parameters }: Asking, { order, after }: ListQuery): string[] {
  if (after === null) return []
  const id = `${parameters.add(after.id)}::uuid`
  if (order === null) return [`t.id < ${id}`]
  const name = column(register, order.field)
  const sign = order.isDescending ? '<' : '>'
  if (after.value === null) return [`${name} is null and t.id ${sign} ${id}`]
  const value = parameters.add(after.value)
  return [`((${name}, t.id) ${sign} (${value}, ${id}) or ${name} is null)`]
}

/** The value of a field, of the record itself or of its stage. */
export function column(register: Register, field: string): string {
  if (field === stageKey) return `(${stageSql(register)})`
  return field === 'state' || field === 'id' ? `t.${field}` : `t.${quote(field)}`
}
