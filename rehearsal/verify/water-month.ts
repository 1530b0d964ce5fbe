import { type Figures, six } from '#rehearsal/verify/boards.ts'
import { allOf, amount, oneOf, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { daysAfter, type Readings, rateOf, shifted } from '#rehearsal/verify/readings.ts'
import { areaDay, totalOf } from '#rehearsal/verify/water.ts'

type Sum = { readonly litres: number | null; readonly known: number }
type View = {
  readonly figures: Readonly<Record<string, number | null>>
  readonly balance: {
    readonly billed: Sum
    readonly authorised: Sum
    readonly losses: { readonly litres: number | null; readonly atMost: number | null }
  }
  readonly correction: Readonly<Record<string, number | null>>
  readonly [rate: string]: unknown
}

const read = ['supplied', 'billedMetered', 'freeMetered', 'household', 'completeness', 'inletCompleteness'] as const
const rates = ['grossLoss', 'grossLossAtMost', 'loss', 'grade', 'notBilled', 'notBilledAtMost', 'isValid'] as const

export function shownMonth(body: unknown): Figures {
  const view = body as View // the answer of the page
  const { billed, authorised, losses } = view.balance
  return new Map([
    ...[...read, 'points', 'holed'].map((key) => [key, six(view.figures[key])] as const),
    ['billed', `${six(billed.litres)} ${six(billed.known)}`],
    ['authorised', `${six(authorised.litres)} ${six(authorised.known)}`],
    ['losses', `${six(losses.litres)} ${six(losses.atMost)}`],
    ['correction', ['r1', 'r2', 'r3', 'r4', 'total'].map((key) => six(view.correction[key])).join(' ')],
    ...rates.map((key) => [key, typeof view[key] === 'number' ? six(view[key]) : String(view[key])] as const),
  ])
}

/** 水量平衡复算 — a month of an area: inflow by its boundary, use along the chain of meters, what a person estimated, and both rates. */
export function workedMonth(world: World, about: string, readings: Readings): Figures {
  const month = oneOf(world, 'water_month', about)
  const area = oneOf(world, 'dma', month?.dma)
  if (month === null || area === null) return new Map()
  const figures = figuresOf(world, readings, area, text(month.month))
  const lines = linesOf(month, figures)
  const supplied = lines.supplied ?? null
  const billed = sumOf(lines, ['billedMetered', 'billedUnmetered'])
  const authorised = sumOf(lines, ['billedMetered', 'billedUnmetered', 'freeMetered', 'freeUnmetered'])
  const less = (part: number | null) => (supplied === null || part === null ? null : supplied - part)
  const correction = correctionOf(world, area, figures)
  const grossLoss = percent(less(authorised.litres), supplied)
  const loss = grossLoss === null || correction.total === null ? null : hundredths(grossLoss - correction.total)
  const least = rateOf(world, 'water-complete')
  const isEnough = (figures.completeness ?? 0) >= least && (figures.inletCompleteness ?? 0) >= least
  const grades = [rateOf(world, 'water-grade-first'), rateOf(world, 'water-grade-second')] as const
  return shownMonth({
    ...{ figures, correction, grossLoss, loss },
    balance: { billed, authorised, losses: { litres: less(authorised.litres), atMost: less(authorised.known) } },
    grossLossAtMost: percent(less(authorised.known), supplied),
    grade: loss === null ? null : loss <= grades[0] ? 1 : loss <= grades[1] ? 2 : 'none',
    notBilled: percent(less(billed.litres), supplied),
    notBilledAtMost: percent(less(billed.known), supplied),
    isValid: figures.supplied !== null && isEnough && area.boundary === 'closed',
  })
}

function figuresOf(world: World, readings: Readings, area: Rec, month: string): View['figures'] {
  const first = `${month}-01`
  const days = daysAfter(shifted(first, -1), shifted(first, 32)).filter((day) => day.startsWith(month))
  const last = days.at(-1) ?? first
  const told = days.map((day) => areaDay(world, readings, area, day))
  const sum = (at: number) => told.reduce((all, { counts }) => all + (counts[at] ?? 0), 0)
  const [expected, suspect, inletsExpected, inletsKnown] = [sum(0), sum(3), sum(4), sum(5)]
  const points = allOf(world, 'water_point').filter(
    (one) => one.dma === area.id && termsOf(one).some(({ from }) => from <= last),
  )
  const uses = points.map((point) => ({ point, ...usedAt(world, readings, point, shifted(first, -1), last) }))
  const litres = (is: (point: Rec) => boolean) =>
    points.length === 0 ? null : uses.filter(({ point }) => is(point)).reduce((all, one) => all + one.litres, 0)
  return {
    supplied: totalOf(told.map(({ inflow }) => totalOf(inflow))),
    billedMetered: litres(({ billing }) => billing === 'billed'),
    freeMetered: litres(({ billing }) => billing === 'free'),
    household: litres(({ use }) => use === 'household'),
    completeness: expected === 0 ? null : Math.floor((100 * Math.max(0, sum(1) + sum(2) - suspect)) / expected),
    inletCompleteness: inletsExpected === 0 ? null : Math.floor((100 * inletsKnown) / inletsExpected),
    points: points.length,
    holed: uses.filter(({ isWhole }) => !isWhole).length,
  }
}

type Term = { readonly device: string; readonly from: string; readonly opened: number; readonly closedBefore: number }
type Mark = { readonly day: string; readonly reading: number }

function termsOf({ meters }: Rec): readonly Term[] {
  return (meters ?? []) as readonly Term[] // the lines of the register
}

/** Along the meters that hung there: each from its first reading, or that of the day before, to its last. */
function usedAt(world: World, readings: Readings, point: Rec, after: string, until: string) {
  const chain = termsOf(point).map((term, i, all) => ({ ...term, next: all[i + 1] ?? null }))
  const within = chain.filter(({ from, next }) => from <= until && (next === null || next.from > after))
  const spans = within.map((term) => {
    const device = oneOf(world, 'device', term.device)
    const end = term.next !== null && term.next.from <= until ? term.next.from : null
    const daily = daysAfter(shifted(after, -1), shifted(until, 1)).flatMap((day): readonly Mark[] => {
      const told =
        day < term.from || (end !== null && day >= end) ? null : readings.of(text(device?.number), 'waterVolume', day)
      return told === null || told.reading === null ? [] : [{ day, reading: told.reading }]
    })
    const opened = term.from > after ? [{ day: term.from, reading: term.opened }] : []
    const closed = end === null || term.next === null ? [] : [{ day: end, reading: term.next.closedBefore }]
    const marks = [...opened, ...daily, ...closed]
    return {
      marks,
      isOpened: term.from > after,
      isClosed: end !== null,
      ...alongOf(marks, oneOf(world, 'product_model', device?.model)),
    }
  })
  const known = spans.filter(({ marks }) => marks.length > 0)
  const begins = within[0] !== undefined && within[0].from > after && within[0] === chain[0]
  const joins = spans.slice(1).every(({ isOpened }, i) => spans[i]?.isClosed === true && isOpened)
  const [first, last] = [known[0]?.marks[0]?.day, known.at(-1)?.marks.at(-1)?.day]
  return {
    litres: spans.reduce((sum, one) => sum + one.litres, 0),
    isWhole: (first === after || begins) && last === until && joins && spans.every(({ isDoubtful }) => !isDoubtful),
  }
}

/** Steps from mark to mark; one that cannot be is left out, and the mark before it stays the one to compare with. */
function alongOf(marks: readonly Mark[], model: Rec | null) {
  const turnsAt = (amount(model?.fullScale) ?? Number.MAX_SAFE_INTEGER) * 1000
  const overload = (amount(model?.overload) ?? Number.MAX_SAFE_INTEGER) * 1000
  let [litres, isDoubtful, last] = [0, false, marks[0]]
  for (const mark of marks.slice(1)) {
    if (last === undefined) break
    const most = overload * 24 * Math.max(1, daysAfter(last.day, mark.day).length + (mark.day > last.day ? 1 : 0))
    const rise = mark.reading - last.reading
    const isTurned = rise < 0 && last.reading > turnsAt * 0.9 && mark.reading < turnsAt * 0.1 && rise + turnsAt <= most
    if (rise > most || (rise < 0 && !isTurned)) {
      isDoubtful = true
      continue
    }
    litres += isTurned ? rise + turnsAt : rise
    last = mark
  }
  return { litres, isDoubtful }
}

function linesOf(month: Rec, figures: View['figures']): Readonly<Record<string, number | null>> {
  const estimated = (key: string) => (amount(month[key]) === null ? null : (amount(month[key]) ?? 0) * 1000)
  const lines: Record<string, number | null> = {
    supplied: figures.supplied ?? null,
    ...{ billedMetered: figures.billedMetered ?? null, freeMetered: figures.freeMetered ?? null },
    ...{ billedUnmetered: estimated('billedUnmetered'), freeUnmetered: estimated('freeUnmetered') },
  }
  const corrections = (month.corrections ?? []) as readonly { line: string; cubicMetres: number }[] // the lines of the register
  for (const { line, cubicMetres } of corrections) lines[line] = (lines[line] ?? 0) + cubicMetres * 1000
  return lines
}

function sumOf(lines: Readonly<Record<string, number | null>>, names: readonly string[]): Sum {
  const all = names.map((name) => lines[name] ?? null)
  return { litres: totalOf(all), known: all.reduce<number>((sum, one) => sum + (one ?? 0), 0) }
}

/** R1 … R4 of CJJ 92, in points of a percent. */
function correctionOf(world: World, area: Rec, figures: View['figures']) {
  const of = (name: string) => rateOf(world, `water-${name}`)
  const share = percent(figures.household ?? null, figures.supplied ?? null)
  const r1 = share === null ? null : hundredths(of('r1-factor') * share)
  const [metres, supplied] = [amount(area.pipeMetres), figures.supplied ?? null]
  const pipe = metres === null || supplied === null || supplied <= 0 ? null : (metres * 10_000) / (supplied * 12)
  const most = of('r2-most')
  const r2 =
    pipe === null ? null : hundredths(Math.max(-most, Math.min(most, of('r2-factor') * (pipe - of('r2-usual')) * 100)))
  const pressure = amount(area.pressure)
  const bounds = [[750, 'r3-high'] as const, [550, 'r3-middle'] as const, [350, 'r3-low'] as const]
  const passed = bounds.find(([above]) => (pressure ?? 0) > above)
  const r3 = pressure === null ? null : passed === undefined ? 0 : of(passed[1])
  const frost = amount(area.frostDepth)
  const r4 = frost === null ? null : frost > of('r4-from') ? of('r4-points') : 0
  const total = r1 === null || r2 === null || r3 === null || r4 === null ? null : hundredths(r1 + r2 + r3 + r4)
  return { r1, r2, r3, r4, total }
}

function percent(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : hundredths((100 * part) / whole)
}

function hundredths(value: number): number {
  return Math.round(Number((value * 100).toPrecision(12))) / 100
}
