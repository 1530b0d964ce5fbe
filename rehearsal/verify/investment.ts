import { type BoardMaker, compare, type Figures, six } from '#rehearsal/verify/boards.ts'
import { lastDayOf, workdays } from '#rehearsal/verify/days.ts'
import { allOf, amount, type LogLine, oneOf, type Rec, text, type World, walkLog } from '#rehearsal/verify/log.ts'
import { daysFrom, hasCome } from '#rehearsal/verify/sums.ts'

/** 招商看板复算 — completion and rank of units, channels, rates of the contracts of a year, leads that are late: from the log. */
export const investmentBoard: BoardMaker = { shown: shownFigures, worked: workedFigures }

type Line = {
  readonly unit: string
  readonly target: number | null
  readonly amount: number
  readonly inMonth: number
  readonly completion: number | null
  readonly difference: number | null
  readonly rank: number | null
  readonly ids: readonly string[]
  readonly corrections: readonly string[]
}
type Rate = { readonly of: number; readonly among: number; readonly percent: number | null }
type Cohort = {
  readonly from: string
  readonly registered: Rate
  readonly started: Rate
  readonly produced: Rate
  readonly money: Rate
}
type Channel = {
  readonly mode: string
  readonly leads: number
  readonly valid: Rate
  readonly passed: number
  readonly signed: number
  readonly started: number
  readonly arrived: number
}
type Late = { readonly id: string; readonly due: string; readonly days: number; readonly what: readonly string[] }
type Board = {
  readonly timeProgress: number
  readonly closed: readonly { readonly period: string }[]
  readonly units: readonly Line[]
  readonly channels: readonly Channel[]
  readonly cohorts: readonly Cohort[]
  readonly late: readonly Late[]
  readonly red: readonly Line[]
  readonly black: readonly Line[]
  readonly explain: readonly Line[]
  readonly corrections: readonly { readonly id: string; readonly month: string }[]
  readonly leads: number
  readonly waitingReviews: number
  readonly duePromises: number
}

/** Both sides come through here, so that only what is worked out twice is compared. */
function figuresOf(board: Board): Figures {
  const figures = new Map<string, string>()
  const list = (name: string, ids: readonly string[]) => figures.set(name, [...ids].sort().join(' '))
  const rate = ({ of, among, percent }: Rate) => `${six(of)} ${six(among)} ${six(percent)}`
  figures.set('timeProgress', six(board.timeProgress))
  for (const key of ['leads', 'waitingReviews', 'duePromises'] as const) figures.set(key, six(board[key]))
  for (const one of board.units) {
    figures.set(`unit.${one.unit}`, lineWords(one))
    list(`unit.${one.unit}.ids`, [...one.ids, '|', ...one.corrections])
  }
  for (const one of board.channels) {
    const counts = [one.leads, one.passed, one.signed, one.started, one.arrived].map(six)
    figures.set(`channel.${one.mode}`, [...counts, rate(one.valid)].join(' '))
  }
  for (const one of board.cohorts)
    for (const key of ['registered', 'started', 'produced', 'money'] as const)
      figures.set(`cohort.${one.from}.${key}`, rate(one[key]))
  for (const one of board.late) figures.set(`late.${one.id}.${one.what[0]}`, `${one.due} ${one.days}`)
  list(
    'closed',
    board.closed.map(({ period }) => period),
  )
  for (const key of ['red', 'black', 'explain'] as const)
    list(
      key,
      board[key].map(({ unit }) => unit),
    )
  list(
    'corrections',
    board.corrections.map(({ id, month }) => `${id}/${month}`),
  )
  return figures
}

function lineWords({ target, amount: yuan, inMonth, completion, difference, rank }: Line): string {
  return [target, yuan, inMonth, completion, difference, rank].map(six).join(' ')
}

function shownFigures(body: unknown): Figures {
  return figuresOf(body as Board) // the answer of the page; what is missing shows as a difference
}

