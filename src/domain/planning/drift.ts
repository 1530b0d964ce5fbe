import type { Changes } from '#domain/event.ts'
import { bounds } from '#domain/planning/indices.ts'

/** An act on a plot's indices as the log tells it, oldest first. */
export type PlotAct = {
  readonly record: string
  readonly at: string
  readonly person: string | null
  readonly move: string | null
  readonly reason: string | null
  readonly changes: Changes
}

/** 指标变更 — one index of one plot that a procedure changed: from what to what, who asked and why, who approved. */
export type Drift = {
  readonly plot: string
  readonly at: string
  readonly key: string
  readonly from: string | number | null
  readonly to: string | number | null
  readonly askedBy: string | null
  readonly reason: string | null
  readonly approvedBy: string | null
  readonly approvalNo: string | null
}

/** What procedures changed, read off the log; nothing else may change an index that is in force, and nothing of this is stored. */
export function driftOf(acts: readonly PlotAct[]): readonly Drift[] {
  const asked = new Map<string, PlotAct>()
  return acts.flatMap((act): readonly Drift[] => {
    if (act.move === 'propose') asked.set(act.record, act)
    if (act.move !== 'adopt') return []
    const by = asked.get(act.record)
    const approvalNo = act.changes.approvalNo?.[1]
    return watched.flatMap((key): readonly Drift[] => {
      const change = act.changes[key]
      if (change === undefined) return []
      const [from, to] = change.map(plain) as [string | number | null, string | number | null] // a pair stays a pair
      return [
        {
          ...{ plot: act.record, at: act.at, key, from, to },
          ...{ askedBy: by?.person ?? null, reason: by?.reason ?? null, approvedBy: act.person },
          approvalNo: typeof approvalNo === 'string' ? approvalNo : null,
        },
      ]
    })
  })
}

/** 当日指标 — the indices as they held on a day: what procedures approved after it is taken back, the latest first. */
export function indicesOn<T extends Readonly<Record<string, unknown>>>(
  now: T,
  acts: readonly Pick<PlotAct, 'move' | 'changes'>[],
  on: string,
): T {
  const row: Record<string, unknown> = { ...now }
  for (const { move, changes } of acts.toReversed()) {
    const approvedOn = changes.approvedOn?.[1]
    if (move !== 'adopt' || typeof approvedOn !== 'string' || approvedOn <= on) continue
    for (const key of watched) if (changes[key] !== undefined) row[key] = changes[key][0]
  }
  return row as T // the same keys, some with the value of that day
}

/** 换版差异 — what a new edition says otherwise of a plot than the edition it replaced. */
export function betweenEditions(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly { readonly key: string; readonly from: string | number | null; readonly to: string | number | null }[] {
  return watched.flatMap((key) => {
    const [from, to] = [plain(before[key]), plain(after[key])]
    return from === to ? [] : [{ key, from, to }]
  })
}

const watched: readonly string[] = ['landUse', ...Object.keys(bounds)]

function plain(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null
}
