import type { Compiled, DirectiveItem, TargetItem } from '#domain/compiler/types.ts'
import { type Label, type Language, say } from '#domain/label.ts'
import { type Annex, type Column, type Paper, plainPaper, type Row } from '#domain/paper/paper.ts'
import type { Sheet, SheetCell } from '#domain/paper/sheet.ts'

/** 任务分解 — the targets and tasks of one document in the order of its text. */
export type Decomposition = { readonly targets: readonly TargetRow[]; readonly tasks: readonly TaskRow[] }

export type TargetRow = {
  readonly number: string
  readonly theme: string
  readonly indicator: string
  /** The value with its unit as written, null when the text gives none. */
  readonly value: string | null
  readonly period: string | null
  readonly lead: string | null
  readonly said: string
}

export type TaskRow = {
  readonly number: string
  /** Heading of the first level under which the task stands. */
  readonly theme: string
  readonly issued: string
  readonly said: string
  readonly lead: string | null
  readonly cooperating: readonly string[]
  readonly due: string | null
}

/** Reads the rows out of a compiled document; whatever the text does not say stays null. */
export function decompose(compiled: Compiled): Decomposition {
  const themes = themesOf(compiled)
  const targets = compiled.items.filter((item) => item.kind === 'target')
  const tasks = compiled.items.filter((item) => item.kind === 'directive')
  return {
    targets: targets.map((item, index) => toTarget(item, index + 1, themeAt(themes, item.start))),
    tasks: tasks.map((item, index) => toTask(item, index + 1, themeAt(themes, item.start))),
  }
}

/** 任务分解表（草稿） — a cover with the counts and two annex tables, for the officer who reviews. */
export function decompositionDraft(compiled: Compiled, language: Language = 'zh'): Paper {
  const rows = decompose(compiled)
  const title = say([`${nameOf(compiled)}目标任务分解表`, `Targets and tasks of ${nameOf(compiled)}`], language)
  const lines = [countsOf(rows), ...(compiled.questions.length > 0 ? [questionsOf(compiled)] : [])]
  const body = lines.map((line) => ({ kind: 'paragraph' as const, text: say(line, language) }))
  return { ...plainPaper(title, body), annexes: decompositionAnnexes(rows, language) }
}

/** The two annexes of a notice: targets, and tasks with what was said beside what is issued. */
export function decompositionAnnexes(rows: Decomposition, language: Language = 'zh'): Annex[] {
  const targets: Annex = {
    title: say(['主要目标分解表', 'Targets'], language),
    isLandscape: true,
    body: [
      {
        kind: 'table',
        columns: columnsOf(targetColumns, language),
        rows: grouped(rows.targets, targetCells, language),
      },
    ],
  }
  const tasks: Annex = {
    title: say(['重点任务分解表', 'Tasks'], language),
    isLandscape: true,
    body: [
      { kind: 'table', columns: columnsOf(taskColumns, language), rows: grouped(rows.tasks, taskCells, language) },
    ],
  }
  return rows.targets.length === 0 ? [tasks] : [targets, tasks]
}

/** The same two tables as sheets; open cells stay empty so that they can be filtered and filled. */
export function decompositionSheets(rows: Decomposition, language: Language = 'zh'): Sheet[] {
  return [
    sheetOf(['主要目标', 'Targets'], targetColumns, rows.targets, targetCells, language),
    sheetOf(['重点任务', 'Tasks'], taskColumns, rows.tasks, taskCells, language),
  ]
}

type ColumnOf = { readonly title: Label; readonly width: number; readonly align: Column['align'] }

const theme: Label = ['所属部分', 'Part']
const open: Label = ['待明确', 'To be settled']

const targetColumns: readonly ColumnOf[] = [
  { title: ['序号', 'No.'], width: 5, align: 'center' },
  { title: ['指标', 'Indicator'], width: 18, align: 'left' },
  { title: ['目标值', 'Value'], width: 12, align: 'center' },
  { title: ['时限', 'Period'], width: 10, align: 'center' },
  { title: ['责任单位', 'Responsible unit'], width: 12, align: 'center' },
  { title: ['原文', 'As said'], width: 34, align: 'left' },
]

const taskColumns: readonly ColumnOf[] = [
  { title: ['序号', 'No.'], width: 5, align: 'center' },
  { title: ['工作任务', 'Task as issued'], width: 20, align: 'left' },
  { title: ['原文', 'As said'], width: 30, align: 'left' },
  { title: ['牵头单位', 'Lead unit'], width: 10, align: 'center' },
  { title: ['配合单位', 'Cooperating units'], width: 12, align: 'center' },
  { title: ['完成时限', 'Time limit'], width: 14, align: 'center' },
]

