import type { Fault } from '#derive/sheet-columns.ts'
import { sheetColumn } from '#derive/sheet-columns.ts'
import { type Language, say } from '#domain/label.ts'
import type { Sheet, SheetCell, SheetColumn } from '#domain/paper/sheet.ts'
import type { Cell } from '#domain/sheet/cells.ts'
import { type Head, keySign } from '#domain/sheet/head.ts'
import type { Register } from '#schema/register.ts'

type Refused = {
  readonly row: { readonly number: number; readonly cells: readonly Cell[] }
  readonly faults: readonly Fault[]
}

/** 未导入的行 — only the rows that did not fit, as they came, with their number and the reason; corrected, the sheet comes in again. */
export function refusedSheet(register: Register, head: Head, rows: readonly Refused[], language: Language): Sheet {
  const own = head.columns.map(({ key, title }): SheetColumn => {
    const field = register.fields[key]
    const name = { key: `${keySign}${key}`, title: title === '' ? key : title }
    if (field === undefined) return { ...name, width: 8, kind: 'code', isHidden: true }
    // What a person wrote as words stays words, a date that is none among them.
    return { ...sheetColumn(key, field, language), ...name }
  })
  const notes: readonly SheetColumn[] = [
    { title: say(['行号', 'Row'], language), width: 8, kind: 'number' },
    { title: say(['原因', 'Reason'], language), width: 60, kind: 'text' },
  ]
  return {
    name: say(register.label, language).slice(0, 31),
    columns: [...own, ...notes],
    rows: rows.map(({ row, faults }): readonly SheetCell[] => [
      ...head.columns.map(({ index }) => row.cells[index] ?? null),
      row.number,
      faults.map(({ refusal }) => say(refusal.text, language)).join(language === 'zh' ? '' : ' '),
    ]),
    faults: rows.flatMap(({ faults }, line) =>
      faults.flatMap(({ key }): readonly (readonly [number, number])[] => {
        const column = head.columns.findIndex((one) => one.key === key)
        return [[line, column < 0 ? own.length + 1 : column]]
      }),
    ),
  }
}
