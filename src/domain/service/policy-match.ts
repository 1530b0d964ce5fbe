import type { Day } from '#domain/day.ts'

export type PolicyTerms = {
  readonly industries: readonly string[]
  readonly sizes: readonly string[]
  readonly scale: 'above' | 'below' | null
  readonly rungs: readonly string[]
  readonly land: 'own' | 'rented' | null
  readonly validFrom: Day
  readonly validUntil: Day | null
}
export type FirmFacts = {
  readonly industry: string | null
  readonly size: string | null
  readonly isAboveScale: boolean | null
  /** Rungs that a certificate in force or the figures show. */
  readonly reached: readonly string[]
  /** Rungs that figures would show and that cannot be judged, because no figure is on record. */
  readonly unjudged: readonly string[]
  readonly ownLand: number | null
  readonly rentedLand: number | null
}

export type Condition = 'industry' | 'size' | 'scale' | 'rung' | 'land'
export type Verdict = 'met' | 'missed' | 'unknown'
/** Who in the zone keeps the fact: the firm is never asked for it. */
export type Keeper = 'enterprises' | 'statistics'
export type Reason = {
  readonly condition: Condition
  readonly verdict: Verdict
  readonly asked: string
  readonly has: string | null
  readonly keeper: Keeper
}
export type Match = {
  /** It fits, it fits as far as is known, only a rung is wanting that the firm can climb, or it does not. */
  readonly fits: 'yes' | 'maybe' | 'near' | 'no'
  readonly reasons: readonly Reason[]
}

/** 政策匹配 — each condition of the policy against what the zone has on record, with the reason; what is not known is not assumed. */
export function matchPolicy(terms: PolicyTerms, firm: FirmFacts, today: Day): Match | null {
  if (today < terms.validFrom || (terms.validUntil !== null && today > terms.validUntil)) return null
  const reasons = [industryOf, sizeOf, scaleOf, rungOf, landOf].flatMap((of) => of(terms, firm) ?? [])
  const missed = reasons.filter(({ verdict }) => verdict === 'missed')
  const isUnknown = reasons.some(({ verdict }) => verdict === 'unknown')
  const isFar = missed.some(({ condition }) => condition !== 'rung')
  return { fits: isFar ? 'no' : missed.length > 0 ? 'near' : isUnknown ? 'maybe' : 'yes', reasons }
}

function industryOf({ industries }: PolicyTerms, { industry }: FirmFacts): Reason | null {
  if (industries.length === 0) return null
  const holds = industry === null ? null : industries.some((code) => industry.startsWith(code.trim()))
  return reason('industry', holds, industries.join(','), industry)
}

function sizeOf({ sizes }: PolicyTerms, { size }: FirmFacts): Reason | null {
  if (sizes.length === 0) return null
  return reason('size', size === null ? null : sizes.includes(size), sizes.join(','), size)
}

function scaleOf({ scale }: PolicyTerms, { isAboveScale, reached }: FirmFacts): Reason | null {
  if (scale === null) return null
  const isAbove = isAboveScale ?? (reached.includes('aboveScale') ? true : null)
  const has = isAbove === null ? null : isAbove ? 'above' : 'below'
  return reason('scale', has === null ? null : has === scale, scale, has)
}

/** A rung is a certificate in force or a figure; without a certificate on record it is not held, without the figure nobody knows. */
function rungOf({ rungs }: PolicyTerms, { reached, unjudged }: FirmFacts): Reason | null {
  if (rungs.length === 0) return null
  const isUnknown = rungs.some((rung) => unjudged.includes(rung))
  const holds = rungs.some((rung) => reached.includes(rung)) ? true : isUnknown ? null : false
  const own = reached.length === 0 ? null : reached.join(',')
  return { ...reason('rung', holds, rungs.join(','), own), keeper: isUnknown ? 'statistics' : 'enterprises' }
}

function landOf({ land }: PolicyTerms, { ownLand, rentedLand }: FirmFacts): Reason | null {
  if (land === null) return null
  const area = land === 'own' ? ownLand : rentedLand
  return reason('land', area === null ? null : area > 0, land, area === null ? null : String(area))
}

function reason(condition: Condition, holds: boolean | null, asked: string, has: string | null): Reason {
  const verdict = holds === null ? 'unknown' : holds ? 'met' : 'missed'
  return { condition, verdict, asked, has, keeper: 'enterprises' }
}
