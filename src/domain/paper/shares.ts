/**
 * 占比 — shares of a whole in units of the last printed decimal, forced to 100 by largest remainder (Hamilton's method):
 * each share is rounded down, and what is missing goes to those that lost most; of equals, to the first.
 */
export function sharesOf(parts: readonly number[], decimals: number): readonly number[] {
  const total = parts.reduce((sum, part) => sum + part, 0)
  if (total <= 0 || parts.some((part) => part < 0)) return parts.map(() => 0)
  const steps = 100 * 10 ** decimals
  // Remainders of whole numbers: a fraction of binary digits would tell equals apart by its dust.
  const rests = parts.map((part) => (part * steps) % total)
  const floors = parts.map((part, index) => Math.round((part * steps - (rests[index] ?? 0)) / total))
  const missing = steps - floors.reduce((sum, floor) => sum + floor, 0)
  const order = rests.map((rest, index) => ({ index, rest })).sort((a, b) => b.rest - a.rest || a.index - b.index)
  const raised = new Set(order.slice(0, missing).map(({ index }) => index))
  return floors.map((floor, index) => (floor + (raised.has(index) ? 1 : 0)) / 10 ** decimals)
}
