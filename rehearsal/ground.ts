import type { Place } from '#domain/land/gcj.ts'
import { areaOf, ringText } from '#domain/land/ring.ts'

/** 图上位置 — invented ground: each village has a field of its own, in which plots lie in rows beside one another. */
export class Ground {
  private readonly taken = new Map<string, number>()

  /** Where a house stands among the plots of a village, by two shares of the width and height of its field. */
  home(
    village: string,
    [east, north]: readonly [number, number],
  ): { readonly longitude: number; readonly latitude: number } {
    const [x, y] = this.cornerOf(village)
    return { longitude: Number((x + east * 0.028).toFixed(6)), latitude: Number((y + north * 0.013).toFixed(6)) }
  }

  /** The next plot of a village: a four-cornered outline without a right angle, of about the size wanted, and its true area. */
  next(village: string, wanted: number): { readonly outline: string; readonly area: number } {
    const [left, low] = this.cornerOf(village)
    const nth = this.taken.get(village) ?? 0
    this.taken.set(village, nth + 1)
    const side = Math.sqrt(wanted)
    const [wide, high] = [side / metresWide, side / metresHigh]
    const x = left + (nth % columns) * step + ((nth * 7) % 5) * 0.00004
    const y = low + Math.floor(nth / columns) * step * 0.9
    const skew = (((nth * 11) % 7) - 3) * 0.00003
    const ring: readonly Place[] = [
      [x, y],
      [x + wide + skew, y + skew / 2],
      [x + wide, y + high - skew],
      [x + skew, y + high],
    ].map(([longitude = 0, latitude = 0]): Place => [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))])
    return { outline: ringText(ring), area: Math.round(areaOf(ring) * 100) / 100 }
  }

  private cornerOf(village: string): Place {
    if (!this.taken.has(village)) this.taken.set(village, 0)
    const field = [...this.taken.keys()].indexOf(village)
    return [116.02 + (field % 2) * 0.034, 28.02 + Math.floor(field / 2) * 0.024]
  }
}

const columns = 10
/** Between the corners of neighbours, in degrees: room for six hectares. */
const step = 0.0031
/** Metres in a degree at 28° N. */
const [metresWide, metresHigh] = [98_420, 110_830]
