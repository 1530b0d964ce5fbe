import { addDays, type Day, dayOf, yearOf } from '#domain/day.ts'
import { counting } from '#domain/ecology/hours.ts'
import { waterFactors } from '#domain/ecology/water-labels.ts'
import type { waterSample } from '#registers/ecology/water-sample.ts'
import type { NoiseLine, Received, WaterLine } from '#schema/ecology-views.ts'
import type { RowOf } from '#schema/register.ts'
import { noiseDay, waterDay } from '#services/ecology/judging.ts'
import { type MeasuredDay, measuredOf, metricsOf } from '#services/ecology/measured.ts'
import type { Station } from '#services/ecology/stations.ts'
import type { Connection } from '#store/database.ts'

type Sample = Pick<
  RowOf<typeof waterSample>,
  'id' | 'station' | 'sampledOn' | 'grade' | 'edition' | 'worst' | 'target' | 'isKept' | 'state'
>

/** 地表水 — the newest verdict of each station, on line or by sample, against the target of its function zone. */
export async function waterLines(
  db: Connection,
  zone: string,
  {
    stations,
    samples,
    bodies,
  }: {
    readonly stations: readonly Station[]
    readonly samples: readonly Sample[]
    readonly bodies: ReadonlyMap<string, string>
  },
  asOf: Day,
  hoursGone: number,
): Promise<readonly WaterLine[]> {
  const from = dayOf(yearOf(asOf), 1, 1)
  const metrics = metricsOf(Object.keys(waterFactors))
  const measured = await measuredOf(db, zone, stations, { from, to: asOf, metrics })
  return stations.map((station) => {
    const own = samples.filter((one) => one.station === station.id && one.state === 'filed' && one.sampledOn >= from)
    const body = bodies.get(station.waterBody ?? '') ?? null
    return lineOf(station, { measured: measured.get(station.id) ?? [], samples: own, body }, { asOf, hoursGone })
  })
}

function lineOf(
  station: Station,
  {
    measured,
    samples,
    body,
  }: {
    readonly measured: readonly MeasuredDay[]
    readonly samples: readonly Sample[]
    readonly body: string | null
  },
  { asOf, hoursGone }: { readonly asOf: Day; readonly hoursGone: number },
): WaterLine {
  const days = [...Map.groupBy(measured, ({ day }) => day)].flatMap(([on, day]) => {
    const verdict = waterDay(station, on, day)
    return verdict === null || verdict.class === null ? [] : [{ on, verdict, day }]
  })
  const line = days.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1)
  const sample = samples.toSorted((a, b) => a.sampledOn.localeCompare(b.sampledOn)).at(-1)
  const judged = [...days.map(({ verdict }) => verdict.isKept), ...samples.map(({ isKept }) => isKept)]
  const common = {
    ...{ id: station.id, name: station.name, body, type: station.waterType, target: station.targetClass },
    year: {
      kept: judged.filter((one) => one === true).length,
      judged: judged.filter((one) => one !== null).length,
    },
  }
  if (line !== undefined && (sample === undefined || line.on >= sample.sampledOn)) {
    const { verdict, on, day } = line
    return {
      ...common,
      ...{ from: 'line', on, sample: null, class: verdict.class, edition: verdict.edition, worst: verdict.worst },
      isKept: verdict.isKept,
      hours: receivedOf(day, on === asOf ? hoursGone : 24),
    }
  }
  return {
    ...common,
    ...{ from: sample === undefined ? null : 'sample', on: sample?.sampledOn ?? null, sample: sample?.id ?? null },
    ...{ class: sample?.grade ?? null, edition: sample?.edition ?? null, worst: sample?.worst ?? [] },
    isKept: sample?.isKept ?? null,
    hours: null,
  }
}

/** Of the factor that came least. */
function receivedOf(day: readonly MeasuredDay[], hoursGone: number): Received {
  const counts = day.map(({ hours, perDay }) => {
    const received = counting(hours).filter((value) => value !== null).length
    const expected = Math.floor((perDay * hoursGone) / 24)
    return { received: Math.min(received, expected), expected }
  })
  return (
    counts.toSorted((a, b) => a.received - a.expected - (b.received - b.expected))[0] ?? { received: 0, expected: 0 }
  )
}

/** 噪声 — the last whole day. */
export async function noiseLines(
  db: Connection,
  zone: string,
  stations: readonly Station[],
  asOf: Day,
): Promise<readonly NoiseLine[]> {
  const on = addDays(asOf, -1)
  const measured = await measuredOf(db, zone, stations, { from: on, to: on, metrics: ['noise', 'noiseMost'] })
  return stations.map((station) => {
    const day = measured.get(station.id) ?? []
    return {
      ...{ id: station.id, name: station.name, zone: station.noiseClass, on },
      verdict: day.length === 0 ? null : noiseDay(station, on, day),
    }
  })
}
