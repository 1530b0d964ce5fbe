import { mightAllow } from '#derive/access.ts'
import { isGiven } from '#derive/schema.ts'
import { type Label, type Language, say } from '#domain/label.ts'
import type { Sheet, SheetColumn } from '#domain/paper/sheet.ts'
import type { Refusal } from '#domain/refusal.ts'
import {
  areaIn,
  type Cell,
  converted,
  isNothing,
  readChoice,
  readDay,
  readFlag,
  readMoney,
  readNumber,
  readText,
  scaleIn,
  splitList,
} from '#domain/sheet/cells.ts'
import { type Head, keySign, type Wanted } from '#domain/sheet/head.ts'
import { editOf } from '#registers/ledgers/edits.ts'
import { type Field, type Kind, sealedMark } from '#schema/fields.ts'
import { refusal } from '#schema/messages.ts'
import type { Move, Register } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'

export type FieldOf = Field<unknown, Kind, boolean>

/** The keys by which an exported row finds its record again; no field has such a name. */
export const idKey = 'record-id'
export const versionKey = 'record-version'
/** What a ledger showed in the cells that nobody types, so that it is seen when somebody did. */
export const shownKey = 'as-exported'
/** Why a row was corrected, where a move asks for it. */
export const reasonKey = 'why-corrected'
export const reasonLabel = ['更正原因', 'Reason of the correction'] as const satisfies Label

/** What a person may send by a sheet, in the order of the form. Structured values have no cell. */
export function sheetFields(register: Register): readonly { readonly key: string; readonly field: FieldOf }[] {
  const inForm = Object.values(register.views.form).flatMap(({ fields }) => fields)
  const keys = [...new Set([...inForm, ...Object.keys(register.fields)])]
  const taken = takenBack(register)?.takes ?? []
  return keys.flatMap((key) => {
    const field = register.fields[key]
    if (field === undefined || field.kind === 'data') return []
    return isGiven(register, key, field) || taken.includes(key) ? [{ key, field }] : []
  })
}

/** The move by which an edited row of this register comes back, where it does so by one. */
export function takenBack(register: Register): Move | null {
  const edit = editOf(register.name)
  return edit?.becomes === 'move' ? (register.lifecycle.moves[edit.move] ?? null) : null
}

/** Whether somebody might bring rows of it: new ones, edited ones, or the move that an edited one comes to. */
export function mayBring(register: Register, actor: Actor): boolean {
  const { create, change } = register.access
  const move = takenBack(register)
  return mightAllow(create, actor) || mightAllow(change, actor) || (move !== null && mightAllow(move.by, actor))
}

export function wantedOf(register: Register): readonly Wanted[] {
  const given = sheetFields(register).map(({ key, field }) => ({ key, label: field.label }))
  const keys = new Set(given.map(({ key }) => key))
  const rest = Object.entries(register.fields).flatMap(([key, { label }]) =>
    keys.has(key) ? [] : [{ key, label, taken: 'computed' as const }],
  )
  return [
    ...given,
    ...rest,
    { key: idKey, label: ['记录标识', 'Record id'] },
    { key: versionKey, label: ['记录版本', 'Record version'] },
    { key: shownKey, label: ['导出原值', 'As exported'] },
    ...(takenBack(register)?.needsReason ? [{ key: reasonKey, label: reasonLabel }] : []),
  ]
}

/** The heading of a field: its name, and in brackets what it is counted in. */
export function headingOf({ label, rules }: FieldOf, language: Language): string {
  if (rules.unit === undefined) return say(label, language)
  return language === 'zh' ? `${label[0]}（${rules.unit[0]}）` : `${label[1]} (${rules.unit[1]})`
}

const kinds: { readonly [K in Kind]?: SheetColumn['kind'] } = {
  whole: 'number',
  number: 'number',
  money: 'number',
  day: 'day',
}

export function sheetColumn(key: string, field: FieldOf, language: Language): SheetColumn {
  const { kind, rules } = field
  // A code typed into a general cell becomes a number and loses its last digits.
  const shown = kinds[kind] ?? (kind === 'text' && !rules.isMultiline ? 'code' : 'text')
  const width = shown === 'number' || shown === 'day' ? 14 : rules.isMultiline ? 50 : 22
  return { title: headingOf(field, language), width, kind: shown, key: `${keySign}${key}` }
}

