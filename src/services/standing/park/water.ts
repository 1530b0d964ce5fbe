import { addDays, dayOf, monthOf, yearOf } from '#domain/day.ts'
import { completenessOf } from '#domain/water/area-day.ts'
import { balanceOf } from '#domain/water/balance.ts'
import { grossLossRate, notBilledRate } from '#domain/water/rates.ts'
import { alarm } from '#registers/telemetry/alarm.ts'
import { dma } from '#registers/water/dma.ts'
import { waterMonth } from '#registers/water/water-month.ts'
import type { ParkFigure } from '#schema/park-standing.ts'
import { figureOf, listOf, type ParkView } from '#services/standing/park/figure.ts'
import { type Visible, visibleRows } from '#services/visible.ts'
import { type Area, areaDays, areasOf } from '#services/water/areas.ts'
import { corrected, isComplete, linesOf } from '#services/water/months.ts'
import { leakTypes } from '#services/water/orders.ts'
import { waterRulesOn } from '#services/water/rules.ts'

/** 供水 — both loss rates of the last closed month, suspicions that are open, and how complete the readings of yesterday are. */
export async function waterFigures(view: ParkView): Promise<readonly ParkFigure[]> {
  const { looking, on } = view
  const rules = await waterRulesOn(looking.db, looking.actor.zone, addDays(on, -1))
  const areas = await areasOf(looking)
  const { leastPercent } = rules.area
  return [
    ...(await losses(view, areas, leastPercent)),
    await suspicions(view),
    await readings(view, areas, leastPercent),
  ]
}

type Month = Visible<typeof waterMonth>

/** Over the areas whose month may be shown as sound: litres are added up, rates are not. */
async function losses({ looking, on, holders }: ParkView, areas: readonly Area[], least: number) {
  const closed = (await visibleRows(looking, waterMonth, { where: () => "t.state = 'closed'" })).filter(
    ({ dma: area }) => areas.some(({ id }) => id === area),
  )
  const month =
    closed
      .map((one) => one.month)
      .toSorted()
      .at(-1) ?? null
  const balances = closed
    .filter((one) => one.month === month && isSound(one, areas, least))
    .flatMap(({ figures, ...one }) =>
      figures === null ? [] : [balanceOf(corrected(linesOf({ ...one, figures }, figures), one.corrections))],
    )
  const sum = (of: (balance: (typeof balances)[number]) => number | null) =>
    balances.length === 0 || balances.some((one) => of(one) === null)
      ? null
      : balances.reduce((total, one) => total + (of(one) ?? 0), 0)
  const [supplied, authorised, billed] = [
    sum(({ lines }) => lines.supplied),
    sum((one) => one.authorised.litres),
    sum((one) => one.billed.litres),
  ]
  const shared = (lost: number | null, value: number | null) => ({
    ...{ value, asOf: month ?? '', unit: holders.water ?? '', href: listOf(waterMonth, ['closed']) },
    of: supplied,
    state: value === null ? ('unknown' as const) : stateOf(month ?? '', balances.length, areas.length, on),
    facts: {
      lost: cubic(supplied === null || lost === null ? null : supplied - lost),
      ...{ supplied: cubic(supplied), counted: balances.length, areas: areas.length },
    },
  })
  return [
    figureOf(waterMonth, { key: 'grossLoss', ...shared(authorised, grossLossRate(supplied, authorised)) }),
    figureOf(waterMonth, { key: 'notBilled', ...shared(billed, notBilledRate(supplied, billed)) }),
  ]
}

function isSound({ dma: area, figures }: Month, areas: readonly Area[], least: number): boolean {
  const isClosed = areas.find(({ id }) => id === area)?.boundary === 'closed'
  return figures !== null && isClosed && isComplete(figures, least)
}

/** Old once a whole month has gone by in which the next one could have been closed. */
function stateOf(month: string, counted: number, areas: number, on: ParkView['on']): ParkFigure['state'] {
  const lastMonth = addDays(dayOf(yearOf(on), monthOf(on), 1), -1)
  const monthBefore = addDays(dayOf(yearOf(lastMonth), monthOf(lastMonth), 1), -1)
  if (month < monthBefore.slice(0, 7)) return 'stale'
  return counted < areas ? 'incomplete' : 'whole'
}

function cubic(litres: number | null): number {
  return litres === null ? 0 : Math.round(litres / 1000)
}

async function suspicions({ looking, on, holders }: ParkView): Promise<ParkFigure> {
  const open = await visibleRows(looking, alarm, {
    where: (add) => `t.type = any(${add(leakTypes)}::text[]) and t.state <> 'closed'`,
  })
  return figureOf(alarm, {
    ...{ key: 'suspicions', value: open.length, asOf: on, unit: holders.water ?? '' },
    late: open.filter(({ due }) => due !== null && due < on).length,
    href: listOf(alarm, ['open', 'taken'], `&type=${leakTypes.join(',')}`),
  })
}

async function readings(
  { looking, on, holders }: ParkView,
  areas: readonly Area[],
  least: number,
): Promise<ParkFigure> {
  const day = addDays(on, -1)
  const days = [...(await areaDays(looking.db, looking.actor.zone, areas, day, day)).values()].flat()
  const sum = (key: 'expected' | 'onTime' | 'late' | 'suspect') => days.reduce((total, one) => total + one[key], 0)
  const all = { expected: sum('expected'), onTime: sum('onTime'), late: sum('late'), suspect: sum('suspect') }
  const value = completenessOf({ inflow: [], used: [], inletsExpected: 0, inletsKnown: 0, ...all })
  return figureOf(dma, {
    ...{ key: 'waterReadings', value, of: all.expected, asOf: day, unit: holders.water ?? '', href: '/water' },
    state: value === null ? 'unknown' : value < least ? 'incomplete' : 'whole',
    facts: { came: Math.max(0, all.onTime + all.late - all.suspect), expected: all.expected, least },
  })
}
