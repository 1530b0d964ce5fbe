import { allOf, amount, foldLog, type LogLine, type Rec, text, type World } from '#rehearsal/verify/log.ts'

/** 亩均复算 — figures, scores, places and grades of every final evaluation, worked out again from what the offices handed over. */
export function comparePerMu(lines: readonly LogLine[]) {
  const world = foldLog(lines)
  return allOf(world, 'per_mu_run')
    .filter(({ state }) => state === 'final')
    .flatMap((run) => compareRun(world, run))
}

type Difference = {
  readonly evaluation: string
  readonly what: string
  readonly shown: string
  readonly recomputed: string
}

/** How an indicator is put together, and the fields of its weight and base. */
const indicators = [
  ['tax', 'tax', 'land'],
  ['sales', 'revenue', 'land'],
  ['added', 'valueAdded', 'land'],
  ['energy', 'valueAdded', 'energy'],
  ['emission', 'valueAdded', 'emissions'],
  ['labour', 'valueAdded', 'staff'],
  ['rd', 'rd', 'revenue'],
  ['powerTax', 'tax', 'power'],
] as const

const inTenThousands = ['tax', 'revenue', 'valueAdded', 'rd']
const others = ['energy', 'emissions', 'staff', 'power']

type Figures = Readonly<Record<string, number | null>>

function compareRun(world: World, run: Rec): readonly Difference[] {
  const sheets = allOf(world, 'per_mu_sheet').filter((sheet) => sheet.run === run.id)
  const own = sheets.map((sheet) => ({ sheet, figures: figuresOf(world, run, sheet) }))
  const graded = own.filter(({ sheet }) => text(sheet.ungraded) === '')
  const totals = scoresOf(
    run,
    graded.map(({ figures }) => figures),
  ).map((points, i) => points + Math.round((amount(graded[i]?.sheet.adjustment) ?? 0) * 100))
  const placed = graded
    .map(({ sheet }, i) => ({ sheet, total: totals[i] ?? 0 }))
    .filter(({ sheet }) => !isVetoed(sheet))
  const differences = own.flatMap(({ sheet, figures }) =>
    [...inTenThousands, ...others, 'land'].flatMap((key) =>
      difference(run, sheet, key, snapshotOf(sheet, key), figures[key] ?? null),
    ),
  )
  return [
    ...differences,
    ...graded.flatMap(({ sheet }, i) => {
      const total = totals[i] ?? 0
      const rank = isVetoed(sheet) ? null : 1 + placed.filter((one) => one.total > total).length
      return [
        ...difference(run, sheet, 'total', hundredths(sheet.total), total),
        ...difference(run, sheet, 'rank', amount(sheet.rank), rank),
        ...difference(run, sheet, 'grade', text(sheet.grade), rank === null ? 'D' : gradeOf(run, rank, placed.length)),
      ]
    }),
  ]
}

function isVetoed({ vetoBy }: Rec): boolean {
  return text(vetoBy) !== ''
}

function hundredths(value: unknown): number | null {
  const found = amount(value)
  return found === null ? null : Math.round(found * 100)
}

function difference(run: Rec, sheet: Rec, what: string, shown: unknown, recomputed: unknown): readonly Difference[] {
  const isNear =
    typeof shown === 'number' && typeof recomputed === 'number'
      ? Math.abs(shown - recomputed) < 1e-6 * Math.max(1, Math.abs(recomputed))
      : shown === recomputed
  const words = { shown: String(shown), recomputed: String(recomputed) }
  return isNear ? [] : [{ evaluation: text(run.name), what: `${text(sheet.name)}.${what}`, ...words }]
}

/** What the sheet took down; the land as it was corrected by a ruling. */
function snapshotOf({ inputs, land }: Rec, key: string): number | null {
  if (key === 'land') return amount(land)
  const taken = inputs as Readonly<Record<string, { readonly value: number } | null>> // the log says so
  return taken[key]?.value ?? null
}

/** The year's figures as the offices had given them by the day of the reckoning: the newest edition of the office that counts. */
function figuresOf(world: World, run: Rec, { enterprise, correctedLand }: Rec): Figures {
  const reports = allOf(world, 'enterprise_month').filter(
    (one) =>
      one.enterprise === enterprise && one.period === String(run.year) && text(one.filedOn) <= text(run.computedOn),
  )
  const figure = (key: string) => {
    const first = { tax: 'tax', power: 'power', emissions: 'environment' }[key]
    const order = [first, 'statistics', 'tax', 'power', 'environment', 'self']
    for (const source of order) {
      const editions = reports.filter((one) => one.source === source)
      const newest = editions.find((one) =>
        editions.every(({ edition }) => (amount(edition) ?? 0) <= (amount(one.edition) ?? 0)),
      )
      const value = amount(newest?.[key])
      if (value !== null) return inTenThousands.includes(key) ? value / 10_000 : value
    }
    return null
  }
  const firm = world.get('enterprise')?.get(text(enterprise))
  const registered = (amount(firm?.ownLand) ?? 0) + (amount(firm?.rentedLand) ?? 0) - (amount(firm?.leasedLand) ?? 0)
  return {
    ...Object.fromEntries([...inTenThousands, ...others].map((key) => [key, figure(key)])),
    land: amount(correctedLand) ?? Math.max(0, registered),
  }
}

/** Points of each firm in hundredths: Σ value ÷ base × weight, capped, each indicator rounded half up by itself. */
function scoresOf(run: Rec, firms: readonly Figures[]): readonly number[] {
  const sums = firms.map(() => 0)
  for (const [key, above, below] of indicators) {
    const [weight, base] = [amount(run[`${key}Weight`]) ?? 0, amount(run[`${key}Base`]) ?? 0]
    if (weight <= 0 || base <= 0) continue
    const values = firms.map((firm) => ratio(firm[above] ?? null, firm[below] ?? null))
    const known = values.filter((value) => value !== null)
    const mean = known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
    const standIn = key === 'emission' && run.meanForEmissions === true ? mean : null
    for (const [i, value] of values.entries()) {
      const points = ((value ?? standIn ?? 0) / base) * weight
      const most = amount(run.cap) === null ? points : Math.min(points, weight * (amount(run.cap) ?? 0))
      sums[i] = (sums[i] ?? 0) + Math.max(0, Math.floor(most * 100 + 0.5 + 1e-9))
    }
  }
  return sums
}

function ratio(above: number | null, below: number | null): number | null {
  return above === null || below === null || below <= 0 ? null : above / below
}

function gradeOf(run: Rec, rank: number, count: number): string {
  const places = (cut: unknown) => Math.ceil(((amount(cut) ?? 0) * count) / 100 - 1e-9)
  if (rank <= places(run.cutA)) return 'A'
  if (rank <= places(run.cutB)) return 'B'
  return rank <= places(run.cutC) ? 'C' : 'D'
}
