import type { WorkdayIndex } from '#domain/clock/workday-index.ts'
import type { Day } from '#domain/day.ts'
import type { Finding } from '#domain/schedule/finding.ts'
import type { Network, PlanNode } from '#domain/schedule/network.ts'
import { finishAfter } from '#domain/schedule/passes.ts'

/** What the facts of a plan contradict: each other, the order of the nodes, or a legal wait. */
export function factFindings({ nodes, before }: Network, asOf: Day, index: WorkdayIndex): readonly Finding[] {
  return nodes.flatMap((node, at) => {
    const { key, startedOn, finishedOn } = node
    if (startedOn === null && finishedOn === null) return []
    const isFuture = (startedOn ?? asOf) > asOf || (finishedOn ?? asOf) > asOf
    return [
      ...(isFuture ? [{ code: 'fact-in-future', node: key } as const] : []),
      ...(finishedOn === null ? [] : finishFindings(node, finishedOn, index)),
      ...(finishedOn === null
        ? []
        : orderFindings(
            node,
            (before[at] ?? []).map((place) => nodes[place]),
          )),
    ]
  })
}

function finishFindings(node: PlanNode, finishedOn: Day, index: WorkdayIndex): readonly Finding[] {
  const { key, startedOn } = node
  const until = waitEnd(node, index)
  return [
    ...(startedOn !== null && finishedOn < startedOn ? [{ code: 'finished-before-start', node: key } as const] : []),
    ...(until !== null && finishedOn < until ? [{ code: 'wait-cut-short', node: key, day: until } as const] : []),
  ]
}

function orderFindings({ key }: PlanNode, before: readonly (PlanNode | undefined)[]): readonly Finding[] {
  return before.flatMap((other) =>
    other?.finishedOn === null ? [{ code: 'before-predecessor', node: key, other: other.key } as const] : [],
  )
}

function waitEnd(node: PlanNode, index: WorkdayIndex): Day | null {
  if (!node.isLegalWait || node.startedOn === null) return null
  return index.dayAt(finishAfter(node, index.numberOf(node.startedOn), index))
}