function workedFigures(world: World, asOf: string): Figures {
  const month = asOf.slice(0, 7)
  const gone = (100 * Number(month.slice(5))) / 12
  const units = standingsOf(world, month)
  const behind = ruleValue(world, 'explain-behind', asOf)
  const year = Number(asOf.slice(0, 4))
  const floors = new Map(
    fundsTasks(world, asOf.slice(0, 4)).map(({ unit, floorRate }) => [unit, amount(floorRate) ?? 0]),
  )
  return figuresOf({
    timeProgress: gone,
    closed: allOf(world, 'month_close').map(({ period }) => ({ period: text(period) })),
    units,
    channels: channelsOf(world, asOf),
    cohorts: [
      cohortOf(world, `${year}-01-01`, asOf, asOf),
      cohortOf(world, `${year - 1}-01-01`, `${year - 1}-12-31`, asOf),
    ],
    late: lateOf(world, asOf),
    red: units.filter(({ difference }) => difference !== null && difference >= 0).slice(0, 3),
    black: units.filter(
      ({ unit, completion }) => completion !== null && completion < ((floors.get(unit) ?? 0) * gone) / 100,
    ),
    explain: units.filter(({ difference }) => difference !== null && -difference > behind),
    corrections: allOf(world, 'recognition')
      .filter(({ corrects, countedIn }) => text(corrects) !== '' && text(countedIn).startsWith(`${year}`))
      .map(({ id, countedIn }) => ({ id, month: text(countedIn) })),
    leads: allOf(world, 'lead').length,
    waitingReviews: allOf(world, 'gate_review').filter(({ state }) => state === 'filed').length,
    duePromises: allOf(world, 'promise').filter(({ state, due }) => state === 'cleared' && text(due) < asOf).length,
  })
}

function fundsTasks(world: World, year: string): readonly Rec[] {
  return allOf(world, 'investment_task').filter(
    (one) => one.state === 'inForce' && one.indicator === 'funds' && String(one.year) === year,
  )
}

type Credit = { readonly unit: string; readonly amount: number }

/** Recognised from January to the month beside the task; first who is ahead, of equals the larger sum; equals share a rank. */
function standingsOf(world: World, month: string): readonly Line[] {
  const tasks = new Map(
    fundsTasks(world, month.slice(0, 4)).map((one) => [text(one.unit), 10_000 * (amount(one.target) ?? 0)]),
  )
  const rows = allOf(world, 'recognition').filter(
    (one) =>
      one.kind === 'funds' &&
      Array.isArray(one.credits) &&
      ['recognised', 'disputed', 'ruled', 'official'].includes(text(one.state)) &&
      text(one.countedIn).startsWith(month.slice(0, 4)) &&
      text(one.countedIn) <= month,
  )
  const credits = rows.flatMap((one) => creditsOf(world, one).map((credit) => ({ one, ...credit })))
  const names = new Set([...tasks.keys(), ...credits.map(({ unit }) => unit)])
  const lines = [...names].map((unit) => {
    const own = credits.filter((one) => one.unit === unit)
    const sum = own.reduce((yuan, one) => yuan + one.amount, 0)
    const target = tasks.get(unit) ?? null
    const completion = target === null || target <= 0 ? null : (100 * sum) / target
    return {
      ...{ unit, target, amount: sum, completion },
      inMonth: own.reduce((yuan, { one, amount: part }) => (one.countedIn === month ? yuan + part : yuan), 0),
      difference: completion === null ? null : completion - (100 * Number(month.slice(5))) / 12,
      ids: [...new Set(own.map(({ one }) => one.id))],
      corrections: [...new Set(own.filter(({ one }) => text(one.corrects) !== '').map(({ one }) => one.id))],
    }
  })
  const isAhead = (a: (typeof lines)[number], b: (typeof lines)[number]) =>
    a.completion !== null &&
    b.completion !== null &&
    (a.completion > b.completion || (a.completion === b.completion && a.amount > b.amount))
  return lines
    .map((line) => ({
      ...line,
      rank: line.completion === null ? null : 1 + lines.filter((other) => isAhead(other, line)).length,
    }))
    .sort((a, b) => (a.rank ?? lines.length + 1) - (b.rank ?? lines.length + 1))
}

