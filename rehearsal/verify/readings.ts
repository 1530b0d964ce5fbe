import { allOf, amount, type Rec, text, type World } from '#rehearsal/verify/log.ts'

/** A message as a gateway pushed it, and when it was taken in. */
export type Pushed = { readonly at: string; readonly sender: string; readonly body: string }

/** What really leaked in an area, from the first day to the day on which it was mended. */
export type Leak = {
  readonly area: string
  readonly from: string
  readonly until: string
  readonly litresPerHour: number
}

/** A day of a series of a device, with a letter for each value: N counts. */
export type Told = {
  readonly points: readonly (number | null)[]
  readonly marks: string
  readonly reading: number | null
  readonly isLate: boolean
}

type Device = { readonly row: Rec; readonly model: Rec; lastDay: string | null; reading: number | null }
type Sent = { readonly metric: string; readonly day: string; readonly points: readonly (number | null)[] } & {
  readonly reading?: number
  readonly marks?: string
}

const dayLength = 86_400_000
/** Asia/Shanghai. */
const zoneOffset = 8 * 3_600_000

/** 读数复算 — reads raw messages in the order in which they came and judges each by the rules for data, once more from the words of the rules. */
export class Readings {
  private readonly pushed: readonly Pushed[]
  private readonly devices = new Map<string, Device>()
  private readonly days = new Map<string, Told>()
  private at = 0
  /** Lines that gave no reading. */
  refused = 0

  constructor(pushed: readonly Pushed[]) {
    this.pushed = pushed
  }

  /** Takes what came up to the end of a day. */
  readTo(world: World, day: string): void {
    const end = new Date(Date.parse(`${day}T00:00:00Z`) + dayLength - zoneOffset).toISOString()
    const rules = rulesOf(world)
    if (this.at < this.pushed.length) this.learn(world)
    for (let next = this.pushed[this.at]; next !== undefined && next.at < end; next = this.pushed[this.at]) {
      for (const line of next.body.split('\n')) if (!this.take(line, Date.parse(next.at), rules)) this.refused += 1
      this.at += 1
    }
  }

  of(number: string, metric: string, day: string): Told | null {
    return this.days.get(`${number} ${metric} ${day}`) ?? null
  }

  private learn(world: World): void {
    const models = new Map(allOf(world, 'product_model').map((model) => [model.id, model]))
    for (const row of allOf(world, 'device')) {
      const model = models.get(text(row.model))
      const known = this.devices.get(text(row.number))
      if (model !== undefined)
        this.devices.set(text(row.number), {
          row,
          model,
          lastDay: known?.lastDay ?? null,
          reading: known?.reading ?? null,
        })
    }
  }

  private take(line: string, received: number, rules: Rules): boolean {
    const packet = packetOf(line)
    const device = packet === null ? undefined : this.devices.get(packet.number)
    if (packet === null || device === undefined) return false
    if (packet.series.some(({ day, points }) => isImpossible(day, points, received, rules))) return false
    const behind =
      packet.at === null || !packet.isLive ? 0 : Math.abs(Math.round((received - Date.parse(packet.at)) / 1000))
    for (const series of packet.series) this.takeDay(packet.number, device, series, received, behind / 60 > rules.clock)
    return true
  }

  private takeDay(number: string, device: Device, series: Sent, received: number, isClockWrong: boolean): void {
    const { model } = device
    const step = series.reading === undefined ? null : stepOf(device, series)
    const marks = step === 'fell' ? series.points.map(() => 'r').join('') : marksOf(series, model, isClockWrong)
    const minutes = (amount(model.spreadMinutes) ?? 0) + Math.min(60, amount(model.cycleMinutes) ?? 1440)
    const due = Date.parse(`${series.day}T00:00:00Z`) + dayLength - zoneOffset + minutes * 60_000
    const told = { points: series.points, marks, reading: series.reading ?? null, isLate: received > due }
    const before = device.lastDay
    if (series.reading !== undefined && (before === null || series.day > before)) {
      device.lastDay = series.day
      device.reading = series.reading
    }
    if (typeof step === 'number' && before !== null) this.estimate(number, before, series, step)
    this.put(`${number} ${series.metric} ${series.day}`, told)
  }

