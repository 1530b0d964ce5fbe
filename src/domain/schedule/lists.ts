import { addDays, type Day, daysBetween, weekday } from '#domain/day.ts'
import type { Schedule, Scheduled } from '#domain/schedule/schedule.ts'

/** Why a node stands on a list, and since or until when. */
export type Urgent = {
  readonly key: string
  readonly why: 'should-have-started' | 'should-have-finished' | 'must-start' | 'must-finish'
  readonly day: Day
  /** Days since the day passed; 0 for what is still to come. */
  readonly days: number
}

/** 已经晚了 — nodes whose latest start or finish has passed, the longest first; a year's plan may hold some before the year begins. */
export function alreadyLate({ nodes, asOf }: Schedule): readonly Urgent[] {
  const late = nodes.flatMap((one): Urgent[] => {
    const { node, latestStart, latestFinish } = one
    if (node.finishedOn !== null) return []
    if (latestFinish !== null && latestFinish < asOf) return [urgent(one, 'should-have-finished', latestFinish, asOf)]
    // What runs although it began late may still be in time: its finish tells.
    if (node.startedOn === null && latestStart !== null && latestStart < asOf)
      return [urgent(one, 'should-have-started', latestStart, asOf)]
    return []
  })
  return late.toSorted((a, b) => b.days - a.days || (a.key < b.key ? -1 : 1))
}

/** 本周必须启动 — nodes whose latest start or finish lies between the day and the Sunday after it. */
export function mustThisWeek({ nodes, asOf }: Schedule): readonly Urgent[] {
  const until = addDays(asOf, 6 - weekday(asOf))
  const isNow = (day: Day | null): day is Day => day !== null && day >= asOf && day <= until
  const urgents = nodes.flatMap((one): Urgent[] => {
    const { node, latestStart, latestFinish } = one
    if (node.finishedOn !== null) return []
    // What takes no time of its own is only to be finished.
    const isToStart = node.startedOn === null && node.length > 0
    if (isToStart && isNow(latestStart)) return [urgent(one, 'must-start', latestStart, asOf)]
    return !isToStart && isNow(latestFinish) ? [urgent(one, 'must-finish', latestFinish, asOf)] : []
  })
  return urgents.toSorted((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? -1 : 1))
}

function urgent({ node }: Scheduled, why: Urgent['why'], day: Day, asOf: Day): Urgent {
  return { key: node.key, why, day, days: Math.max(0, daysBetween(day, asOf)) }
}

/** What a unit has under way in a month: how many nodes, and how many days of them fall into it. */
export type Load = { readonly unit: string; readonly month: string; readonly nodes: number; readonly days: number }

/** 负荷 — by unit and month, of what is not finished yet, as it is forecast. Waiting for the law is no work. */
export function loadOf({ nodes }: Schedule): readonly Load[] {
  const loads = new Map<string, { unit: string; month: string; nodes: number; days: number }>()
  for (const { node, start, finish } of nodes) {
    if (node.unit === null || node.isLegalWait || node.finishedOn !== null || start === null || finish === null)
      continue
    for (const [month, days] of daysByMonth(start, finish)) {
      const id = `${node.unit} ${month}`
      const load = loads.get(id) ?? { unit: node.unit, month, nodes: 0, days: 0 }
      load.nodes += 1
      load.days += days
      loads.set(id, load)
    }
  }
  return [...loads.values()].toSorted((a, b) => (`${a.unit} ${a.month}` < `${b.unit} ${b.month}` ? -1 : 1))
}

/** How the days of a stretch, both ends included, spread over the months. */
function daysByMonth(from: Day, until: Day): readonly (readonly [month: string, days: number])[] {
  const months: (readonly [string, number])[] = []
  for (let first = from; first <= until; ) {
    const month = first.slice(0, 7)
    const next = firstOfNext(first)
    const last = next <= until ? addDays(next, -1) : until
    months.push([month, daysBetween(first, last) + 1])
    first = next
  }
  return months
}

function firstOfNext(day: Day): Day {
  const next = addDays(`${day.slice(0, 7)}-28` as Day, 4) // every month has a 28th, and none a 32nd
  return `${next.slice(0, 7)}-01` as Day // as above
}
