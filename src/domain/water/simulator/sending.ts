import { addDays, type Day } from '#domain/day.ts'
import type { FaultPlan, MeterPlan } from '#domain/water/simulator/plan.ts'
import type { Dice } from '#domain/water/simulator/random.ts'

/** One day of a counter: its hours and what it shows at the end. */
export type PlayedDay = { readonly day: Day; readonly hours: readonly number[]; readonly reading: number }

/** 日报文 — one packet of a meter for one of its days, as it reaches the platform; instants are ISO 8601 in UTC. */
export type Packet = {
  readonly number: string
  readonly day: Day
  readonly hours: readonly number[]
  readonly reading: number
  readonly deviceAt: string
  readonly receivedAt: string
  readonly isLive: boolean
  readonly battery: number
  readonly rsrp: number
  readonly snr: number
  readonly cell: string
  /** Why it is not as it should be, for the tests: the platform is not told. */
  readonly truth: 'plain' | 'repeat' | 'late' | 'fell'
}

type Silence = { readonly from: Day; readonly until: Day }

/** Sends the days of a meter: repeated, late or not at all, by a clock that may be wrong. */
export function sendMeter(
  { meter, days }: { readonly meter: MeterPlan; readonly days: readonly PlayedDay[] },
  cell: string,
  faults: FaultPlan,
  dead: readonly Silence[],
  dice: Dice,
): readonly Packet[] {
  const radio = { battery: dice.between(3350, 3650), rsrp: -dice.between(80, 125), snr: dice.between(-6, 18), cell }
  const spread = dice.below(6 * 3600)
  const shift = Math.round((faults.clockAhead ?? 0) / 60)
  const silences = [...dead, ...(faults.silent ?? [])]
  return days.flatMap((played, i): readonly Packet[] => {
    const isLate = dice.happens(faults.late ?? 0)
    const lateBy = isLate ? dice.between(1, faults.lateDays ?? 3) : 0
    const isTwice = dice.happens(faults.duplicated ?? 0)
    if (silences.some(({ from, until }) => played.day >= from && played.day <= until)) return []
    const fell = faults.fell?.on === played.day ? faults.fell.litres : 0
    const sent = {
      ...{ number: meter.number, day: played.day, ...radio, isLive: !isLate },
      hours: byClock(days, i, shift),
      reading: Math.max(0, played.reading - aheadOf(played, shift) - fell),
      deviceAt: instant(played.day, 1, spread + 60 * (faults.clockAhead ?? 0)),
      receivedAt: instant(played.day, 1 + lateBy, spread + 4),
    }
    const first: Packet = { ...sent, truth: fell > 0 ? 'fell' : isLate ? 'late' : 'plain' }
    return isTwice
      ? [first, { ...first, receivedAt: instant(played.day, 1 + lateBy, spread + 64), truth: 'repeat' }]
      : [first]
  })
}

/** A clock that is hours ahead writes each hour under a later one; its day begins in the evening before. */
function byClock(days: readonly PlayedDay[], i: number, shift: number): readonly number[] {
  const hours = days[i]?.hours ?? []
  if (shift === 0) return hours
  return hours.map((_, hour) => {
    const at = hour - shift
    const of = at < 0 ? days[i - 1] : at > 23 ? days[i + 1] : days[i]
    return of?.hours[(at + 24) % 24] ?? 0
  })
}

/** What flows after the midnight of such a clock is not yet in its reading of the day. */
function aheadOf({ hours }: PlayedDay, shift: number): number {
  return shift <= 0 ? 0 : hours.slice(24 - shift).reduce((sum, litres) => sum + litres, 0)
}

/** So many seconds after the midnight (Asia/Shanghai) at which the day, or one later, begins: ISO 8601 in UTC. */
function instant(day: Day, daysLater: number, seconds: number): string {
  const since = seconds - 8 * 3600 + 24 * 3600 * (daysLater + 1)
  const on = addDays(day, Math.floor(since / 86_400) - 1)
  const rest = since % 86_400
  const [hour, minute, second] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60]
  return `${on}T${[hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')}.000Z`
}
