import { type Day, yearOf } from '#domain/day.ts'
import { percent } from '#domain/land/daily.ts'

export type Approved = { readonly area: number; readonly approvedOn: Day; readonly suppliedOn: Day | null }

export type Vintage = {
  readonly year: number
  /** m² approved and not supplied on the base day. */
  readonly stock: number
  /** m² of that stock supplied since. */
  readonly disposed: number
  readonly rate: number | null
}

/** 批而未供 — of what was approved but not supplied on the base day, how much was supplied until a day, by year of approval. */
export function disposalByVintage(plots: readonly Approved[], base: Day, until: Day): readonly Vintage[] {
  const stock = plots.filter(
    ({ approvedOn, suppliedOn }) => approvedOn <= base && (suppliedOn === null || suppliedOn > base),
  )
  const years = [...new Set(stock.map(({ approvedOn }) => yearOf(approvedOn)))].toSorted((a, b) => a - b)
  return years.map((year) => {
    const ofYear = stock.filter(({ approvedOn }) => yearOf(approvedOn) === year)
    const all = sum(ofYear)
    const disposed = sum(ofYear.filter(({ suppliedOn }) => suppliedOn !== null && suppliedOn <= until))
    return { year, stock: all, disposed, rate: percent(disposed, all) }
  })
}

function sum(plots: readonly Approved[]): number {
  return plots.reduce((all, { area }) => all + area, 0)
}
