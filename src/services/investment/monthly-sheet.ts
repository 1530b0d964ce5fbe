import type { Day } from '#domain/day.ts'
import { type Language, say } from '#domain/label.ts'
import type { Sheet } from '#domain/paper/sheet.ts'
import { investmentMonthly } from '#registers/ledgers/investment.ts'
import type { UnitLine } from '#schema/investment-views.ts'
import { unitFigures } from '#services/ledger/investment-figures.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

/** 招商进度月报 — the layout of the ledger with every unit in it, those without a task below: as the board has them. */
export function monthlySheet(facts: FactBase, units: readonly UnitLine[], asOf: Day, language: Language): Sheet {
  const { title, columns } = investmentMonthly
  const figures = unitFigures(facts, units, asOf, language)
  return {
    name: say(title, language),
    heading: say(title, language),
    columns: columns.map((column) => ({
      title: say(column.title, language),
      width: 16,
      kind: 'figure' in column ? column.kind : 'text',
    })),
    rows: units.map(({ unit, name }) =>
      columns.map((column) => ('figure' in column ? (figures.get(unit)?.[column.figure] ?? null) : name)),
    ),
  }
}
