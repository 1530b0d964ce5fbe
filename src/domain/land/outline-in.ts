import type { Label } from '#domain/label.ts'
import { fromGrid } from '#domain/land/gauss.ts'
import { fromGcj, type Place } from '#domain/land/gcj.ts'
import { type Ring, readRing, readRows } from '#domain/land/ring.ts'

/** 坐标系 — in which system the corner points of a file are written; kept is always CGCS2000, longitude and latitude. */
export const systems = ['geographic', 'gauss3', 'gcj02'] as const
export type SystemKey = (typeof systems)[number]

export const systemLabels = {
  geographic: ['CGCS2000 经纬度', 'CGCS2000, longitude and latitude'],
  gauss3: ['CGCS2000 三度带高斯投影', 'CGCS2000, 3-degree Gauss-Krüger'],
  gcj02: ['GCJ-02（互联网地图）', 'GCJ-02 (web maps)'],
} as const satisfies Readonly<Record<SystemKey, Label>>

/** How kept points came in. */
export const givenLabels = {
  geographic: ['CGCS2000 经纬度', 'CGCS2000, longitude and latitude'],
  gauss3: ['CGCS2000 三度带高斯投影，已换算', '3-degree Gauss-Krüger, converted'],
  gcj02: ['GCJ-02，已换算', 'GCJ-02, converted'],
} as const satisfies Readonly<Record<SystemKey, Label>>

/** Corner points as they come in at the edge, turned into CGCS2000; null when they are not of that form. */
export function ringFrom(text: string, system: SystemKey): Ring | null {
  if (system === 'gauss3') return ringFromGrid(text)
  const ring = readRing(text)
  if (ring === null || system === 'geographic') return ring
  return ring.map((place) => rounded(fromGcj(place)))
}

/** Surveyors write northing first (X, Y) or easting first: the one with the number of the zone is the easting. */
function ringFromGrid(text: string): Ring | null {
  const rows = readRows(text)
  if (rows === null) return null
  const places = rows.map(([one, other]) => fromGrid(one > other ? [one, other] : [other, one]))
  const ring = places.filter((place) => place !== null).map(rounded)
  return ring.length < rows.length ? null : ring
}

/** Nine decimals of a degree are a tenth of a millimetre: finer than any survey. */
function rounded([longitude, latitude]: Place): Place {
  return [Math.round(longitude * 1e9) / 1e9, Math.round(latitude * 1e9) / 1e9]
}
