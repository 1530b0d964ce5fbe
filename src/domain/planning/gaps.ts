import type { Place } from '#domain/land/gcj.ts'

/** 标准 — what the zone wants of one kind of facility: so much for a thousand residents, within so many metres, or both. */
export type FacilityStandard = {
  readonly kind: string
  readonly perThousand: number | null
  readonly unit: string
  readonly radius: number | null
}

export type Area = { readonly id: string; readonly residents: number | null; readonly at: Place | null }

export type Standing = 'planned' | 'building' | 'open'

export type Existing = {
  readonly kind: string
  readonly area: string
  readonly capacity: number | null
  readonly at: Place | null
  readonly standing: Standing
}

/** 缺口 — of one kind in one area; null where it cannot be said, which is not the same as none. */
export type Gap = {
  readonly area: string
  readonly kind: string
  readonly needed: number | null
  readonly existing: number
  /** Capacity that is planned or being built in the area. */
  readonly coming: number
  /** How much is wanting, never below nought. */
  readonly short: number | null
  readonly unit: string
  /** Facilities that say no capacity and therefore count for nothing. */
  readonly uncounted: number
  /** Metres from the middle of the area to the nearest open facility, wherever it stands. */
  readonly nearest: number | null
  readonly radius: number | null
  readonly isFar: boolean
}

/** 设施缺口 — needed by standard less what is open. What is planned or being built is shown beside it and closes no gap. */
export function gapsOf(
  areas: readonly Area[],
  standards: readonly FacilityStandard[],
  all: readonly Existing[],
): readonly Gap[] {
  return areas.flatMap((area) => standards.map((standard) => gapOf(area, standard, all)))
}

function gapOf(area: Area, { kind, perThousand, unit, radius }: FacilityStandard, all: readonly Existing[]): Gap {
  const ofKind = all.filter((one) => one.kind === kind)
  const here = ofKind.filter((one) => one.area === area.id)
  const open = here.filter(({ standing }) => standing === 'open')
  const sum = (some: readonly Existing[]) => round(some.reduce((total, { capacity }) => total + (capacity ?? 0), 0))
  const needed =
    perThousand === null || area.residents === null ? null : Math.ceil(round((area.residents / 1000) * perThousand))
  const nearest = nearestOf(
    area.at,
    ofKind.filter(({ standing }) => standing === 'open'),
  )
  return {
    ...{ area: area.id, kind, needed, unit, radius, nearest },
    existing: sum(open),
    coming: sum(here.filter(({ standing }) => standing !== 'open')),
    short: needed === null ? null : Math.max(0, round(needed - sum(open))),
    uncounted: open.filter(({ capacity }) => capacity === null).length,
    isFar: radius !== null && area.at !== null && (nearest === null || nearest > radius),
  }
}

export function isGap({ short, isFar }: Pick<Gap, 'short' | 'isFar'>): boolean {
  return (short !== null && short > 0) || isFar
}

function nearestOf(at: Place | null, some: readonly Existing[]): number | null {
  if (at === null) return null
  const metres = some.flatMap((one) => (one.at === null ? [] : [metresBetween(at, one.at)]))
  return metres.length === 0 ? null : Math.round(Math.min(...metres))
}

/** Metres between two places, good to a few metres over the width of a zone; as the crow flies, not along roads. */
export function metresBetween([x1, y1]: Place, [x2, y2]: Place): number {
  const metre = 111_320
  const dx = (x1 - x2) * metre * Math.cos((((y1 + y2) / 2) * Math.PI) / 180)
  return Math.hypot(dx, (y1 - y2) * metre)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
