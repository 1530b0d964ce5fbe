import { type Figures, six } from '#rehearsal/verify/boards.ts'
import { allOf, amount, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { type Readings, rateOf, shifted, type Told } from '#rehearsal/verify/readings.ts'

type Inlet = { readonly device: string; readonly direction: 'in' | 'out' }

/** An area on a day: litres by hour, and how many meters said so. */
export type AreaDay = {
  readonly inflow: readonly (number | null)[]
  readonly used: readonly (number | null)[]
  readonly counts: readonly number[]
  readonly percent: number | null
}

type Line = {
  readonly code: string
  readonly supplied: number | null
  readonly used: number | null
  readonly difference: number | null
  readonly completeness: Readonly<Record<string, number | null>>
  readonly night: Readonly<Record<string, unknown>>
  readonly suspicion: { readonly kind: string; readonly since: string; readonly excess: number } | null
  readonly alarm: { readonly id: string } | null
}
type View = { readonly lines: readonly Line[]; readonly hits: Readonly<Record<string, number | null>> }

const counted = ['expected', 'onTime', 'late', 'suspect', 'inletsExpected', 'inletsKnown', 'percent'] as const
const nightly = ['current', 'base', 'step', 'known', 'knownBase'] as const

export function shownWater(body: unknown): Figures {
  const { lines, hits } = body as View // the answer of the page
  return new Map([
    ['hits', ['found', 'looked', 'open', 'percent'].map((key) => six(hits[key])).join(' ')] as const,
    ...lines.flatMap(({ code, supplied, used, difference, completeness, night, suspicion, alarm }) => [
      [`${code}.day`, [supplied, used, difference].map(six).join(' ')] as const,
      [`${code}.complete`, counted.map((key) => six(completeness[key])).join(' ')] as const,
      [`${code}.night`, nightly.map((key) => six(night[key])).join(' ')] as const,
      [
        `${code}.suspicion`,
        suspicion === null ? '—' : `${suspicion.kind} ${suspicion.since} ${suspicion.excess}`,
      ] as const,
      [`${code}.alarm`, alarm?.id ?? '—'] as const,
    ]),
  ])
}

/** 供水看板复算 — the last whole day of each area, its nights and what is suspected, from messages and log. */
export function workedWater(world: World, asOf: string, readings: Readings): Figures {
  const day = shifted(asOf, -1)
  const open = new Map(leakAlarms(world).flatMap((one) => (one.state === 'closed' ? [] : [[text(one.object), one]])))
  const lines = areasOf(world).map((area): Line => {
    const one = areaDay(world, readings, area, day)
    const [supplied, used] = [totalOf(one.inflow), totalOf(one.used)]
    const alarm = open.get(text(area.code))
    const nights = nightsOf(world, readings, area, shifted(day, -34), day)
    return {
      ...{ code: text(area.code), supplied, used },
      difference: supplied === null || used === null ? null : supplied - used,
      completeness: Object.fromEntries([...one.counts, one.percent].map((value, i) => [counted[i] ?? '', value])),
      night: standingOf(world, nights),
      suspicion: suspicionOf(world, nights, day),
      alarm: alarm === undefined ? null : { id: alarm.id },
    }
  })
  return shownWater({ lines, hits: hitsOf(world) })
}

export function areasOf(world: World): readonly Rec[] {
  return allOf(world, 'dma')
    .filter(({ state }) => state === 'active')
    .toSorted((a, b) => (text(a.code) < text(b.code) ? -1 : 1))
}

export function leakAlarms(world: World): readonly Rec[] {
  return allOf(world, 'alarm').filter(({ type }) => type === 'leak' || type === 'burst')
}

export function areaDay(world: World, readings: Readings, area: Rec, day: string): AreaDay {
  const { inlets, customers } = metersOf(world, area)
  const known = inlets.flatMap(({ number, sign }) => {
    const told = readings.of(number, 'waterVolume', day)
    return told === null || /[ejkor]/.test(told.marks) ? [] : [{ told, sign }]
  })
  const isWhole = inlets.length > 0 && known.length === inlets.length
  const told = customers.flatMap(({ number }) => readings.of(text(number), 'waterVolume', day) ?? [])
  const measured = told.filter(({ marks }) => !marks.startsWith('e'))
  const suspect = measured.filter(({ marks }) => /[jor]/.test(marks)).length
  const late = measured.filter(({ isLate }) => isLate).length
  const sound = told.filter(({ marks }) => !/[jor]/.test(marks))
  const expected = expectedOn(customers, day)
  return {
    inflow: hours((hour) =>
      isWhole ? known.reduce((sum, one) => sum + one.sign * (one.told.points[hour] ?? 0), 0) : null,
    ),
    used: hours((hour) => (sound.length === 0 ? null : sumAt(sound, hour))),
    counts: [expected, measured.length - late, late, suspect, inlets.length, known.length],
    percent: expected === 0 ? null : Math.floor((100 * Math.max(0, measured.length - suspect)) / expected),
  }
}

type Night = { readonly day: string; readonly litres: number | null }

/** The lowest hour of each night less what customers used in it; nothing where too few meters are known. */
export function nightsOf(world: World, readings: Readings, area: Rec, from: string, to: string): readonly Night[] {
  const { inlets, customers } = metersOf(world, area)
  const [first, last] = [rateOf(world, 'water-night-from'), rateOf(world, 'water-night-until')]
  const [share, least] = [rateOf(world, 'water-used-share'), rateOf(world, 'water-complete')]
  const nights: Night[] = []
  for (let day = from; day <= to; day = shifted(day, 1)) {
    const said = inlets.map(({ number, sign }) => ({ told: readings.of(number, 'waterVolume', day), sign }))
    const isKnown = said.length > 0 && said.every(({ told }) => told !== null && !/[ejkor]/.test(told.marks))
    let lowest: { hour: number; litres: number } | null = null
    for (let hour = first; isKnown && hour < last; hour += 1) {
      const litres = said.reduce((sum, { told, sign }) => sum + sign * (told?.points[hour] ?? 0), 0)
      if (lowest === null || litres < lowest.litres) lowest = { hour, litres }
    }
    const sound = customers
      .flatMap(({ number }) => readings.of(text(number), 'waterVolume', day) ?? [])
      .filter(({ marks }) => !/[ejkor]/.test(marks))
    const isEnough = Math.floor((100 * sound.length) / expectedOn(customers, day)) >= least
    const litres =
      lowest === null || !isEnough ? null : lowest.litres - Math.round((sumAt(sound, lowest.hour) * share) / 100)
    nights.push({ day, litres })
  }
  return nights
}

/** Seven nights against the twenty-eight before them, the last of the row being the day. */
function standingOf(world: World, nights: readonly Night[]): Readonly<Record<(typeof nightly)[number], number | null>> {
  const values = (part: readonly Night[]) => part.flatMap(({ litres }) => (litres === null ? [] : [litres]))
  const [now, before] = [values(nights.slice(-7)), values(nights.slice(-35, -7))]
  const rank = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.ceil(list.length * 0.2) - 1] ?? null
  const current = now.length < rateOf(world, 'water-least-nights') ? null : rank(now)
  const base = before.length < rateOf(world, 'water-least-base') ? null : rank(before)
  return {
    ...{ current, base, known: now.length, knownBase: before.length },
    step: current === null || base === null ? null : current - base,
  }
}

