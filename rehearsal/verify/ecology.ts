import { type Figures, six } from '#rehearsal/verify/boards.ts'
import { allOf, amount, foldLog, type LogLine, oneOf, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { daysAfter, type Pushed, Readings, shifted } from '#rehearsal/verify/readings.ts'

const pollutants = ['so2', 'no2', 'co', 'o3', 'pm10', 'pm25'] as const
type Pollutant = (typeof pollutants)[number]
type Means = Readonly<Record<Pollutant, number | null>>

/** Concentrations at an index of 0, 50, 100, 150, 200, 300, 400, 500 (HJ 633): of the day. */
const gases = {
  so2: [0, 50, 150, 475, 800, 1600, 2100, 2620],
  no2: [0, 40, 80, 180, 280, 565, 750, 940],
  co: [0, 2, 4, 14, 24, 36, 48, 60],
  o3: [0, 100, 160, 215, 265, 800],
}
const editions: Readonly<Record<string, Readonly<Record<Pollutant, readonly number[]>>>> = {
  'gb3095-2012': { ...gases, pm10: [0, 50, 150, 250, 350, 420, 500, 600], pm25: [0, 35, 75, 115, 150, 250, 350, 500] },
  'gb3095-2026': { ...gases, pm10: [0, 50, 120, 250, 350, 420, 500, 600], pm25: [0, 35, 60, 115, 150, 250, 350, 500] },
}
const indices = [0, 50, 100, 150, 200, 300, 400, 500]
const decimals: Readonly<Record<string, number>> = {
  ...{ so2: 1, no2: 1, co: 3, o3: 1, pm10: 1, pm25: 1, cod: 1 },
  ...{ ph: 2, dissolvedOxygen: 2, codMn: 2, ammonia: 3, phosphorus: 3 },
}

type Verdict = {
  readonly edition: string
  readonly aqi: number | null
  readonly grade: string | null
  readonly primary: readonly string[]
}
type View = {
  readonly air: readonly {
    readonly id: string
    readonly means: Means
    readonly verdicts: readonly Verdict[]
    readonly year: readonly {
      readonly edition: string
      readonly good: number
      readonly valid: number
      readonly share: number | null
    }[]
  }[]
  readonly water: readonly {
    readonly id: string
    readonly on: string | null
    readonly class: string | null
    readonly isKept: boolean | null
    readonly year: { readonly kept: number; readonly judged: number }
  }[]
  readonly outlets: readonly {
    readonly id: string
    readonly most: number | null
    readonly valid: number
    readonly exceeded: readonly { readonly at: string; readonly value: number; readonly limit: number }[]
  }[]
  readonly cases: readonly { readonly id: string; readonly most: number; readonly limit: number }[]
  readonly closedThisYear: number
}

export function shownEcology(body: unknown): Figures {
  const { air, water, outlets, cases, closedThisYear } = body as View // the answer of the page
  return new Map([
    ['closed', six(closedThisYear)] as const,
    [
      'cases',
      cases
        .map(({ id, most, limit }) => `${id}:${most}/${limit}`)
        .toSorted()
        .join(' '),
    ] as const,
    ...air.flatMap(({ id, means, verdicts, year }) => [
      [`${id}.means`, pollutants.map((one) => six(means[one])).join(' ')] as const,
      ...verdicts.map(
        (one) => [`${id}.${one.edition}`, `${six(one.aqi)} ${one.grade} ${one.primary.join('+')}`] as const,
      ),
      ...year.map((one) => [`${id}.${one.edition}.year`, [one.good, one.valid, one.share].map(six).join(' ')] as const),
    ]),
    ...water.map(
      ({ id, on, class: found, isKept, year }) => [id, `${on} ${found} ${isKept} ${year.kept} ${year.judged}`] as const,
    ),
    ...outlets.map(({ id, most, valid, exceeded }) => {
      const beyond = exceeded.map(({ at, value, limit }) => `${at}=${value}/${limit}`).join(',')
      return [id, `${six(most)} ${valid} ${beyond}`] as const
    }),
  ])
}

/** 生态复算 — means, indices and classes of stations, hours of outlets against their permits, and the cases that are open. */
export function workedEcology(world: World, asOf: string, readings: Readings): Figures {
  const stations = allOf(world, 'monitor_station').filter(({ state }) => state === 'active')
  const of = (kind: string) => stations.filter((one) => one.kind === kind)
  const cases = allOf(world, 'exceedance')
  const open = cases.filter(({ state }) => state !== 'closed' && state !== 'dropped')
  return shownEcology({
    air: of('air').map((one) => airLine(world, readings, one, asOf)),
    water: of('surfaceWater').map((one) => riverLine(world, readings, one, asOf)),
    outlets: of('wasteWater').flatMap((one) => outletLines(world, readings, one, asOf)),
    cases: open.map(({ id, most, limitValue }) => ({ id, most: amount(most) ?? 0, limit: amount(limitValue) ?? 0 })),
    closedThisYear: cases.filter(({ state, closedOn }) => state === 'closed' && text(closedOn) >= asOf.slice(0, 4))
      .length,
  })
}

function airLine(world: World, readings: Readings, station: Rec, asOf: string): View['air'][number] {
  const number = numberOf(world, station)
  const meansOn = (day: string) => meansOf(readings, number, day)
  const begin = text(station.from) > `${asOf.slice(0, 4)}-01-01` ? text(station.from) : `${asOf.slice(0, 4)}-01-01`
  const all = daysAfter(shifted(begin, -1), asOf).map(meansOn)
  const names = Object.keys(editions)
  return {
    id: station.id,
    means: meansOn(shifted(asOf, -1)),
    verdicts: names.map((edition) => verdictOf(edition, meansOn(shifted(asOf, -1)))),
    year: names.map((edition) => {
      const grades = all.map((means) => verdictOf(edition, means).grade).filter((grade) => grade !== null)
      const good = grades.filter((grade) => grade === 'excellent' || grade === 'good').length
      const share = grades.length === 0 ? null : halfEven(good * 1000, grades.length) / 10
      return { edition, good, valid: grades.length, share }
    }),
  }
}

function meansOf(readings: Readings, number: string, day: string): Means {
  const of = (pollutant: Pollutant) => {
    const values = countingOf(readings, number, pollutant, day)
    return pollutant === 'o3'
      ? eightHours(values)
      : meanOf(
          values.filter((value) => value !== null),
          pollutant,
        )
  }
  return { so2: of('so2'), no2: of('no2'), co: of('co'), o3: of('o3'), pm10: of('pm10'), pm25: of('pm25') }
}

/** Twenty hours make a day; CO is told to a tenth, the others whole. */
function meanOf(values: readonly number[], pollutant: Pollutant): number | null {
  if (values.length < 20) return null
  const digits = pollutant === 'co' ? 1 : 0
  return halfEven(sum(values) * 10 ** digits, values.length * 10 ** (decimals[pollutant] ?? 0)) / 10 ** digits
}

/** The largest mean of eight hours among those that end from 8 to 24 o'clock; six hours make one, fourteen of them a day. */
function eightHours(values: readonly (number | null)[]): number | null {
  const windows = Array.from({ length: 17 }, (_, at) => values.slice(at, at + 8).filter((value) => value !== null))
  const valid = windows.filter(({ length }) => length >= 6)
  if (valid.length < 14) return null
  const largest = valid.toSorted((a, b) => sum(b) * a.length - sum(a) * b.length)[0] ?? []
  return halfEven(sum(largest), largest.length * 10)
}

function verdictOf(edition: string, means: Means): Verdict {
  const all = pollutants.map((pollutant) => indexOf(editions[edition]?.[pollutant] ?? [], means[pollutant]))
  if (all.includes(null)) return { edition, aqi: null, grade: null, primary: [] }
  const aqi = Math.max(...all.map((one) => one ?? 0))
  const grade =
    ['excellent', 'good', 'light', 'moderate', 'heavy', 'heavy', 'severe'][Math.max(0, Math.ceil(aqi / 50) - 1)] ??
    'severe'
  return { edition, aqi, grade, primary: aqi > 50 ? pollutants.filter((_, i) => all[i] === aqi) : [] }
}

function indexOf(points: readonly number[], value: number | null): number | null {
  if (value === null) return null
  const at = points.findIndex((point, i) => i > 0 && value <= point)
  if (at === -1) return indices[points.length - 1] ?? 500
  const [low, high] = [(points[at - 1] ?? 0) * 10, (points[at] ?? 0) * 10]
  const [from, to] = [indices[at - 1] ?? 0, indices[at] ?? 0]
  return from + Math.ceil(((to - from) * (Math.round(value * 10) - low)) / (high - low))
}

const classes = ['one', 'two', 'three', 'four', 'five', 'worse']
/** GB 3838: at most so much in a river, class by class. */
const rows: Readonly<Record<string, readonly number[]>> = {
  ...{ codMn: [2, 4, 6, 10, 15], ammonia: [0.15, 0.5, 1, 1.5, 2], phosphorus: [0.02, 0.1, 0.2, 0.3, 0.4] },
}
const oxygen = [7.5, 6, 5, 3, 2]

function riverLine(world: World, readings: Readings, station: Rec, asOf: string): View['water'][number] {
  const number = numberOf(world, station)
  const target = classes.indexOf(text(station.targetClass))
  const judged = daysAfter(`${Number(asOf.slice(0, 4)) - 1}-12-31`, shifted(asOf, 1)).flatMap((on) => {
    const place = classOn(readings, number, on)
    return place === null ? [] : [{ on, place }]
  })
  const last = judged.at(-1)
  return {
    id: station.id,
    on: last?.on ?? null,
    class: last === undefined ? null : (classes[last.place] ?? null),
    isKept: last === undefined ? null : last.place <= target,
    year: { kept: judged.filter(({ place }) => place <= target).length, judged: judged.length },
  }
}

/** The class of the worst factor by the means of a day. */
function classOn(readings: Readings, number: string, day: string): number | null {
  const places = ['ph', 'dissolvedOxygen', 'codMn', 'ammonia', 'phosphorus'].flatMap((factor) => {
    const told = readings.of(number, factor, day)
    const values = told?.points.filter((value, i) => value !== null && /[Nl]/.test(told.marks[i] ?? 'N')) ?? []
    if (values.length === 0) return []
    const mean =
      halfEven(sum(values.map((value) => value ?? 0)) * 1000, values.length * 10 ** (decimals[factor] ?? 0)) / 1000
    if (factor === 'ph') return [mean >= 6 && mean <= 9 ? 0 : 5]
    const at =
      factor === 'dissolvedOxygen'
        ? oxygen.findIndex((least) => mean >= least)
        : (rows[factor] ?? []).findIndex((most) => mean <= most)
    return [at === -1 ? 5 : at]
  })
  return places.length === 0 ? null : Math.max(...places)
}

type PermitLine = {
  readonly factor: string
  readonly bound: string
  readonly value: number
  readonly from: string
  readonly until: string
}

function permitLines(world: World, station: Rec): readonly PermitLine[] {
  const permits = allOf(world, 'emission_permit').filter((one) => one.station === station.id && one.state === 'inForce')
  return permits.flatMap(({ limits }) => limits as readonly PermitLine[]) // the lines of the register
}

function outletLines(world: World, readings: Readings, station: Rec, asOf: string): View['outlets'] {
  const lines = permitLines(world, station)
  const days = daysAfter(shifted(asOf, -7), shifted(asOf, 1))
  return [...new Set(lines.map(({ factor }) => factor))].map((factor) => {
    const hours = days.flatMap((day) => hoursOf(world, readings, station, factor, day))
    const most = lines.find(
      (one) =>
        one.factor === factor &&
        one.bound === 'most' &&
        one.from <= (hours.at(-1)?.day ?? asOf) &&
        (hours.at(-1)?.day ?? asOf) <= one.until,
    )
    return {
      id: `${station.id} ${factor} hour`,
      ...{ most: most?.value ?? null, valid: hours.length },
      exceeded: beyond(lines, factor, hours),
    }
  })
}

type HourValue = { readonly day: string; readonly at: string; readonly value: number }

function hoursOf(world: World, readings: Readings, station: Rec, factor: string, day: string): readonly HourValue[] {
  return countingOf(readings, numberOf(world, station), factor, day).flatMap((value, hour) =>
    value === null
      ? []
      : [{ day, at: `${day} ${String(hour).padStart(2, '0')}`, value: value / 10 ** (decimals[factor] ?? 0) }],
  )
}

function beyond(lines: readonly PermitLine[], factor: string, hours: readonly HourValue[]) {
  return hours.flatMap(({ day, at, value }) => {
    const own = lines.filter((one) => one.factor === factor && one.from <= day && day <= one.until)
    const wrong = own.find(({ bound, value: limit }) => (bound === 'most' ? value > limit : value < limit))
    return wrong === undefined ? [] : [{ at, value, limit: wrong.value }]
  })
}

type Difference = {
  readonly exceedance: string
  readonly what: string
  readonly shown: string
  readonly recomputed: string
}

/** 超标复算 — every hour beyond its permit lies in one case, and each case holds those hours and no others; who closed it did not mend it. */
export function compareCases(log: readonly LogLine[], pushed: readonly Pushed[]): readonly Difference[] {
  const world = foldLog(log)
  const readings = new Readings(pushed)
  const last = pushed.at(-1)?.at.slice(0, 10)
  if (last === undefined) return []
  readings.readTo(world, shifted(last, 1))
  return allOf(world, 'monitor_station')
    .filter(({ kind }) => kind === 'wasteWater')
    .flatMap((station) => {
      const lines = permitLines(world, station)
      const days = daysAfter(shifted(text(station.from), -1), shifted(last, 1))
      return [...new Set(lines.map(({ factor }) => factor))].flatMap((factor) => {
        const hours = days.flatMap((day) => hoursOf(world, readings, station, factor, day))
        const told = beyond(lines, factor, hours).map(({ at, value, limit }) => `${at}=${value}/${limit}`)
        const cases = allOf(world, 'exceedance').filter((one) => one.station === station.id && one.factor === factor)
        const kept = cases.flatMap(
          ({ values }) => (values as readonly { at: string; value: number; limit: number }[]) ?? [],
        )
        const shown = kept.map(({ at, value, limit }) => `${at}=${value}/${limit}`).toSorted()
        const wrong =
          shown.join(' ') === told.toSorted().join(' ')
            ? []
            : [difference(factor, 'hours', shown.join(' '), told.join(' '))]
        const alone = cases.filter(
          (one) => one.state === 'closed' && one.closedBy === one.mendedBy && one.mendedBy !== null,
        )
        return [...wrong, ...alone.map(({ id }) => difference(id, 'closedBy', 'the same person', 'a second person'))]
      })
    })
}

function difference(exceedance: string, what: string, shown: string, recomputed: string): Difference {
  return { exceedance, what, shown, recomputed }
}

/** A station of the play has one device. */
function numberOf(world: World, station: Rec): string {
  const [device] = (station.devices ?? []) as readonly string[] // references to devices
  return text(oneOf(world, 'device', device)?.number)
}

/** Hours whose mark is normal; a value that was found flat is one too. */
function countingOf(readings: Readings, number: string, metric: string, day: string): readonly (number | null)[] {
  const told = readings.of(number, metric, day)
  return told === null
    ? Array.from({ length: 24 }, () => null)
    : told.points.map((value, i) => (/[Nl]/.test(told.marks[i] ?? 'N') ? value : null))
}

/** A quotient of whole numbers to a whole number; a half goes to the even one. */
function halfEven(of: number, by: number): number {
  const floor = Math.floor(of / by)
  const rest = 2 * (of - floor * by)
  return rest > by || (rest === by && floor % 2 !== 0) ? floor + 1 : floor
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
