import type { Day } from '#domain/day.ts'

/** 公示一榜 — what one household's survey said hung from a day until a day; objections belong to the round in which they were raised. */
export type Round = {
  readonly round: number
  readonly from: string
  readonly until: string | null
  readonly objections: readonly { readonly on: string; readonly text: string; readonly answer: string | null }[]
}

export type RoundFault = 'order' | 'overlap' | 'none' | 'before'

/** The next round; it ends no earlier than it begins, and begins after the round before. */
export function nextPublicity(known: readonly Round[], from: Day, until: Day): readonly Round[] | RoundFault {
  const last = known.at(-1)
  if (until < from) return 'order'
  if (last !== undefined && from <= last.from) return 'overlap'
  return [...known, { round: (last?.round ?? 0) + 1, from, until, objections: [] }]
}

/** An objection goes to the round that hung, or had hung last, on its day; the same words again bring the answer to it. */
export function withObjection(
  known: readonly Round[],
  { on, text, answer }: { readonly on: Day; readonly text: string; readonly answer: string | null },
): readonly Round[] | RoundFault {
  if (known.length === 0) return 'none'
  const at = known.findLastIndex(({ from }) => from <= on)
  if (at < 0) return 'before'
  return known.map((round, i) => {
    if (i !== at) return round
    const others = round.objections.filter((one) => one.text !== text)
    return { ...round, objections: [...others, { on, text, answer }] }
  })
}