/** 导入模板 — a sheet ready to be filled in: keys, drop-downs, formats, and how to fill it in. `titles` are those of small registers. */
export function templateOf(
  register: Register,
  language: Language,
  titles: Readonly<Record<string, readonly string[]>>,
): readonly Sheet[] {
  const fields = sheetFields(register)
  const columns = fields.map(({ key, field }): SheetColumn => {
    const column = sheetColumn(key, field, language)
    const allowed = allowedIn(field, language, titles)
    const title = field.isRequired ? `* ${column.title}` : column.title
    return { ...column, title, isRequired: field.isRequired, ...(allowed === null ? {} : { allowed }) }
  })
  const guide = fields.map(({ key, field }) => [
    headingOf(field, language),
    say(field.isRequired ? ['必填', 'Required'] : ['', ''], language),
    say(howTo(field), language),
    columns
      .find((column) => column.key === `${keySign}${key}`)
      ?.allowed?.slice(0, 40)
      .join(language === 'zh' ? '、' : ', ') ?? '',
  ])
  const general = rules.map((rule) => [say(rule, language), '', '', ''])
  return [
    { name: say(register.label, language), columns, rows: [], ready: 1000 },
    {
      name: say(['填写说明', 'How to fill in'], language),
      columns: [
        { title: say(['栏目', 'Column'], language), width: 44, kind: 'text' },
        { title: say(['要求', 'Needed'], language), width: 10, kind: 'text' },
        { title: say(['填写方法', 'How'], language), width: 50, kind: 'text' },
        { title: say(['可选值', 'Choices'], language), width: 50, kind: 'text' },
      ],
      rows: [...(fields.length === 0 ? [] : guide), ...general],
    },
  ]
}

function allowedIn({ kind, rules }: FieldOf, language: Language, titles: Readonly<Record<string, readonly string[]>>) {
  if (kind === 'choice') return Object.values(rules.options ?? {}).map((label) => say(label, language))
  if (kind === 'flag') return [say(['是', 'yes'], language), say(['否', 'no'], language)]
  return kind === 'ref' ? (titles[rules.target ?? ''] ?? null) : null
}

const rules: readonly Label[] = [
  [
    '每行一条记录。列的次序可以调整，不用的列可以删去；第一行（隐藏）请勿改动。',
    'One record a row. Columns may be moved or removed; leave the hidden first row as it is.',
  ],
  [
    '先试导入，不写入任何数据；不符的行另存为一份表，改好后再导入即可。同一份表导入两次不会重复。',
    'A file is tried first and nothing is written. Rows that do not fit come back in a sheet of their own; importing a file twice makes nothing twice.',
  ],
  [
    '已有的记录按其唯一编号对上，填写的值不同则作为修改；留空表示不改。由导出的表改回时，留空表示清空（引用其他记录的列除外）。',
    'A record that is there is found by its unique field; other values change it, an empty cell changes nothing. In an exported sheet an empty cell empties the field, except references.',
  ],
]

function howTo({ kind, rules }: FieldOf): Label {
  if (rules.hint !== undefined && kind === 'text') return rules.hint
  switch (kind) {
    case 'day':
      return ['日期，如 2026-01-05、2026.1.5、2026年1月5日', 'A date, such as 2026-01-05']
    case 'money':
      return ['数，单位见列名；列名改为“亿元”“元”等时按列名计', 'A number; the heading says what it is counted in']
    case 'ref':
      return ['填名称、简称或唯一编号', 'The name, the short name or the unique code']
    case 'refs':
      return ['填名称，多个用“、”分开', 'Names, parted by commas']
    case 'texts':
      return ['多个用“、”分开', 'Several are parted by commas']
    case 'choices':
      return [
        `可填多个，用“、”分开：${optionNames(rules.options, 0)}`,
        `Several, parted by commas: ${optionNames(rules.options, 1)}`,
      ]
    case 'text':
      return rules.max === undefined
        ? ['文字', 'Text']
        : [`文字，不超过${rules.max}字`, `Text, ${rules.max} characters at most`]
    default:
      return rules.hint ?? ['', '']
  }
}

