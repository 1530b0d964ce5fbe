import type { Measure } from '#domain/lamp/measures.ts'
import type { Values } from '#domain/lamp/reading.ts'
import type { Condition, Sign } from '#domain/lamp/rule-set.ts'

/** Whether a condition holds; null when the facts do not say (a missing number is neither above nor below anything). */
export function holds(condition: Condition, values: Values, before: readonly Values[] = []): boolean | null {
  if ('measure' in condition) return compare(values[condition.measure], condition.is, condition.than)
  if ('all' in condition) return every(condition.all.map((one) => holds(one, values, before)))
  if ('any' in condition) return negate(every(condition.any.map((one) => negate(holds(one, values, before)))))
  if ('not' in condition) return negate(holds(condition.not, values, before))
  if ('held' in condition) return heldFor(condition, [values, ...before])
  return isMissing(values, condition.lacks)
}

/** Numbers are compared as they could be printed: what differs in the seventh decimal alone is equal. */
export function compare(value: number | null | undefined, is: Sign, than: number): boolean | null {
  if (value === null || value === undefined) return null
  const difference = Math.round((value - than) * 1e6)
  if (is === '<') return difference < 0
  if (is === '<=') return difference <= 0
  if (is === '>') return difference > 0
  return is === '>=' ? difference >= 0 : difference === 0
}

export function isMissing(values: Values, name: Measure): boolean {
  return values[name] === null || values[name] === undefined
}

function heldFor(
  { held, periods }: { readonly held: Condition; readonly periods: number },
  told: readonly Values[],
): boolean | null {
  // Fewer periods than asked for cannot have held for so long.
  if (told.length < periods) return false
  return every(told.slice(0, periods).map((one, i) => holds(held, one, told.slice(i + 1))))
}

function every(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(false)) return false
  return parts.includes(null) ? null : true
}

function negate(value: boolean | null): boolean | null {
  return value === null ? null : !value
}
