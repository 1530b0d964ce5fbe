import { quote } from '#derive/names.ts'
import { listOf, type Register } from '#schema/register.ts'
import type { Actor, Who } from '#schema/who.ts'

/** Collects the values of a statement and hands out their placeholders. */
export type Parameters = { add(value: unknown): string }

export type Asking = { readonly register: Register; readonly actor: Actor; readonly parameters: Parameters }

/** The rule of `allows` as a where-clause on the table alias `t`: a list never shows what a record would refuse. */
export function accessFilter(who: Who, asking: Asking): string {
  const { actor, parameters } = asking
  if ('any' in who) return 'true'
  if ('nobody' in who) return 'false'
  if ('role' in who) return String(listOf(who.role).some((role) => actor.roles.includes(role)))
  if ('sameUnit' in who) return unitClause(who.sameUnit, asking)
  if ('person' in who) {
    return actor.person === null ? 'false' : `coalesce(t.${quote(who.person)} = ${parameters.add(actor.person)}::uuid, false)`
  }
  if ('inState' in who) return `t.state in (${listOf(who.inState).map((state) => `'${state}'`).join(', ')})`
  if ('either' in who) return any(who.either.map((part) => accessFilter(part, asking)))
  if ('both' in who) return all(who.both.map((part) => accessFilter(part, asking)))
  return negated(accessFilter(who.not, asking))
}

/** What the actor may do with each row, as an SQL expression that gives a text array (`mayDo` in SQL). */
export function maySql(asking: Asking): string {
  const { register } = asking
  const moves = Object.entries(register.lifecycle.moves).map(([name, move]) =>
    [name, all([accessFilter({ inState: move.from }, asking), accessFilter(move.by, asking)])] as const,
  )
  const cases = [['change', accessFilter(register.access.change, asking)] as const, ...moves]
    .filter(([, clause]) => clause !== 'false')
    .map(([name, clause]) => `case when ${clause} then '${name}' end`)
  return cases.length === 0 ? `'{}'::text[]` : `array_remove(array[${cases.join(', ')}], null)`
}

function unitClause(key: string, { register, actor, parameters }: Asking): string {
  if (actor.units.length === 0) return 'false'
  const units = `${parameters.add(actor.units)}::uuid[]`
  const isList = register.fields[key]?.kind === 'refs'
  return isList ? `coalesce(t.${quote(key)} && ${units}, false)` : `coalesce(t.${quote(key)} = any(${units}), false)`
}

function any(clauses: readonly string[]): string {
  if (clauses.includes('true')) return 'true'
  return joined(clauses.filter((clause) => clause !== 'false'), ' or ', 'false')
}

function all(clauses: readonly string[]): string {
  if (clauses.includes('false')) return 'false'
  return joined(clauses.filter((clause) => clause !== 'true'), ' and ', 'true')
}

function joined(clauses: readonly string[], word: string, none: string): string {
  const [only] = clauses
  if (only === undefined) return none
  return clauses.length === 1 ? only : `(${clauses.join(word)})`
}

function negated(clause: string): string {
  if (clause === 'true') return 'false'
  return clause === 'false' ? 'true' : `not (${clause})`
}
