import { addDays } from '#domain/day.ts'
import { airGrades } from '#domain/ecology/air.ts'
import { airEditions, pollutants } from '#domain/ecology/air-standards.ts'
import { getEdition } from '#domain/ecology/edition.ts'
import type { Label } from '#domain/label.ts'
import { exceedance } from '#registers/ecology/exceedance.ts'
import { monitorStation } from '#registers/ecology/monitor-station.ts'
import type { AirLine } from '#schema/ecology-views.ts'
import type { ParkFigure } from '#schema/park-standing.ts'
import { airLines } from '#services/ecology/air-view.ts'
import { ratesOn } from '#services/rates.ts'
import { figureOf, listOf, type ParkView, rowsAt } from '#services/standing/park/figure.ts'
import { whoIsSilent } from '#services/telemetry/silent.ts'
import { type Visible, visibleRows } from '#services/visible.ts'

type Station = Visible<typeof monitorStation>

/** 空气和排放 — the worst station of the hour and of yesterday with the edition it is judged by, who is silent, what is beyond its limit. */
export async function airFigures(view: ParkView): Promise<readonly ParkFigure[]> {
  const { looking, on, minute } = view
  const stations = (await visibleRows(looking, monitorStation)).filter(({ state }) => state === 'active')
  const hoursGone = looking.asOf === null ? Math.floor(minute / 60) : 24
  const { db, actor } = looking
  const air = await airLines(
    db,
    actor.zone,
    stations.filter(({ kind }) => kind === 'air'),
    on,
    hoursGone,
  )
  const { 'telemetry-silent-cycles': cycles } = await ratesOn(db, actor.zone, ['telemetry-silent-cycles'], on)
  return [
    ofHour(view, air, hoursGone, cycles.value),
    ofDay(view, air),
    await silentOnes(view, stations),
    await exceedances(view),
  ]
}

/** A station reports by the hour, so its hour is old after as many cycles as make a device silent. */
function ofHour({ on, holders }: ParkView, air: readonly AirLine[], hoursGone: number, cycles: number): ParkFigure {
  const worst = worstBy(air, ({ now }) => now?.verdict.aqi ?? null)
  const hour = worst?.now?.hour ?? null
  const isOld = hour !== null && hoursGone - 1 - hour >= cycles
  return figureOf(monitorStation, {
    ...{ key: 'airHour', value: worst?.now?.verdict.aqi ?? null, of: air.length, unit: holders.ecology ?? '' },
    ...{ asOf: hour === null ? on : `${on} ${String(hour + 1).padStart(2, '0')}:00`, href: '/ecology' },
    ...(isOld ? { state: 'stale' as const } : {}),
    facts: verdictFacts(worst, worst?.now?.verdict ?? null),
  })
}

function ofDay({ on, holders }: ParkView, air: readonly AirLine[]): ParkFigure {
  const verdictIn = ({ verdicts, inForce }: AirLine) => verdicts.find(({ edition }) => edition === inForce) ?? null
  const worst = worstBy(air, (line) => verdictIn(line)?.aqi ?? null)
  const verdict = worst === null ? null : verdictIn(worst)
  return figureOf(monitorStation, {
    ...{ key: 'airDay', value: verdict?.aqi ?? null, of: air.length, asOf: worst?.on ?? addDays(on, -1) },
    ...{ unit: holders.ecology ?? '', href: '/ecology', facts: verdictFacts(worst, verdict) },
  })
}

type Verdict = AirLine['verdicts'][number]

function verdictFacts(line: AirLine | null, verdict: Verdict | null): ParkFigure['facts'] {
  if (line === null || verdict === null) return {}
  return {
    station: line.name,
    grade: verdict.grade === null ? '' : airGrades[verdict.grade],
    edition: getEdition(airEditions, verdict.edition).label,
    primary: joined(verdict.primary.map((one) => pollutants[one])),
  }
}

function joined(labels: readonly Label[]): Label {
  return [labels.map(([zh]) => zh).join('、'), labels.map(([, en]) => en).join(', ')]
}

function worstBy(air: readonly AirLine[], aqiOf: (line: AirLine) => number | null): AirLine | null {
  const known = air.filter((line) => aqiOf(line) !== null)
  return known.toSorted((a, b) => (aqiOf(b) ?? 0) - (aqiOf(a) ?? 0))[0] ?? null
}

/** A station is silent when none of its devices is heard; one without a device cannot be heard and counts in neither number. */
async function silentOnes({ looking, on, at, holders }: ParkView, all: readonly Station[]): Promise<ParkFigure> {
  const stations = all.filter(({ devices }) => (devices ?? []).length > 0)
  const shared = { key: 'silentStations', of: stations.length, asOf: on, unit: holders.ecology ?? '' } as const
  if (at === null) return figureOf(monitorStation, { ...shared, value: null, href: '/ecology' })
  const { devices } = await whoIsSilent(looking.db, looking.actor.zone, { at, most: 1_000_000 })
  const silent = new Set(devices.map(({ device }) => device))
  const found = stations.filter((one) => (one.devices ?? []).every((id) => silent.has(id)))
  const href = rowsAt(
    monitorStation,
    found.map(({ id }) => id),
    '/ecology',
  )
  const names = found.slice(0, 3).map(({ name }) => name)
  return figureOf(monitorStation, { ...shared, value: found.length, href, facts: { names: names.join('、') } })
}

async function exceedances({ looking, on, holders }: ParkView): Promise<ParkFigure> {
  const open = await visibleRows(looking, exceedance, { where: () => "t.state not in ('closed', 'dropped')" })
  return figureOf(exceedance, {
    ...{ key: 'exceedances', value: open.length, asOf: on, unit: holders.ecology ?? '' },
    late: open.filter(({ due }) => due !== null && due < on).length,
    href: listOf(exceedance, ['open', 'asked', 'answered', 'traced', 'mended']),
  })
}
