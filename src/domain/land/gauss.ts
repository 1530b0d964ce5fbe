import type { Place } from '#domain/land/gcj.ts'

/**
 * 高斯-克吕格投影，三度带 — CGCS2000 (semi-major axis and flattening as published in 2008), central meridian three degrees times
 * the number of the zone, scale 1, false easting 500 km behind the number of the zone. Krüger's series in the third flattening to
 * the fourth order, true to a millimetre within a zone (L. Krüger 1912, Formulas (8) and (9); checked against PROJ).
 */
const a = 6_378_137
const f = 1 / 298.257222101
const n = f / (2 - f)
const e = Math.sqrt(f * (2 - f))
const radius = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)

const forward = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16 + (41 * n ** 4) / 180,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5 + (557 * n ** 4) / 1440,
  (61 * n ** 3) / 240 - (103 * n ** 4) / 140,
  (49_561 * n ** 4) / 161_280,
]
const backward = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
  (4397 * n ** 4) / 161_280,
]

/** Easting with the number of its zone in front (eight figures before the point), and northing. */
export type Grid = readonly [easting: number, northing: number]

/** The zones that touch the country. */
export const zonesInUse = { first: 25, last: 45 } as const

/** The number of the three-degree zone in which a longitude lies. */
export function zoneOf(longitude: number): number {
  return Math.round(longitude / 3)
}

export function toGrid([longitude, latitude]: Place, zone = zoneOf(longitude)): Grid {
  const [phi, lambda] = [radians(latitude), radians(longitude - 3 * zone)]
  const conformal = Math.sinh(Math.atanh(Math.sin(phi)) - e * Math.atanh(e * Math.sin(phi)))
  const xi = Math.atan2(conformal, Math.cos(lambda))
  const eta = Math.atanh(Math.sin(lambda) / Math.hypot(1, conformal))
  const north = forward.reduce((sum, c, i) => sum + c * Math.sin(2 * (i + 1) * xi) * Math.cosh(2 * (i + 1) * eta), xi)
  const east = forward.reduce((sum, c, i) => sum + c * Math.cos(2 * (i + 1) * xi) * Math.sinh(2 * (i + 1) * eta), eta)
  return [zone * 1_000_000 + 500_000 + radius * east, radius * north]
}

/** Null where the easting carries no number of a zone in use: without it nobody knows where the point lies. */
export function fromGrid([easting, northing]: Grid): Place | null {
  const zone = Math.floor(easting / 1_000_000)
  if (zone < zonesInUse.first || zone > zonesInUse.last) return null
  const [x, y] = [northing / radius, (easting - zone * 1_000_000 - 500_000) / radius]
  const xi = backward.reduce((sum, c, i) => sum - c * Math.sin(2 * (i + 1) * x) * Math.cosh(2 * (i + 1) * y), x)
  const eta = backward.reduce((sum, c, i) => sum - c * Math.cos(2 * (i + 1) * x) * Math.sinh(2 * (i + 1) * y), y)
  const conformal = Math.asin(Math.sin(xi) / Math.cosh(eta))
  const lambda = Math.atan2(Math.sinh(eta), Math.cos(xi))
  return [3 * zone + degrees(lambda), degrees(latitudeOf(conformal))]
}

/** From the conformal latitude by iteration: the eccentricity is small and each turn brings two more figures. */
function latitudeOf(conformal: number): number {
  const isometric = Math.atanh(Math.sin(conformal))
  let phi = conformal
  for (let turn = 0; turn < 10; turn += 1) phi = Math.asin(Math.tanh(isometric + e * Math.atanh(e * Math.sin(phi))))
  return phi
}

function radians(value: number): number {
  return (value / 180) * Math.PI
}

function degrees(value: number): number {
  return (value / Math.PI) * 180
}
