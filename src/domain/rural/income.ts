/** One component of a household's income in a quarter, in yuan, with where it was learnt. */
export type Component = {
  readonly quarter: string
  readonly kind: 'wages' | 'business' | 'property' | 'transfer' | 'cost'
  readonly amount: number
  readonly source: string
}

export type Income = {
  /** Yuan for each member; null where nothing is known of the year. */
  readonly perPerson: number | null
  /** How many quarters of the year are known: of fewer than four no year is said. */
  readonly quarters: number
  readonly isWhole: boolean
}

/**
 * 人均纯收入 — four kinds of income less compliant self-paid costs, by the members of the household. What is missing is not
 * zero: until all four quarters are there it is a sum so far and compared with no line of the year.
 */
export function incomeOf(components: readonly Component[], members: number, year: number): Income {
  const own = components.filter(({ quarter }) => quarterIn(quarter, year))
  const quarters = new Set(own.map(({ quarter }) => quarter)).size
  if (quarters === 0 || members < 1) return { perPerson: null, quarters: 0, isWhole: false }
  const sum = own.reduce((all, { kind, amount }) => all + (kind === 'cost' ? -amount : amount), 0)
  return { perPerson: Math.round((sum / members) * 100) / 100, quarters, isWhole: quarters === 4 }
}

/** 2026-Q3, of this year. */
function quarterIn(quarter: string, year: number): boolean {
  return /^\d{4}-Q[1-4]$/.test(quarter) && quarter.startsWith(`${year}-`)
}

export function isQuarter(text: string): boolean {
  return /^\d{4}-Q[1-4]$/.test(text)
}
