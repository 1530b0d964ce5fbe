/** 分单位认定 — what one unit is credited with, in whole yuan (or in parts of one for what is counted). */
export type Credit = { readonly unit: string; readonly percent: number; readonly amount: number }

export type Share = { readonly unit: string; readonly percent: number }

/** The shares if they can be counted: each unit once, with something, and together no more than the whole; otherwise null. */
export function sharesOf(given: readonly Share[]): readonly Share[] | null {
  if (given.length === 0 || new Set(given.map(({ unit }) => unit)).size !== given.length) return null
  if (given.some(({ percent }) => !Number.isFinite(percent) || percent <= 0)) return null
  // Compared in hundredths of a percent, so that 33.3 three times and the like are added exactly.
  const total = given.reduce((sum, { percent }) => sum + Math.round(percent * 100), 0)
  return total > 10_000 ? null : given.map(({ unit, percent }) => ({ unit, percent }))
}

/**
 * 份额分解 — splits a whole amount by percents. The parts are whole and add up to the amount that the percents stand for,
 * which is the amount itself when they make 100: what is lost in rounding down goes to the largest remainders first, and
 * among equals to the unit named first. A negative amount (a correction) is the mirror of the positive one.
 */
export function split(amount: number, shares: readonly Share[]): readonly Credit[] {
  if (amount < 0) return split(-amount, shares).map((one) => ({ ...one, amount: one.amount === 0 ? 0 : -one.amount }))
  const hundredths = shares.map(({ percent }) => Math.round(percent * 100))
  const whole = hundredths.reduce((sum, one) => sum + one, 0)
  const total = Math.round((amount * whole) / 10_000)
  // Remainders of whole numbers: a fraction of binary digits would tell equals apart by its dust.
  const [myriads, below] = [Math.floor(amount / 10_000), amount % 10_000]
  const rests = hundredths.map((one) => (below * one) % 10_000)
  const parts = hundredths.map((one, i) => myriads * one + (below * one - (rests[i] ?? 0)) / 10_000)
  const order = rests.map((rest, i) => ({ i, rest })).toSorted((a, b) => b.rest - a.rest || a.i - b.i)
  let left = total - parts.reduce((sum, one) => sum + one, 0)
  for (const { i } of order) {
    if (left <= 0) break
    parts[i] = (parts[i] ?? 0) + 1
    left -= 1
  }
  return shares.map(({ unit, percent }, i) => ({ unit, percent, amount: parts[i] ?? 0 }))
}

/** 更正 — what has to be added to earlier credits to make them the later ones; units without a change are left out. */
export function difference(before: readonly Credit[], after: readonly Credit[]): readonly Credit[] {
  const units = [...new Set([...before, ...after].map(({ unit }) => unit))]
  return units.flatMap((unit) => {
    const [old, now] = [before, after].map((list) => list.find((one) => one.unit === unit))
    const amount = (now?.amount ?? 0) - (old?.amount ?? 0)
    return amount === 0 ? [] : [{ unit, percent: (now?.percent ?? 0) - (old?.percent ?? 0), amount }]
  })
}
