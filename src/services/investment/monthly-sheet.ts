import { type Label, type Language, say } from '#domain/label.ts'
import type { Sheet, SheetCell, SheetColumn } from '#domain/paper/sheet.ts'
import { recognition } from '#registers/investment/recognition.ts'
import type { UnitLine } from '#schema/investment-views.ts'
import { isCounted } from '#services/investment/recognitions.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

type Line = UnitLine & { readonly counts: Readonly<Record<string, number>> }
type ColumnOf = {
  readonly title: Label
  readonly width: number
  readonly kind: SheetColumn['kind']
  readonly cell: (line: Line, index: number) => SheetCell
}

const wan = (yuan: number | null) => (yuan === null ? null : yuan / 10_000)
const percent = (value: number | null) => (value === null ? null : Number(value.toFixed(1)))

const columns: readonly ColumnOf[] = [
  { title: ['单位', 'Unit'], width: 16, kind: 'text', cell: (line) => line.name },
  { title: ['任务（万元）', 'Task (10,000 yuan)'], width: 14, kind: 'number', cell: (line) => wan(line.target) },
  { title: ['本月认定（万元）', 'This month'], width: 16, kind: 'number', cell: (line) => wan(line.inMonth) },
  { title: ['累计认定（万元）', 'Since January'], width: 16, kind: 'number', cell: (line) => wan(line.amount) },
  { title: ['完成率（%）', 'Completion (%)'], width: 12, kind: 'number', cell: (line) => percent(line.completion) },
  {
    title: ['进度差（百分点）', 'Difference (points)'],
    width: 16,
    kind: 'number',
    cell: (line) => percent(line.difference),
  },
  { title: ['排名', 'Rank'], width: 8, kind: 'number', cell: (line) => line.rank },
  ...(['signed', 'started', 'produced'] as const).map(
    (kind): ColumnOf => ({
      title: recognition.fields.kind.rules.options?.[kind] ?? [kind, kind],
      width: 10,
      kind: 'number',
      cell: ({ counts }) => counts[kind] ?? 0,
    }),
  ),
  {
    title: ['备注', 'Remarks'],
    width: 20,
    kind: 'text',
    cell: ({ corrections }) => (corrections.length === 0 ? null : `含更正${corrections.length}项`),
  },
]

/** 招商进度月报 — one row a unit, in the order of the ranking. */
export function monthlySheet(facts: FactBase, units: readonly UnitLine[], month: string, language: Language): Sheet {
  const lines = units.map((unit) => ({ ...unit, counts: countsOf(facts, unit.unit, month) }))
  return {
    name: say(['招商进度月报', 'Investment by month'], language),
    columns: columns.map(({ title, width, kind }) => ({ title: say(title, language), width, kind })),
    rows: lines.map((line, i) => columns.map(({ cell }) => cell(line, i))),
  }
}

/** What is counted and not weighed, shared projects in parts of one. */
function countsOf(facts: FactBase, unit: string, month: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const row of facts.all(recognition)) {
    const isOfYear = row.countedIn !== null && row.countedIn.slice(0, 4) === month.slice(0, 4) && row.countedIn <= month
    if (!isOfYear || row.kind === 'funds' || !isCounted(row)) continue
    const own = (row.credits ?? []).reduce((sum, one) => sum + (one.unit === unit ? one.amount : 0), 0)
    counts[row.kind] = (counts[row.kind] ?? 0) + own
  }
  return counts
}
