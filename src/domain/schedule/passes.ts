import type { WorkdayIndex } from '#domain/clock/workday-index.ts'
import type { Network, PlanNode } from '#domain/schedule/network.ts'

/** No day: nothing follows that would bind it. */
export const unbound = 0x7fffffff

/** Day numbers by place of the node. */
export type Stretch = { readonly start: Int32Array; readonly finish: Int32Array }

/**
 * 倒排 — how late each node may start and finish so that every due day behind it can still be kept:
 * LF(i) = min(own due day, LS(j) of all j that follow), LS(i) = LF(i) − length.
 */
export function passBackward({ nodes, order, next }: Network, index: WorkdayIndex): Stretch {
  const start = new Int32Array(nodes.length).fill(unbound)
  const finish = new Int32Array(nodes.length).fill(unbound)
  for (let i = order.length - 1; i >= 0; i -= 1) {
    const at = order[i] ?? 0
    const node = nodes[at]
    if (node === undefined) continue
    let latest = node.due === null ? unbound : index.numberOf(node.due)
    for (const place of next[at] ?? []) latest = Math.min(latest, start[place] ?? unbound)
    finish[at] = latest
    start[at] = latest === unbound ? unbound : latestStart(node, latest, index)
  }
  return { start, finish }
}

/**
 * 顺推 — when each node will start and finish by the facts so far: what is finished stands, what runs takes its length but
 * lasts at least until today, what is to come begins when everything before it is finished, and not before today.
 */
export function passForward({ nodes, order, before }: Network, index: WorkdayIndex, today: number): Stretch {
  const start = new Int32Array(nodes.length).fill(unbound)
  const finish = new Int32Array(nodes.length).fill(unbound)
  for (const at of order) {
    const node = nodes[at]
    if (node === undefined) continue
    let ready = today
    for (const place of before[at] ?? []) ready = Math.max(ready, finish[place] ?? ready)
    if (node.notBefore !== null) ready = Math.max(ready, index.numberOf(node.notBefore))
    const started = node.startedOn === null ? null : index.numberOf(node.startedOn)
    if (node.finishedOn !== null) {
      finish[at] = index.numberOf(node.finishedOn)
      start[at] = started ?? Math.min(finish[at], latestStart(node, finish[at], index))
    } else {
      start[at] = started ?? ready
      finish[at] = Math.max(today, finishAfter(node, start[at], index))
    }
  }
  return { start, finish }
}

export function finishAfter(node: PlanNode, start: number, index: WorkdayIndex): number {
  const length = lengthOf(node)
  if (node.per === 'workdays') return index.plus(start, length)
  return node.isLegalWait ? index.onToWorkday(start + length) : start + length
}

/** The latest start from which a node still finishes by a day. */
export function latestStart(node: PlanNode, finish: number, index: WorkdayIndex): number {
  const length = lengthOf(node)
  if (node.per === 'workdays') return index.latestBefore(finish, length)
  return (node.isLegalWait ? index.backToWorkday(finish) : finish) - length
}

/** The length to work with: what is no number of days counts as none, and is said elsewhere. */
export function lengthOf({ length }: PlanNode): number {
  return Number.isInteger(length) && length > 0 ? length : 0
}
