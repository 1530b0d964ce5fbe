import { accessFilter } from '#derive/access-filter.ts'
import { isFinal } from '#derive/columns.ts'
import { quote } from '#derive/names.ts'
import { ask, type Statement } from '#derive/select.ts'
import type { Register } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'

/** The fields by which people call a record: its title, other names it goes by, and numbers that occur once. */
export function nameKeysOf(register: Register): readonly string[] {
  const alone = (register.unique ?? []).filter((set) => set.length === 1).flat()
  const keys = [register.title, ...alone, 'name', 'shortName', 'aliases', 'formerNames']
  return [...new Set(keys)].filter((key) => {
    const field = register.fields[key]
    return field !== undefined && !field.rules.isSealed && (field.kind === 'text' || field.kind === 'texts')
  })
}

/** Records that go by one of these names, of those that the actor may open: id, state and names. */
export function namedSql(register: Register, actor: Actor, names: readonly string[]): Statement {
  const { asking, values } = ask(register, actor)
  const keys = nameKeysOf(register)
  const wanted = `${asking.parameters.add(names)}::text[]`
  const tests = keys.map((key) =>
    register.fields[key]?.kind === 'texts' ? `t.${quote(key)} && ${wanted}` : `t.${quote(key)} = any(${wanted})`,
  )
  return {
    text: `select t.id, t.state, ${keys.map((key) => `t.${quote(key)} as "${key}"`).join(', ')} from "${register.name}" t
      where t.zone_id = $1 and (${tests.join(' or ')}) and ${accessFilter(register.access.read, asking)}`,
    values,
  }
}

/** The titles of a register that is small enough to be chosen from; more than `most` come back when it is not. */
export function choosableSql(register: Register, actor: Actor, most: number): Statement {
  const { asking, values } = ask(register, actor)
  const open = Object.keys(register.lifecycle.states).filter((state) => !isFinal(register, state))
  const states = asking.parameters.add(open)
  return {
    text: `select distinct t.${quote(register.title)} as title from "${register.name}" t where t.zone_id = $1
      and (${states}::text[] = '{}' or t.state = any(${states}::text[])) and ${accessFilter(register.access.read, asking)}
      order by 1 limit ${asking.parameters.add(most + 1)}`,
    values,
  }
}
