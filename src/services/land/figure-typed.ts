import { grave } from '#registers/land/grave.ts'
import { household } from '#registers/land/household.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { dailyOf } from '#services/land/desk.ts'
import type { FigureRead } from '#services/sheet/figure-edits.ts'
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
  const added = typed.said - stands
  const moves =
    what.of === 'graves'
      ? day.graves
          .filter(
            (one) => one.village === task.village && one.state === 'open' && one.movedOn === null && near(added, 1),
          )
          .map((one) => ({
            register: grave.name,
            id: one.id,
            version: one.version,
            move: 'move',
            facts: { movedOn: typed.on },
          }))
      : day.homes
          .filter((one) => one.village === task.village && one.state === 'signed' && one.demolishedOn === null)
          .filter((one) => near(added, (one.houseLegal ?? 0) + (one.houseIllegal ?? 0)))
          .map((one) => ({
            register: household.name,
            id: one.id,
            version: one.version,
            move: null,
            facts: { demolishedOn: typed.on },
          }))
  const [only, ...more] = moves
  if (only !== undefined && more.length === 0) return { does: 'move', ...only }
  const [where, whereEn] = what.of === 'graves' ? grave.label : household.label
  return refusal('fact-not-one', {
    ...{ column: typed.title, columnEn: typed.title, said: typed.said, n: moves.length, where, whereEn },
  })
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