export function suspicionOf(world: World, nights: readonly Night[], day: string): Line['suspicion'] {
  const { base, step } = standingOf(world, nights)
  if (base === null) return null
  const from = Math.max(
    rateOf(world, 'water-step-least'),
    Math.ceil((base * rateOf(world, 'water-step-percent')) / 100),
  )
  if (step !== null && step >= from) return { kind: 'step', since: sinceOf(nights, day, base + from), excess: step }
  const count = rateOf(world, 'water-burst-nights')
  const last = nights.slice(-count).flatMap(({ litres }) => (litres === null ? [] : [litres]))
  const before = nights.slice(-35, -7).flatMap(({ litres }) => (litres === null ? [] : [litres]))
  const [low, bound] = [Math.min(...last), base + rateOf(world, 'water-burst-least')]
  if (last.length < count || low < bound || low <= Math.max(...before)) return null
  return { kind: 'burst', since: sinceOf(nights, day, bound), excess: low - base }
}

function sinceOf(nights: readonly Night[], day: string, from: number): string {
  let since = day
  for (const { day: on, litres } of nights.toReversed()) {
    if (litres !== null && litres < from) break
    if (litres !== null) since = on
  }
  return since
}

/** Searched for and found, among those for which somebody went out and came to an end. */
function hitsOf(world: World): View['hits'] {
  const tickets = new Map(allOf(world, 'ticket').map((one) => [text(one.origin), one]))
  const outcomes = leakAlarms(world).flatMap(({ id }) => {
    const ticket = tickets.get(`alarm ${id}`)
    if (ticket === undefined) return []
    return ['fixed', 'closed'].includes(text(ticket.state)) ? [text(ticket.found)] : ['open']
  })
  const found = outcomes.filter((one) => one === 'found').length
  const looked = found + outcomes.filter((one) => one === 'notFound').length
  const percent = looked === 0 ? null : Math.round((100 * found) / looked)
  return { found, looked, open: outcomes.length - looked, percent }
}

type Meters = {
  readonly inlets: readonly { readonly number: string; readonly sign: number }[]
  readonly customers: readonly Rec[]
}

function metersOf(world: World, area: Rec): Meters {
  const devices = world.get('device') ?? new Map<string, Rec>()
  const boundary = (area.inlets ?? []) as readonly Inlet[] // the lines of the register
  const own = [...devices.values()].filter((one) => one.area === area.code)
  return {
    inlets: boundary.map(({ device, direction }) => ({
      number: text(devices.get(device)?.number),
      sign: direction === 'in' ? 1 : -1,
    })),
    customers: own.filter(({ id }) => !boundary.some(({ device }) => device === id)),
  }
}

function expectedOn(customers: readonly Rec[], day: string): number {
  return customers.filter(({ from, until }) => text(from) <= day && (text(until) === '' || text(until) >= day)).length
}

export function hours<T>(of: (hour: number) => T): readonly T[] {
  return Array.from({ length: 24 }, (_, hour) => of(hour))
}

function sumAt(told: readonly Told[], hour: number): number {
  return told.reduce((sum, { points }) => sum + (points[hour] ?? 0), 0)
}

export function totalOf(all: readonly (number | null)[]): number | null {
  return all.includes(null) ? null : all.reduce<number>((sum, one) => sum + (amount(one) ?? 0), 0)
}
