/** 分单位认定 — what one unit is credited with, in whole yuan (or in parts of one for what is counted). */
export type Credit = { readonly unit: string; readonly percent: number; readonly amount: number }

export type Share = { readonly unit: string; readonly percent: number }

/** Reads “60,40” beside the units in their order; one unit alone has all. Null when they do not fit or exceed the whole. */
export function sharesOf(units: readonly string[], percents: string | null): readonly Share[] | null {
  if (units.length === 0 || new Set(units).size !== units.length) return null
  const words = (percents ?? '').split(/[,，、\s]+/u).filter((word) => word !== '')
  if (words.length === 0) return units.length === 1 ? [{ unit: units[0] ?? '', percent: 100 }] : null
  const numbers = words.map((word) => Number(word.replace(/%$/u, '')))
  if (numbers.length !== units.length || numbers.some((one) => !Number.isFinite(one) || one <= 0)) return null
  // Compared in hundredths of a percent, so that 33.3 three times and the like are added exactly.
  const total = numbers.reduce((sum, one) => sum + Math.round(one * 100), 0)
  return total > 10_000 ? null : units.map((unit, i) => ({ unit, percent: numbers[i] ?? 0 }))
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
