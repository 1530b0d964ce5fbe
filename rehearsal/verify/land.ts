import { type BoardMaker, type Figures, six } from '#rehearsal/verify/boards.ts'
import { lastDayOf, nextDay, workdays } from '#rehearsal/verify/days.ts'
import { allOf, amount, oneOf, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { hasCome } from '#rehearsal/verify/sums.ts'

/** 征迁日报复算 — for each village what was signed, paid, emptied, pulled down, moved and cleared; steps of the law; idle land. */
export const landBoard: BoardMaker = { shown: shownFigures, worked: workedFigures }

type Progress = { readonly today: number; readonly week: number; readonly total: number; readonly share: number | null }
type Line = { readonly name: string | null; readonly words: ReadonlyMap<string, string> }

function words(progress: Progress): string {
  return [progress.today, progress.week, progress.total, progress.share].map(six).join(' ')
}

type Step = {
  readonly step: string
  readonly on: string | null
  readonly waitsFor: readonly string[]
  readonly earliest: string | null
  readonly latest: string | null
}
type Payment = {
  readonly name: string | null
  readonly agreed: number
  readonly paid: number
  readonly share: number | null
}
type Idle = {
  readonly id: string
  readonly idleFrom: string | null
  readonly isIdle: boolean
  readonly kind: string
  readonly proposal: string
}
type Vintage = {
  readonly year: number
  readonly stock: number
  readonly disposed: number
  readonly rate: number | null
}
type Desk = {
  readonly batch: { readonly id: string; readonly steps: readonly Step[]; readonly next: { step: string } | null }
  readonly lines: readonly Served[]
  readonly total: Served | null
  readonly payments: readonly Payment[]
  readonly open: readonly { readonly id: string; readonly difficulty: string | null }[]
  readonly idle: readonly Idle[]
  readonly vintages: readonly Vintage[]
}
type Counts = Readonly<Record<'land' | 'households' | 'houses' | 'graves', number>>
type Served = {
  readonly name?: string | null
  readonly initial: Counts
  readonly current: Counts
  readonly measured: Progress
  readonly signed: Readonly<Record<'land' | 'households' | 'houses', Progress>>
  readonly paid: Progress
  readonly vacated: Progress
  readonly demolished: Readonly<Record<'households' | 'houses', Progress>>
  readonly moved: Progress
  readonly cleared: Progress
}

function shownFigures(body: unknown): Figures {
  const desk = body as Desk // the answer of the page; what is missing shows as a difference
  const figures = new Map([['batch', desk.batch.id]])
  for (const line of desk.lines) served(figures, line)
  if (desk.total !== null) served(figures, { ...desk.total, name: null })
  rest(figures, desk)
  return figures
}

function served(figures: Map<string, string>, line: Served): void {
  const put = (key: string, value: string) => figures.set(`village.${line.name ?? '合计'}.${key}`, value)
  for (const key of ['land', 'households', 'houses', 'graves'] as const)
    put(`task.${key}`, `${six(line.initial[key])} ${six(line.current[key])}`)
  for (const key of ['measured', 'paid', 'vacated', 'moved', 'cleared'] as const) put(key, words(line[key]))
  for (const key of ['land', 'households', 'houses'] as const) put(`signed.${key}`, words(line.signed[key]))
  for (const key of ['households', 'houses'] as const) put(`demolished.${key}`, words(line.demolished[key]))
}

type Rest = Pick<Desk, 'payments' | 'open' | 'idle' | 'vintages'> & { readonly batch: Omit<Desk['batch'], 'id'> }

function rest(figures: Map<string, string>, { batch, payments, open, idle, vintages }: Rest): void {
  figures.set('next', batch.next?.step ?? '')
  for (const { step, on, waitsFor, earliest, latest } of batch.steps)
    figures.set(`step.${step}`, [on, earliest, latest, ...[...waitsFor].sort()].map((one) => one ?? '—').join(' '))
  for (const one of payments)
    figures.set(`paid.${one.name ?? '合计'}`, [one.agreed, one.paid, one.share].map(six).join(' '))
  for (const one of open) figures.set(`open.${one.id}`, one.difficulty ?? '—')
  for (const one of idle) figures.set(`idle.${one.id}`, `${one.kind} ${one.idleFrom} ${one.isIdle} ${one.proposal}`)
  for (const one of vintages) figures.set(`vintage.${one.year}`, [one.stock, one.disposed, one.rate].map(six).join(' '))
}

function workedFigures(world: World, asOf: string, batchId: string): Figures {
  const figures = new Map([['batch', batchId]])
  const own = (register: string) =>
    allOf(world, register).filter((one) => one.batch === batchId && one.state !== 'left')
  const rows = { homes: own('household'), graves: own('grave'), plots: own('plot') }
  const tasks = own('land_task')
  const nameOf = (id: unknown) => text(oneOf(world, 'unit', id)?.shortName)
  const lines = tasks.map((task) => ({ name: nameOf(task.village), ...lineOf([task], rows, asOf) }))
  const whole = tasks.length === 0 ? [] : [{ name: '合计', ...lineOf(tasks, rows, asOf) }]
  for (const { name, words: all } of [...lines, ...whole])
    for (const [key, value] of all) figures.set(`village.${name}.${key}`, value)
  const batch = oneOf(world, 'land_batch', batchId) ?? { id: batchId, version: 0 }
  const steps = stepsOf(world, batch)
  rest(figures, {
    batch: { steps, next: steps.find(({ on, waitsFor }) => on === null && waitsFor.length === 0) ?? null },
    payments: paymentsOf(rows.homes, asOf, nameOf),
    open: rows.homes
      .filter(({ signedOn }) => !hasCome(signedOn, asOf))
      .map(({ id, difficulty }) => ({ id, difficulty: text(difficulty) || null })),
    idle: idleOf(world, asOf),
    vintages: vintagesOf(world, asOf),
  })
  return figures
}

type Rows = { readonly homes: readonly Rec[]; readonly graves: readonly Rec[]; readonly plots: readonly Rec[] }

function lineOf(tasks: readonly Rec[], rows: Rows, asOf: string): Omit<Line, 'name'> {
  const names = new Set(tasks.map(({ village }) => village))
  const within = (list: readonly Rec[]) => list.filter(({ village }) => names.has(village))
  const [homes, graves, plots] = [within(rows.homes), within(rows.graves), within(rows.plots)]
  const found = new Map<string, string>()
  const whole = new Map<string, number>()
  for (const key of ['land', 'households', 'houses', 'graves']) {
    const first = total(tasks, (one) => amount(one[`${key}Initial`]) ?? 0)
    whole.set(
      key,
      total(tasks, (one) => amount(one[key]) ?? amount(one[`${key}Initial`]) ?? 0),
    )
    found.set(`task.${key}`, `${six(first)} ${six(whole.get(key))}`)
  }
  const put = (key: string, list: readonly Rec[], day: string, what: string, weigh: (one: Rec) => number) =>
    found.set(key, words(progressOf(list, day, whole.get(what) ?? 0, asOf, weigh)))
  const one = () => 1
  const land = (home: Rec) => amount(home.land) ?? 0
  const houses = (home: Rec) => (amount(home.houseLegal) ?? 0) + (amount(home.houseIllegal) ?? 0)
  for (const [key, day] of [
    ['measured', 'measuredOn'],
    ['paid', 'paidOn'],
    ['vacated', 'vacatedOn'],
    ['signed.households', 'signedOn'],
    ['demolished.households', 'demolishedOn'],
  ] as const)
    put(key, homes, day, 'households', one)
  put('signed.land', homes, 'signedOn', 'land', land)
  put('signed.houses', homes, 'signedOn', 'houses', houses)
  put('demolished.houses', homes, 'demolishedOn', 'houses', houses)
  put('moved', graves, 'movedOn', 'graves', one)
  put('cleared', plots, 'clearedOn', 'land', (plot) => amount(plot.area) ?? 0)
  return { words: found }
}

function progressOf(
  list: readonly Rec[],
  key: string,
  task: number,
  asOf: string,
  weigh: (one: Rec) => number,
): Progress {
  let monday = asOf
  while (new Date(`${monday}T00:00:00Z`).getUTCDay() !== 1) monday = dayBefore(monday)
  const since = (from: string) =>
    total(
      list.filter((one) => hasCome(one[key], asOf) && text(one[key]) >= from),
      weigh,
    )
  const all = since('')
  return { today: since(asOf), week: since(monday), total: all, share: percent(all, task) }
}

/** Added in ten-thousandths, so that no binary dust is left. */
function total(list: readonly Rec[], weigh: (one: Rec) => number): number {
  return list.reduce((sum, one) => sum + Math.round(weigh(one) * 10_000), 0) / 10_000
}

function percent(part: number, whole: number): number | null {
  return whole <= 0 ? null : Math.floor((part / whole) * 10_000 + 0.5 + 1e-9) / 100
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function paymentsOf(homes: readonly Rec[], asOf: string, nameOf: (id: unknown) => string): readonly Payment[] {
  const line = (name: string | null, of: readonly Rec[]) => {
    const agreed = total(of, (one) => (hasCome(one.signedOn, asOf) ? (amount(one.agreedSum) ?? 0) : 0))
    const paid = total(of, ({ payments }) =>
      ((payments ?? []) as { on: string; sum: number }[]).reduce(
        (yuan, { on, sum }) => yuan + (on <= asOf ? sum : 0),
        0,
      ),
    )
    return { name, agreed, paid, share: percent(paid, agreed) }
  }
  if (homes.length === 0) return []
  const byVillage = Map.groupBy(homes, ({ village }) => text(village))
  return [...[...byVillage].map(([id, of]) => line(nameOf(id), of)), line(null, homes)]
}

/** What must be there before each step of the law (arts. 45–48; Regulations arts. 26–31). */
const before: Readonly<Record<string, readonly string[]>> = {
  purposeOn: [],
  preNoticeOn: ['purposeOn'],
  surveyedOn: ['preNoticeOn'],
  riskOn: ['preNoticeOn'],
  planNoticeOn: ['surveyedOn', 'riskOn'],
  registeredOn: ['planNoticeOn'],
  agreedOn: ['planNoticeOn'],
  fundedOn: ['purposeOn'],
  appliedOn: ['riskOn', 'registeredOn', 'agreedOn', 'fundedOn'],
  approvedOn: ['appliedOn'],
  noticedOn: ['approvedOn'],
  paidOn: ['noticedOn'],
  handedOverOn: ['paidOn'],
}

function stepsOf(world: World, batch: Rec): readonly Step[] {
  const isWorkday = workdays(world)
  const end = (from: unknown, code: string) => {
    const rule = allOf(world, 'limit').find((one) => one.code === code)
    return text(from) === '' || rule === undefined ? '' : lastDayOf(rule, text(from), isWorkday)
  }
  const hung = (on: unknown, until: unknown, code: string) => {
    const last = [end(on, code), text(on) === '' ? '' : text(until)].sort().at(-1) ?? ''
    return last === '' ? '' : nextDay(last)
  }
  const notices: Readonly<Record<string, string>> = {
    planNoticeOn: hung(batch.preNoticeOn, batch.preNoticeUntil, 'land-pre-notice'),
    appliedOn: hung(batch.planNoticeOn, batch.planNoticeUntil, 'land-plan-notice'),
  }
  return Object.entries(before).map(([step, needed]) => {
    const waitsFor = needed.filter((one) => text(batch[one]) === '')
    const days = [...needed.map((one) => text(batch[one])), notices[step] ?? ''].sort()
    const latest = step === 'noticedOn' ? end(batch.receivedOn ?? batch.approvedOn, 'land-final-notice') : ''
    return {
      ...{ step, waitsFor, on: text(batch[step]) || null, latest: latest || null },
      earliest: waitsFor.length > 0 ? null : days.at(-1) || null,
    }
  })
}

/** A year after the day agreed, or after the works stopped with little done; the cause decides what may be proposed. */
function idleOf(world: World, asOf: string): readonly Idle[] {
  return allOf(world, 'plot').flatMap((one) => {
    if (one.state !== 'active' || text(one.suppliedOn) === '' || text(one.startDue) === '') return []
    const isBegun = hasCome(one.startedOn, asOf)
    if (isBegun && !(hasCome(one.stoppedOn, asOf) && isLittle(one))) return []
    const from = text(isBegun ? one.stoppedOn : one.startDue)
    const idleFrom = yearsAfter(from, 1)
    const isIdle = asOf > idleFrom
    const fee = !isBegun && asOf > yearsAfter(from, 2) ? 'takeBack' : 'fee'
    const proposal = isIdle ? ({ '': 'askCause', own: fee }[text(one.idleCause)] ?? 'ownPath') : 'none'
    const kind = isBegun ? 'stopped' : isIdle ? 'notStarted' : 'waiting'
    return [{ id: one.id, idleFrom, isIdle, kind, proposal }]
  })
}

/** Under a third of the area begun, or under a quarter of the money spent. */
function isLittle({ area, areaStarted, planned, invested }: Rec): boolean {
  const [begun, spent, whole] = [amount(areaStarted), amount(invested), amount(planned) ?? 0]
  return (begun !== null && 3 * begun < (amount(area) ?? 0)) || (spent !== null && whole > 0 && 4 * spent < whole)
}

function yearsAfter(day: string, count: number): string {
  const year = Number(day.slice(0, 4)) + count
  return year % 4 !== 0 && day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`
}

function vintagesOf(world: World, asOf: string): readonly Vintage[] {
  const base = `${Number(asOf.slice(0, 4)) - 1}-12-31`
  const stock = allOf(world, 'plot').flatMap((one) => {
    const approved = text(oneOf(world, 'land_batch', one.batch)?.approvedOn)
    if (one.state === 'left' || approved === '' || approved > base || hasCome(one.suppliedOn, base)) return []
    return [{ one, approved }]
  })
  return [...Map.groupBy(stock, ({ approved }) => Number(approved.slice(0, 4)))].map(([year, of]) => {
    const plots = of.map(({ one }) => one)
    const area = (one: Rec) => amount(one.area) ?? 0
    const all = total(plots, area)
    const disposed = total(
      plots.filter((one) => hasCome(one.suppliedOn, asOf)),
      area,
    )
    return { year, stock: all, disposed, rate: percent(disposed, all) }
  })
}
