import type { Day } from '#domain/day.ts'

export type NeedTerms = {
  readonly use: string
  readonly amount: number
  readonly term: number
  readonly collateral: readonly string[]
  readonly rateCap: number | null
}

export type ProductTerms = {
  readonly uses: readonly string[]
  readonly cap: number
  readonly rate: number | null
  readonly maxTerm: number
  readonly accepts: readonly string[]
  readonly validFrom: Day
  readonly validUntil: Day | null
}

export type Ground = 'valid' | 'use' | 'cap' | 'term' | 'collateral' | 'rate'

/** One point on which a product fits a need or does not; null where nothing can be said. */
export type Fit = { readonly ground: Ground; readonly fits: boolean | null }

/** 匹配 — a product beside a need, point by point; which bank lends is decided by the bank alone. */
export function fitsOf(need: NeedTerms, product: ProductTerms, on: Day): readonly Fit[] {
  const { validFrom, validUntil, accepts, rate } = product
  return [
    { ground: 'valid', fits: validFrom <= on && (validUntil === null || on <= validUntil) },
    { ground: 'use', fits: product.uses.includes(need.use) },
    { ground: 'cap', fits: need.amount <= product.cap },
    { ground: 'term', fits: need.term <= product.maxTerm },
    // A product that asks for none takes whoever comes.
    { ground: 'collateral', fits: accepts.includes('none') || accepts.some((one) => need.collateral.includes(one)) },
    { ground: 'rate', fits: rate === null || need.rateCap === null ? null : rate <= need.rateCap },
  ]
}

export function isFitting(fits: readonly Fit[]): boolean {
  return fits.every((one) => one.fits !== false)
}
