import { snake } from '#derive/names.ts'
import { refusal } from '#schema/messages.ts'
import type { Register } from '#schema/register.ts'

/** Turns the database's word on a broken uniqueness into the sentence for a person; other errors pass unchanged. */
export function asDuplicate(register: Register, error: unknown): unknown {
  if (!isUniqueViolation(error)) return error
  const keys = (register.unique ?? []).find(
    (set) => error.constraint === `${register.name}_${set.map(snake).join('_')}_once`,
  )
  if (keys === undefined) return error
  const labels = keys.map((key) => register.fields[key]?.label ?? [key, key])
  return refusal('duplicate', {
    fields: labels.map(([zh]) => `“${zh}”`).join('、'),
    fieldsEn: labels.map(([, en]) => `“${en}”`).join(', '),
  })
}

function isUniqueViolation(error: unknown): error is { code: string; constraint: string } {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === '23505' && 'constraint' in error
  )
}
