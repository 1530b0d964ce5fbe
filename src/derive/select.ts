import { type Asking, accessFilter, maySql, type Parameters } from '#derive/access-filter.ts'
import { tablesOn } from '#derive/as-of.ts'
import { isTotalled } from '#derive/columns.ts'
import { quote } from '#derive/names.ts'
import { stageKey, stageSql } from '#derive/stage.ts'
import { afterOf, column, type ListQuery, whereOf } from '#derive/where.ts'
import type { Day } from '#domain/day.ts'
import { sealedMark } from '#schema/fields.ts'
import type { Register } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'

/** A statement ready for the driver; its text is stable for equal shapes, so that it can be prepared once. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** PostgreSQL writes the JSON text itself and the server passes it through: faster than any framework (docs/decisions). */
export function recordSql(
  register: Register,
  find: (name: string) => Register,
  actor: Actor,
  id: string,
  asOf: Day | null = null,
): Statement {
  const { asking, values } = ask(register, actor, asOf)
  const key = asking.parameters.add(id)
  const fields = Object.keys(register.fields)
  return {
    text: `${pastOf(asking, find)}select to_json(r)::text as body, r.version from (select ${columns(fields, find, asking)} from "${register.name}" t
      where t.zone_id = $1 and t.id = ${key}::uuid and ${accessFilter(register.access.read, asking)}) r`,
    values,
  }
}

/** Several whole records in the order of their ids. */
export function recordsSql(
  register: Register,
  find: (name: string) => Register,
  actor: Actor,
  ids: readonly string[],
  asOf: Day | null = null,
): Statement {
  const { asking, values } = ask(register, actor, asOf)
  const keys = `${asking.parameters.add(ids)}::uuid[]`
  return {
    text: `${pastOf(asking, find)}select coalesce(json_agg(r order by array_position(${keys}, r.id)), '[]')::text as body
      from (select ${columns(Object.keys(register.fields), find, asking)} from "${register.name}" t
      where t.zone_id = $1 and t.id = any(${keys}) and ${accessFilter(register.access.read, asking)}) r`,
    values,
  }
}

/** One page of a register, filtered by the same rule as the record; with it the count and where the page ended. */
export function listSql(
  register: Register,
  find: (name: string) => Register,
  actor: Actor,
  query: ListQuery,
): Statement {
  const { asking, values } = ask(register, actor, query.asOf)
  const where = [...whereOf(asking, query), ...afterOf(asking, query)]
  const direction = query.order?.isDescending ? 'desc' : 'asc'
  const order =
    query.order === null
      ? 't.id desc'
      : `${column(register, query.order.field)} ${direction} nulls last, t.id ${direction}`
  const sort = query.order === null ? 'null::text' : `(array_agg(r."${query.order.field}"))[count(*)]::text`
  // The field that orders is served even if the list does not show it: the next page begins after its last value.
  const fields = [
    ...new Set([
      ...register.views.list,
      ...(query.order === null || !Object.hasOwn(register.fields, query.order.field) ? [] : [query.order.field]),
    ]),
  ]
  return {
    text: `${pastOf(asking, find)}select coalesce(json_agg(r), '[]')::text as body, count(*) as count, (array_agg(r.id))[count(*)] as last_id, ${sort} as last_sort
      from (select ${columns(fields, find, asking)} from "${register.name}" t
      where ${where.join(' and ')} order by ${order} limit ${asking.parameters.add(query.limit)}) r`,
    values,
  }
}

/** How many records pass the filter, grouped by one column (the state when none is named). */
export function countSql(register: Register, actor: Actor, query: ListQuery, group: string): Statement {
  const { asking, values } = ask(register, actor, query.asOf)
  const where = whereOf(asking, query)
  return {
    text: `${pastOf(asking)}select coalesce(json_object_agg(coalesce(g, ''), n), '{}')::text as body from (select ${column(register, group)}::text as g, count(*) as n
      from "${register.name}" t where ${where.join(' and ')} group by 1) c`,
    values,
  }
}

/** What the fields that may be added up come to over all that passes the filter; null where none has a value. */
export function totalSql(register: Register, actor: Actor, query: ListQuery): Statement {
  const { asking, values } = ask(register, actor)
  const keys = Object.entries(register.fields).filter(([, field]) => isTotalled(field))
  const sums = keys.map(([key]) => `'${key}', sum(t.${quote(key)})`)
  return {
    text: `select json_build_object('count', count(*), 'sums', json_build_object(${sums.join(', ')}))::text as body
      from "${register.name}" t where ${whereOf(asking, query).join(' and ')}`,
    values,
  }
}

/** One row if the actor may read the record, none otherwise. */
export function accessProbeSql(register: Register, actor: Actor, id: string): Statement {
  const { asking, values } = ask(register, actor)
  const key = asking.parameters.add(id)
  return {
    text: `select 1 from "${register.name}" t where t.zone_id = $1 and t.id = ${key}::uuid and ${accessFilter(register.access.read, asking)}`,
    values,
  }
}

