import type { Day } from '#domain/day.ts'
import type { Correction } from '#domain/paper/figure.ts'
import type { Frame } from '#domain/paper/frame.ts'
import type { paper } from '#registers/paper.ts'
import { unit } from '#registers/unit.ts'
import { zone } from '#registers/zone.ts'
import type { RowOf } from '#schema/register.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

export type PaperRow = RowOf<typeof paper>

/** The frame of a paper as its record and the zone have it. */
export function frameOf(
  facts: FactBase,
  row: PaperRow,
  on: Day,
  corrections: readonly Correction[],
  before: PaperRow | null,
): Frame {
  const own = zoneOf(facts)
  const issuing = facts.find(unit, row.issuer)
  return {
    title: row.title ?? '',
    issuer: issuerName(own, issuing),
    office: own.supervisionOffice,
    sheetName: `${own.shortName}政务督查`,
    asOf: row.asOf,
    on,
    addressees: row.addressees,
    copies: row.copies,
    requirements: linesOf(row.requirements),
    namesUnits: row.namesUnits === true,
    previousNumber: before?.number ?? null,
    corrections,
  }
}

/** 一行一条 — a demand a line. */
export function linesOf(text: string | null): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

export function zoneOf(facts: FactBase): RowOf<typeof zone> {
  const own = facts.all(zone).find(({ state }) => state === 'active')
  if (own === undefined) throw new Error('The zone has no record of itself')
  return own
}

/** 发文机关全称 — the leadership issues under the name of the zone, a unit under the zone's name and its own. */
export function issuerName(own: RowOf<typeof zone>, issuing: RowOf<typeof unit> | null): string {
  if (issuing === null || issuing.kind === 'leadership') return own.issuer
  return issuing.name.startsWith(own.shortName) ? issuing.name : `${own.shortName}${issuing.name}`
}
