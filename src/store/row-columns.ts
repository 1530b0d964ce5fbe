import { quote, snake } from '#derive/names.ts'
import { columnType, hasSearch } from '#derive/table.ts'
import type { Kind } from '#schema/fields.ts'
import type { Register, Row } from '#schema/register.ts'
import { tokensOf } from '#store/tokens.ts'

export type Column = { readonly name: string; readonly value: string }

/** The columns of a row with their values, which are added to those of the statement. */
export function columnsOf(register: Register, row: Row, at: string, values: unknown[]): Column[] {
  const add = (value: unknown, type: string) => `$${values.push(value)}::${type}`
  const own = Object.entries(register.fields).map(([key, field]) => ({
    name: quote(key),
    value: add(stored(field.kind, row[key]), columnType(field.kind)),
  }))
  const tokens = hasSearch(register)
    ? [{ name: 'tokens', value: add(tokensOf(searchedText(register, row)), 'text[]') }]
    : []
  return [
    { name: 'id', value: add(row.id, 'uuid') },
    { name: 'version', value: add(row.version, 'integer') },
    { name: 'state', value: add(row.state, 'text') },
    { name: 'changed_at', value: add(at, 'timestamptz') },
    ...own,
    ...tokens,
  ]
}

/** The names of the columns of a register, save that of its zone. */
export function columnNames(register: Register): readonly string[] {
  const own = Object.keys(register.fields).map(quote)
  return ['id', 'version', 'state', 'changed_at', ...own, ...(hasSearch(register) ? ['tokens'] : [])]
}

/** The same as one object by the names of columns, for a batch that travels as JSON; what is empty is left out. */
export function cellsOf(register: Register, row: Row, at: string): Readonly<Record<string, unknown>> {
  const cells: Record<string, unknown> = { id: row.id, version: row.version, state: row.state, changed_at: at }
  for (const key of Object.keys(register.fields)) {
    const value = row[key]
    if (value !== undefined && value !== null) cells[snake(key)] = value
  }
  if (hasSearch(register)) cells.tokens = tokensOf(searchedText(register, row))
  return cells
}

function stored(kind: Kind, value: unknown): unknown {
  if (value === undefined || value === null) return null
  return kind === 'data' ? JSON.stringify(value) : value
}

function searchedText(register: Register, row: Row): string {
  const searched = Object.entries(register.fields).filter(([, field]) => field.rules.isSearched)
  return searched.map(([key]) => String(row[key] ?? '')).join('\n')
}
