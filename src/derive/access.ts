import { listOf, type Move, type Register, type Row } from '#schema/register.ts'
import type { Actor, Who } from '#schema/who.ts'

/** Whether a rule lets an actor at a record. The same rule as a where-clause stands in `access-filter.ts`. */
export function allows(who: Who, actor: Actor, row: Row): boolean {
  if ('any' in who) return true
  if ('nobody' in who) return false
  if ('role' in who) return listOf(who.role).some((role) => actor.roles.includes(role))
  if ('charge' in who) return listOf(who.charge).some((charge) => actor.charges.includes(charge))
  if ('chargeIn' in who) return actor.charges.some((charge) => row[who.chargeIn] === charge)
  if ('sameEnterprise' in who) return actor.enterprise !== null && row[who.sameEnterprise] === actor.enterprise
  if ('sameUnit' in who) return idsIn(row[who.sameUnit]).some((unit) => actor.units.includes(unit))
  if ('samePost' in who) return idsIn(row[who.samePost]).some((post) => actor.posts.includes(post))
  if ('flag' in who) return row[who.flag] === true
  if ('person' in who) return actor.person !== null && row[who.person] === actor.person
  if ('inState' in who) return listOf(who.inState).includes(row.state)
  if ('chosen' in who) return listOf(who.as).some((key) => row[who.chosen] === key)
  if ('filled' in who) return row[who.filled] !== null && row[who.filled] !== undefined
  if ('either' in who) return who.either.some((part) => allows(part, actor, row))
  if ('both' in who) return who.both.every((part) => allows(part, actor, row))
  return !allows(who.not, actor, row)
}

/**
 * 须由另一人办理 — the field in which the actor stands, where nothing else keeps the actor from the step than having had a hand in
 * it before; null where the rule allows, or refuses for other reasons as well.
 */
export function firstPersonIn(who: Who, actor: Actor, row: Row): string | null {
  const named: string[] = []
  const isAllowed = allows(withoutSecond(who, named), actor, row)
  return isAllowed && actor.person !== null ? (named.find((key) => row[key] === actor.person) ?? null) : null
}

/** The rule without “not the person in this field”; the fields are noted. */
function withoutSecond(who: Who, named: string[]): Who {
  if ('both' in who) return { both: who.both.map((part) => withoutSecond(part, named)) }
  if (!('not' in who) || !('person' in who.not)) return who
  named.push(who.not.person)
  return { any: true }
}

/** The names of what an actor may do with a record: `change` and the moves that start from its state. */
export function mayDo(register: Register, actor: Actor, row: Row): readonly string[] {
  const moves = Object.entries(register.lifecycle.moves).filter(([, move]) => mayMove(move, actor, row))
  const change = allows(register.access.change, actor, row) ? ['change'] : []
  return [...change, ...moves.map(([name]) => name)]
}

export function mayMove(move: Move, actor: Actor, row: Row): boolean {
  return listOf(move.from).includes(row.state) && allows(move.by, actor, row)
}

/** Whether some record could ever let this actor in: decides which registers stand in the navigation. */
export function mightAllow(who: Who, actor: Actor): boolean {
  if ('nobody' in who) return false
  if ('role' in who) return listOf(who.role).some((role) => actor.roles.includes(role))
  if ('charge' in who) return listOf(who.charge).some((charge) => actor.charges.includes(charge))
  if ('chargeIn' in who) return actor.charges.length > 0
  if ('sameEnterprise' in who) return actor.enterprise !== null
  if ('sameUnit' in who) return actor.units.length > 0
  if ('samePost' in who) return actor.posts.length > 0
  if ('person' in who) return actor.person !== null
  if ('not' in who && ('role' in who.not || 'charge' in who.not)) return !mightAllow(who.not, actor)
  if ('either' in who) return who.either.some((part) => mightAllow(part, actor))
  if ('both' in who) return who.both.every((part) => mightAllow(part, actor))
  return true
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []
}
