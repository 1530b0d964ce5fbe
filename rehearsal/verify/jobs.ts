import { type BoardMaker, type Figures, six } from '#rehearsal/verify/boards.ts'
import { standardOf } from '#rehearsal/verify/finance.ts'
import { allOf, amount, oneOf, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { daysFrom, hasCome } from '#rehearsal/verify/sums.ts'

/** 用工复算 — who lacks how many, what each town brought and what of it counts, who stayed 30, 90 and 180 days: from the log. */
export const jobsBoard: BoardMaker = { shown: shownFigures, worked: workedFigures }

type Share = { readonly part: number; readonly whole: number; readonly share: number | null }
type View = {
  readonly shortage: Share
  readonly least: number | null
  readonly needs: readonly { readonly id: string; readonly state: string; readonly filled: number }[]
  readonly tasks: readonly {
    readonly name: string | null
    readonly arrived: number
    readonly counted: number
    readonly task: number | null
    readonly completion: number | null
  }[]
  readonly retention: readonly { readonly days: number; readonly share: Share }[]
}

function shownFigures(body: unknown): Figures {
  const { shortage, least, needs, tasks, retention } = body as View // the answer of the page
  const words = ({ part, whole, share }: Share) => [part, whole, share].map(six).join(' ')
  return new Map([
    ['shortage', words(shortage)],
    ['least', six(least)],
    ...needs.map(({ id, state, filled }) => [`need.${id}`, `${state} ${filled}`] as const),
    ...tasks.map(
      ({ name, arrived, counted, task, completion }) =>
        [`task.${name}`, [arrived, counted, task, completion].map(six).join(' ')] as const,
    ),
    ...retention.map(({ days, share }) => [`stayed.${days}`, words(share)] as const),
  ])
}

function workedFigures(world: World, asOf: string): Figures {
  const came = allOf(world, 'job_arrival')
  const least = standardOf(world, 'arrival-days', asOf)
  const needs = allOf(world, 'job_need').map((one) => ({
    id: one.id,
    state: text(one.state),
    wanted: amount(one.verified) ?? amount(one.needed) ?? 0,
    present: amount(one.present) ?? 0,
    filled: came.filter((who) => who.need === one.id && hasCome(who.arrivedOn, asOf) && !hasCome(who.leftOn, asOf))
      .length,
  }))
  const open = needs.filter(({ state }) => state === 'open')
  const lacking = open.reduce((all, { wanted, filled }) => all + Math.max(0, wanted - filled), 0)
  const there = open.reduce((all, { present, filled }) => all + present + filled, 0)
  return shownFigures({
    ...{ least, needs, shortage: shareOf(lacking, there + lacking), tasks: tasksOf(world, came, least ?? 0, asOf) },
    retention: [30, 90, 180].map((days) => {
      const due = came.filter(({ arrivedOn }) => daysFrom(text(arrivedOn), asOf) >= days)
      return { days, share: shareOf(due.filter((one) => daysThere(one, asOf) >= days).length, due.length) }
    }),
  } satisfies View)
}

function shareOf(part: number, whole: number): Share {
  return { part, whole, share: whole === 0 ? null : part / whole }
}

function daysThere({ arrivedOn, leftOn }: Rec, asOf: string): number {
  return daysFrom(text(arrivedOn), hasCome(leftOn, asOf) ? text(leftOn) : asOf)
}

/** New to the park and stayed the days that the zone asks: that counts for the unit that brought the worker. */
function tasksOf(world: World, came: readonly Rec[], least: number, asOf: string): View['tasks'] {
  const isNow = (year: unknown) => String(year) === asOf.slice(0, 4)
  const asked = new Map(
    allOf(world, 'job_task')
      .filter(({ year }) => isNow(year))
      .map(({ unit, count }) => [text(unit), amount(count)]),
  )
  const own = came.filter(({ arrivedOn }) => isNow(text(arrivedOn).slice(0, 4)))
  return [...new Set([...asked.keys(), ...own.map(({ unit }) => text(unit))])].map((unit) => {
    const brought = own.filter((one) => one.unit === unit && hasCome(one.arrivedOn, asOf))
    const counted = brought.filter((one) => one.isNew === true && daysThere(one, asOf) >= least).length
    const task = asked.get(unit) ?? null
    return {
      ...{ arrived: brought.length, counted, task, completion: task === null ? null : counted / task },
      name: text(oneOf(world, 'unit', unit)?.shortName),
    }
  })
}
