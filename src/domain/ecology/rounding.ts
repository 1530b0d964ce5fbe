/** How a figure is brought to its last digit. */
export type Rounding = 'halfEven' | 'halfUp'

/**
 * 数值修约 — GB/T 8170: exactly half goes to the even digit. A mean of decimals is never exact in a machine, so what lies within a
 * millionth of the last digit of the half counts as the half.
 */
export function round(value: number, digits: number, rounding: Rounding = 'halfEven'): number {
  const scaled = value * 10 ** digits
  const floor = Math.floor(scaled)
  const rest = scaled - floor - 0.5
  const isHalf = Math.abs(rest) < 1e-6
  const isUp = isHalf ? rounding === 'halfUp' || floor % 2 !== 0 : rest > 0
  return (floor + (isUp ? 1 : 0)) / 10 ** digits
}
