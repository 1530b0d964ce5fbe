/** A household as a list has it: the national system's or the zone's. */
export type Listed = {
  readonly number: string
  readonly head: string
  readonly kind: string | null
  readonly members: number | null
  /** Whether its risk counts as gone. */
  readonly isGone: boolean | null
}

export type Difference =
  | { readonly number: string; readonly head: string; readonly what: 'only-there' | 'only-here' }
  | {
      readonly number: string
      readonly head: string
      readonly what: 'head' | 'kind' | 'members' | 'isGone'
      readonly there: string
      readonly here: string
    }

/**
 * 与全国系统比对 — the national system is the master: what differs is told line by line and mended by people, here or there.
 * A cell that its list leaves empty says nothing and differs from nothing.
 */
export function differencesOf(national: readonly Listed[], own: readonly Listed[]): readonly Difference[] {
  const here = new Map(own.map((one) => [one.number, one]))
  const there = new Set(national.map(({ number }) => number))
  return [
    ...national.flatMap((one) => {
      const found = here.get(one.number)
      return found === undefined
        ? [{ number: one.number, head: one.head, what: 'only-there' as const }]
        : fieldsOf(one, found)
    }),
    ...own.flatMap(({ number, head }) => (there.has(number) ? [] : [{ number, head, what: 'only-here' as const }])),
  ]
}

const compared = ['head', 'kind', 'members', 'isGone'] as const

function fieldsOf(national: Listed, own: Listed): readonly Difference[] {
  return compared.flatMap((what) => {
    const [there, here] = [national[what], own[what]]
    if (there === null || there === '' || there === here) return []
    return [{ number: own.number, head: own.head, what, there: String(there), here: String(here ?? '') }]
  })
}
