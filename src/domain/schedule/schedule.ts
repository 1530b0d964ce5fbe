import { type Calendar, isKnown } from '#domain/calendar.ts'
import { WorkdayIndex } from '#domain/clock/workday-index.ts'
import { addDays, type Day } from '#domain/day.ts'
import { criticalChain } from '#domain/schedule/chain.ts'
import { factFindings } from '#domain/schedule/fact-findings.ts'
import type { Finding } from '#domain/schedule/finding.ts'
import { type Network, networkOf, type PlanNode } from '#domain/schedule/network.ts'
import { passBackward, passForward, type Stretch, unbound } from '#domain/schedule/passes.ts'

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
  /** Keys along the chain that decides when everything is finished, from its beginning. */
  readonly chain: readonly string[]
  readonly findings: readonly Finding[]
}

export type Asked = { readonly asOf: Day; readonly calendar: Calendar; readonly index?: WorkdayIndex }

/** Works a plan out: backwards from what was promised, forwards from what has happened. The order of the nodes does not matter. */
export function scheduleOf(
  given: readonly PlanNode[],
  { asOf, calendar, index = indexFor(given, asOf, calendar) }: Asked,
): Schedule {
  const network = networkOf(given)
  const latest = passBackward(network, index)
  const forecast = passForward(network, index, index.numberOf(asOf))
  const chain = criticalChain(network, latest, forecast)
  const critical = new Set(chain)
  const nodes = network.nodes.map((node, at) =>
    scheduled(node, at, { latest, forecast, index, calendar, isCritical: critical.has(at) }),
  )
  return {
    asOf,
    nodes,
    chain: chain.map((at) => network.nodes[at]?.key ?? ''),
    findings: [...network.findings, ...withoutDue(network, latest), ...factFindings(network, asOf, index)],
  }
}

/** An index over all days that a plan can reach: several plans of a zone may share one. */
export function indexFor(nodes: readonly PlanNode[], asOf: Day, calendar: Calendar): WorkdayIndex {
  let [first, last] = [asOf, asOf]
  let total = 0
  for (const node of nodes) {
    for (const day of [node.due, node.notBefore, node.startedOn, node.finishedOn]) {
      if (day !== null && day < first) first = day
      if (day !== null && day > last) last = day
    }
    total += node.length > 0 ? node.length : 0
  }
  // A chain of all nodes in working days lasts no more than twice its length in days, holidays included.
  const reach = Math.min(total * 2 + 60, longest)
  return new WorkdayIndex(calendar, addDays(first, -reach), addDays(last, reach))
}

/** Forty years on either side: no plan of a zone reaches further. */
const longest = 14_610

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
  const latestFinish = day(late, isWorkdays)
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
