import type { Day } from '#domain/day.ts'

export type Claim = { readonly id: string; readonly unit: string; readonly proofOn: Day; readonly isConfirmed: boolean }

/**
 * 首谈判定 — the word of the investor decides; without it, or with several, the earliest dated paper among those that count.
 * Two papers of the same day decide nothing: a person does.
 */
export function firstTalker(claims: readonly Claim[]): Claim | null {
  const confirmed = claims.filter(({ isConfirmed }) => isConfirmed)
  const those = (confirmed.length > 0 ? confirmed : claims).toSorted((a, b) =>
    a.proofOn < b.proofOn ? -1 : a.proofOn > b.proofOn ? 1 : 0,
  )
  const [first, second] = those
  if (first === undefined) return null
  return second !== undefined && second.proofOn === first.proofOn ? null : first
}
