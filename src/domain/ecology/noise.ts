import { dayOf } from '#domain/day.ts'
import type { Edition } from '#domain/ecology/edition.ts'
import type { NoiseClass } from '#domain/ecology/noise-labels.ts'
import { round } from '#domain/ecology/rounding.ts'

export type NoiseEdition = Edition & {
  readonly limits: Readonly<Record<NoiseClass, { readonly day: number; readonly night: number }>>
  /** Hours of the clock at which the night begins and ends. */
  readonly nightFrom: number
  readonly nightUntil: number
  /** A single peak at night may be so much above the limit. */
  readonly peak: number
}

export const noiseEditions: readonly [NoiseEdition] = [
  {
    id: 'gb3096-2008',
    label: ['GB 3096—2008', 'GB 3096—2008'],
    source: [
      'GB 3096—2008 表1；4a类夜间55分贝凭记忆，待核对；夜间22时至6时',
      'GB 3096—2008 table 1; 55 dB at night for 4a from memory, to be verified; night from 22 to 6',
    ],
    from: dayOf(2008, 10, 1),
    until: null,
    limits: {
      zero: { day: 50, night: 40 },
      one: { day: 55, night: 45 },
      two: { day: 60, night: 50 },
      three: { day: 65, night: 55 },
      fourA: { day: 70, night: 55 },
      fourB: { day: 70, night: 60 },
    },
    nightFrom: 22,
    nightUntil: 6,
    peak: 15,
  },
]

export type NoisePart = {
  readonly level: number | null
  readonly limit: number
  readonly hours: number
  readonly isKept: boolean | null
}

export type NoiseVerdict = {
  readonly edition: string
  readonly day: NoisePart
  readonly night: NoisePart
  /** The loudest single event at night and whether it is within the limit and its allowance; null where none was measured. */
  readonly peak: { readonly level: number; readonly limit: number; readonly isKept: boolean } | null
}

/** 昼夜等效声级 — hours of one natural day, 00 to 23; a part without all of its hours has no level, and it says how many it had. */
export function noiseVerdict(
  edition: NoiseEdition,
  zone: NoiseClass,
  hours: readonly (number | null)[],
  peaks: readonly (number | null)[] = [],
): NoiseVerdict {
  const isNight = (hour: number) => hour >= edition.nightFrom || hour < edition.nightUntil
  const limit = edition.limits[zone]
  const most = peaks.reduce<number | null>(
    (loudest, value, hour) =>
      isNight(hour) && value !== null && (loudest === null || value > loudest) ? value : loudest,
    null,
  )
  const peak = limit.night + edition.peak
  return {
    edition: edition.id,
    day: partOf(hours, (hour) => !isNight(hour), limit.day),
    night: partOf(hours, isNight, limit.night),
    peak: most === null ? null : { level: most, limit: peak, isKept: most <= peak },
  }
}

/** 能量平均 — levels are added as energies, not as numbers. */
export function energyMean(levels: readonly number[]): number {
  const energy = levels.reduce((total, level) => total + 10 ** (level / 10), 0)
  return 10 * Math.log10(energy / levels.length)
}

function partOf(hours: readonly (number | null)[], isOf: (hour: number) => boolean, limit: number): NoisePart {
  const asked = Array.from({ length: 24 }, (_, hour) => hour).filter(isOf)
  const levels = asked.map((hour) => hours[hour] ?? null).filter((level) => level !== null)
  if (levels.length < asked.length) return { level: null, limit, hours: levels.length, isKept: null }
  const level = round(energyMean(levels), 0)
  return { level, limit, hours: levels.length, isKept: level <= limit }
}
