import { columnsOf } from '#derive/columns.ts'
import type { Day } from '#domain/day.ts'
import { type Language, say } from '#domain/label.ts'
import type { Sheet, SheetCell, SheetColumn } from '#domain/paper/sheet.ts'
import type { Field, Kind } from '#schema/fields.ts'
import type { Register, Row } from '#schema/register.ts'

/** A list as a sheet: the columns that are seen, in the language that is seen, with names in place of ids. */
export function sheetOf(register: Register, rows: readonly Row[], language: Language, keys?: readonly string[]): Sheet {
  const columns = columnsOf(register).filter(({ key }) => keys === undefined || keys.includes(key))
  const state: SheetColumn = { title: say(['状态', 'State'], language), width: 12, kind: 'text' }
  return {
    name: say(register.label, language).slice(0, 31),
    columns: [...columns.map(({ label, field }) => column(say(label, language), field)), state],
    rows: rows.map((row) => [
      ...columns.map(({ key, field }) => cell(field, row[key], namesIn(row)[key], language)),
      say(register.lifecycle.states[row.state] ?? [row.state, row.state], language),
    ]),
  }
}

type FieldOf = Field<unknown, Kind, boolean>

function column(title: string, { kind, rules }: FieldOf): SheetColumn {
  if (kind === 'day') return { title, width: 12, kind: 'day' }
  if (kind === 'whole' || kind === 'number' || kind === 'money') return { title, width: 12, kind: 'number' }
  return { title, width: rules.isMultiline ? 50 : 24, kind: 'text' }
}

function cell({ kind, rules }: FieldOf, value: unknown, name: unknown, language: Language): SheetCell {
  if (value === null || value === undefined) return null
  switch (kind) {
    case 'whole':
    case 'number':
    case 'money':
      return Number(value)
    case 'day':
      return value as Day // the register says so
    case 'ref':
    case 'refs':
      return listed(name)
    case 'choice':
    case 'choices':
      return listed(
        [value].flat().map((one) => say(rules.options?.[String(one)] ?? [String(one), String(one)], language)),
      )
    case 'flag':
      return say(value === true ? ['是', 'yes'] : ['否', 'no'], language)
    case 'data':
      return null
    default:
      return listed(value)
  }
}

function listed(value: unknown): string {
  return Array.isArray(value) ? value.join('、') : String(value ?? '')
}

function namesIn(row: Row): Readonly<Record<string, unknown>> {
  return typeof row.names === 'object' && row.names !== null ? { ...row.names } : {}
}