/** Who gets how much of a recognition: by the shares claimed, or as ruled; a correction brings what the ruling changed. */
function creditsOf(world: World, one: Rec): readonly Credit[] {
  const corrected = text(one.corrects) === '' ? null : oneOf(world, 'recognition', one.corrects)
  if (corrected !== null) {
    const [old, now] = [asClaimed(corrected), asRuled(corrected)]
    const of = (credits: readonly Credit[], unit: string) => credits.find((one) => one.unit === unit)?.amount ?? 0
    return [...new Set([...old, ...now].map(({ unit }) => unit))].flatMap((unit) => {
      const change = of(now, unit) - of(old, unit)
      return change === 0 ? [] : [{ unit, amount: change }]
    })
  }
  const isCorrected = allOf(world, 'recognition').some(({ corrects }) => corrects === one.id)
  const isRuled = text(one.ruledOn) !== '' && !isCorrected
  const credits = isRuled ? asRuled(one) : asClaimed(one)
  // A ruling that nothing is recognised credits nobody.
  return isRuled && credits.every(({ amount: part }) => part === 0) ? [] : credits
}

function asClaimed(one: Rec): readonly Credit[] {
  return creditsBy(amount(one.recognised) ?? 0, linesOf(one.shares))
}

function asRuled(one: Rec): readonly Credit[] {
  const ruled = linesOf(one.ruledShares)
  return creditsBy(
    amount(one.ruledAmount) ?? amount(one.recognised) ?? 0,
    ruled.length === 0 ? linesOf(one.shares) : ruled,
  )
}

type Portion = { readonly unit: string; readonly percent: number }

function linesOf(shares: unknown): readonly Portion[] {
  return Array.isArray(shares) ? (shares as readonly Portion[]) : [] // the log says so
}

/** Whole yuan by percents such as 60 and 40; what is left goes to the largest remainders, of equals to the unit named first. */
export function creditsBy(yuan: number, shares: readonly Portion[]): readonly Credit[] {
  const hundredths = shares.map(({ percent }) => BigInt(Math.round(100 * percent)))
  const whole = BigInt(yuan)
  const parts = hundredths.map((share) => (whole * share) / 10_000n)
  const rests = hundredths.map((share) => (whole * share) % 10_000n)
  const all = (whole * hundredths.reduce((sum, one) => sum + one, 0n) + 5000n) / 10_000n
  for (let left = all - parts.reduce((sum, one) => sum + one, 0n); left > 0n; left -= 1n) {
    const next = rests.reduce((best, rest, i) => (rest > (rests[best] ?? 0n) ? i : best), 0)
    parts[next] = (parts[next] ?? 0n) + 1n
    rests[next] = -1n
  }
  return shares.map(({ unit }, i) => ({ unit, amount: Number(parts[i]) }))
}

/** Formal contracts that were signed by the day. */
function signedOf(world: World, asOf: string): readonly Rec[] {
  return allOf(world, 'contract').filter((one) => one.kind === 'formal' && hasCome(one.signedOn, asOf))
}

function arrivedFor(world: World, contracts: readonly Rec[], asOf: string): number {
  const ids = new Set(contracts.map(({ id }) => id))
  return allOf(world, 'paid_in').reduce(
    (yuan, one) =>
      ids.has(text(one.contract)) && one.state === 'verified' && hasCome(one.paidOn, asOf)
        ? yuan + (amount(one.verified) ?? 0)
        : yuan,
    0,
  )
}

