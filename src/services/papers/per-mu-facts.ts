import type { Day } from '#domain/day.ts'
import type { PerMuFirm, PerMuGrade, PerMuRun } from '#domain/paper/bulletin-per-mu.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { perMuRun } from '#registers/enterprise/per-mu-run.ts'
import { perMuSheet } from '#registers/enterprise/per-mu-sheet.ts'
import type { RowOf } from '#schema/register.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

type Run = RowOf<typeof perMuRun>
type Sheet = RowOf<typeof perMuSheet>

/** The evaluations of the latest year that were final on the day; what is still open to objection is in no bulletin. */
export function perMuFacts(facts: FactBase, asOf: Day): readonly PerMuRun[] {
  const final = facts.all(perMuRun).flatMap((run) => {
    const { state, finalOn } = run
    return state === 'final' && finalOn !== null && finalOn <= asOf ? [{ run, finalOn }] : []
  })
  const year = Math.max(...final.map(({ run }) => run.year))
  return final
    .filter(({ run }) => run.year === year)
    .toSorted((a, b) => a.run.scope.localeCompare(b.run.scope))
    .map(({ run, finalOn }) => {
      const before = final.find((one) => one.run.year === year - 1 && one.run.scope === run.scope)?.run ?? null
      const sheets = facts.of(perMuSheet, 'run', run.id).toSorted(byRank)
      return {
        ...{ id: `per-mu.${run.scope}`, name: run.name, publishedOn: run.publishedOn, finalOn },
        firms: sheets.map((sheet) => firmOf(facts, sheet, before)),
      }
    })
}

function firmOf(facts: FactBase, sheet: Sheet, before: Run | null): PerMuFirm {
  const firm = facts.find(enterprise, sheet.enterprise)
  const past = before === null ? null : facts.of(perMuSheet, 'run', before.id).find(isOf(sheet))
  const name = firm?.shortName ?? firm?.name ?? ''
  return {
    ref: { register: 'per_mu_sheet', id: sheet.id, version: sheet.version, title: sheet.name ?? name },
    ...{ name, land: sheet.land, total: sheet.total, rank: sheet.rank },
    tax: sheet.inputs?.tax?.value ?? null,
    grade: gradeOf(sheet),
    ungraded: sheet.ungraded,
    isVetoed: sheet.vetoBy !== null,
    ...{ objection: sheet.objection, ruling: sheet.ruling },
    before: past === undefined || past === null ? null : gradeOf(past),
  }
}

const isOf = (sheet: Sheet) => (one: Sheet) => one.enterprise === sheet.enterprise

function gradeOf({ grade }: Sheet): PerMuGrade {
  return grade ?? 'T'
}

/** Ranked firms first, then those that a veto or their nature keeps out of the ranking. */
function byRank(a: Sheet, b: Sheet): number {
  return (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1)
}
