import { quote } from '#derive/names.ts'
import type { Day } from '#domain/day.ts'
import { listOf, type Register } from '#schema/register.ts'
import type { Actor, Who } from '#schema/who.ts'

/** Collects the values of a statement and hands out the parameters that stand for them. */
export type Parameters = { add(value: unknown): string }

export type Asking = {
  readonly register: Register
  readonly actor: Actor
  readonly parameters: Parameters
  /** The name under which the statement reads the register. */
  readonly alias: 't' | 'o'
  /** The past day that is asked about; null for now. */
  readonly asOf: Day | null
}

/** The rule of `allows` as a where-clause: a list never shows what a record would refuse. */
export function accessFilter(who: Who, asking: Asking): string {
  // What the actor alone decides is settled first: a value added for a clause that is dropped would be a parameter without type.
  const decided = decidedBy(who, asking.actor)
  return decided === null ? clauseOf(who, asking) : String(decided)
}

/** What the actor may do with each row, as an SQL expression that gives a text array (`mayDo` in SQL). */
export function maySql(asking: Asking): string {
  // Nothing can be done in the past.
  if (asking.asOf !== null) return `'{}'::text[]`
  const moves = Object.entries(asking.register.lifecycle.moves).map(([name, move]): readonly [string, Who] => [
    name,
    { both: [{ inState: move.from }, move.by] },
  ])
  const cases = [['change', asking.register.access.change] as const, ...moves]
    .filter(([, who]) => decidedBy(who, asking.actor) !== false)
    .map(([name, who]) => `case when ${accessFilter(who, asking)} then '${name}' end`)
  return cases.length === 0 ? `'{}'::text[]` : `array_remove(array[${cases.join(', ')}], null)`
}

/** The answer of a rule when it does not depend on the record, otherwise null. */
function decidedBy(who: Who, actor: Actor): boolean | null {
  if ('any' in who) return true
  if ('nobody' in who) return false
  if ('not' in who) return negated(decidedBy(who.not, actor))
  if (!('either' in who || 'both' in who)) return decidedAlone(who, actor)
  const isAny = 'either' in who
  const parts = (isAny ? who.either : who.both).map((part) => decidedBy(part, actor))
  if (parts.includes(isAny)) return isAny
  return parts.every((part) => part === !isAny) ? !isAny : null
}

/** What a rule that is not made of others says of the actor: yes, no, or that it depends on the record. */
function decidedAlone(who: Who, actor: Actor): boolean | null {
  if ('role' in who) return listOf(who.role).some((role) => actor.roles.includes(role))
  if ('charge' in who) return listOf(who.charge).some((charge) => actor.charges.includes(charge))
  const isNobody =
    ('chargeIn' in who && actor.charges.length === 0) ||
    ('sameUnit' in who && actor.units.length === 0) ||
    ('samePost' in who && actor.posts.length === 0) ||
    ('person' in who && actor.person === null) ||
    ('sameEnterprise' in who && actor.enterprise === null)
  return isNobody ? false : null
}

function clauseOf(who: Who, asking: Asking): string {
  const { actor, parameters, alias } = asking
  if ('sameEnterprise' in who)
    return `${alias}.${quote(who.sameEnterprise)} = ${parameters.add(actor.enterprise)}::uuid`
  if ('sameUnit' in who) return isAmong(who.sameUnit, actor.units, asking)
  if ('samePost' in who) return isAmong(who.samePost, actor.posts, asking)
  if ('flag' in who) return `${alias}.${quote(who.flag)}`
  if ('person' in who) return `${alias}.${quote(who.person)} = ${parameters.add(actor.person)}::uuid`
  if ('inState' in who) return isOneOf(`${alias}.state`, who.inState)
  if ('chargeIn' in who) return `${alias}.${quote(who.chargeIn)} = any(${parameters.add(actor.charges)}::text[])`
  if ('chosen' in who) return isOneOf(`${alias}.${quote(who.chosen)}`, who.as)
  if ('filled' in who) return `${alias}.${quote(who.filled)} is not null`
  if ('either' in who) return joined(open(who.either, actor), ' or ', asking)
  if ('both' in who) return joined(open(who.both, actor), ' and ', asking)
  // What is not known does not let in, and denied it does: only here does unknown differ from no. Bare comparisons use indexes.
  if ('not' in who) return `(${accessFilter(who.not, asking)}) is not true`
  return String(decidedBy(who, actor))
}

/** Keys of a declaration: plain words, never what somebody typed. */
function isOneOf(column: string, keys: string | readonly string[]): string {
  const known = listOf(keys).map((key) => `'${key}'`)
  return known.length === 0 ? 'false' : `${column} in (${known.join(', ')})`
}

/** Whether a reference, or one of a list of references, is among the ids. */
function isAmong(key: string, own: readonly string[], { register, parameters, alias }: Asking): string {
  const ids = `${parameters.add(own)}::uuid[]`
  const isList = register.fields[key]?.kind === 'refs'
  return isList ? `${alias}.${quote(key)} && ${ids}` : `${alias}.${quote(key)} = any(${ids})`
}

/** The parts that still depend on the record; the others have no say once the whole is undecided. */
function open(parts: readonly Who[], actor: Actor): readonly Who[] {
  return parts.filter((part) => decidedBy(part, actor) === null)
}

function joined(parts: readonly Who[], word: string, asking: Asking): string {
  const clauses = parts.map((part) => accessFilter(part, asking))
  return clauses.length === 1 ? clauses.join() : `(${clauses.join(word)})`
}

function negated(value: boolean | null): boolean | null {
  return value === null ? null : !value
}
