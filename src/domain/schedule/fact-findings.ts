import type { WorkdayIndex } from '#domain/clock/workday-index.ts'
import type { Day } from '#domain/day.ts'
import type { Finding } from '#domain/schedule/finding.ts'
import type { Network, PlanNode } from '#domain/schedule/network.ts'
import { finishAfter } from '#domain/schedule/passes.ts'

/** What the facts of a plan contradict: each other, the order of the nodes, or a legal wait. */
export function factFindings({ nodes, before }: Network, asOf: Day, index: WorkdayIndex): readonly Finding[] {
  const findings: Finding[] = []
  nodes.forEach((node, at) => {
    const { key, startedOn, finishedOn } = node
    if (startedOn === null && finishedOn === null) return
    if ((startedOn ?? asOf) > asOf || (finishedOn ?? asOf) > asOf) findings.push({ code: 'fact-in-future', node: key })
    if (finishedOn === null) return
    if (startedOn !== null && finishedOn < startedOn) findings.push({ code: 'finished-before-start', node: key })
    const until = waitEnd(node, index)
    if (until !== null && finishedOn < until) findings.push({ code: 'wait-cut-short', node: key, day: until })
    for (const place of before[at] ?? []) {
      const other = nodes[place]
      if (other?.finishedOn === null) findings.push({ code: 'before-predecessor', node: key, other: other.key })
    }
  })
  return findings
}

function waitEnd(node: PlanNode, index: WorkdayIndex): Day | null {
  if (!node.isLegalWait || node.startedOn === null) return null
  return index.dayAt(finishAfter(node, index.numberOf(node.startedOn), index))
}
