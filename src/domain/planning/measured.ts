import type { IndexKey } from '#domain/planning/indices.ts'

/** What was measured of a site or is said by a drawing, in m² and m; null where nobody measured it. */
export type Measured = {
  readonly landArea: number | null
  /** All floors, those of high storeys among them. */
  readonly floorArea: number | null
  /** Floors of storeys higher than the zone's limit (8 m by the national rule). */
  readonly highFloorArea: number | null
  readonly footprint: number | null
  readonly structures: number | null
  readonly yards: number | null
  readonly greenArea: number | null
  readonly heightTop: number | null
  readonly parkingSpaces: number | null
  readonly officeLand: number | null
  /** Yuan. */
  readonly fixedInvestment: number | null
  /** Ratios as a contract or a set of conditions states them; what is measured goes first. */
  readonly farStated: number | null
  readonly densityStated: number | null
  readonly greenStated: number | null
}

export type IndexValues = { readonly [K in IndexKey]: number | null }

/**
 * 指标计算 — 容积率 = floors ÷ land, a storey over the height limit counting `storeyFactor` times (国家工业项目建设用地控制指标: 层高超过8米
 * 的加倍计算); 建筑密度 = footprint ÷ land; 建筑系数 = (buildings + structures + yards) ÷ land; 投资强度 = fixed investment ÷ land, in
 * 万元 a hectare. What was not measured gives no value: an unknown part is never taken for nought.
 */
export function valuesOf(one: Measured, storeyFactor: number): IndexValues {
  const land = one.landArea
  const share = (part: number | null) => (part === null || !land ? null : round((part / land) * 100))
  const counted =
    one.floorArea === null || one.highFloorArea === null ? null : one.floorArea + (storeyFactor - 1) * one.highFloorArea
  const covered =
    one.footprint === null || one.structures === null || one.yards === null
      ? null
      : one.footprint + one.structures + one.yards
  return {
    area: land,
    far: counted === null || !land ? one.farStated : round(counted / land),
    density: share(one.footprint) ?? one.densityStated,
    green: share(one.greenArea) ?? one.greenStated,
    height: one.heightTop,
    parking: one.parkingSpaces,
    coefficient: share(covered),
    office: share(one.officeLand),
    intensity: one.fixedInvestment === null || !land ? null : round(one.fixedInvestment / 10_000 / (land / 10_000)),
  }
}

/** What cannot be: a part greater than the whole it lies in. */
export function measuredFault(one: Measured): 'high-floors' | 'over-land' | 'no-land' | null {
  const parts = [one.footprint, one.greenArea, one.officeLand, one.structures, one.yards].filter(
    (part) => part !== null,
  )
  if (one.landArea !== null && one.landArea <= 0) return 'no-land'
  if (one.highFloorArea !== null && (one.floorArea === null || one.highFloorArea > one.floorArea)) return 'high-floors'
  const { landArea: land } = one
  return land !== null && parts.some((part) => part > land) ? 'over-land' : null
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
