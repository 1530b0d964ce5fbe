import { say } from '#domain/label.ts'
import type { SheetCell } from '#domain/paper/sheet.ts'
import { balanceLines, balanceOf } from '#domain/water/balance.ts'
import { grossLossRate, notBilledRate } from '#domain/water/rates.ts'
import { dma } from '#registers/water/dma.ts'
import type { RowOf } from '#schema/register.ts'
import type { Loader } from '#services/ledger/figures.ts'
import { monthFigures } from '#services/water/month-figures.ts'
import { asMonth, corrected, linesOf } from '#services/water/months.ts'
import { asPoint } from '#services/water/points.ts'
import { rowsWhere } from '#store/records.ts'

const cubic = (litres: number | null): SheetCell => (litres === null ? null : litres / 1000)

export const waterLoaders: Readonly<Record<string, Loader>> = {
  'water-customers': () => (row) => {
    const chain = asPoint(row).meters ?? []
    const last = chain.at(-1)
    return {
      hungOn: last?.from ?? null,
      opened: cubic(last?.opened ?? null),
      replaced: Math.max(0, chain.length - 1),
      workOrder: last?.workOrder ?? null,
    }
  },

  // A closed month shows what it was closed with; an open one what the meters said until today.
  'water-balance': async ({ db, actor, today, language }, rows) => {
    const ids = [...new Set(rows.map(({ dma: area }) => String(area)))]
    const areas = (await rowsWhere(db, dma, actor.zone, 'id', ids)) as unknown as readonly RowOf<typeof dma>[] // of this register
    const byId = new Map(areas.map((area) => [area.id as string, area]))
    const worked = new Map<string, Readonly<Record<string, SheetCell>>>()
    for (const row of rows) {
      const month = asMonth(row)
      const area = byId.get(month.dma)
      if (area === undefined) continue
      const figures = month.figures ?? (await monthFigures(db, actor.zone, area, month.month, today))
      const { lines, losses, authorised, billed } = balanceOf(corrected(linesOf(month, figures), month.corrections))
      const sum = (month.corrections ?? []).reduce((all, { cubicMetres }) => all + cubicMetres, 0)
      worked.set(row.id, {
        supplied: cubic(figures.supplied),
        billedMetered: cubic(figures.billedMetered),
        freeMetered: cubic(figures.freeMetered),
        corrected: (month.corrections ?? []).length === 0 ? null : sum,
        losses: cubic(losses.litres),
        grossLoss: grossLossRate(lines.supplied, authorised.litres),
        notBilled: notBilledRate(lines.supplied, billed.litres),
        completeness: figures.completeness,
        unknown: authorised.unknown.map((line) => say(balanceLines[line], language)).join('、') || null,
      })
    }
    return ({ id }) => worked.get(id) ?? {}
  },
}
