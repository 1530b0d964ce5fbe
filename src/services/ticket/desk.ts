import type { Calendar } from '#domain/calendar.ts'
import { type Day, dayOf, yearOf } from '#domain/day.ts'
import { clockView } from '#domain/ticket/standing.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { ticketKind } from '#registers/ticket/ticket-kind.ts'
import type { CatalogueLine, TicketDesk, TicketFigures, TicketLine } from '#schema/ticket-views.ts'
import { loadCalendar } from '#services/calendar.ts'
import { callerFigures, countCallers } from '#services/ticket/caller-figures.ts'
import { type Looking, mostShown, unitNamesIn, type Visible, visibleFigures, visibleRows } from '#services/visible.ts'

const openStates = "('found', 'filed', 'dispatched', 'returned', 'handling', 'shelved', 'fixed')"

type On = { readonly today: Day; readonly minute: number }

/** 工单台 — what waits for whom, and how units and areas stand; each reader sees the tickets that the register shows them. */
export async function ticketDesk(looking: Looking, on: On): Promise<TicketDesk> {
  const { db, actor } = looking
  const kinds = await visibleRows(looking, ticketKind)
  const areaOf = new Map(kinds.map(({ id, area }) => [id as string, area as string]))
  const open = await visibleRows(looking, ticket, { where: () => `t.state in ${openStates}`, newest: mostShown })
  const frame = {
    ...on,
    areaOf,
    units: await unitNamesIn(db, actor.zone),
    calendar: await loadCalendar(db, actor.zone),
  }
  return {
    asOf: on.today,
    lines: open.map((one) => lineOf(one, frame)),
    units: await figuresBy(looking, on.today, 't.unit', frame.units),
    areas: await figuresByArea(looking, on.today, areaOf),
  }
}

/** 超期工单 — how many are open at units and overdue, as the desk counts them. */
export async function overdueTickets(looking: Looking, today: Day): Promise<Pick<TicketFigures, 'open' | 'overdue'>> {
  const units = await counted(looking, today, 't.unit')
  const sum = (key: 'open' | 'overdue') => units.reduce((total, one) => total + one[key], 0)
  return { open: sum('open'), overdue: sum('overdue') }
}

/** 工单目录 — the kinds in force, by their code. */
export async function ticketCatalogue(looking: Looking): Promise<readonly CatalogueLine[]> {
  const kinds = await visibleRows(looking, ticketKind, { where: () => "t.state = 'inForce'" })
  return kinds
    .toSorted((a, b) => a.code.localeCompare(b.code))
    .map(({ id, name, area, filing, closing, count, per, gate, basis, sourcedOn }) => ({
      ...{ id, name, area, filing, closing, count, per, gate, basis, sourcedOn },
    }))
}

type Frame = On & {
  readonly areaOf: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, string>
  readonly calendar: Calendar
}

function lineOf(one: Visible<typeof ticket>, { today, minute, calendar, areaOf, units }: Frame): TicketLine {
  return {
    ...{ id: one.id, title: one.title, number: one.numberText ?? '', state: one.state },
    kind: typeof one.names.kind === 'string' ? one.names.kind : '',
    area: areaOf.get(one.kind) ?? '',
    place: one.place ?? '',
    unit: one.unit === null ? '' : (units.get(one.unit) ?? ''),
    clock: clockView(one.clock, today, minute, calendar),
    isForced: one.isForced === true,
    isListed: one.listedBy !== null,
    lookAgainOn: one.state === 'shelved' ? one.lookAgainOn : null,
  }
}

type Counted = Omit<TicketFigures, 'id' | 'name' | 'callers'> & { readonly key: string }

async function counted(looking: Looking, today: Day, key: string): Promise<readonly Counted[]> {
  return visibleFigures<Counted>(
    looking,
    ticket,
    `${key} as key, (count(*) filter (where t.state in ${openStates}))::int as open,
      (count(*) filter (where t.state in ('dispatched', 'handling') and t.due_on < '${today}'::date))::int as overdue,
      (count(*) filter (where t.state = 'closed'))::int as closed,
      (count(*) filter (where t.state = 'closed' and t.late_by = 0))::int as "inTime",
      coalesce(sum(t.redone), 0)::int as redone`,
    (add) =>
      `and ${key} is not null and (t.found_on >= ${add(dayOf(yearOf(today), 1, 1))}::date or t.state in ${openStates}) group by 1`,
  )
}

async function figuresBy(looking: Looking, today: Day, key: 't.unit', names: ReadonlyMap<string, string>) {
  const rows = await counted(looking, today, key)
  const callers = await countCallers(looking, today, key)
  return rows
    .map(({ key: id, ...rest }): TicketFigures => {
      const said = callers.filter((one) => one.key === id)
      return { ...rest, id, name: names.get(id) ?? '', callers: callerFigures(said, today, `unit=${id}`) }
    })
    .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open)
}

type Sums = Omit<TicketFigures, 'name' | 'callers'>

async function figuresByArea(looking: Looking, today: Day, areaOf: ReadonlyMap<string, string>) {
  const sums = new Map<string, Sums>()
  for (const { key, ...one } of await counted(looking, today, 't.kind')) {
    const id = areaOf.get(key) ?? ''
    const sum = sums.get(id) ?? { id, open: 0, overdue: 0, closed: 0, inTime: 0, redone: 0 }
    const added = { open: sum.open + one.open, overdue: sum.overdue + one.overdue, closed: sum.closed + one.closed }
    sums.set(id, { ...sum, ...added, inTime: sum.inTime + one.inTime, redone: sum.redone + one.redone })
  }
  const callers = await countCallers(looking, today, 't.kind')
  return [...sums.values()].map((sum): TicketFigures => {
    const kinds = [...areaOf].flatMap(([kind, area]) => (area === sum.id ? [kind] : []))
    const said = callers.filter(({ key }) => kinds.includes(key))
    return { ...sum, name: sum.id, callers: callerFigures(said, today, `kind=${kinds.join(',')}`) }
  })
}
