/**
 * 坐标 — plots are kept in CGCS2000, which for this purpose is WGS-84 (they differ by centimetres). Public maps inside China are
 * drawn in GCJ-02; only where coordinates pass between the two are they converted. The formula is the widely published one
 * (on the Krasovsky 1940 ellipsoid, as in the public “eviltransform” sources); it is no official publication.
 */
export type Place = readonly [longitude: number, latitude: number]

const a = 6_378_245
const ee = 0.006693421622965943

export function toGcj(place: Place): Place {
  if (!isInChina(place)) return place
  const [east, north] = shift(place)
  return [place[0] + east, place[1] + north]
}

/** The inverse by iteration: what, shifted, comes to the place given. */
export function fromGcj(place: Place): Place {
  if (!isInChina(place)) return place
  let guess: Place = place
  for (let turn = 0; turn < 8; turn += 1) {
    const [east, north] = shift(guess)
    guess = [place[0] - east, place[1] - north]
  }
  return guess
}

/** The rectangle in which the shift applies, as the published formula has it. */
export function isInChina([longitude, latitude]: Place): boolean {
  return longitude >= 72.004 && longitude <= 137.8347 && latitude >= 0.8293 && latitude <= 55.8271
}

function shift([longitude, latitude]: Place): Place {
  const [x, y] = [longitude - 105, latitude - 35]
  const radians = (latitude / 180) * Math.PI
  const magic = 1 - ee * Math.sin(radians) ** 2
  const root = Math.sqrt(magic)
  const north = (northward(x, y) * 180) / (((a * (1 - ee)) / (magic * root)) * Math.PI)
  const east = (eastward(x, y) * 180) / ((a / root) * Math.cos(radians) * Math.PI)
  return [east, north]
}

function northward(x: number, y: number): number {
  const base = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  return base + waves(x, [20, 6], [20, 2]) + waves(y, [20, 1], [40, 1 / 3]) + waves(y, [160, 1 / 12], [320, 1 / 30])
}

function eastward(x: number, y: number): number {
  const base = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  return base + waves(x, [20, 6], [20, 2]) + waves(x, [20, 1], [40, 1 / 3]) + waves(x, [150, 1 / 12], [300, 1 / 30])
}

/** Two thirds of a sum of sines, each given by its height and its number of half turns. */
function waves(at: number, ...parts: readonly (readonly [height: number, turns: number])[]): number {
  return parts.reduce((sum, [height, turns]) => sum + height * Math.sin(turns * at * Math.PI), 0) * (2 / 3)
}
