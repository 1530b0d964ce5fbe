import { type Calendar, isKnown } from '#domain/calendar.ts'
import { WorkdayIndex } from '#domain/clock/workday-index.ts'
import { addDays, type Day } from '#domain/day.ts'
import { criticalChains } from '#domain/schedule/chain.ts'
import { factFindings } from '#domain/schedule/fact-findings.ts'
import type { Finding } from '#domain/schedule/finding.ts'
import { type Network, networkOf, type PlanNode } from '#domain/schedule/network.ts'
import { lengthOf, passBackward, passForward, type Stretch, unbound } from '#domain/schedule/passes.ts'

/** 排期 — what a plan says of one node on a day. Days are null where nothing can be said. */
export type Scheduled = {
  readonly node: PlanNode
  readonly latestStart: Day | null
  readonly latestFinish: Day | null
  readonly start: Day | null
  readonly finish: Day | null
  /** Days by which the forecast finish lies before the latest one; below zero the promise at the end is broken. */
  readonly slack: number | null
  readonly isCritical: boolean
  /** A day named here lies beyond what the official calendar covers. */
  readonly isProvisional: boolean
}

export type Schedule = {
  readonly asOf: Day
  readonly nodes: readonly Scheduled[]
  /** Of each plan, the keys along the chain that decides when it is finished, from its beginning; the tightest first. */
  readonly chains: readonly {
    readonly group: string | null
    readonly slack: number
    readonly keys: readonly string[]
  }[]
  readonly findings: readonly Finding[]
}

export type Asked = { readonly asOf: Day; readonly calendar: Calendar }

/** Works a plan out: backwards from what was promised, forwards from what has happened. The order of the nodes does not matter. */
export function scheduleOf(given: readonly PlanNode[], asked: Asked): Schedule {
  const network = networkOf(given)
  return scheduleIn(network, asked, indexFor([network], asked.asOf, asked.calendar))
}

/** The same for a network that is tied already. */
export function scheduleIn(network: Network, { asOf, calendar }: Asked, index: WorkdayIndex): Schedule {
  const latest = passBackward(network, index)
  const forecast = passForward(network, index, index.numberOf(asOf))
  const chains = criticalChains(network, latest, forecast)
  const critical = new Set(chains.flatMap(({ places }) => places))
  const nodes = network.nodes.map((node, at) =>
    scheduled(node, at, { latest, forecast, index, calendar, isCritical: critical.has(at) }),
  )
  return {
    asOf,
    nodes,
    chains: chains
      .map(({ group, places, slack }) => ({ group, slack, keys: places.map((at) => network.nodes[at]?.key ?? '') }))
      .toSorted((a, b) => a.slack - b.slack || ((a.group ?? '') < (b.group ?? '') ? -1 : 1)),
    findings: [...network.findings, ...withoutDue(network, latest), ...factFindings(network, asOf, index)],
  }
}

/** An index over all days that plans can reach: the same plan as it is and as it would be may share one. */
export function indexFor(networks: readonly Network[], asOf: Day, calendar: Calendar): WorkdayIndex {
  let [first, last] = [asOf, asOf]
  for (const { nodes } of networks) {
    for (const node of nodes) {
      for (const day of [node.due, node.notBefore, node.startedOn, node.finishedOn]) {
        if (day !== null && day < first) first = day
        if (day !== null && day > last) last = day
      }
    }
  }
  // A stretch of working days lasts no more than twice as many days, and at the most one long holiday more.
  const reach = Math.min(Math.max(...networks.map(longestPath)) * 2 + 60, longest)
  return new WorkdayIndex(calendar, addDays(first, -reach), addDays(last, reach))
}

/** Forty years on either side: no plan of a zone reaches further. */
const longest = 14_610

function longestPath({ nodes, order, before }: Network): number {
  const path = new Float64Array(nodes.length)
  let most = 0
  for (const at of order) {
    let ahead = 0
    for (const place of before[at] ?? []) ahead = Math.max(ahead, path[place] ?? 0)
    const node = nodes[at]
    path[at] = ahead + (node === undefined ? 0 : lengthOf(node))
    most = Math.max(most, path[at])
  }
  return most
}

type Parts = {
  readonly latest: Stretch
  readonly forecast: Stretch
  readonly index: WorkdayIndex
  readonly calendar: Calendar
  readonly isCritical: boolean
}

function scheduled(node: PlanNode, at: number, { latest, forecast, index, calendar, isCritical }: Parts): Scheduled {
  const isWorkdays = node.per === 'workdays'
  const day = (number: number | undefined, isRounded: boolean) =>
    number === undefined || number === unbound ? null : index.dayAt(isRounded ? index.backToWorkday(number) : number)
  const [late, soon] = [latest.finish[at] ?? unbound, forecast.finish[at] ?? unbound]
  const latestFinish = day(late, isWorkdays || node.isLegalWait)
  const finish = day(soon, false)
  const start = day(forecast.start[at], false)
  const latestStart = day(latest.start[at], isWorkdays)
  const isDone = node.finishedOn !== null
  return {
    node,
    latestStart,
    latestFinish,
    start,
    finish,
    slack: late === unbound || soon === unbound ? null : late - soon,
    isCritical,
    isProvisional: !isDone && !isKnown(earlier(latestStart, start), later(latestFinish, finish), calendar),
  }
}

function earlier(a: Day | null, b: Day | null): Day {
  return (a !== null && (b === null || a < b) ? a : b) ?? ('9999-12-31' as Day) // no day at all is never before the calendar
}

function later(a: Day | null, b: Day | null): Day {
  return (a !== null && (b === null || a > b) ? a : b) ?? ('0001-01-01' as Day) // no day at all is never beyond it
}

/** Ends of the plan without a due day: everything that leads only to them cannot be planned backwards. */
function withoutDue({ nodes, next, order }: Network, latest: Stretch): readonly Finding[] {
  return [...order]
    .filter((at) => latest.finish[at] === unbound && next[at]?.length === 0)
    .map((at) => ({ code: 'no-due', node: nodes[at]?.key ?? '' }))
}
