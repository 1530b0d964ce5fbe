/**
 * 净地 — the items that a zone always checks are its standard values (shipped after art. 21 of the Rules on idle land), others are
 * named plot by plot.
 */
export const cleanCodes = {
  title: 'clean-title',
  compensation: 'clean-compensation',
  dispute: 'clean-dispute',
  conditions: 'clean-conditions',
  road: 'clean-road',
  water: 'clean-water',
  power: 'clean-power',
  level: 'clean-level',
  archaeology: 'clean-archaeology',
  soil: 'clean-soil',
} as const

export type CleanItem = keyof typeof cleanCodes
export const cleanItemKeys = Object.keys(cleanCodes) as CleanItem[] // the keys of the constant above

/** The items that every plot of the zone must prove: those whose standard value is above nought. */
export function alwaysChecked(valueAt: (code: string) => number | null): readonly CleanItem[] {
  return cleanItemKeys.filter((item) => (valueAt(cleanCodes[item]) ?? 0) > 0)
}

/** The items that still lack a proof, in the order of the list. */
export function missingChecks(
  proved: readonly { readonly item: string; readonly proof: string }[],
  always: readonly CleanItem[],
  extra: readonly string[],
): readonly CleanItem[] {
  const done = new Set(proved.filter(({ proof }) => proof.trim() !== '').map(({ item }) => item))
  return cleanItemKeys.filter((item) => (always.includes(item) || extra.includes(item)) && !done.has(item))
}
