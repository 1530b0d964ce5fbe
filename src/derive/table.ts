import { quote, snake } from '#derive/names.ts'
import type { Kind } from '#schema/fields.ts'
import type { Register } from '#schema/register.ts'

/** What PostgreSQL should hold for a register, as plain statements; compared with the migrated database by a test. */
export function tableSql(register: Register): readonly string[] {
  return [createTable(register), ...createIndexes(register)]
}

export function columnType(kind: Kind): string {
  return types[kind]
}

export function hasSearch(register: Register): boolean {
  return Object.values(register.fields).some((field) => field.rules.isSearched)
}

const types: Record<Kind, string> = {
  text: 'text',
  texts: 'text[]',
  whole: 'bigint',
  number: 'numeric',
  money: 'bigint',
  day: 'date',
  choice: 'text',
  choices: 'text[]',
  flag: 'boolean',
  ref: 'uuid',
  refs: 'uuid[]',
  data: 'jsonb',
}

/** Where it lies is said once, when it is made: every connection looks into the rooms too (`store/database.ts`). */
function tableOf({ name, room }: Register): string {
  return room === undefined ? `"${name}"` : `${room}."${name}"`
}

function createTable(register: Register): string {
  const own = Object.entries(register.fields).map(
    ([key, field]) => `${quote(key)} ${types[field.kind]}${field.isRequired ? ' not null' : ''}`,
  )
  const lines = [
    'zone_id text not null',
    'id uuid not null',
    'version integer not null',
    'state text not null',
    'changed_at timestamptz not null',
    ...own,
    ...(hasSearch(register) ? ['tokens text[] not null'] : []),
    'primary key (zone_id, id)',
  ]
  return `create table ${tableOf(register)} (\n  ${lines.join(',\n  ')}\n)`
}

/** A list is opened in its own order, so its first page is read along an index however long the register is. */
function orderOf({ views: { order }, unique = [], indexed = [] }: Register): readonly string[] {
  const isThere = [...unique, ...indexed].some(([first]) => first === order)
  return order === undefined || isThere ? [] : [order]
}

function kindOf(register: Register, key: string | undefined): Kind {
  return register.fields[key ?? '']?.kind ?? 'text'
}

function createIndexes(register: Register): readonly string[] {
  const index = (keys: readonly string[], unique: boolean) => {
    const name = `${register.name}_${keys.map(snake).join('_')}_${unique ? 'once' : 'by'}`
    const columns = ['zone_id', ...keys.map(quote), ...(unique ? [] : ['id'])]
    const [only] = keys
    return keys.length === 1 && types[kindOf(register, only)].endsWith('[]')
      ? `create index "${name}" on ${tableOf(register)} using gin (${quote(String(only))})`
      : `create ${unique ? 'unique ' : ''}index "${name}" on ${tableOf(register)} (${columns.join(', ')})`
  }
  return [
    ...(register.unique ?? []).map((keys) => index(keys, true)),
    ...(register.indexed ?? []).map((keys) => index(keys, false)),
    ...orderOf(register).map((key) => index([key], false)),
    ...(hasSearch(register) ? [`create index "${register.name}_tokens" on "${register.name}" using gin (tokens)`] : []),
  ]
}
