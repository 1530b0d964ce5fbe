import type { Parameters } from '#derive/access-filter.ts'
import { quote } from '#derive/names.ts'
import { columnType, hasSearch } from '#derive/table.ts'
import { type Day, endOf } from '#domain/day.ts'
import type { Field } from '#schema/fields.ts'
import type { Register } from '#schema/register.ts'

/**
 * 截至 — the head of a statement by which the named tables stand for the log folded up to the end of a day, so that the
 * very same statement answers for the past. The zone is the first value of every statement.
 */
export function tablesOn(day: Day, registers: readonly Register[], parameters: Parameters): string {
  const end = `${parameters.add(endOf(day))}::text`
  const unique = [...new Map(registers.map((register) => [register.name, register])).values()]
  return `with ${unique.map((register) => tableOn(register, end)).join(', ')} `
}

/**
 * A record that nothing happened to since stands in its table as it stood that day; only the others are folded, so the cost
 * is that of what came later and not of the whole log. Later changes of a field overwrite earlier ones: an object built in
 * the order of the log keeps the last value of each key.
 */
function tableOn(register: Register, end: string): string {
  const { name } = register
  const keys = Object.keys(register.fields)
  // What a record is found by is taken from its words of today; everything that is shown is of the day.
  const isFound = hasSearch(register)
  const still = ['zone_id', 'id', 'version', 'state', 'changed_at', ...keys.map(quote), ...(isFound ? ['tokens'] : [])]
  const folded = [
    '$1::text',
    'f.id',
    'f.version',
    `f.v ->> 'state'`,
    'f.changed_at',
    ...Object.entries(register.fields).map(([key, field]) => fieldValue(key, field)),
    ...(isFound ? [`coalesce((select n.tokens from "${name}" n where n.zone_id = $1 and n.id = f.id), '{}')`] : []),
  ]
  const later = `select l.record from "event" l where l.zone_id = $1 and l.register = '${name}' and l.body::json ->> 'at' >= ${end}`
  return `"${name}" as (select ${still.map((one) => `n.${one}`).join(', ')} from "${name}" n
      where n.zone_id = $1 and not exists (${later} and l.record = n.id)
    union all select ${folded.join(', ')} from (
      select e.record as id, max((e.body::json ->> 'version')::integer) as version,
        max(e.body::json ->> 'at')::timestamptz as changed_at, jsonb_object_agg(c.key, c.value -> 1 order by e.seq) as v
      from "event" e cross join lateral jsonb_each(e.body::jsonb -> 'changes') c
      where e.zone_id = $1 and e.register = '${name}' and e.record in (${later}) and e.body::json ->> 'at' < ${end}
      group by e.record) f)`
}

function fieldValue(key: string, { kind }: Field<unknown>): string {
  if (kind === 'data') return `nullif(f.v -> '${key}', 'null')`
  if (kind === 'refs' || kind === 'texts' || kind === 'choices')
    return `case when jsonb_typeof(f.v -> '${key}') = 'array'
      then array(select jsonb_array_elements_text(f.v -> '${key}'))::${columnType(kind)} end`
  return `(f.v ->> '${key}')::${columnType(kind)}`
}
