import type { Register } from '#schema/register.ts'

/** Whether a record can be given whole by a row: nothing that it needs is a structured value. */
export function isSheetable(register: Register): boolean {
  return Object.values(register.fields).every(
    ({ kind, rules, isRequired }) => kind !== 'data' || !isRequired || rules.isKept === true,
  )
}
