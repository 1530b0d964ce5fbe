/** 层级 — where a dispute is dealt with; each level settles what it can. */
export const levels = ['village', 'town', 'zone'] as const
export type Level = (typeof levels)[number]

export function levelAbove(level: Level): Level | null {
  return levels[levels.indexOf(level) + 1] ?? null
}

/** Which level a unit works at: what is neither town nor village works for the zone. */
export function levelOf(unitKind: string): Level {
  return unitKind === 'village' ? 'village' : unitKind === 'town' ? 'town' : 'zone'
}

export type Mediation = { readonly on: string; readonly people: string; readonly result: string; readonly level: Level }

export type GateFacts = {
  readonly level: Level
  readonly mediations: readonly Mediation[]
  readonly reason: string | null
  /** The head of the lower unit signs with an account of a person. */
  readonly isSignedByHead: boolean
  readonly exempt: readonly string[]
}

export type GateFault = 'at-top' | 'not-mediated' | 'no-reason' | 'not-signed'

/**
 * 上交关口 — binds units and never people: at least one documented mediation at this level, a reason from the list and the signature of
 * the head. Exempt types (violence, mass incident, suicide risk, minors, suspected crime, petition with a legal right) pass at once.
 */
export function gateFault({ level, mediations, reason, isSignedByHead, exempt }: GateFacts): GateFault | null {
  if (levelAbove(level) === null) return 'at-top'
  if (exempt.length > 0) return null
  if (!mediations.some((one) => one.level === level && isDocumented(one))) return 'not-mediated'
  if (!reason) return 'no-reason'
  return isSignedByHead ? null : 'not-signed'
}

/** Date, people and result: what lacks one of them documents nothing. */
export function isDocumented({ on, people, result }: Mediation): boolean {
  return on !== '' && people.trim() !== '' && result.trim() !== ''
}

/** 逐级 — a village hands up to its town, a town to the zone; what is exempt goes to the zone at once. */
export function nextLevel(level: Level, exempt: readonly string[]): Level | null {
  return exempt.length > 0 && level !== 'zone' ? 'zone' : levelAbove(level)
}
