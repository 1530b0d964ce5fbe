import { serviceCase } from '#registers/service/service-case.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'

export type Case = RowOf<typeof serviceCase>

/** Procedures of this register are called with its rows. */
export function asCase(row: Row): Case {
  return row as unknown as Case // see above
}

/** What must be given anew with a step: words said at an earlier one do not stand for it. */
export function assertGiven(facts: Facts, ...keys: readonly (keyof typeof serviceCase.fields)[]): void {
  const missing = keys.filter((key) => facts[key] === undefined || facts[key] === null || facts[key] === '')
  if (missing.length === 0) return
  const labels = missing.map((key) => serviceCase.fields[key].label)
  throw refusal('missing-fact', {
    fields: labels.map(([zh]) => zh).join('、'),
    fieldsEn: labels.map(([, en]) => en).join(', '),
  })
}
