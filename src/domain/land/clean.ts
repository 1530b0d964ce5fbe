/** 净地 — the items of art. 21 of the Rules on idle land; two more where the plot needs them. */
export const alwaysChecked = [
  'title',
  'compensation',
  'dispute',
  'conditions',
  'road',
  'water',
  'power',
  'level',
] as const

/** The items that still lack a proof, in the order of the list. */
export function missingChecks(
  proved: readonly { readonly item: string; readonly proof: string }[],
  extra: readonly string[],
): readonly string[] {
  const done = new Set(proved.filter(({ proof }) => proof.trim() !== '').map(({ item }) => item))
  return [...alwaysChecked, ...extra].filter((item) => !done.has(item))
}
