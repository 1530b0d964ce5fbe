import { addDays, type Day, daysBetween } from '#domain/day.ts'
import { hoursOf } from '#domain/water/simulator/habits.ts'
import type { AreaPlan, LeakPlan, MeterPlan, Plan, PointPlan } from '#domain/water/simulator/plan.ts'
import { Dice } from '#domain/water/simulator/random.ts'
import { type Packet, type PlayedDay, sendMeter } from '#domain/water/simulator/sending.ts'

/** 真值 — what really flowed, hour by hour, whatever the meters said about it. */
export type AreaTruth = {
  readonly code: string
  readonly days: readonly AreaTruthDay[]
}

export type AreaTruthDay = {
  readonly day: Day
  readonly supplied: readonly number[]
  readonly used: readonly number[]
  /** Lost from the pipes of the area. */
  readonly leaked: readonly number[]
}

export type PointTruth = {
  readonly name: string
  readonly area: string
  /** Litres by day, in the order of the days. */
  readonly used: readonly number[]
  /** What the meter taken down showed at last, when it was replaced. */
  readonly final: number | null
}

/** 模拟 — what the meters of a plan send, and the truth beside it. The same plan gives the same packets for ever. */
export type Simulation = {
  readonly packets: readonly Packet[]
  readonly areas: readonly AreaTruth[]
  readonly points: readonly PointTruth[]
}

const plain = 100_000_000

export function simulate(plan: Plan): Simulation {
  const days = Array.from({ length: plan.days }, (_, i) => addDays(plan.from, i))
  const packets: Packet[] = []
  const areas: AreaTruth[] = []
  const points: PointTruth[] = []
  for (const area of plan.areas) {
    const pipes = new Dice(plan.seed).apart(area.code)
    const dead = (plan.deadCells ?? []).filter(({ cell }) => cell === area.cell)
    const played = area.points.map((point) => playPoint(plan, area, point, days, dead))
    packets.push(...played.flatMap((one) => one.packets))
    points.push(...played.map(({ truth }) => truth))
    const truth = days.map((day, i) =>
      truthDay(
        area,
        day,
        played.map(({ hours }) => hours[i] ?? []),
        pipes,
      ),
    )
    areas.push({ code: area.code, days: truth })
    const inlet = {
      meter: area.inlet,
      days: runOn(
        area.inlet,
        truth.map(({ day, supplied }) => ({ day, hours: supplied })),
      ),
    }
    packets.push(...sendMeter(inlet, area.cell, {}, dead, new Dice(plan.seed).apart(area.inlet.number)))
  }
  packets.sort((a, b) =>
    a.receivedAt === b.receivedAt ? compare(a.number, b.number) : compare(a.receivedAt, b.receivedAt),
  )
  return { packets, areas, points }
}

function playPoint(plan: Plan, area: AreaPlan, point: PointPlan, days: readonly Day[], dead: readonly Silence[]) {
  const dice = new Dice(plan.seed).apart(point.name)
  const hours = days.map((day) =>
    hoursOf(point.habit, point.size, day, dice).map((litres) => litres + leakOn(point.leak, day)),
  )
  const all = days.map((day, i) => ({ day, hours: hours[i] ?? [] }))
  const { replaced } = point
  const first = runOn(point.meter, all)
  // A replacement takes place at the first minute of its day: the old meter's last day is the day before.
  const changed = replaced === undefined ? all.length : daysBetween(plan.from, replaced.on)
  const terms: { readonly meter: MeterPlan; readonly days: readonly PlayedDay[] }[] = [
    { meter: point.meter, days: first.slice(0, changed) },
  ]
  if (replaced !== undefined) terms.push({ meter: replaced.meter, days: runOn(replaced.meter, all.slice(changed)) })
  const packets = terms.flatMap((term) =>
    sendMeter(term, area.cell, point.faults ?? {}, dead, new Dice(plan.seed).apart(term.meter.number)),
  )
  const truth: PointTruth = {
    name: point.name,
    area: area.code,
    used: hours.map((one) => sum(one)),
    final: replaced === undefined ? null : (first[changed - 1]?.reading ?? point.meter.opened),
  }
  return { hours, packets, truth }
}

type Silence = { readonly from: Day; readonly until: Day }

/** The counter at the end of each day, turning over at the top of its scale. */
function runOn(
  meter: MeterPlan,
  days: readonly { readonly day: Day; readonly hours: readonly number[] }[],
): readonly PlayedDay[] {
  let reading = meter.opened
  return days.map(({ day, hours }) => {
    reading = (reading + sum(hours)) % (meter.turnsAt ?? plain)
    return { day, hours, reading }
  })
}

function truthDay(area: AreaPlan, day: Day, users: readonly (readonly number[])[], dice: Dice): AreaTruthDay {
  const used = Array.from({ length: 24 }, (_, hour) => users.reduce((total, hours) => total + (hours[hour] ?? 0), 0))
  const leak = area.leaks.reduce((total, one) => total + leakOn(one, day), 0)
  // Pressure changes over a day, and a hole lets through more or less with it.
  const leaked = used.map(() => Math.round((leak * dice.between(93, 107)) / 100))
  return { day, used, leaked, supplied: used.map((litres, hour) => litres + (leaked[hour] ?? 0)) }
}

function leakOn(leak: LeakPlan | undefined, day: Day): number {
  return leak !== undefined && leak.from <= day && (leak.until === null || day < leak.until) ? leak.litresPerHour : 0
}

function sum(hours: readonly number[]): number {
  return hours.reduce((total, litres) => total + litres, 0)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
