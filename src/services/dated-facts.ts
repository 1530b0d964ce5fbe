import type { Day } from '#domain/day.ts'
import { refusal } from '#schema/messages.ts'
import type { AnyRegister, Row } from '#schema/register.ts'

/** Days on which something happened, in the order in which they must have come; one that is not known yet is left out. */
export function assertInOrder(register: AnyRegister, row: Row, keys: readonly string[], today: Day): void {
  const known = keys.filter((key) => typeof row[key] === 'string')
  for (const [i, key] of known.entries()) {
    const before = known[i - 1]
    if (before !== undefined && String(row[before]) > String(row[key])) {
      const [[earlier, earlierEn], [later, laterEn]] = [labelOf(register, before), labelOf(register, key)]
      throw refusal('day-order', { earlier, earlierEn, later, laterEn })
    }
    if (String(row[key]) > today) {
      const [field, fieldEn] = labelOf(register, key)
      throw refusal('day-ahead', { field, fieldEn })
    }
  }
}

function labelOf(register: AnyRegister, key: string): readonly [string, string] {
  return register.fields[key]?.label ?? [key, key]
}
