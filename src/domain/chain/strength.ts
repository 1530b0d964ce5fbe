import type { Label } from '#domain/label.ts'

/** 强弱 — how well a node of a chain is filled by firms of the zone; computed, never typed. */
export type Strength = 'strong' | 'present' | 'weak' | 'broken' | 'empty'

export const strengths: Readonly<Record<Strength, Label>> = {
  strong: ['强', 'Strong'],
  present: ['有', 'Present'],
  weak: ['弱', 'Weak'],
  broken: ['断', 'Broken'],
  empty: ['空', 'Empty'],
}

export type Filling = {
  /** Firms that stand on the node today. */
  readonly firms: readonly { readonly isAboveScale: boolean; readonly isMaster: boolean }[]
  /** Whether some firm stood here before. */
  readonly hadFirms: boolean
}

/** From how many firms above scale a node counts as strong, and from how many firms of any size as present: a matter of the zone. */
export type StrengthRule = { readonly strongFrom: number; readonly presentFrom: number }

/** 节点强弱 — a master of the chain above scale, or enough firms above scale, makes a node strong; one that was left is broken. */
export function strengthOf({ firms, hadFirms }: Filling, { strongFrom, presentFrom }: StrengthRule): Strength {
  if (firms.length === 0) return hadFirms ? 'broken' : 'empty'
  const large = firms.filter(({ isAboveScale }) => isAboveScale)
  if (large.length >= strongFrom || large.some(({ isMaster }) => isMaster)) return 'strong'
  return large.length > 0 || firms.length >= presentFrom ? 'present' : 'weak'
}

export type Coverage = { readonly filled: number; readonly nodes: number }

/** 节点覆盖率 — nodes with at least one firm of the zone, beside how many nodes there are. */
export function coverageOf(all: readonly Strength[]): Coverage {
  return { filled: all.filter((one) => one !== 'empty' && one !== 'broken').length, nodes: all.length }
}
