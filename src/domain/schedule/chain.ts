import type { Network } from '#domain/schedule/network.ts'
import { type Stretch, unbound } from '#domain/schedule/passes.ts'

/**
 * 关键线路 — of each plan, from the end with the least slack back over whatever made each node wait, to the node that nothing
 * held up. Among equals the one that finishes last decides, then the key, so that the order of the nodes has no say.
 */
export function criticalChains(network: Network, latest: Stretch, forecast: Stretch): readonly Chain[] {
  const slack = (at: number) => (latest.finish[at] ?? 0) - (forecast.finish[at] ?? 0)
  const decisive = new Map<string | null, number>()
  for (const at of network.order) {
    const isEnd = !network.next[at]?.some((place) => isOfOneGroup(network, at, place))
    // What is finished decides nothing any more.
    if (!isEnd || latest.finish[at] === unbound || network.nodes[at]?.finishedOn !== null) continue
    const group = network.nodes[at]?.group ?? null
    const best = decisive.get(group)
    const isWorse = best === undefined || slack(at) < slack(best)
    if (isWorse || (slack(at) === slack(best) && comesLater(network, forecast, at, best))) decisive.set(group, at)
  }
  return [...decisive].map(([group, end]) => {
    const places: number[] = []
    for (let at: number | null = end; at !== null; at = heldUpBy(network, forecast, at)) places.unshift(at)
    return { group, places, slack: slack(end) }
  })
}

export type Chain = { readonly group: string | null; readonly places: readonly number[]; readonly slack: number }

function isOfOneGroup({ nodes }: Network, a: number, b: number): boolean {
  return nodes[a]?.group === nodes[b]?.group
}

/** The predecessor that finished last, unless the node did not have to wait for any. */
function heldUpBy(network: Network, forecast: Stretch, at: number): number | null {
  const start = forecast.start[at] ?? 0
  return (network.before[at] ?? []).reduce<number | null>((best, place) => {
    const finish = forecast.finish[place] ?? unbound
    if (finish < start && network.nodes[place]?.finishedOn === null) return best
    return best === null || comesLater(network, forecast, place, best) ? place : best
  }, null)
}

function comesLater({ nodes }: Network, { finish }: Stretch, a: number, b: number): boolean {
  const [of, than] = [finish[a] ?? 0, finish[b] ?? 0]
  return of > than || (of === than && (nodes[a]?.key ?? '') < (nodes[b]?.key ?? ''))
}