  /** The total of a hole is known by the counter; it is spread evenly and marked. */
  private estimate(number: string, before: string, series: Sent, used: number): void {
    const missing = daysAfter(before, series.day)
    const total = used - series.points.reduce<number>((sum, one) => sum + (one ?? 0), 0)
    if (missing.length === 0 || total < 0 || series.points.includes(null)) return
    const steps = series.points.length
    const upTo = (i: number) => Math.floor((total * i) / (steps * missing.length))
    for (const [nth, day] of missing.entries()) {
      const points = series.points.map((_, i) => upTo(nth * steps + i + 1) - upTo(nth * steps + i))
      this.put(`${number} ${series.metric} ${day}`, { points, marks: 'e'.repeat(steps), reading: null, isLate: true })
    }
  }

  /** What came first stays; holes are filled, and an estimate gives way to what was measured. */
  private put(key: string, come: Told): void {
    const known = this.days.get(key)
    if (known === undefined) {
      this.days.set(key, come)
      return
    }
    const takes = known.points.map(
      (was, i) =>
        (come.points[i] ?? null) !== null && come.marks[i] !== 'e' && (was === null || known.marks[i] === 'e'),
    )
    const reading = known.reading ?? come.reading
    if (!takes.includes(true) && reading === known.reading) return
    this.days.set(key, {
      points: known.points.map((was, i) => (takes[i] ? (come.points[i] ?? null) : was)),
      marks: takes.map((isTaken, i) => (isTaken ? come : known).marks[i] ?? 'N').join(''),
      reading,
      isLate: known.marks.startsWith('e') ? come.isLate : known.isLate,
    })
  }
}

type Rules = { readonly clock: number; readonly future: number; readonly oldest: number }

function rulesOf(world: World): Rules {
  const of = (code: string) => rateOf(world, code)
  return {
    clock: of('telemetry-clock-exclude'),
    future: of('telemetry-future') * 60_000,
    oldest: of('telemetry-oldest') * dayLength,
  }
}

/** A standard value of the zone; the rehearsed year has one of each code. */
export function rateOf(world: World, code: string): number {
  return amount(allOf(world, 'rate_standard').find((one) => one.code === code)?.value) ?? Number.NaN
}

function packetOf(line: string) {
  let said: unknown
  try {
    said = JSON.parse(line)
  } catch {
    return null
  }
  if (Array.isArray(said)) {
    const [number, day, reading, points, at] = said as [string, string, number, number[], string | undefined] // the short form
    return {
      number,
      isLive: true,
      at: at ?? null,
      series: [{ metric: 'waterVolume', day, points, reading } satisfies Sent],
    }
  }
  const { number, at, live, series } = said as { number: string; at?: string; live?: boolean; series: readonly Sent[] } // the long one
  return { number, isLive: live !== false, at: at ?? null, series }
}

function isImpossible(day: string, points: readonly unknown[], received: number, { future, oldest }: Rules): boolean {
  const begins = Date.parse(`${day}T00:00:00Z`) - zoneOffset
  const last = points.findLastIndex((point) => point !== null)
  return begins + (last * dayLength) / points.length > received + future || begins < received - oldest
}

/** Litres of a hole before this day; `fell` when the counter went back; null when there is nothing to be said. */
function stepOf({ lastDay, reading, model }: Device, now: Sent): number | 'fell' | null {
  if (lastDay === null || reading === null || now.day <= lastDay) return null
  const days = daysAfter(lastDay, now.day).length + 1
  const overload = amount(model.overload)
  const most = overload === null ? Number.POSITIVE_INFINITY : overload * 1000 * 24 * days
  const rise = (now.reading ?? 0) - reading
  if (rise >= 0) return rise > most || days === 1 ? null : rise
  const scale = amount(model.fullScale) === null ? null : (amount(model.fullScale) ?? 0) * 1000
  const isOver = scale !== null && reading > scale * 0.9 && (now.reading ?? 0) < scale * 0.1 && rise + scale <= most
  return isOver ? null : 'fell'
}

function marksOf({ metric, points, marks }: Sent, model: Rec, isClockWrong: boolean): string {
  const most =
    metric === 'waterVolume' ? (amount(model.overload) ?? Number.POSITIVE_INFINITY) * (24_000 / points.length) : null
  return points
    .map((value, i) => {
      const own = marks?.[i] ?? 'N'
      if (value === null || own !== 'N') return own
      if (metric === 'waterVolume' && value > 2_000_000) return 'o'
      return most !== null && value > most ? 'j' : isClockWrong ? 'k' : 'N'
    })
    .join('')
}

/** Days between two, neither of them. */
export function daysAfter(from: string, until: string): readonly string[] {
  const days: string[] = []
  for (let at = Date.parse(`${from}T00:00:00Z`) + dayLength; at < Date.parse(`${until}T00:00:00Z`); at += dayLength)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

export function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * dayLength).toISOString().slice(0, 10)
}
