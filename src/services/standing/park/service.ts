import { dayOf, monthOf, yearOf } from '#domain/day.ts'
import { rate } from '#domain/dispute/rates.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { serviceRating } from '#registers/service/service-rating.ts'
import type { ParkFigure } from '#schema/park-standing.ts'
import { caseFrame, lineOf } from '#services/service/case-view.ts'
import { unitFigures, waitingStates } from '#services/service/desk.ts'
import { figureOf, listOf, type ParkView } from '#services/standing/park/figure.ts'
import { visibleFigures, visibleRows } from '#services/visible.ts'

/** 企业服务 — cases that are open and overdue, closed this month, and what firms gave, never without of how many. */
export async function serviceFigures(view: ParkView): Promise<readonly ParkFigure[]> {
  return [await openCases(view), await closedCases(view), await satisfaction(view)]
}

async function openCases({ looking, on, holders }: ParkView): Promise<ParkFigure> {
  const frame = await caseFrame(looking.db, looking.actor.zone, on)
  const rows = await visibleRows(looking, serviceCase, {
    where: (add) => `t.state = any(${add(waitingStates)}::text[])`,
  })
  const late = rows.map((one) => lineOf(one, frame)).filter(({ clock }) => (clock?.overdueBy ?? 0) > 0)
  return figureOf(serviceCase, {
    ...{ key: 'cases', value: rows.length, late: late.length, asOf: on, unit: holders.service ?? '' },
    href: listOf(serviceCase, waitingStates),
  })
}

async function closedCases({ looking, on, holders }: ParkView): Promise<ParkFigure> {
  const first = dayOf(yearOf(on), monthOf(on), 1)
  const [row] = await visibleFigures<{ readonly n: number }>(
    looking,
    serviceCase,
    'count(*)::int as n',
    (add) => `and t.state = 'closed' and t.closed_on >= ${add(first)}::date`,
  )
  return figureOf(serviceCase, {
    ...{ key: 'closedCases', value: row?.n ?? 0, asOf: on, unit: holders.service ?? '', facts: { since: first } },
    href: listOf(serviceCase, ['closed'], `&closedOn.from=${first}`),
  })
}

/** Only of units whose rate this reader is told; ratings are told as they stand, so a past day has none. */
async function satisfaction({ looking, on, at, holders }: ParkView): Promise<ParkFigure> {
  const shared = { key: 'satisfaction', asOf: on, unit: holders.service ?? '', href: '/service' } as const
  if (at === null) return figureOf(serviceRating, { ...shared, value: null })
  const units = await unitFigures(looking.db, looking.actor, on)
  const told = units.flatMap(({ satisfaction: one }) => (one === null || one.satisfied === null ? [] : [one]))
  const sum = (of: (one: (typeof told)[number]) => number) => told.reduce((total, one) => total + of(one), 0)
  const [satisfied, rated, closed] = [
    sum((one) => one.satisfied ?? 0),
    sum((one) => one.rated),
    sum((one) => one.closed),
  ]
  return figureOf(serviceRating, {
    ...{ ...shared, value: rate(satisfied, rated).percent, of: rated },
    facts: { satisfied, rated, closed },
  })
}
