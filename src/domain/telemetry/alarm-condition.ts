/** 告警条件 — a threshold that is passed for a time, within some hours of a day; amounts as they are kept. */
export type Condition = {
  readonly condition: 'above' | 'below'
  readonly threshold: number
  readonly forMinutes: number
  readonly fromHour: number
  readonly untilHour: number
}

export type Breach = {
  /** Minutes after midnight. */
  readonly from: number
  readonly until: number
  /** The value that lies farthest beyond. */
  readonly worst: number
}

/** The first time of a day that fulfils it; values with a mark other than normal prove nothing and interrupt. */
export function breachIn(
  {
    points,
    marks,
    step,
  }: { readonly points: readonly (number | null)[]; readonly marks: string | null; readonly step: number },
  { condition, threshold, forMinutes, fromHour, untilHour }: Condition,
): Breach | null {
  let from: number | null = null
  let worst = 0
  let found: Breach | null = null
  for (const [i, value] of points.entries()) {
    const minute = i * step
    const isIn = minute >= fromHour * 60 && minute < untilHour * 60 && (marks?.[i] ?? 'N') === 'N'
    const isPast = value !== null && (condition === 'above' ? value > threshold : value < threshold)
    if (!isIn || !isPast) {
      if (found !== null) return found
      from = null
      continue
    }
    worst = from === null ? value : condition === 'above' ? Math.max(worst, value) : Math.min(worst, value)
    from ??= minute
    if (minute + step - from >= forMinutes) found = { from, until: minute + step, worst }
  }
  return found
}
