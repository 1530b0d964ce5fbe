import { exact, sum } from '#domain/score/measured.ts'
import { roundTo } from '#domain/score/rounding.ts'

/** 取数 — one figure of a firm as it stood when the evaluation was worked out, with where it came from. */
export type PerMuFigure = { readonly value: number; readonly source: string }

/** Money in 万元, power in kWh, energy in tonnes of standard coal, emissions in tonnes, land in mu. */
export type PerMuInputs = {
  readonly [K in
    | 'land'
    | 'tax'
    | 'revenue'
    | 'valueAdded'
    | 'rd'
    | 'energy'
    | 'emissions'
    | 'staff'
    | 'power']: PerMuFigure | null
}

export type PerMuKey = 'tax' | 'sales' | 'added' | 'energy' | 'emission' | 'labour' | 'rd' | 'powerTax'

/** 评价方案 — weight and base of each indicator; the rest are the rules of the scheme. */
export type PerMuScheme = {
  readonly indicators: readonly { readonly key: PerMuKey; readonly weight: number; readonly base: number }[]
  /** An indicator earns at most so many times its weight; null without a cap. */
  readonly cap: number | null
  readonly meanForEmissions: boolean
}

export type PerMuItem = {
  readonly key: PerMuKey
  readonly above: number | null
  readonly below: number | null
  /** What is held against the base; null when a figure is missing. */
  readonly value: number | null
  readonly base: number
  readonly weight: number
  readonly points: number
  /** The group's mean stands in for what the firm does not report. */
  readonly isMean: boolean
  readonly isCapped: boolean
}

export type PerMuScore = { readonly items: readonly PerMuItem[]; readonly total: number }

/** 亩均换算 — which figure stands above and which below the line of each indicator. */
export const perMuRatios: Readonly<Record<PerMuKey, readonly [above: keyof PerMuInputs, below: keyof PerMuInputs]>> = {
  tax: ['tax', 'land'],
  sales: ['revenue', 'land'],
  added: ['valueAdded', 'land'],
  energy: ['valueAdded', 'energy'],
  emission: ['valueAdded', 'emissions'],
  labour: ['valueAdded', 'staff'],
  rd: ['rd', 'revenue'],
  powerTax: ['tax', 'power'],
}

/** 评价用地 — own land and what is rented in, less what is leased out; never below nought. */
export function landOf(own: number | null, rented: number | null, leased: number | null): number {
  return Math.max(0, exact((own ?? 0) + (rented ?? 0) - (leased ?? 0)))
}

/**
 * 得分 = Σ（指标值 ÷ 基准值 × 权重）, the form of the evaluation of 黄岩 2022; each indicator is rounded half up to two places
 * and never counts below nought, so that the printed parts add up to the printed total.
 */
export function scoreFirms(scheme: PerMuScheme, firms: readonly PerMuInputs[]): readonly PerMuScore[] {
  const means = new Map(scheme.indicators.map(({ key }) => [key, meanOf(firms.map((one) => ratioOf(key, one)))]))
  return firms.map((one) => {
    const items = scheme.indicators.map((indicator) => itemOf(scheme, indicator, one, means.get(indicator.key) ?? null))
    return { items, total: sum(items.map(({ points }) => points)) }
  })
}

/** The value of an indicator; null when a figure is missing or nothing stands below the line. */
export function ratioOf(key: PerMuKey, inputs: PerMuInputs): number | null {
  const [above, below] = perMuRatios[key]
  const [a, b] = [inputs[above]?.value, inputs[below]?.value]
  return a === undefined || b === undefined || b <= 0 ? null : exact(a / b)
}

export function pointsOf(value: number, base: number, weight: number, cap: number | null): number {
  if (base <= 0) return 0
  const raw = exact((value / base) * weight)
  const held = cap === null ? raw : Math.min(raw, exact(weight * cap))
  return roundTo(Math.max(0, held), 2, 'half-up')
}

/** 等级 — by the share of places: A and B round up, so that a small group still has both; equal totals share a place. */
export function gradesOf(
  totals: readonly number[],
  cuts: { readonly a: number; readonly b: number; readonly c: number },
): readonly { readonly rank: number; readonly grade: 'A' | 'B' | 'C' | 'D' }[] {
  const count = totals.length
  const upTo = (share: number) => Math.ceil(exact((share / 100) * count))
  return totals.map((total) => {
    const rank = 1 + totals.filter((other) => other > total).length
    const grade = rank <= upTo(cuts.a) ? 'A' : rank <= upTo(cuts.b) ? 'B' : rank <= upTo(cuts.c) ? 'C' : 'D'
    return { rank, grade }
  })
}

function itemOf(
  { cap, meanForEmissions }: PerMuScheme,
  { key, weight, base }: PerMuScheme['indicators'][number],
  inputs: PerMuInputs,
  mean: number | null,
): PerMuItem {
  const [above, below] = perMuRatios[key]
  const own = ratioOf(key, inputs)
  const isMean = own === null && key === 'emission' && meanForEmissions && mean !== null
  const value = isMean ? mean : own
  const points = value === null ? 0 : pointsOf(value, base, weight, cap)
  return {
    ...{ key, above: inputs[above]?.value ?? null, below: inputs[below]?.value ?? null, value, base, weight, points },
    isMean,
    isCapped: value !== null && cap !== null && base > 0 && (value / base) * weight > weight * cap,
  }
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null)
  return known.length === 0 ? null : exact(sum(known) / known.length)
}
