import { quote } from '#derive/names.ts'
import type { Label } from '#domain/label.ts'
import { choice, type Field, type Kind } from '#schema/fields.ts'
import type { Register, Row } from '#schema/register.ts'

/** The key under which the stage of a record is served; no field may have this name. */
export const stageKey = 'stage'

/** 阶段 — what the dated facts of a record say about how far it is: the last of the declared days that has come to be known. */
export function stageOf(register: Register, row: Row): string | null {
  return daysBackwards(register).find((key) => row[key] !== null && row[key] !== undefined) ?? null
}

/** The same as an SQL expression over the table or its past. */
export function stageSql(register: Register, alias: 't' | 'o' = 't'): string {
  const cases = daysBackwards(register).map((key) => `when ${alias}.${quote(key)} is not null then '${key}'`)
  return cases.length === 0 ? 'null::text' : `case ${cases.join(' ')} end`
}

/** The stage as a field that lists, filters and sheets can show; null for a register without stages. */
export function stageField({ stages }: Register): Field<unknown, Kind, boolean> | null {
  return stages === undefined ? null : choice('阶段', 'Stage', stages as Readonly<Record<string, Label>>)
}

/** A field of the register, or its stage. */
export function fieldOf(register: Register, key: string): Field<unknown, Kind, boolean> | undefined {
  if (key === stageKey) return stageField(register) ?? undefined
  return Object.hasOwn(register.fields, key) ? register.fields[key] : undefined
}

function daysBackwards({ stages = {} }: Register): readonly string[] {
  return Object.keys(stages).reverse()
}
