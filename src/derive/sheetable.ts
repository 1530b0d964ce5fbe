import { editOf } from '#registers/ledgers/edits.ts'
import type { Register } from '#schema/register.ts'

/** Whether a record can be given whole by a row: nothing that it needs is a structured value, and no table leads into a room apart. */
export function isSheetable(register: Register): boolean {
  if (register.room !== undefined) return false
  return Object.values(register.fields).every(
    ({ kind, rules, isRequired }) => kind !== 'data' || !isRequired || rules.isKept === true,
  )
}

/** Whether rows of it that were exported may come back edited, be it only as a move of their records. */
export function comesBack(register: Register): boolean {
  return isSheetable(register) || editOf(register.name) !== null
}
