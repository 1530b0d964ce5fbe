import { addDays, type Day } from '#domain/day.ts'
import { atScale, type Exact } from '#domain/protocol/exact.ts'
import type { Parsed, Reading, Series as TimedSeries } from '#domain/protocol/reading.ts'
import { fromJson } from '#domain/protocol/times.ts'
import { isMetricCode, type MetricCode, metricOf, metricOfFactor } from '#domain/telemetry/metrics.ts'
import {
  type DeviceEvent,
  deviceEvents,
  type Mark,
  type Readings,
  type Sample,
  type Series,
} from '#domain/telemetry/reading.ts'

export type Sent = {
  /** Whose it is when the packet does not say. */
  readonly sender: string
  readonly receivedAt: string
  /** The device's clock when it sent, if that is told apart from the time of its values. */
  readonly sentAt?: string | null
  readonly cell?: string | undefined
  /** What a factor of HJ 212 means at this kind of station. */
  readonly factors?: Readonly<Record<string, MetricCode>>
}

/**
 * 归一 — what any protocol told, in the metrics, units and days of the zone. Values without a time of their own count for the
 * moment at which they came. A metric that the code table does not have is left in the raw packet.
 */
export function readingsOf(parsed: Parsed, sent: Sent): Readings {
  const deviceAt = sent.sentAt ?? parsed.at
  const events = parsed.events.map(({ event }) => event).filter(isEvent)
  return {
    number: parsed.device ?? sent.sender,
    deviceAt: deviceAt === null ? null : withZone(deviceAt),
    isLive: true,
    series: [...withCounter(parsed, sent), ...hoursOf(parsed, sent)],
    samples: parsed.readings.flatMap((one) => sampleOf(one, sent)),
    signal: signalOf(parsed, sent.cell),
    ...(events.length === 0 ? {} : { events }),
  }
}

/** Whether anything of it can be kept as data: else the packet is of metrics that nobody knows. */
export function isEmpty({ series, samples, events, signal = {} }: Readings): boolean {
  return series.length === 0 && samples.length === 0 && events === undefined && Object.keys(signal).length === 0
}

/** Series cut into civil days; the counter goes with the day at whose end it stood. */
function withCounter(parsed: Parsed, sent: Sent): readonly Series[] {
  const days = parsed.series.flatMap((one) => daysOf(one))
  const counter = parsed.readings.findLast(
    ({ metric, kind }) => metric === 'volume' && kind === 'frozen' && parsed.series.length > 0,
  )
  const water = days.findLast(({ metric }) => metric === 'waterVolume')
  if (counter !== undefined && water !== undefined)
    return days.map((day) => (day === water ? { ...day, reading: litres(counter) } : day))
  const now = parsed.readings.find(({ metric, kind }) => metric === 'volume' && kind === 'now')
  if (now === undefined || water !== undefined) return days
  const at = now.at ?? fromJson(sent.receivedAt) ?? ''
  // A meter that tells its counter soon after midnight tells the end of the day before.
  const day = at.slice(11, 13) < '06' ? addDays(at.slice(0, 10) as Day, -1) : (at.slice(0, 10) as Day)
  return [...days, { metric: 'waterVolume', day, points: emptyDay(60), reading: litres(now) }]
}

/** Averages of hours are points of a regular day. */
function hoursOf(parsed: Parsed, sent: Sent): readonly Series[] {
  return parsed.readings.flatMap((one): readonly Series[] => {
    const metric = metricIn(one, sent)
    if (one.kind !== 'hour' || one.of !== 'avg' || one.at === null || metric === null) return []
    const hour = Number(one.at.slice(11, 13))
    const amount = amountIn(one.value, one.unit, metric)
    const mark = markOf(one.mark)
    return [
      {
        metric,
        day: one.at.slice(0, 10) as Day,
        points: emptyDay(60).map((none, index) => (index === hour ? amount : none)),
        ...(mark === null
          ? {}
          : {
              marks: emptyDay(60)
                .map((_, index) => (index === hour ? mark : 'N'))
                .join(''),
            }),
      },
    ]
  })
}

