import { dayOf } from '#domain/day.ts'
import type { Edition } from '#domain/ecology/edition.ts'
import { round } from '#domain/ecology/rounding.ts'
import { type WaterClass, type WaterFactor, type WaterType, waterFactors } from '#domain/ecology/water-labels.ts'

const order: readonly WaterClass[] = ['one', 'two', 'three', 'four', 'five', 'worse']

type Row = readonly [one: number, two: number, three: number, four: number, five: number]

/** 地表水环境质量标准的一个版本 — limits of the five classes by factor; the class is that of the worst factor. */
export type WaterEdition = Edition & {
  /** At most so much. */
  readonly limits: { readonly [F in WaterFactor]?: Row }
  readonly phosphorus: Readonly<Record<WaterType, Row>>
  /** At least so much. */
  readonly oxygen: Row
  readonly ph: readonly [least: number, most: number]
  /** Measured, but no part of the class. */
  readonly leftOut: readonly WaterFactor[]
}

export const waterEditions: readonly [WaterEdition] = [
  {
    id: 'gb3838-2002',
    label: ['GB 3838—2002', 'GB 3838—2002'],
    source: [
      'GB 3838—2002 表1；水温、总氮、粪大肠菌群不参加评价，据《地表水环境质量评价办法（试行）》2011年，未经核对',
      'GB 3838—2002 table 1; temperature, nitrogen and coliform left out by the rating method of 2011, not verified',
    ],
    from: dayOf(2002, 6, 1),
    until: null,
    limits: {
      codMn: [2, 4, 6, 10, 15],
      cod: [15, 15, 20, 30, 40],
      bod5: [3, 3, 4, 6, 10],
      ammonia: [0.15, 0.5, 1, 1.5, 2],
      nitrogen: [0.2, 0.5, 1, 1.5, 2],
      copper: [0.01, 1, 1, 1, 1],
      zinc: [0.05, 1, 1, 2, 2],
      fluoride: [1, 1, 1, 1.5, 1.5],
      selenium: [0.01, 0.01, 0.01, 0.02, 0.02],
      arsenic: [0.05, 0.05, 0.05, 0.1, 0.1],
      mercury: [0.00005, 0.00005, 0.0001, 0.001, 0.001],
      cadmium: [0.001, 0.005, 0.005, 0.005, 0.01],
      chromium: [0.01, 0.05, 0.05, 0.05, 0.1],
      lead: [0.01, 0.01, 0.05, 0.05, 0.1],
      cyanide: [0.005, 0.05, 0.2, 0.2, 0.2],
      phenol: [0.002, 0.002, 0.005, 0.01, 0.1],
      oil: [0.05, 0.05, 0.05, 0.5, 1],
      surfactant: [0.2, 0.2, 0.2, 0.3, 0.3],
      sulphide: [0.05, 0.1, 0.2, 0.5, 1],
      coliform: [200, 2000, 10_000, 20_000, 40_000],
    },
    phosphorus: { river: [0.02, 0.1, 0.2, 0.3, 0.4], lake: [0.01, 0.025, 0.05, 0.1, 0.2] },
    oxygen: [7.5, 6, 5, 3, 2],
    ph: [6, 9],
    leftOut: ['waterTemperature', 'nitrogen', 'coliform'],
  },
]

export type WaterReadings = { readonly [F in WaterFactor]?: number | null }

export type FactorClass = {
  readonly factor: WaterFactor
  readonly value: number
  readonly class: WaterClass
  /** The limit of the target class and how far above it, as “exceeded by so many times”; null within it or where no multiple is told. */
  readonly over: { readonly limit: number; readonly times: number | null } | null
}

export type WaterVerdict = {
  readonly edition: string
  readonly class: WaterClass | null
  /** The factors that made the class. */
  readonly worst: readonly WaterFactor[]
  readonly factors: readonly FactorClass[]
  readonly leftOut: readonly WaterFactor[]
  /** Whether the target class is kept; null without a class or a target. */
  readonly isKept: boolean | null
}

/** 单因子评价 — the class of a body of water is that of its worst factor; its target comes from the function zone, never from the data. */
export function waterVerdict(
  edition: WaterEdition,
  type: WaterType,
  readings: WaterReadings,
  target: WaterClass | null,
): WaterVerdict {
  const factors = judgedFactors(readings)
    .filter(([factor]) => !edition.leftOut.includes(factor))
    .map(([factor, value]) => classed(edition, type, factor, value, target))
    .filter((one) => one !== null)
  const leftOut = edition.leftOut.filter((factor) => typeof readings[factor] === 'number')
  const place = Math.max(-1, ...factors.map((one) => order.indexOf(one.class)))
  const found = order[place] ?? null
  const worst = found === null || found === 'one' ? [] : factors.filter((one) => one.class === found)
  return {
    edition: edition.id,
    class: found,
    worst: worst.map(({ factor }) => factor),
    factors,
    leftOut,
    isKept: found === null || target === null ? null : place <= order.indexOf(target),
  }
}

export function isWorse(one: WaterClass, than: WaterClass): boolean {
  return order.indexOf(one) > order.indexOf(than)
}

function judgedFactors(readings: WaterReadings): readonly (readonly [WaterFactor, number])[] {
  return Object.entries(readings).flatMap(([factor, value]) =>
    factor in waterFactors && typeof value === 'number' ? [[factor as WaterFactor, value] as const] : [],
  )
}

function classed(
  edition: WaterEdition,
  type: WaterType,
  factor: WaterFactor,
  value: number,
  target: WaterClass | null,
): FactorClass | null {
  const at = target === null ? -1 : order.indexOf(target)
  if (factor === 'ph') {
    const [least, most] = edition.ph
    const isWithin = value >= least && value <= most
    const limit = value < least ? least : most
    return { factor, value, class: isWithin ? 'one' : 'worse', over: isWithin ? null : { limit, times: null } }
  }
  if (factor === 'dissolvedOxygen') {
    const limit = edition.oxygen[at]
    const over = limit === undefined || value >= limit ? null : { limit, times: null }
    return { factor, value, class: firstOf(edition.oxygen, (one) => value >= one), over }
  }
  const row = factor === 'phosphorus' ? edition.phosphorus[type] : edition.limits[factor]
  if (row === undefined) return null
  const limit = row[at]
  const over = limit === undefined || value <= limit ? null : { limit, times: round(value / limit - 1, 2) }
  return { factor, value, class: firstOf(row, (one) => value <= one), over }
}

function firstOf(row: Row, isMet: (limit: number) => boolean): WaterClass {
  const at = row.findIndex(isMet)
  return at === -1 ? 'worse' : (order[at] ?? 'worse')
}
