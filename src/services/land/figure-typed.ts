import { grave } from '#registers/land/grave.ts'
import { household } from '#registers/land/household.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { dailyOf } from '#services/land/desk.ts'
import type { FigureRead } from '#services/sheet/planned.ts'
import type { Typed } from '#services/sheet/typed-over.ts'

type TypedFigure = Omit<Typed, 'said'> & { readonly figure: string; readonly said: number }

/**
 * 日报改数 — a figure of the day is the sum of dated facts. Where one house or one grave alone makes the difference between
 * what stands and what was typed, its day is entered; anything else is entered house by house.
 */
export async function clearingFigure(context: Context, task: Row, typed: TypedFigure): Promise<FigureRead> {
  const { db, actor, now } = context
  const what = wanted[typed.figure]
  if (what === undefined || typed.on > now.today) return null
  const asOf = now.today
  const day = await dailyOf({ db, actor, asOf, today: now.today }, String(task.batch))
  const line = day.lines.find(({ village }) => village === task.village)
  if (line === undefined) return refusal('not-allowed')
  const progress = what.of === 'graves' ? line.moved : line.demolished.houses
  const stands = what.isOfDay ? (typed.on === asOf ? progress.today : Number.NaN) : progress.total
  if (near(stands, typed.said)) return { does: 'nothing' }
  if (!near(stands, Number(typed.was ?? 0)))
    return refusal('figure-moved', {
      column: typed.title,
      columnEn: typed.title,
      now: Number.isNaN(stands) ? '—' : stands,
    })
  const moves = movesOf(day, String(task.village), what.of, typed.said - stands, typed.on)
  const [only, ...more] = moves
  if (only !== undefined && more.length === 0) return { does: 'move', ...only }
  const [where, whereEn] = what.of === 'graves' ? grave.label : household.label
  return refusal('fact-not-one', {
    ...{ column: typed.title, columnEn: typed.title, said: typed.said, n: moves.length, where, whereEn },
  })
}

type Daily = Awaited<ReturnType<typeof dailyOf>>

/** Each open record of the village that alone would add so much. */
function movesOf({ graves, homes }: Daily, village: string, of: 'graves' | 'houses', added: number, on: string) {
  const here = <R extends { readonly village: string }>(rows: readonly R[]) =>
    rows.filter((one) => one.village === village)
  const named = (register: string, { id, version }: Pick<Row, 'id' | 'version'>) => ({ register, id, version })
  if (of === 'graves') {
    const open = near(added, 1) ? here(graves).filter(({ state, movedOn }) => state === 'open' && movedOn === null) : []
    return open.map((one) => ({ ...named(grave.name, one), move: 'move', facts: { movedOn: on } }))
  }
  return here(homes)
    .filter(({ state, demolishedOn }) => state === 'signed' && demolishedOn === null)
    .filter(({ houseLegal, houseIllegal }) => near(added, (houseLegal ?? 0) + (houseIllegal ?? 0)))
    .map((one) => ({ ...named(household.name, one), move: null, facts: { demolishedOn: on } }))
}

/** Signing needs an agreement with its number and sums: no cell of the day can say it. */
const wanted: Readonly<Record<string, { readonly of: 'graves' | 'houses'; readonly isOfDay: boolean }>> = {
  gravesToday: { of: 'graves', isOfDay: true },
  gravesTotal: { of: 'graves', isOfDay: false },
  housesToday: { of: 'houses', isOfDay: true },
  housesTotal: { of: 'houses', isOfDay: false },
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005
}
