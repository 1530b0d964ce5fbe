import type { Day } from '#domain/day.ts'
import type { Finding } from '#domain/schedule/finding.ts'

/** What a length is counted in: working days of the official calendar, or days as they come. */
export type Per = 'workdays' | 'days'

/** 节点 — a piece of work in a plan: how long, after what, by when, and what has happened of it. */
export type PlanNode = {
  readonly key: string
  readonly label: string
  readonly length: number
  readonly per: Per
  readonly after: readonly string[]
  /** 法定等待期 — may not be shortened; when it ends on a day off it moves to the next working day. */
  readonly isLegalWait: boolean
  readonly basis: string | null
  /** It may not finish later: the promise at the end of a plan, or one on the way. */
  readonly due: Day | null
  readonly notBefore: Day | null
  readonly startedOn: Day | null
  readonly finishedOn: Day | null
  /** Who carries it; for loads and for telling who is hit. */
  readonly unit: string | null
  /** The plan that it belongs to: each has a critical chain of its own. */
  readonly group: string | null
}

export const emptyNode = {
  after: [],
  isLegalWait: false,
  basis: null,
  due: null,
  notBefore: null,
  startedOn: null,
  finishedOn: null,
  unit: null,
  group: null,
} as const satisfies Partial<PlanNode>

/** 网络 — the nodes in an order in which every one comes after its predecessors, by place instead of by key. */
export type Network = {
  readonly nodes: readonly PlanNode[]
  /** Places of the nodes in working order; nodes that wait for each other are left out. */
  readonly order: Int32Array
  /** Places of the predecessors of the node at a place. */
  readonly before: readonly (readonly number[])[]
  readonly next: readonly (readonly number[])[]
  readonly findings: readonly Finding[]
}

/** Ties nodes into a network. Whatever does not fit becomes a finding, and the rest is still worked out. */
export function networkOf(given: readonly PlanNode[]): Network {
  const findings: Finding[] = []
  const { nodes, places } = distinct(given, findings)
  const before: number[][] = nodes.map((node) => placesBefore(node, places, findings))
  for (const node of nodes) {
    if (!Number.isInteger(node.length) || node.length < 0) findings.push({ code: 'bad-length', node: node.key })
    if (node.isLegalWait && !node.basis?.trim()) findings.push({ code: 'wait-without-basis', node: node.key })
  }
  const next = reversed(before)
  const knotted = knots(before, next)
  for (const at of knotted) {
    const other = before[at]?.find((one) => knotted.has(one)) ?? at
    findings.push({ code: 'cycle', node: nodes[at]?.key ?? '', other: nodes[other]?.key ?? '' })
  }
  if (knotted.size > 0) untie(before, next, knotted)
  return { nodes, order: inOrder(before, next, knotted), before, next, findings }
}

function distinct(given: readonly PlanNode[], findings: Finding[]) {
  const places = new Map<string, number>()
  const nodes: PlanNode[] = []
  for (const node of given) {
    if (places.has(node.key)) findings.push({ code: 'duplicate', node: node.key })
    else places.set(node.key, nodes.push(node) - 1)
  }
  return { nodes, places }
}

function placesBefore(node: PlanNode, places: ReadonlyMap<string, number>, findings: Finding[]): number[] {
  const found: number[] = []
  for (const key of node.after) {
    const at = places.get(key)
    if (at === undefined) findings.push({ code: 'missing-predecessor', node: node.key, other: key })
    else if (!found.includes(at)) found.push(at)
  }
  return found
}

function reversed(before: readonly (readonly number[])[]): number[][] {
  const next: number[][] = before.map(() => [])
  before.forEach((places, at) => {
    for (const place of places) next[place]?.push(at)
  })
  return next
}

/** Nodes on a cycle or between two cycles: what is left when ends are taken away from both sides. */
function knots(before: readonly (readonly number[])[], next: readonly (readonly number[])[]): ReadonlySet<number> {
  const fromFront = left(before, next, () => true)
  if (fromFront.size === 0) return fromFront
  return left(next, before, (at) => fromFront.has(at))
}

function left(
  waits: readonly (readonly number[])[],
  frees: readonly (readonly number[])[],
  isIn: (at: number) => boolean,
): ReadonlySet<number> {
  const open = waits.map((places, at) => (isIn(at) ? places.filter(isIn).length : -1))
  const ready = open.flatMap((count, at) => (count === 0 ? [at] : []))
  for (let at = ready.pop(); at !== undefined; at = ready.pop()) {
    open[at] = -1
    for (const place of frees[at] ?? []) {
      const count = open[place] ?? -1
      if (count < 0) continue
      open[place] = count - 1
      if (count === 1) ready.push(place)
    }
  }
  return new Set(open.flatMap((count, at) => (count > 0 ? [at] : [])))
}

/** Takes the ties of knotted nodes away, so that those behind them are still worked out. */
function untie(before: number[][], next: number[][], knotted: ReadonlySet<number>): void {
  for (const side of [before, next]) {
    side.forEach((places, at) => {
      side[at] = knotted.has(at) ? [] : places.filter((place) => !knotted.has(place))
    })
  }
}

function inOrder(
  before: readonly (readonly number[])[],
  next: readonly (readonly number[])[],
  knotted: ReadonlySet<number>,
): Int32Array {
  const order = new Int32Array(before.length - knotted.size)
  const open = before.map(({ length }) => length)
  let filled = 0
  open.forEach((count, at) => {
    if (count === 0 && !knotted.has(at)) order[filled++] = at
  })
  for (let done = 0; done < filled; done += 1) {
    for (const place of next[order[done] ?? -1] ?? []) {
      const count = (open[place] ?? 0) - 1
      open[place] = count
      if (count === 0) order[filled++] = place
    }
  }
  return order
}
