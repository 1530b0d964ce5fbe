/** A part of a whole, with both printed: a rate without its denominator tells nothing. Null when the whole is nothing. */
export type Share = { readonly part: number; readonly whole: number; readonly share: number | null }

export function shareOf(part: number, whole: number): Share {
  return { part, whole, share: whole === 0 ? null : part / whole }
}

export type NeedFact = { readonly id: string; readonly amount: number }
export type LoanFact = {
  readonly need: string | null
  readonly lent: number | null
  readonly rate: number | null
  readonly isRenewal: boolean
}

/**
 * 需求满足率 — by count and by amount. A need is counted once, however many banks it was pushed to; what was lent counts up to
 * what was asked; credit that was granted and not lent counts nothing.
 */
export function needsMet(needs: readonly NeedFact[], loans: readonly LoanFact[]) {
  const known = new Map(needs.map((need) => [need.id, need]))
  const lent = new Map<string, number>()
  for (const loan of loans) {
    if (loan.need !== null && known.has(loan.need) && loan.lent !== null)
      lent.set(loan.need, (lent.get(loan.need) ?? 0) + loan.lent)
  }
  const asked = [...known.values()]
  const met = asked.map(({ id, amount }) => Math.min(lent.get(id) ?? 0, amount))
  return {
    byCount: shareOf(met.filter((sum) => sum > 0).length, asked.length),
    byAmount: shareOf(sumOf(met), sumOf(asked.map(({ amount }) => amount))),
  }
}

/** 加权平均利率 — weighted by what was lent; null when nothing was. In per cent. */
export function averageRate(loans: readonly LoanFact[]): number | null {
  const lent = loans.filter((loan) => loan.lent !== null && loan.rate !== null)
  const whole = sumOf(lent.map((loan) => loan.lent ?? 0))
  return whole === 0 ? null : sumOf(lent.map((loan) => (loan.lent ?? 0) * (loan.rate ?? 0))) / whole
}

/** 代偿率 = sums paid out ÷ guarantees that have ended. */
export function compensationRate(ended: readonly { readonly lent: number; readonly compensation: number }[]): Share {
  return shareOf(sumOf(ended.map(({ compensation }) => compensation)), sumOf(ended.map(({ lent }) => lent)))
}

/** 返投、周转 — how many times a sum has turned over a fund. */
export function turnover(lent: number, size: number): number | null {
  return size === 0 ? null : lent / size
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
