/** 门槛 — a rule of the zone as it is in force: what is required, in which sense. */
export type GateRule = {
  readonly id: string
  readonly version: number
  readonly code: string
  readonly name: string
  readonly sense: 'least' | 'most'
  readonly value: number
  readonly unitName: string | null
}

export type Threshold = {
  readonly rule: string
  readonly ruleVersion: number
  readonly item: string
  readonly name: string
  readonly sense: 'least' | 'most'
  readonly required: number
  /** Null when the papers do not say: missing is neither kept nor broken. */
  readonly offered: number | null
  readonly ok: boolean | null
  readonly unitName: string | null
}

export type Offered = {
  readonly totalInvest: number | null
  readonly fixedInvest: number | null
  readonly tax: number | null
  readonly land: number | null
  readonly floorArea: number | null
  readonly footprint: number | null
  readonly officeLand: number | null
  readonly energy: number | null
  readonly months: number | null
}

const squareMetresPerMu = 2000 / 3

/** 控制指标 — the quotients of the industrial land rules (投资强度、容积率、建筑系数…), from what an applicant offers. */
export function measured(offer: Offered): Readonly<Record<string, number | null>> {
  const area = offer.land === null ? null : offer.land * squareMetresPerMu
  return {
    intensity: over(inWan(offer.fixedInvest), offer.land),
    'tax-per-mu': over(inWan(offer.tax), offer.land),
    'floor-ratio': over(offer.floorArea, area),
    coverage: times100(over(offer.footprint, area)),
    'office-share': times100(over(offer.officeLand, area)),
    total: inWan(offer.totalInvest),
    energy: offer.energy,
    months: offer.months,
  }
}

export function compareWith(rules: readonly GateRule[], offer: Offered): readonly Threshold[] {
  const values = measured(offer)
  return rules.map(({ id, version, code, name, sense, value, unitName }) => {
    const offered = values[code] ?? null
    const ok = offered === null ? null : sense === 'least' ? offered >= value : offered <= value
    return { rule: id, ruleVersion: version, item: code, name, sense, required: value, offered, ok, unitName }
  })
}

/** 评分 — the mean of those without a conflict; from seven on, the highest and the lowest are left out. */
export function trimmedMean(
  scores: readonly number[],
  trimFrom = 7,
): { readonly mean: number | null; readonly counted: number } {
  const sorted = [...scores].sort((a, b) => a - b)
  const kept = sorted.length >= trimFrom ? sorted.slice(1, -1) : sorted
  if (kept.length === 0) return { mean: null, counted: 0 }
  return { mean: Math.round((kept.reduce((sum, one) => sum + one, 0) / kept.length) * 100) / 100, counted: kept.length }
}

/** 重大变化 — whether a figure strays from what was reviewed by more than so many percent. */
export function strays(reviewed: number | null, now: number | null, percent: number): boolean {
  if (reviewed === null || now === null || reviewed === 0) return false
  return Math.abs(now - reviewed) * 100 > reviewed * percent
}

function over(above: number | null, below: number | null): number | null {
  return above === null || below === null || below <= 0 ? null : Math.round((above / below) * 10_000) / 10_000
}

function inWan(yuan: number | null): number | null {
  return yuan === null ? null : yuan / 10_000
}

function times100(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 100
}
