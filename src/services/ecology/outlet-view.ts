import { addDays, type Day, daysBetween } from '#domain/day.ts'
import { type SignRules, signsOf } from '#domain/ecology/permit.ts'
import type { OutletLine } from '#schema/ecology-views.ts'
import { hourly, hoursOf, type OutletDay, outletDay } from '#services/ecology/judging.ts'
import { type MeasuredDay, measuredOf, metricsOf } from '#services/ecology/measured.ts'
import type { Permit } from '#services/ecology/permits.ts'
import type { Station } from '#services/ecology/stations.ts'
import type { Connection } from '#store/database.ts'

const shownDays = 7

type Asked = {
  readonly stations: readonly Station[]
  readonly permits: readonly Permit[]
  readonly firms: ReadonlyMap<string, string>
  readonly rules: SignRules
  readonly asOf: Day
}

/** 排污在线 — the last seven days of every factor that a permit limits: what counted, what was beyond, what was left out and why. */
export async function outletLines(db: Connection, zone: string, asked: Asked): Promise<readonly OutletLine[]> {
  const { stations, permits, asOf } = asked
  const factors = [...new Set(permits.flatMap(({ limits }) => limits.map(({ factor }) => factor)))]
  const from = addDays(asOf, 1 - shownDays)
  const measured = await measuredOf(db, zone, stations, { from, to: asOf, metrics: metricsOf(factors) })
  return stations.flatMap((station) => {
    const own = permits.filter((permit) => permit.station === station.id && permit.state === 'inForce')
    return ofStation(station, own, measured.get(station.id) ?? [], { ...asked, from })
  })
}

function ofStation(
  station: Station,
  permits: readonly Permit[],
  measured: readonly MeasuredDay[],
  { from, asOf, firms, rules }: Asked & { readonly from: Day },
): readonly OutletLine[] {
  const days = [...Map.groupBy(measured, ({ day }) => day)].toSorted(([a], [b]) => a.localeCompare(b))
  const judged = days.flatMap(([on, day]) => outletDay(permits, on, day))
  const lines = Map.groupBy(judged, ({ factor, per }) => `${factor} ${per}`)
  const limited = outletDay(permits, asOf, [])
  return limited.map(({ factor, per }) => {
    const own: readonly OutletDay[] = lines.get(`${factor} ${per}`) ?? []
    const hours = days.flatMap(([on, day]) => hourly(on, hoursOf(day, factor)))
    const limit =
      own.at(-1)?.judged.limit ?? limited.find((one) => one.factor === factor && one.per === per)?.judged.limit ?? null
    const last = hours.findLast(({ value, mark }) => value !== null && mark === 'N')
    return {
      ...{ id: `${station.id} ${factor} ${per}`, station: station.id, name: station.name, factor, per, from, to: asOf },
      ...{ enterprise: station.enterprise, enterpriseName: firms.get(station.enterprise ?? '') ?? null },
      permit: permits[0]?.id ?? null,
      ...{ most: limit?.most ?? null, least: limit?.least ?? null },
      valid: own.reduce((total, one) => total + one.judged.valid, 0),
      expected: (daysBetween(from, asOf) + 1) * (per === 'hour' ? 24 : 1),
      latest: last?.value === undefined || last.value === null ? null : { at: last.at, value: last.value },
      exceeded: own.flatMap((one) => one.judged.exceeded),
      leftOut: per === 'hour' ? own.flatMap((one) => one.judged.leftOut) : [],
      signs: per === 'hour' ? days.flatMap(([on, day]) => signsOf(hourly(on, hoursOf(day, factor)), limit, rules)) : [],
    }
  })
}
