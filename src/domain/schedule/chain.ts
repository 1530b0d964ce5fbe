import type { Network } from '#domain/schedule/network.ts'
import { type Stretch, unbound } from '#domain/schedule/passes.ts'

/**
 * 关键线路 — from the end with the least slack back over whatever made each node wait, to the node that nothing held up.
 * Among equals the one that finishes last decides, then the key, so that the order of the nodes has no say.
 */
export function criticalChain(network: Network, latest: Stretch, forecast: Stretch): readonly number[] {
  const ends = [...network.order].filter((at) => network.next[at]?.length === 0 && latest.finish[at] !== unbound)
  const slack = (at: number) => (latest.finish[at] ?? 0) - (forecast.finish[at] ?? 0)
  const decisive = ends.reduce<number | null>((best, at) => {
    if (best === null || slack(at) < slack(best)) return at
    return slack(at) === slack(best) && comesLater(network, forecast, at, best) ? at : best
  }, null)
  const chain: number[] = []
  for (let at = decisive; at !== null; at = heldUpBy(network, forecast, at)) chain.unshift(at)
  return chain
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
