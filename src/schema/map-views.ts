import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { Place } from '#domain/land/gcj.ts'
import type { Box } from '#domain/map/box.ts'

/** 一张图 — what page and server say to each other. Places are CGCS2000, which for this purpose is WGS-84. */
export type LayerKey =
  | 'plots'
  | 'dmas'
  | 'projects'
  | 'households'
  | 'stations'
  | 'devices'
  | 'alarms'
  | 'tickets'
  | 'facilities'

export type MapThing = {
  /** Where a click leads. */
  readonly path: string
  readonly name: string
  /** Which line of the legend it belongs to. */
  readonly kind: string
  readonly at?: Place
  readonly ring?: readonly Place[]
  /** Words under the name: a sum, a unit. */
  readonly words?: string
}

export type MapKind = { readonly key: string; readonly label: Label; readonly count: number }

export type MapLayer = {
  readonly key: LayerKey
  readonly label: Label
  /** The list of all of them; households have none here, as only sums are shown. */
  readonly list: string | null
  readonly kinds: readonly MapKind[]
  readonly things: readonly MapThing[]
  /** How many cannot be shown because nobody said where they are. */
  readonly placeless: number
}

export type ZoneMap = {
  readonly asOf: Day
  readonly box: Box | null
  /** Layers of what the reader may read. */
  readonly layers: readonly MapLayer[]
  /** Whether the operator laid a base map on the server. */
  readonly hasBase: boolean
}
