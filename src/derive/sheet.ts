import { columnsOf } from '#derive/columns.ts'
import { headingOf, idKey, scaleOf, sheetColumn, sheetFields, versionKey } from '#derive/sheet-columns.ts'
import type { Day } from '#domain/day.ts'
import { type Language, say } from '#domain/label.ts'
import type { Sheet, SheetCell, SheetColumn } from '#domain/paper/sheet.ts'
import { converted } from '#domain/sheet/cells.ts'
import { keySign } from '#domain/sheet/head.ts'
import type { Field, Kind } from '#schema/fields.ts'
import type { Register, Row } from '#schema/register.ts'

/**
 * A list as a sheet: the columns that are seen, in the language that is seen, with names in place of ids. Hidden keys, and
 * the id and version of each record, let the sheet come back with what was changed in it.
 */
export function sheetOf(register: Register, rows: readonly Row[], language: Language, keys?: readonly string[]): Sheet {
  const columns = columnsOf(register).filter(({ key }) => keys === undefined || keys.includes(key))
  const given = new Set(sheetFields(register).map(({ key }) => key))
  const hidden = { width: 8, kind: 'code', isHidden: true } as const
  return {
    name: say(register.label, language).slice(0, 31),
    columns: [
      ...columns.map(({ key, field }) => column(key, field, language, given.has(key))),
      { title: say(['状态', 'State'], language), width: 12, kind: 'text' },
      { title: say(['记录标识', 'Record id'], language), key: `${keySign}${idKey}`, ...hidden },
      { title: say(['记录版本', 'Record version'], language), key: `${keySign}${versionKey}`, ...hidden },
    ],
    rows: rows.map((row) => [
      ...columns.map(({ key, field }) => cellOf({ field, language }, row[key], namesIn(row)[key])),
      say(register.lifecycle.states[row.state] ?? [row.state, row.state], language),
      row.id,
      String(row.version),
    ]),
  }
}

type FieldOf = Field<unknown, Kind, boolean>

/** What nobody may type has no key: it is shown, and passed over when the sheet comes back. */
function column(key: string, field: FieldOf, language: Language, isGiven: boolean): SheetColumn {
  const { key: own, ...shown } = sheetColumn(key, field, language)
  const title = headingOf(field, language)
  return isGiven && own !== undefined ? { ...shown, title, key: own } : { ...shown, title }
}

/** A value as it stands in a cell: names for ids, words for choices, sums in what the heading says. */
export function cellOf(
  { field, language, title = '' }: { readonly field: FieldOf; readonly language: Language; readonly title?: string },
  value: unknown,
  name: unknown,
): SheetCell {
  const { kind, rules } = field
  if (value === null || value === undefined) return null
  switch (kind) {
    case 'whole':
      return Number(value)
    case 'number':
      return converted(Number(value), 1 / scaleOf(field, title))
    case 'money':
      return inUnit(Number(value), scaleOf(field, title))
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

/** Whole yuan in what the heading says; a yuan is the ten-thousandth part of 万元, which a number holds exactly enough. */
function inUnit(yuan: number, scale: number): number {
  return Number((yuan / scale).toPrecision(15))
}

function listed(value: unknown): string {
  return Array.isArray(value) ? value.join('、') : String(value ?? '')
}

export function namesIn(row: Row): Readonly<Record<string, unknown>> {
  return typeof row.names === 'object' && row.names !== null ? { ...row.names } : {}
}