type Cells<R> = (row: R) => readonly (string | null)[]

function targetCells(row: TargetRow): readonly (string | null)[] {
  return [row.number, row.indicator, row.value, row.period, row.lead, row.said]
}

function taskCells(row: TaskRow): readonly (string | null)[] {
  return [row.number, row.issued, row.said, row.lead, row.cooperating.join('、'), row.due]
}

function columnsOf(columns: readonly ColumnOf[], language: Language): Column[] {
  return columns.map(({ title, width, align }) => ({ title: say(title, language), width, align }))
}

/** Opens a group wherever the theme changes; on paper an open cell says that somebody must settle it. */
function grouped<R extends { readonly theme: string }>(rows: readonly R[], cells: Cells<R>, language: Language): Row[] {
  return rows.flatMap((row, index): Row[] => {
    const written: Row = { kind: 'cells', cells: cells(row).map((cell) => cell ?? say(open, language)) }
    const isNew = row.theme !== '' && row.theme !== rows[index - 1]?.theme
    return isNew ? [{ kind: 'group', text: row.theme }, written] : [written]
  })
}

function sheetOf<R extends { readonly theme: string }>(
  name: Label,
  columns: readonly ColumnOf[],
  rows: readonly R[],
  cells: Cells<R>,
  language: Language,
): Sheet {
  const [first, ...rest] = columns.map(({ title, width }) => ({
    title: say(title, language),
    width: Math.max(8, width * 1.6),
    kind: 'text' as const,
  }))
  const columnOfTheme = { title: say(theme, language), width: 24, kind: 'text' as const }
  const number = { ...(first ?? columnOfTheme), kind: 'code' as const }
  const written = rows.map((row): SheetCell[] => {
    const [numberCell = null, ...others] = cells(row)
    return [numberCell, row.theme, ...others]
  })
  return { name: say(name, language), columns: [number, columnOfTheme, ...rest], rows: written }
}

type Theme = { readonly start: number; readonly text: string }

function themesOf(compiled: Compiled): Theme[] {
  const headings = compiled.items.filter((item) => item.kind === 'outline' && item.level === 1)
  return headings.map((heading) => ({ start: heading.start, text: heading.text }))
}

function themeAt(themes: readonly Theme[], start: number): string {
  return themes.findLast((candidate) => candidate.start <= start)?.text ?? ''
}

function toTarget(item: TargetItem, number: number, themeText: string): TargetRow {
  const value = item.value === null || item.pending ? null : joinUnit(item.value, item.unit)
  return {
    number: String(number),
    theme: themeText,
    indicator: item.indicator,
    value,
    period: item.period,
    lead: null,
    said: item.text,
  }
}

/** The literal value often carries its unit already. */
function joinUnit(value: string, unit: string | null): string {
  return unit === null || value.includes(unit) ? value : `${value}${unit}`
}

function toTask(item: DirectiveItem, number: number, themeText: string): TaskRow {
  const { lead, cooperating, broadcast } = item.responsibility
  const proposed = cooperating.map((unit) => unit.name)
  return {
    number: String(number),
    theme: themeText,
    issued: item.title,
    said: item.text,
    lead: lead?.name ?? null,
    cooperating: broadcast === null ? proposed : [...proposed, broadcast],
    due: item.deadline,
  }
}

function nameOf(compiled: Compiled): string {
  return compiled.title === '' ? '' : `《${compiled.title}》`
}

function countsOf(rows: Decomposition): Label {
  const withoutLead = rows.tasks.filter((task) => task.lead === null).length
  const withoutDue = rows.tasks.filter((task) => task.due === null).length
  const withoutValue = rows.targets.filter((target) => target.value === null).length
  return [
    `共分解目标${rows.targets.length}项、任务${rows.tasks.length}项，其中未明确牵头单位的任务${withoutLead}项、未明确完成时限的任务${withoutDue}项、未明确数值的目标${withoutValue}项。表中“待明确”各栏，须经审核补齐后方可印发。`,
    `${rows.targets.length} targets and ${rows.tasks.length} tasks. ${withoutLead} tasks have no lead unit, ${withoutDue} have no time limit, ${withoutValue} targets have no value. Cells marked “To be settled” must be filled in the review before the plan can be issued.`,
  ]
}

function questionsOf(compiled: Compiled): Label {
  const count = compiled.questions.length
  return [`另有待核问题${count}个，列于审核台。`, `${count} questions wait for an answer on the review desk.`]
}
