import { fromGcj, type Place } from '#domain/land/gcj.ts'

/** 范围 — the rectangle that holds everything of the zone whose place is surveyed. */
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

export function boxOf(places: readonly Place[]): Box | null {
  if (places.length === 0) return null
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)]
  return { west: Math.min(...xs), south: Math.min(...ys), east: Math.max(...xs), north: Math.max(...ys) }
}

/** Metres from a place to the box; nought inside. Good enough for the few kilometres around a zone. */
export function metresOff({ west, south, east, north }: Box, [x, y]: Place): number {
  const metre = 111_320
  const dx = Math.max(west - x, 0, x - east) * metre * Math.cos((y * Math.PI) / 180)
  const dy = Math.max(south - y, 0, y - north) * metre
  return Math.hypot(dx, dy)
}

/**
 * 疑似火星坐标 — GCJ-02 lies some 300 to 700 metres beside the truth. A place that is 200 to 800 metres off the zone and comes to
 * lie in it (or nearly) when it is taken for GCJ-02 and brought back was most likely read off a web map.
 */
export function looksLikeGcj(box: Box, place: Place): boolean {
  const off = metresOff(box, place)
  return off >= 200 && off <= 800 && metresOff(box, fromGcj(place)) < off - 150
}
