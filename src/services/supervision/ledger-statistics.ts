import { type Statistics, statisticsOf } from '#domain/supervision/statistics.ts'
import { unit } from '#registers/unit.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import type { LedgerLine } from '#services/supervision/ledger.ts'

/** Counts of the ledger as an actor may see it; matters that no unit has yet are not counted. */
export function ledgerStatistics(facts: FactBase, lines: readonly LedgerLine[]): Statistics {
  const order = facts.all(unit).toSorted((a, b) => (a.order ?? 1000) - (b.order ?? 1000))
  return statisticsOf(
    lines.filter(({ state }) => !unassigned.has(state)),
    order.map(({ id }) => id),
  )
}

const unassigned: ReadonlySet<string> = new Set(['draft', 'registered', 'approved', 'refused', 'dropped'])
