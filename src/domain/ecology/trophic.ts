import { type Day, dayOf } from '#domain/day.ts'
import { type Edition, editionOn } from '#domain/ecology/edition.ts'
import { round } from '#domain/ecology/rounding.ts'
import type { WaterReadings } from '#domain/ecology/water.ts'
import type { WaterFactor } from '#domain/ecology/water-labels.ts'
import type { Label } from '#domain/label.ts'

/** 营养状态 — how rich in nutrients a lake or reservoir is. */
export const trophicStates = {
  oligotrophic: ['贫营养', 'Oligotrophic'],
  mesotrophic: ['中营养', 'Mesotrophic'],
  light: ['轻度富营养', 'Lightly eutrophic'],
  medium: ['中度富营养', 'Moderately eutrophic'],
  heavy: ['重度富营养', 'Heavily eutrophic'],
} as const satisfies Record<string, Label>

export type TrophicState = keyof typeof trophicStates
export type TrophicFactor = Extract<WaterFactor, 'chlorophyll' | 'phosphorus' | 'nitrogen' | 'transparency' | 'codMn'>

/** TLI of a factor is 10 (constant + slope ln value); its weight follows from its correlation with chlorophyll a. */
type Term = {
  readonly factor: TrophicFactor
  readonly constant: number
  readonly slope: number
  readonly correlation: number
}

export type TrophicEdition = Edition & {
  readonly terms: readonly Term[]
  /** The first state whose bound the index does not pass; below `least` it is oligotrophic. */
  readonly least: number
  readonly bounds: readonly (readonly [state: TrophicState, most: number])[]
}

export const trophicEditions: readonly [TrophicEdition] = [
  {
    id: 'tli-2001',
    label: ['湖泊（水库）富营养化评价（2001）', 'Trophic index of lakes (2001)'],
    source: [
      '《湖泊（水库）富营养化评价方法及分级技术规定》总站生字〔2001〕090号；公式和相关系数凭记忆，未经核对',
      'Rules of the national monitoring centre, 2001 no. 090; formulas and correlations from memory, not verified',
    ],
    from: dayOf(2001, 1, 1),
    until: null,
    terms: [
      { factor: 'chlorophyll', constant: 2.5, slope: 1.086, correlation: 1 }, // µg/L
      { factor: 'phosphorus', constant: 9.436, slope: 1.624, correlation: 0.84 }, // mg/L
      { factor: 'nitrogen', constant: 5.453, slope: 1.694, correlation: 0.82 }, // mg/L
      { factor: 'transparency', constant: 5.118, slope: -1.94, correlation: -0.83 }, // m
      { factor: 'codMn', constant: 0.109, slope: 2.661, correlation: 0.83 }, // mg/L
    ],
    least: 30,
    bounds: [
      ['mesotrophic', 50],
      ['light', 60],
      ['medium', 70],
    ],
  },
]

export type TrophicVerdict = {
  readonly edition: string
  /** To one decimal; null as long as a factor is missing: an index of four factors is another index. */
  readonly index: number | null
  readonly state: TrophicState | null
  readonly missing: readonly TrophicFactor[]
}

/** 综合营养状态指数 TLI(Σ) — the weighted mean of the five indices, weights being the squares of the correlations over their sum. */
export function trophicVerdict(edition: TrophicEdition, readings: WaterReadings): TrophicVerdict {
  const amountOf = (factor: TrophicFactor) => {
    const value = readings[factor]
    return typeof value === 'number' && value > 0 ? value : null
  }
  const missing = edition.terms.map(({ factor }) => factor).filter((factor) => amountOf(factor) === null)
  if (missing.length > 0) return { edition: edition.id, index: null, state: null, missing }
  const weights = edition.terms.reduce((sum, { correlation }) => sum + correlation ** 2, 0)
  const total = edition.terms.reduce(
    (sum, { factor, constant, slope, correlation }) =>
      sum + correlation ** 2 * 10 * (constant + slope * Math.log(amountOf(factor) ?? 1)),
    0,
  )
  const index = round(total / weights, 1)
  return { edition: edition.id, index, state: stateOf(edition, index), missing }
}

/** The verdict by the edition of a day; null before the first. */
export function trophicOn(day: Day, readings: WaterReadings): TrophicVerdict | null {
  const edition = editionOn(trophicEditions, day)
  return edition === null ? null : trophicVerdict(edition, readings)
}

function stateOf({ least, bounds }: TrophicEdition, index: number): TrophicState {
  if (index < least) return 'oligotrophic'
  return bounds.find(([, most]) => index <= most)?.[0] ?? 'heavy'
}