function cohortOf(world: World, from: string, until: string, asOf: string): Cohort {
  const cohort = signedOf(world, asOf).filter(({ signedOn }) => text(signedOn) >= from && text(signedOn) <= until)
  const reached = (dayOf: (one: Rec) => unknown) =>
    rateOf(cohort.filter((one) => hasCome(dayOf(one), asOf)).length, cohort.length)
  const builtOn = (key: string) => reached(({ project }) => oneOf(world, 'project', project)?.[key])
  const priced = cohort.filter((one) => amount(one.amount) !== null)
  const promised = priced.reduce((yuan, one) => yuan + (amount(one.amount) ?? 0), 0)
  return {
    from,
    registered: reached(({ registeredOn }) => registeredOn),
    started: builtOn('startedOn'),
    produced: builtOn('producedOn'),
    money: rateOf(arrivedFor(world, priced, asOf), promised),
  }
}

function channelsOf(world: World, asOf: string): readonly Channel[] {
  const signed = signedOf(world, asOf)
  return ['chamber', 'agent', 'finance', 'region', 'direct', 'chain', 'referral'].map((mode) => {
    const own = allOf(world, 'lead').filter((one) => one.mode === mode)
    const ids = new Set(own.map(({ id }) => id))
    const known = (key: string) => own.filter((one) => text(one[key]) !== '').length
    const valid = own.filter(({ verdict }) => verdict === 'follow').length
    const contracts = signed.filter(({ lead }) => ids.has(text(lead)))
    return {
      ...{ mode, leads: own.length, valid: rateOf(valid, own.length), arrived: arrivedFor(world, contracts, asOf) },
      ...{ passed: known('passedOn'), signed: known('signedOn'), started: known('startedOn') },
    }
  })
}

/** The clocks of a lead: from which day, by which limit of the zone, in which states it still runs. */
const clocks = [
  ['答复', 'receivedOn', 'lead-answer', ['received']],
  ['研判', 'answeredOn', 'lead-judge', ['received', 'answered']],
  ['反馈', 'receivedOn', 'lead-feedback', ['received', 'answered', 'judged']],
  ['报进展', 'progressOn', 'lead-progress', ['received', 'answered', 'judged', 'following']],
] as const

function lateOf(world: World, asOf: string): readonly Late[] {
  const isWorkday = workdays(world)
  return clocks.flatMap(([name, from, code, runsIn]) => {
    const rule = allOf(world, 'limit').find((one) => one.code === code)
    if (rule === undefined) return []
    return allOf(world, 'lead')
      .filter((one) => text(one[from]) !== '' && runsIn.some((state) => state === one.state))
      .map((one) => ({ id: one.id, due: lastDayOf(rule, text(one[from]), isWorkday), what: [name] }))
      .filter(({ due }) => due < asOf)
      .map((one) => ({ ...one, days: daysFrom(one.due, asOf) }))
  })
}

function ruleValue(world: World, code: string, asOf: string): number {
  const valid = allOf(world, 'investment_rule').filter(
    (one) => one.code === code && text(one.validFrom) <= asOf && (text(one.validUntil) || '9999') >= asOf,
  )
  const last = valid.reduce<Rec | null>((a, b) => (a === null || text(b.validFrom) > text(a.validFrom) ? b : a), null)
  return amount(last?.value) ?? 0
}

function rateOf(of: number, among: number): Rate {
  return { of, among, percent: among === 0 ? null : (100 * of) / among }
}

/** 月结 — the figures frozen in each month that was closed, beside those of the log just before. */
export function compareCloses(lines: readonly LogLine[]) {
  const closes = lines.filter(({ body }) => body.includes('"month_close"'))
  return walkLog(
    lines,
    closes.map(({ seq }) => seq),
    (world) => {
      const last = allOf(world, 'month_close').at(-1)
      const { period, units } = (last?.snapshot ?? { period: '', units: [] }) as { period: string; units: Line[] }
      const frozen = new Map(units.map((one) => [one.unit, `${lineWords(one)} ${[...one.ids].sort().join(' ')}`]))
      const worked = new Map(
        standingsOf(world, period).map((one) => [one.unit, `${lineWords(one)} ${[...one.ids].sort().join(' ')}`]),
      )
      return compare(frozen, worked).map((one) => ({ board: 'month_close', asOf: period, ...one }))
    },
  )
}
