import { refusal } from '#schema/messages.ts'
import type { Register } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'

/** What must be given anew with a step: readings and reasons of an earlier one do not stand for it. */
export function assertEachGiven(register: Register, facts: Facts, keys: readonly string[]): void {
  const missing = keys.filter((key) => facts[key] === undefined || facts[key] === null || facts[key] === '')
  if (missing.length === 0) return
  const labels = missing.map((key) => register.fields[key]?.label ?? ([key, key] as const))
  throw refusal('missing-fact', {
    fields: labels.map(([zh]) => zh).join('、'),
    fieldsEn: labels.map(([, en]) => en).join(', '),
  })
}
