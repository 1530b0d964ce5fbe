import { allOf, amount, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { factsOf, money, percent } from '#rehearsal/verify/print.ts'
import { counted, factOf, hasCome, type Issue, printed, type Worked } from '#rehearsal/verify/sums.ts'

const grades = ['A', 'B', 'C', 'D']

/** 亩均评价通报 — the final evaluations of the latest year, and where firms stood the year before. */
export function perMuFigures(world: World, { asOf }: Issue): ReadonlyMap<string, Worked> {
  const figures = new Map<string, Worked>()
  const final = allOf(world, 'per_mu_run').filter(({ state, finalOn }) => state === 'final' && hasCome(finalOn, asOf))
  const year = Math.max(...final.map((run) => amount(run.year) ?? 0))
  for (const run of final.filter((one) => one.year === year)) {
    const before = final.find((one) => one.year === year - 1 && one.scope === run.scope)
    evaluation(figures, world, run, before?.id ?? '')
  }
  return figures
}

function evaluation(figures: Map<string, Worked>, world: World, run: Rec, before: string): void {
  const sheets = allOf(world, 'per_mu_sheet').filter((sheet) => sheet.run === run.id)
  const facts = (part: readonly Rec[]) => factsOf('per_mu_sheet', part)
  const set = (id: string, worked: Worked) => figures.set(`per-mu.${text(run.scope)}.${id}`, worked)
  const graded = sheets.filter(({ grade }) => grades.includes(text(grade)))
  set('all', counted(facts(sheets)))
  set('graded', counted(facts(graded)))
  set('T', counted(facts(sheets.filter((sheet) => !graded.includes(sheet)))))
  set(
    'land',
    money(
      added(sheets, ({ land }) => amount(land)),
      facts(sheets),
      4,
    ),
  )
  for (const grade of grades) {
    const part = graded.filter((sheet) => sheet.grade === grade)
    set(grade, counted(facts(part)))
    if (graded.length > 0) set(`${grade}.share`, percent((100 * part.length) / graded.length, facts(graded)))
  }
  const taxed = graded.filter((sheet) => taxOf(sheet) !== null && (amount(sheet.land) ?? 0) > 0)
  const land = added(taxed, (sheet) => amount(sheet.land))
  const perMu = added(taxed, taxOf) / land
  if (land > 0) set('taxPerMu', { value: perMu, text: printed(perMu, 2), facts: facts(taxed) })
  const pastOf = (sheet: Rec) =>
    allOf(world, 'per_mu_sheet').find((one) => one.run === before && one.enterprise === sheet.enterprise)
  const both = graded.filter((sheet) => grades.includes(text(pastOf(sheet)?.grade)))
  const steps = (sheet: Rec) => grades.indexOf(text(sheet.grade)) - grades.indexOf(text(pastOf(sheet)?.grade))
  if (both.length > 0) {
    set('both', counted(facts(both)))
    set('up', counted(facts(both.filter((sheet) => steps(sheet) < 0))))
    set('down', counted(facts(both.filter((sheet) => steps(sheet) > 0))))
    set('same', counted(facts(both.filter((sheet) => steps(sheet) === 0))))
  }
  const objected = sheets.filter(({ objection }) => text(objection) !== '')
  set('objected', counted(facts(objected)))
  set('ruled', counted(facts(objected.filter(({ ruling }) => text(ruling) !== ''))))
  set('vetoed', counted(facts(sheets.filter(({ vetoBy }) => text(vetoBy) !== ''))))
  for (const sheet of sheets)
    for (const [key, decimals] of [
      ['rank', 0],
      ['land', 4],
      ['total', 2],
    ] as const) {
      const value = amount(sheet[key])
      if (value !== null)
        figures.set(`per-mu.${sheet.id}.${key}`, money(value, [factOf('per_mu_sheet', sheet)], decimals))
    }
}

function taxOf({ inputs }: Rec): number | null {
  const { tax } = (inputs ?? {}) as { readonly tax?: { readonly value: number } | null } // the log says so
  return tax?.value ?? null
}

/** Decimals are added in ten-thousandths. */
function added(sheets: readonly Rec[], amountIn: (sheet: Rec) => number | null): number {
  return sheets.reduce((sum, sheet) => sum + Math.round((amountIn(sheet) ?? 0) * 1e4), 0) / 1e4
}
