import type { Day } from '#domain/day.ts'

export type PolicyTerms = {
  readonly industries: readonly string[]
  readonly sizes: readonly string[]
  readonly scale: 'above' | 'below' | null
  readonly rungs: readonly string[]
  readonly validFrom: Day
  readonly validUntil: Day | null
}
export type FirmFacts = {
  readonly industry: string | null
  readonly size: string | null
  readonly isAboveScale: boolean | null
  /** Rungs that the firm is recognised for; null where nobody recorded them. */
  readonly rungs: readonly string[] | null
}

export type Condition = 'industry' | 'size' | 'scale' | 'rung'
export type Verdict = 'met' | 'missed' | 'unknown'
export type Reason = {
  readonly condition: Condition
  readonly verdict: Verdict
  readonly asked: string
  readonly has: string | null
}
export type Match = {
  /** It fits, it fits as far as is known, or it does not. */
  readonly fits: 'yes' | 'maybe' | 'no'
  readonly reasons: readonly Reason[]
}

/** 政策匹配 — each condition of the policy against the master data, with the reason; what is not known is asked, not assumed. */
export function matchPolicy(terms: PolicyTerms, firm: FirmFacts, today: Day): Match | null {
  if (today < terms.validFrom || (terms.validUntil !== null && today > terms.validUntil)) return null
  const reasons = [industryOf(terms, firm), sizeOf(terms, firm), scaleOf(terms, firm), rungOf(terms, firm)].filter(
    (one) => one !== null,
  )
  const has = (verdict: Verdict) => reasons.some((one) => one.verdict === verdict)
  return { fits: has('missed') ? 'no' : has('unknown') ? 'maybe' : 'yes', reasons }
}

function industryOf({ industries }: PolicyTerms, { industry }: FirmFacts): Reason | null {
  if (industries.length === 0) return null
  const holds = industry === null ? null : industries.some((code) => industry.startsWith(code.trim()))
  return { condition: 'industry', verdict: verdictOf(holds), asked: industries.join('、'), has: industry }
}

function sizeOf({ sizes }: PolicyTerms, { size }: FirmFacts): Reason | null {
  if (sizes.length === 0) return null
  const holds = size === null ? null : sizes.includes(size)
  return { condition: 'size', verdict: verdictOf(holds), asked: sizes.join(','), has: size }
}

function scaleOf({ scale }: PolicyTerms, { isAboveScale }: FirmFacts): Reason | null {
  if (scale === null) return null
  const holds = isAboveScale === null ? null : isAboveScale === (scale === 'above')
  return {
    condition: 'scale',
    verdict: verdictOf(holds),
    asked: scale,
    has: isAboveScale === null ? null : isAboveScale ? 'above' : 'below',
  }
}

function rungOf({ rungs }: PolicyTerms, firm: FirmFacts): Reason | null {
  if (rungs.length === 0) return null
  const holds = firm.rungs === null ? null : firm.rungs.some((rung) => rungs.includes(rung))
  return { condition: 'rung', verdict: verdictOf(holds), asked: rungs.join(','), has: firm.rungs?.join(',') ?? null }
}

function verdictOf(holds: boolean | null): Verdict {
  return holds === null ? 'unknown' : holds ? 'met' : 'missed'
}
