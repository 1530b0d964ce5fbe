import { type Label, type Language, say } from '#domain/label.ts'
import type { Sheet, SheetCell, SheetColumn } from '#domain/paper/sheet.ts'
import { slip } from '#registers/slip.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { task } from '#registers/task.ts'
import type { LedgerLine } from '#services/supervision/ledger.ts'

type ColumnOf = {
  readonly title: Label
  readonly width: number
  readonly kind: SheetColumn['kind']
  readonly cell: (line: LedgerLine, language: Language) => SheetCell
}

const columns: readonly ColumnOf[] = [
  { title: ['编号', 'Number'], width: 18, kind: 'code', cell: (line) => line.number },
  { title: ['督办事项', 'Matter'], width: 36, kind: 'text', cell: (line) => line.title },
  {
    title: ['来源', 'Source'],
    width: 14,
    kind: 'text',
    cell: (line, language) => labelIn(sources, line.source, language),
  },
  { title: ['收到日期', 'Received on'], width: 12, kind: 'day', cell: (line) => line.givenOn },
  { title: ['牵头单位', 'Lead unit'], width: 14, kind: 'text', cell: (line) => line.unitName },
  { title: ['配合单位', 'Cooperating units'], width: 18, kind: 'text', cell: (line) => line.cooperating.join('、') },
  { title: ['督办要求', 'Requirements'], width: 36, kind: 'text', cell: (line) => line.requirements },
  { title: ['原定时限', 'Original due day'], width: 12, kind: 'day', cell: (line) => line.dueOriginal },
  { title: ['完成时限', 'Due'], width: 12, kind: 'day', cell: (line) => line.due },
  { title: ['状态', 'State'], width: 10, kind: 'text', cell: (line, language) => stateOf(line, language) },
  { title: ['办理情况', 'Printed as'], width: 10, kind: 'text', cell: (line) => line.word },
  { title: ['超期天数', 'Days overdue'], width: 9, kind: 'number', cell: (line) => line.overdue },
  {
    title: ['颜色', 'Colour'],
    width: 12,
    kind: 'text',
    cell: (line, language) => labelIn(kinds, line.colour, language),
  },
  { title: ['催办次数', 'Urgings'], width: 9, kind: 'number', cell: (line) => line.urgings },
  { title: ['延期次数', 'Extensions'], width: 9, kind: 'number', cell: (line) => line.extensions },
  { title: ['退回次数', 'Returns'], width: 9, kind: 'number', cell: (line) => line.returns },
  { title: ['最近进展', 'Last report'], width: 36, kind: 'text', cell: (line) => line.lastReport?.words ?? null },
  { title: ['报告日期', 'Reported on'], width: 12, kind: 'day', cell: (line) => line.lastReport?.on ?? null },
  { title: ['办结日期', 'Closed on'], width: 12, kind: 'day', cell: (line) => line.closedOn },
]

/** 督办台账 — one row a matter, with the columns that ledgers of supervision have. */
export function ledgerSheet(lines: readonly LedgerLine[], language: Language): Sheet {
  return {
    name: say(['督办台账', 'Supervision ledger'], language),
    columns: columns.map(({ title, width, kind }) => ({ title: say(title, language), width, kind })),
    rows: lines.map((line) => columns.map(({ cell }) => cell(line, language))),
  }
}

type Labels = Readonly<Record<string, Label>>
const sources: Labels = supervisionOrder.fields.source.rules.options ?? {}
const kinds: Labels = slip.fields.kind.rules.options ?? {}

function stateOf({ register, state }: LedgerLine, language: Language): string | null {
  const states: Labels = register === 'task' ? task.lifecycle.states : supervisionOrder.lifecycle.states
  return labelIn(states, state, language)
}

function labelIn(labels: Labels, key: string | null, language: Language): string | null {
  const label = key === null ? undefined : labels[key]
  return label === undefined ? null : say(label, language)
}
