import { refusal } from '#schema/messages.ts'
import type { AnyRegister, Register, Row } from '#schema/register.ts'

/** Days of facts do not lie ahead. */
export function assertPast(register: AnyRegister, row: Row, today: string, but: readonly string[]): void {
  for (const [key, field] of Object.entries((register as Register).fields)) {
    const { kind, label } = field
    if (kind !== 'day' || but.includes(key)) continue
    const on = row[key]
    if (typeof on === 'string' && on > today) throw refusal('day-to-come', { day: label[0], dayEn: label[1] })
  }
}

/** Days that come one after the other; those not known say nothing. */
export function assertOrder(register: AnyRegister, row: Row, keys: readonly string[]): void {
  let before: string | null = null
  for (const key of keys) {
    const on = row[key]
    if (typeof on !== 'string') continue
    if (before !== null && on < String(row[before])) {
      const [day, dayEn] = register.fields[key].label
      const [first, firstEn] = register.fields[before].label
      throw refusal('days-disordered', { day, dayEn, before: first, beforeEn: firstEn })
    }
    before = key
  }
}
