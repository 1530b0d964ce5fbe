import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromGrid, toGrid, zoneOf } from '#domain/land/gauss.ts'
import { fromGcj, type Place, toGcj } from '#domain/land/gcj.ts'
import { ringFrom } from '#domain/land/outline-in.ts'

const inChina = fc.tuple(fc.double({ min: 74, max: 134, noNaN: true }), fc.double({ min: 18, max: 53, noNaN: true }))

/** Places with their easting and northing as PROJ 9 (pyproj 3.7.2) gives them for EPSG 4513 to 4533: an independent program. */
const surveyed = [
  [116.0254, 28.0261, 39404157.0313, 3101717.1788],
  [117.9, 28.5, 39588115.6904, 3154183.7357],
  [105.2, 35.1, 35518235.4067, 3885705.3512],
  [120.1, 45.2, 40507857.2049, 5007175.9895],
  [112.75, 22.3, 38371188.238, 2467553.4079],
  [75.5, 39.4, 25543068.3793, 4363030.9862],
  [134.6, 48.2, 45470265.4422, 5340743.4248],
] as const

it('three-degree Gauss-Krüger coordinates agree with PROJ to a millimetre, both ways', () => {
  for (const [longitude, latitude, easting, northing] of surveyed) {
    const [east, north] = toGrid([longitude, latitude])
    expect(Math.abs(east - easting)).toBeLessThan(0.001)
    expect(Math.abs(north - northing)).toBeLessThan(0.001)
    const back = fromGrid([easting, northing])
    expect(apart(back ?? [0, 0], [longitude, latitude])).toBeLessThan(0.001)
  }
})

it('a point goes to the grid of its own zone or the next one and back to where it was', () => {
  fc.assert(
    fc.property(inChina, fc.integer({ min: -1, max: 1 }), ([longitude, latitude], aside) => {
      const zone = Math.min(45, Math.max(25, zoneOf(longitude) + aside))
      const back = fromGrid(toGrid([longitude, latitude], zone))
      expect(apart(back ?? [0, 0], [longitude, latitude])).toBeLessThan(0.001)
    }),
  )
})

/** From the public tests of the “eviltransform” sources, which print WGS-84 beside GCJ-02. */
const mapped = [
  [121.5272106, 31.1774276, 121.531541859215, 31.17530398364597],
  [113.912316, 22.543847, 113.9171764808363, 22.540796131694766],
  [116.377817, 39.911954, 116.38404722455657, 39.91334545536069],
] as const

it('GCJ-02 agrees with published points to a centimetre, both ways', () => {
  for (const [x, y, mapX, mapY] of mapped) {
    expect(apart(toGcj([x, y]), [mapX, mapY])).toBeLessThan(0.01)
    expect(apart(fromGcj([mapX, mapY]), [x, y])).toBeLessThan(0.01)
  }
})

it('an outline comes in from each system to the same ring, northing or easting first', () => {
  const ring = [
    [116.0254, 28.0261],
    [116.0264, 28.0261],
    [116.0264, 28.0271],
  ] as const
  const grid = ring.map((place) => toGrid(place))
  const inMaps = ring
    .map(toGcj)
    .map((place) => place.join(','))
    .join('; ')
  const written = [
    ringFrom(ring.map((place) => place.join(',')).join('; '), 'geographic'),
    ringFrom(inMaps, 'gcj02'),
    ringFrom(grid.map(([east, north]) => `${east.toFixed(4)},${north.toFixed(4)}`).join('\n'), 'gauss3'),
    ringFrom(grid.map(([east, north]) => `${north.toFixed(4)},${east.toFixed(4)}`).join('；'), 'gauss3'),
  ]
  for (const one of written) {
    expect(one).toHaveLength(3)
    for (const [i, place] of (one ?? []).entries()) expect(apart(place, ring[i] ?? [0, 0])).toBeLessThan(0.01)
  }
  // Without the number of the zone an easting says nothing; grid points are no degrees.
  expect(ringFrom('404157.03,3101717.18; 404257.03,3101717.18; 404257.03,3101817.18', 'gauss3')).toBeNull()
  expect(ringFrom('39404157.03,3101717.18; 39404257.03,3101717.18; 39404257.03,3101817.18', 'geographic')).toBeNull()
})

/** In metres, near enough for points that lie close together. */
function apart(p: Place, q: Place): number {
  return Math.hypot((p[0] - q[0]) * 111_320 * Math.cos((p[1] / 180) * Math.PI), (p[1] - q[1]) * 111_000)
}
