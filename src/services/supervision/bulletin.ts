import type { Day } from '#domain/day.ts'
import { officialDate, type Paper } from '#domain/paper/paper.ts'
import { supervisionBulletin } from '#domain/paper/supervision-bulletin.ts'
import { type Statistics, statisticsOf } from '#domain/supervision/statistics.ts'
import { unit } from '#registers/unit.ts'
import { zone } from '#registers/zone.ts'
import type { Actor } from '#schema/who.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { type LedgerLine, ledgerOf, wordsOf } from '#services/supervision/ledger.ts'

/** Counts of the ledger as an actor may see it; matters that no unit has yet are not counted. */
export function ledgerStatistics(facts: FactBase, lines: readonly LedgerLine[]): Statistics {
  const order = facts.all(unit).toSorted((a, b) => (a.order ?? 1000) - (b.order ?? 1000))
  return statisticsOf(
    lines.filter(({ state }) => !unassigned.has(state)),
    order.map(({ id }) => id),
  )
}

const unassigned: ReadonlySet<string> = new Set(['draft', 'registered', 'approved', 'refused', 'dropped'])

/** 督查通报（草稿） — from the facts of a day; numbering, signing and freezing belong to the register of papers. */
export function bulletinOf(facts: FactBase, actor: Actor, asOf: Day, nextCheck: Day | null): Paper {
  const lines = ledgerOf(facts, actor, asOf).filter(({ state }) => !unassigned.has(state))
  const [own] = facts.all(zone)
  return supervisionBulletin({
    zone: own?.shortName ?? '',
    office: own?.supervisionOffice ?? '',
    asOf,
    statistics: ledgerStatistics(facts, lines),
    lines: lines.map((line) => ({ ...line, dueText: line.due === null ? '' : officialDate(line.due) })),
    words: wordsOf(facts),
    unitNames: Object.fromEntries(facts.all(unit).map(({ id, shortName }) => [id, shortName])),
    nextCheck,
  })
}
