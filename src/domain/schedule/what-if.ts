import { type Day, daysBetween } from '#domain/day.ts'
import type { Finding } from '#domain/schedule/finding.ts'
import { networkOf, type PlanNode } from '#domain/schedule/network.ts'
import { type Asked, indexFor, type Schedule, scheduleIn } from '#domain/schedule/schedule.ts'

/** 假设 — a change that somebody thinks about: another due day, another length, a later beginning, a finish on a day. */
export type Supposed = {
  readonly key: string
  readonly due?: Day
  readonly length?: number
  readonly notBefore?: Day
  readonly finishedOn?: Day
}

/** 受影响 — a node that a supposed change reaches: by how many days it would finish later, and must start earlier. */
export type Hit = {
  readonly key: string
  readonly unit: string | null
  /** Days that the forecast finish moves; above zero is later. */
  readonly finish: number
  /** Days that the latest start moves; below zero is earlier. */
  readonly latestStart: number
  readonly slackBefore: number | null
  readonly slackAfter: number | null
}

export type Supposition = {
  readonly hits: readonly Hit[]
  readonly before: Schedule
  readonly after: Schedule
  readonly findings: readonly Finding[]
}

/** Works the plan out as it is and as it would be. A legal wait cannot be supposed shorter: that is a finding and has no effect. */
export function supposeIn(nodes: readonly PlanNode[], supposed: readonly Supposed[], asked: Asked): Supposition {
  const findings: Finding[] = []
  const changed = nodes.map((node) =>
    supposed.filter(({ key }) => key === node.key).reduce((one, change) => changedNode(one, change, findings), node),
  )
  const known = new Set(nodes.map(({ key }) => key))
  for (const { key } of supposed) if (!known.has(key)) findings.push({ code: 'unknown-node', node: key })
  const networks = [networkOf(nodes), networkOf(changed)] as const
  const index = indexFor(networks, asked.asOf, asked.calendar)
  const before = scheduleIn(networks[0], asked, index)
  const after = scheduleIn(networks[1], asked, index)
  return { hits: hitsBetween(before, after), before, after, findings }
}

/** Who is hit when one schedule becomes another, the worst first. */
export function hitsBetween(before: Schedule, after: Schedule): readonly Hit[] {
  const earlier = new Map(before.nodes.map((one) => [one.node.key, one]))
  const hits = after.nodes.flatMap((now): Hit[] => {
    const was = earlier.get(now.node.key)
    if (was === undefined) return []
    const finish = moved(was.finish, now.finish)
    const latestStart = moved(was.latestStart, now.latestStart)
    if (finish === 0 && latestStart === 0 && was.slack === now.slack) return []
    const { key, unit } = now.node
    return [{ key, unit, finish, latestStart, slackBefore: was.slack, slackAfter: now.slack }]
  })
  const slack = ({ slackAfter }: Hit) => slackAfter ?? Number.MAX_SAFE_INTEGER
  return hits.toSorted((a, b) => slack(a) - slack(b) || (a.key < b.key ? -1 : 1))
}

function changedNode(node: PlanNode, change: Supposed, findings: Finding[]): PlanNode {
  const isShortened = node.isLegalWait && change.length !== undefined && change.length < node.length
  if (isShortened) findings.push({ code: 'wait-shortened', node: node.key })
  return {
    ...node,
    due: change.due ?? node.due,
    length: isShortened ? node.length : (change.length ?? node.length),
    notBefore: change.notBefore ?? node.notBefore,
    finishedOn: change.finishedOn ?? node.finishedOn,
  }
}

function moved(before: Day | null, after: Day | null): number {
  return before === null || after === null ? 0 : daysBetween(before, after)
}
