import { type FormField, isEmpty } from '#derive/form.ts'
import type { Label } from '#domain/label.ts'
import { words } from '../words.ts'
import type { Facts } from './draft.ts'

export type Fault = {
  readonly text: Label
  readonly values: Readonly<Record<string, string | number>>
  readonly label: Label
}

/** What the person can mend before the server is asked: empty required fields and texts that are too long. */
export function faultsIn(
  fields: readonly FormField[],
  facts: Facts,
  needs: readonly string[] = [],
): Readonly<Record<string, Fault>> {
  const faults: Record<string, Fault> = {}
  for (const { key, field } of fields) {
    const value = facts[key]
    const { max } = field.rules
    const isMissing =
      (field.isRequired || needs.includes(key)) &&
      field.kind !== 'flag' &&
      (isEmpty(value) || (typeof value === 'string' && value.trim() === ''))
    if (isMissing) faults[key] = { text: words.fillIn, values: {}, label: field.label }
    else if (field.kind === 'text' && max !== undefined && typeof value === 'string' && value.length > max) {
      faults[key] = { text: words.tooLong, values: { max, n: value.length }, label: field.label }
    }
  }
  return faults
}
