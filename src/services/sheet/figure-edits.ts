import { type Cell, readNumber } from '#domain/sheet/cells.ts'
import { investmentTask } from '#registers/investment/investment-task.ts'
import { landTask } from '#registers/land/land-task.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { clearingFigure } from '#services/land/figure-typed.ts'
import type { FigureRead } from '#services/sheet/planned.ts'
import { figureUnder, type Typed } from '#services/sheet/typed-over.ts'

type FigureEdit = (context: Context, there: Row, typed: readonly Typed[]) => Promise<FigureRead>

/** Ledgers in which a figure may be typed over, because exactly one fact stands behind it. */
export const figureEdits: Readonly<Record<string, FigureEdit>> = {
  /** 征迁日报 — one house or one grave makes the difference, or the figure stays. */
  [landTask.name]: async (context, there, typed) => {
    const [first, ...more] = typed
    if (first === undefined || more.length > 0) return null
    const figure = figureUnder(landTask, first.ledger, first.title)
    const said = readNumber(first.said as Cell)
    return figure === null || said === null ? null : clearingFigure(context, there, { ...first, figure, said })
  },

  /** 招商进度月报 — the task of the unit, in 亿元; kept in 万元. */
  [investmentTask.name]: async (_context, _there, typed) => {
    const [first, ...more] = typed
    if (first === undefined || more.length > 0) return null
    if (figureUnder(investmentTask, first.ledger, first.title) !== 'target') return null
    const said = readNumber(first.said as Cell)
    if (said === null || said < 0) return refusal('cell-no-number', wordsOf(first))
    return { does: 'facts', facts: { target: Number((said * 10_000).toPrecision(12)) } }
  },
}

function wordsOf({ title, said }: Typed) {
  return { column: title, columnEn: title, cell: String(said ?? '') }
}