function optionNames(options: FieldOf['rules']['options'], at: 0 | 1): string {
  return Object.values(options ?? {})
    .map((label) => label[at])
    .join(at === 0 ? '、' : ', ')
}

/** A column of a sheet that came in, with the field that it fills. */
export type Filled = { readonly key: string; readonly index: number; readonly field: FieldOf; readonly scale: number }

export function filledIn(register: Register, head: Head): readonly Filled[] {
  return head.columns.flatMap(({ key, index, title }) => {
    const field = register.fields[key]
    if (field === undefined) return []
    return [{ key, index, field, scale: scaleOf(field, title) }]
  })
}

/** How many of what a field is kept in one of a column is: yuan, or the unit of its area. */
export function scaleOf({ kind, rules }: FieldOf, title: string): number {
  const unit = rules.unit?.[0] ?? ''
  if (kind === 'money') return scaleIn(title) ?? scaleIn(unit) ?? 1
  const [own, said] = [areaIn(unit), areaIn(title)]
  return kind === 'number' && own !== null && said !== null ? said / own : 1
}

/** What a row says: facts, names of records still to be found, cells left empty, and what does not fit. */
export type Said = {
  readonly facts: Record<string, unknown>
  readonly names: Record<string, readonly string[]>
  readonly empty: readonly string[]
  readonly faults: readonly Fault[]
}
export type Fault = { readonly key: string | null; readonly refusal: Refusal }

export function readRow(columns: readonly Filled[], cells: readonly Cell[]): Said {
  const said = {
    facts: {} as Record<string, unknown>,
    names: {} as Record<string, readonly string[]>,
    empty: [] as string[],
    faults: [] as Fault[],
  }
  for (const { key, index, field, scale } of columns) {
    const cell = cells[index] ?? null
    if (isEmptyIn(field, cell)) said.empty.push(key)
    else if (field.kind === 'ref' || field.kind === 'refs')
      said.names[key] = field.kind === 'ref' ? [readText(cell)] : splitList(cell)
    else {
      const value = valueIn(field, cell, scale)
      if (value === null) said.faults.push({ key, refusal: unreadable(field, cell) })
      else said.facts[key] = value
    }
  }
  return said
}

/** A dash says nothing where a number or a name is asked, and is a word in a text. */
function isEmptyIn({ kind }: FieldOf, cell: Cell): boolean {
  return kind === 'text' || kind === 'flag' ? readText(cell) === '' : isNothing(cell)
}

function valueIn({ kind, rules }: FieldOf, cell: Cell, scale: number): unknown {
  switch (kind) {
    case 'whole':
      return readNumber(cell, rules.unit?.[0])
    case 'number': {
      const value = readNumber(cell, rules.unit?.[0])
      return value === null ? null : converted(value, scale)
    }
    case 'money':
      return readMoney(cell, scale)
    case 'day':
      return readDay(cell)
    case 'flag':
      return readFlag(cell)
    case 'choice':
      return readChoice(readText(cell), rules.options ?? {})
    case 'choices': {
      const found = splitList(cell).map((part) => readChoice(part, rules.options ?? {}))
      return found.includes(null) ? null : [...new Set(found)]
    }
    case 'texts':
      return splitList(cell)
    default:
      return rules.isSealed && cell === sealedMark ? sealedMark : readText(cell)
  }
}

function unreadable({ kind, label, rules }: FieldOf, cell: Cell): Refusal {
  const facts = { column: label[0], columnEn: label[1], cell: readText(cell).slice(0, 40) }
  if (kind === 'day') return refusal('cell-no-day', facts)
  if (kind === 'flag') return refusal('cell-no-flag', facts)
  if (kind === 'choice' || kind === 'choices')
    return refusal('cell-no-choice', {
      ...facts,
      options: optionNames(rules.options, 0),
      optionsEn: optionNames(rules.options, 1),
    })
  return refusal('cell-no-number', facts)
}