/** One row if a record that the actor may read refers to the file; null for registers that hold no files. */
export function accessProbeByFileSql(register: Register, actor: Actor, file: string): Statement | null {
  const keys = Object.entries(register.fields)
    .filter(([, field]) => field.kind === 'data')
    .map(([key]) => key)
  if (keys.length === 0) return null
  const { asking, values } = ask(register, actor)
  const id = asking.parameters.add(file)
  const holds = keys.map((key) => `t.${quote(key)} ->> 'id' = ${id}::text`).join(' or ')
  return {
    text: `select 1 from "${register.name}" t where t.zone_id = $1 and (${holds}) and ${accessFilter(register.access.read, asking)} limit 1`,
    values,
  }
}

/** Ids and titles of the records that carry all tokens, the latest changed first. */
export function searchSql(register: Register, actor: Actor, tokens: readonly string[], limit: number): Statement {
  const { asking, values } = ask(register, actor)
  const where = whereOf(asking, { conditions: [], tokens, order: null, limit, after: null, asOf: null })
  return {
    text: `select t.id, t.${quote(register.title)} as title from "${register.name}" t
      where ${where.join(' and ')} order by t.changed_at desc limit ${asking.parameters.add(limit)}`,
    values,
  }
}

/** Ids and titles of those of the records that the actor may open. */
export function titlesSql(register: Register, actor: Actor, ids: readonly string[]): Statement {
  const { asking, values } = ask(register, actor)
  const wanted = asking.parameters.add([...new Set(ids)])
  return {
    text: `select t.id, t.${quote(register.title)} as title from "${register.name}" t
      where t.zone_id = $1 and t.id = any(${wanted}::uuid[]) and ${accessFilter(register.access.read, asking)}`,
    values,
  }
}

/** Begins a statement about a register for an actor; the zone is its first value. */
export function ask(register: Register, actor: Actor, asOf: Day | null = null): { asking: Asking; values: unknown[] } {
  const values: unknown[] = [actor.zone]
  const parameters: Parameters = { add: (value) => `$${values.push(value)}` }
  return { asking: { register, actor, parameters, alias: 't', asOf }, values }
}

/** What precedes a statement that asks about a past day: the register, and those its names come from, as they stood then. */
export function pastOf({ register, parameters, asOf }: Asking, find?: (name: string) => Register): string {
  if (asOf === null) return ''
  const targets = Object.values(register.fields).flatMap(({ rules }) => rules.target ?? [])
  return tablesOn(asOf, [register, ...(find === undefined ? [] : targets.map(find))], parameters)
}

/** The columns of a record as it is served: its own, the names of what it refers to, and what the actor may do. */
export function columns(fields: readonly string[], find: (name: string) => Register, asking: Asking): string {
  return `${factColumns(fields, find, asking)}, ${maySql(asking)} as may`
}

/** The same without what the actor may do, for whatever works figures out: it is as dear as all the rest of a row. Only `named` are told by name, if given. */
export function factColumns(
  fields: readonly string[],
  find: (name: string) => Register,
  asking: Asking,
  named: readonly string[] = fields,
): string {
  const { register } = asking
  const own = fields.map((key) =>
    register.fields[key]?.rules.isSealed
      ? `case when t.${quote(key)} is not null then '${sealedMark}' end as "${key}"`
      : `t.${quote(key)} as "${key}"`,
  )
  return [
    't.id',
    't.version',
    't.state',
    ...own,
    ...(register.stages === undefined ? [] : [`${stageSql(register)} as "${stageKey}"`]),
    `${namesSql(named, find, asking)} as names`,
  ].join(', ')
}

/** The titles of the records that reference fields point to, so that no page shows a raw id; null for what the actor may not open. */
function namesSql(fields: readonly string[], find: (name: string) => Register, asking: Asking): string {
  const { register } = asking
  const pairs = fields.flatMap((key) => {
    const field = register.fields[key]
    if (field?.rules.target === undefined) return []
    const target = find(field.rules.target)
    const isOpen = accessFilter(target.access.read, { ...asking, register: target, alias: 'o' })
    const title =
      isOpen === 'true' ? `o.${quote(target.title)}` : `case when ${isOpen} then o.${quote(target.title)} end`
    const from = `from "${target.name}" o where o.zone_id = t.zone_id and`
    return field.kind === 'refs'
      ? [
          `'${key}', (select json_agg(${title} order by array_position(t.${quote(key)}, o.id)) ${from} o.id = any(t.${quote(key)}))`,
        ]
      : [`'${key}', (select ${title} ${from} o.id = t.${quote(key)})`]
  })
  return pairs.length === 0 ? `'{}'::json` : `json_build_object(${pairs.join(', ')})`
}
