import type { Day } from '#domain/day.ts'
import { fitsOf, isFitting } from '#domain/finance/matching.ts'
import type { financeNeed } from '#registers/finance/finance-need.ts'
import type { financeProduct } from '#registers/finance/finance-product.ts'
import type { NeedLine, ProductFit } from '#schema/finance-views.ts'
import { titleOf } from '#services/finance/lines.ts'
import type { Visible } from '#services/visible.ts'

type Need = Visible<typeof financeNeed>
type Product = Visible<typeof financeProduct>

const matched: readonly string[] = ['filed', 'verified', 'pushed', 'surveyed', 'refused']

/** 银企对接 — each need with what became of it at each bank, and beside it the products on offer with why they fit or not. */
export function needLines(needs: readonly Need[], products: readonly Product[], on: Day): readonly NeedLine[] {
  return needs.map((need) => ({
    id: need.id,
    purpose: need.purpose,
    enterprise: titleOf(need, 'enterprise'),
    state: need.state,
    amount: need.amount,
    term: need.term,
    due: need.due,
    isUrgent: need.isUrgent === true,
    matches: need.matches ?? [],
    products: matched.includes(need.state) ? productsFor(need, products, on) : [],
  }))
}

function productsFor(need: Need, products: readonly Product[], on: Day): readonly ProductFit[] {
  return products
    .filter(({ state }) => state === 'open')
    .map((product) => {
      const { id, name, bank, rate } = product
      return { id, name, bank, rate, fits: fitsOf(need, product, on) }
    })
    .toSorted((a, b) => misses(a) - misses(b) || (a.rate ?? 100) - (b.rate ?? 100))
}

function misses({ fits }: ProductFit): number {
  return isFitting(fits) ? 0 : fits.filter((one) => one.fits === false).length
}