/** Battery and signal go with the device's state; three rows more for each meter and day would tell nothing else. */
const ofSignal: ReadonlySet<string> = new Set(['battery', 'rsrp', 'snr'])

function sampleOf(one: Reading, sent: Sent): readonly Sample[] {
  if (ofSignal.has(one.metric)) return []
  const metric = metricIn(one, sent)
  if (metric === null || (one.kind !== 'now' && !(one.kind === 'minute' && one.of === 'avg'))) return []
  const mark = markOf(one.mark)
  const at = one.at === null ? sent.receivedAt : withZone(one.at)
  return [{ metric, at, amount: amountIn(one.value, one.unit, metric), ...(mark === null ? {} : { mark }) }]
}

function metricIn({ metric }: Reading, { factors = {} }: Sent): MetricCode | null {
  return factors[metric] ?? metricOfFactor(metric) ?? (isMetricCode(metric) ? metric : null)
}

/** Units that differ from those of the code table by a factor. */
const factorsOfUnits: Readonly<Record<string, number>> = {
  'L/s m³/h': 3.6,
  'm3/s m³/h': 3600,
  'kPa hPa': 10,
  'L m³': 0.001,
}

function amountIn(value: Exact, unit: string, metric: MetricCode): number {
  const { decimals, unit: own } = metricOf(metric)
  const factor = factorsOfUnits[`${unit} ${own[0]}`]
  if (factor === undefined) return atScale(value, decimals)
  return Math.round(Number(((value.digits / 10 ** value.scale) * factor * 10 ** decimals).toPrecision(12)))
}

function daysOf({ metric, start, stepMinutes, scale, values }: TimedSeries): readonly Series[] {
  if (!isMetricCode(metric) || 1440 % stepMinutes !== 0) return []
  const { decimals } = metricOf(metric)
  const perDay = 1440 / stepMinutes
  const [hours = 0, minutes = 0] = start.slice(11).split(':').map(Number)
  const offset = Math.floor((hours * 60 + minutes) / stepMinutes)
  const all = [
    ...Array.from({ length: offset }, () => null),
    ...values.map((value) => (value === null ? null : atScale({ digits: value, scale }, decimals))),
  ]
  return Array.from({ length: Math.ceil(all.length / perDay) }, (_, index) => ({
    metric,
    day: addDays(start.slice(0, 10) as Day, index),
    points: Array.from({ length: perDay }, (_, place) => all[index * perDay + place] ?? null),
  }))
}

function signalOf({ readings }: Parsed, cell: string | undefined): NonNullable<Readings['signal']> {
  const value = (wanted: string, scale: number) => {
    const found = readings.find(({ metric }) => metric === wanted)
    return found === undefined ? null : atScale(found.value, scale)
  }
  const [battery, rsrp, snr] = [value('battery', 3), value('rsrp', 0), value('snr', 0)]
  return {
    ...(battery === null ? {} : { battery }),
    ...(rsrp === null ? {} : { rsrp }),
    ...(snr === null ? {} : { snr }),
    ...(cell === undefined || cell === '' ? {} : { cell: cell.slice(0, 60) }),
  }
}

function litres({ value }: Reading): number {
  return atScale(value, 3)
}

function emptyDay(stepMinutes: number): readonly null[] {
  return Array.from({ length: 1440 / stepMinutes }, () => null)
}

function isEvent(event: string): event is DeviceEvent {
  return Object.hasOwn(deviceEvents, event)
}

function markOf(told: string | undefined): Mark | null {
  const mark = told?.toUpperCase() ?? ''
  return /^[FMSDCTB]$/.test(mark) ? (mark as Mark) : null // N says nothing that silence does not
}

/** Civil time of China as an instant. */
function withZone(at: string): string {
  return `${at}+08:00`
}
