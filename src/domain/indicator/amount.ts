/** 缺失 — why there is no number. None of these is zero, and no two of them mean the same. */
export type Absence =
  | 'no-data'
  | 'not-due'
  | 'exempt'
  | 'pending-value'
  | 'no-base'
  | 'not-measured'
  | 'not-applicable'
  | 'not-enough-data'

export type Known = { readonly value: number; readonly factIds: readonly string[] }
export type Absent = { readonly value: null; readonly why: Absence }
/** 数 — a number with the ids of the facts that it was made from, or the reason why there is none. */
export type Amount = Known | Absent

export function known(value: number, factIds: readonly string[] = []): Known {
  return { value, factIds: [...new Set(factIds)] }
}

export function absent(why: Absence): Absent {
  return { value: null, why }
}

export function isKnown(amount: Amount): amount is Known {
  return amount.value !== null
}

/** Computes from amounts that must all be there; a division by nothing is a missing base, not a number. */
export function combine(amounts: readonly Amount[], compute: (...values: number[]) => number): Amount {
  const missing = amounts.find((amount): amount is Absent => !isKnown(amount))
  if (missing !== undefined) return missing
  const there = amounts.filter(isKnown)
  const value = compute(...there.map((amount) => amount.value))
  return Number.isFinite(value)
    ? known(
        value,
        there.flatMap((amount) => amount.factIds),
      )
    : absent('no-base')
}

/** The first reason that keeps a number from being there, for a word on the page. */
export function whyOf(amount: Amount): Absence | null {
  return isKnown(amount) ? null : amount.why
}
