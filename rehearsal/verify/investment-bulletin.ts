import { creditsBy } from '#rehearsal/verify/investment.ts'
import { allOf, amount, oneOf, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { factsOf, isInYear, money, percent, points } from '#rehearsal/verify/print.ts'
import { counted, type Fact, hasCome, type Issue, printed, type Worked } from '#rehearsal/verify/sums.ts'

type Line = {
  readonly unit: string
  readonly task: Rec | null
  /** In yuan. */
  readonly target: number
  readonly amount: number
  readonly inMonth: number
  readonly rows: readonly Rec[]
  readonly monthRows: readonly Rec[]
  readonly completion: number | null
}

/** 招商引资任务通报 — recognised money beside the tasks of units; what is claimed and what statistics say apart from it. */
export function investmentFigures(world: World, { asOf }: Issue): ReadonlyMap<string, Worked> {
  const figures = new Map<string, Worked>()
  const lines = linesOn(world, asOf)
  if (lines.length === 0) return figures
  const claims = claimsOn(world, asOf)
  const passed = (Number(asOf.slice(5, 7)) * 100) / 12
  overall(figures, lines, passed)
  calibers(figures, world, claims, asOf)
  counts(figures, lines, claims, passed)
  leads(figures, world, asOf)
  cohort(figures, world, asOf)
  for (const line of lines) unitLine(figures, world, line, lines, claims, { asOf, passed })
  return figures
}

/** What counts is recognised, in the month in which it counts, in the parts that each unit was credited with. */
function linesOn(world: World, asOf: string): readonly Line[] {
  const [year, month] = [asOf.slice(0, 4), asOf.slice(0, 7)]
  const tasks = allOf(world, 'investment_task').filter(
    (one) => one.state === 'inForce' && String(one.year) === year && one.indicator === 'funds',
  )
  const rows = allOf(world, 'recognition').filter(
    ({ kind, state, credits, countedIn }) =>
      kind === 'funds' &&
      Array.isArray(credits) &&
      ['recognised', 'disputed', 'ruled', 'official'].includes(text(state)) &&
      text(countedIn).startsWith(year) &&
      text(countedIn) <= month,
  )
  const units = new Set([
    ...tasks.map(({ unit }) => text(unit)),
    ...rows.flatMap((row) => creditsOf(row).map(([unit]) => unit)),
  ])
  return [...units].map((unit) => {
    const task = tasks.find((one) => one.unit === unit) ?? null
    const own = rows.filter((row) => creditsOf(row).some(([credited]) => credited === unit))
    const monthRows = own.filter(({ countedIn }) => countedIn === month)
    const [target, sum] = [(amount(task?.target) ?? 0) * 1e4, added(own, unit)]
    const completion = target > 0 ? (100 * sum) / target : null
    return {
      ...{ unit, task, target, amount: sum, inMonth: added(monthRows, unit) },
      ...{ rows: own, monthRows, completion },
    }
  })
}

type Credit = { readonly unit: string; readonly amount: number }

function creditsOf({ credits }: Rec): readonly (readonly [unit: string, yuan: number])[] {
  return ((credits ?? []) as readonly Credit[]).map((one) => [one.unit, one.amount]) // the log says so
}

function added(rows: readonly Rec[], unit: string): number {
  return rows.flatMap(creditsOf).reduce((sum, [credited, yuan]) => sum + (credited === unit ? yuan : 0), 0)
}

/** Claims of money for months of the year that had come in by the day; a returned one is none. */
function claimsOn(world: World, asOf: string): readonly Rec[] {
  const month = asOf.slice(0, 7)
  return allOf(world, 'recognition').filter(
    ({ kind, corrects, state, period, madeOn }) =>
      kind === 'funds' &&
      text(corrects) === '' &&
      state !== 'returned' &&
      text(period).slice(0, 4) === month.slice(0, 4) &&
      text(period) <= month &&
      hasCome(madeOn, asOf),
  )
}

function overall(figures: Map<string, Worked>, lines: readonly Line[], passed: number): void {
  const tasks = factsOf(
    'investment_task',
    lines.flatMap(({ task }) => task ?? []),
  )
  const rows = recognitions(lines.flatMap((line) => line.rows))
  const sum = (key: 'target' | 'amount' | 'inMonth') => lines.reduce((all, line) => all + line[key], 0) / 1e8
  figures.set('invest.tasked', counted(tasks))
  figures.set('invest.target', money(sum('target'), tasks))
  figures.set('invest.amount', money(sum('amount'), rows))
  figures.set('invest.inMonth', money(sum('inMonth'), recognitions(lines.flatMap(({ monthRows }) => monthRows))))
  if (sum('target') === 0) return
  const completion = (100 * sum('amount')) / sum('target')
  figures.set('invest.completion', percent(completion, [...rows, ...tasks]))
  if (printed(completion - passed, 1) !== '0.0')
    figures.set('invest.difference', points(completion - passed, [...rows, ...tasks]))
}

function calibers(figures: Map<string, Worked>, world: World, claims: readonly Rec[], asOf: string): void {
  const sum = (rows: readonly Rec[], key: string) =>
    money(rows.reduce((all, row) => all + (amount(row[key]) ?? 0), 0) / 1e8, recognitions(rows))
  figures.set('invest.claimed', sum(claims, 'claimed'))
  const waiting = claims.filter(({ recognisedOn }) => !hasCome(recognisedOn, asOf))
  figures.set('invest.waiting', sum(waiting, 'claimed'))
  const official = claims.filter((row) => amount(row.official) !== null && hasCome(row.officialOn, asOf))
  if (official.length > 0) {
    figures.set('invest.official.count', counted(recognitions(official)))
    figures.set('invest.official', sum(official, 'official'))
  }
  const corrections = allOf(world, 'recognition').filter(
    ({ corrects, countedIn }) =>
      text(corrects) !== '' && text(countedIn).startsWith(asOf.slice(0, 4)) && text(countedIn) <= asOf.slice(0, 7),
  )
  if (corrections.length > 0) figures.set('invest.corrections', counted(recognitions(corrections)))
}

function counts(figures: Map<string, Worked>, lines: readonly Line[], claims: readonly Rec[], passed: number): void {
  const tasked = lines.filter(({ task }) => task !== null)
  const late = ({ completion }: Line) =>
    completion !== null && completion < passed && printed(completion - passed, 1) !== '0.0'
  const isSilent = ({ unit }: Line) => !claims.some(({ units }) => includes(units, unit))
  const groups = {
    ahead: lines.filter((line) => line.completion !== null && !late(line)),
    behind: tasked.filter(late),
    silent: tasked.filter(isSilent),
    zero: tasked.filter((line) => !isSilent(line) && line.amount === 0),
  }
  for (const [id, group] of Object.entries(groups))
    if (group.length > 0)
      figures.set(
        `invest.${id}`,
        counted(
          factsOf(
            'investment_task',
            group.flatMap(({ task }) => task ?? []),
          ),
        ),
      )
}

function leads(figures: Map<string, Worked>, world: World, asOf: string): void {
  const all = allOf(world, 'lead').filter(({ receivedOn }) => isInYear(receivedOn, asOf))
  const valid = all.filter(({ verdict, judgedOn }) => verdict === 'follow' && hasCome(judgedOn, asOf))
  figures.set('invest.leads.all', counted(factsOf('lead', all)))
  figures.set('invest.leads.valid', counted(factsOf('lead', valid)))
  if (all.length > 0)
    figures.set('invest.leads.share', percent((100 * valid.length) / all.length, factsOf('lead', all)))
}

const stages = ['registered', 'started', 'produced'] as const

function cohort(figures: Map<string, Worked>, world: World, asOf: string): void {
  const signed = contractsOn(world, asOf).filter(({ signedOn }) => isInYear(signedOn, asOf))
  const facts = factsOf('contract', signed)
  for (const stage of stages) {
    const part = signed.filter((one) => hasCome(dayOf(world, one, stage), asOf))
    if (signed.length > 0) figures.set(`invest.cohort.${stage}`, percent((100 * part.length) / signed.length, facts))
  }
  const priced = signed.filter((one) => amount(one.amount) !== null)
  const agreed = priced.reduce((sum, one) => sum + (amount(one.amount) ?? 0), 0)
  const arrived = allOf(world, 'paid_in')
    .filter(
      ({ contract, state, paidOn }) =>
        priced.some(({ id }) => id === contract) && state === 'verified' && hasCome(paidOn, asOf),
    )
    .reduce((sum, one) => sum + (amount(one.verified) ?? 0), 0)
  if (agreed > 0) figures.set('invest.cohort.money', percent((100 * arrived) / agreed, facts))
  const large = largeFrom(world, asOf)
  const all = contractsOn(world, asOf)
  figures.set('invest.signed', counted(facts))
  figures.set(
    'invest.large',
    counted(
      factsOf(
        'contract',
        signed.filter((one) => (amount(one.amount) ?? 0) >= large),
      ),
    ),
  )
  for (const stage of ['started', 'produced'] as const)
    figures.set(
      `invest.${stage}`,
      counted(
        factsOf(
          'contract',
          all.filter((one) => isInYear(dayOf(world, one, stage), asOf)),
        ),
      ),
    )
}

function unitLine(
  figures: Map<string, Worked>,
  world: World,
  line: Line,
  lines: readonly Line[],
  claims: readonly Rec[],
  { asOf, passed }: { readonly asOf: string; readonly passed: number },
): void {
  const { unit, task, completion } = line
  const set = (key: string, worked: Worked) => figures.set(`invest.unit.${unit}.${key}`, worked)
  const own = claims.filter(({ units }) => includes(units, unit))
  const tasks = task === null ? [] : factsOf('investment_task', [task])
  const facts = [...recognitions(line.rows), ...tasks]
  if (task !== null) set('target', money(line.target / 1e4, tasks))
  set('amount', money(line.amount / 1e4, recognitions(line.rows)))
  set('inMonth', money(line.inMonth / 1e4, recognitions(line.monthRows)))
  set('claimed', money(own.reduce((sum, row) => sum + claimShare(row, unit), 0) / 1e4, recognitions(own)))
  if (completion !== null) {
    set('completion', percent(completion, facts))
    set('difference', points(completion - passed, facts))
    const better = lines.filter(
      (one) =>
        one.completion !== null &&
        (one.completion > completion || (one.completion === completion && one.amount > line.amount)),
    )
    set('rank', { value: better.length + 1, text: `${better.length + 1}`, facts })
  }
  const contracts = contractsOn(world, asOf).filter((one) => one.unit === unit)
  const signed = contracts.filter(({ signedOn }) => isInYear(signedOn, asOf))
  set('signed', counted(factsOf('contract', signed)))
  const large = largeFrom(world, asOf)
  set(
    'large',
    counted(
      factsOf(
        'contract',
        signed.filter((one) => (amount(one.amount) ?? 0) >= large),
      ),
    ),
  )
  for (const stage of ['started', 'produced'] as const)
    set(
      stage,
      counted(
        factsOf(
          'contract',
          contracts.filter((one) => isInYear(dayOf(world, one, stage), asOf)),
        ),
      ),
    )
}

/** What a unit claims of a shared project is its share of the claim. */
function claimShare({ claimed, shares }: Rec, unit: string): number {
  const lines = Array.isArray(shares) ? shares : []
  return creditsBy(amount(claimed) ?? 0, lines).find((one) => one.unit === unit)?.amount ?? 0
}

function contractsOn(world: World, asOf: string): readonly Rec[] {
  return allOf(world, 'contract').filter(({ kind, signedOn }) => kind === 'formal' && hasCome(signedOn, asOf))
}

function dayOf(world: World, contract: Rec, stage: (typeof stages)[number]): unknown {
  return stage === 'registered' ? contract.registeredOn : oneOf(world, 'project', contract.project)?.[`${stage}On`]
}

/** 亿元以上, as the standard value of the zone said on the day. */
function largeFrom(world: World, asOf: string): number {
  const values = allOf(world, 'rate_standard').filter(
    ({ code, validFrom, validUntil }) =>
      code === 'large-contract' && text(validFrom) <= asOf && (text(validUntil) === '' || text(validUntil) >= asOf),
  )
  const [latest] = values.toSorted((a, b) => (text(a.validFrom) > text(b.validFrom) ? -1 : 1))
  return (amount(latest?.value) ?? 0) * 1e4
}

function includes(list: unknown, id: string): boolean {
  return Array.isArray(list) && list.includes(id)
}

function recognitions(rows: readonly Rec[]): readonly Fact[] {
  return factsOf('recognition', rows)
}
