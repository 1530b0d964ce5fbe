import { waterFactors } from '#domain/ecology/water-labels.ts'
import type { Label } from '#domain/label.ts'

/** 许可因子 — what an outlet is permitted to carry, by the codes of the table of metrics. */
export const outletFactors = {
  ph: ['酸碱度（pH）', 'pH'],
  cod: ['化学需氧量', 'COD'],
  ammonia: ['氨氮', 'Ammonia nitrogen'],
  phosphorus: ['总磷', 'Total phosphorus'],
  nitrogen: ['总氮', 'Total nitrogen'],
  suspended: ['悬浮物', 'Suspended solids'],
  stackSo2: ['烟气二氧化硫', 'SO₂ in the stack'],
  nox: ['氮氧化物', 'NOx'],
  dust: ['烟尘', 'Dust'],
  vocs: ['挥发性有机物', 'VOCs'],
} as const satisfies Record<string, Label>

export type OutletFactor = keyof typeof outletFactors

/** 超标因子 — everything of which a station may measure too much. */
export const judgedFactors = {
  ...outletFactors,
  pm25: ['细颗粒物（PM₂.₅）', 'PM₂.₅'],
  pm10: ['可吸入颗粒物（PM₁₀）', 'PM₁₀'],
  so2: ['二氧化硫', 'SO₂'],
  no2: ['二氧化氮', 'NO₂'],
  co: ['一氧化碳', 'CO'],
  o3: ['臭氧', 'O₃'],
  noise: ['等效声级', 'Noise, Leq'],
  dissolvedOxygen: waterFactors.dissolvedOxygen,
  codMn: waterFactors.codMn,
  bod5: waterFactors.bod5,
} as const satisfies Record<string, Label>

export type JudgedFactor = keyof typeof judgedFactors

/** The unit in which a factor is told. */
export function unitOf(factor: string): Label {
  if (factor === 'ph') return ['', '']
  if (factor === 'noise') return ['dB(A)', 'dB(A)']
  if (factor === 'co' || ['stackSo2', 'nox', 'dust', 'vocs'].includes(factor)) return ['mg/m³', 'mg/m³']
  if (['pm25', 'pm10', 'so2', 'no2', 'o3'].includes(factor)) return ['µg/m³', 'µg/m³']
  if (factor === 'chlorophyll') return ['µg/L', 'µg/L']
  if (factor === 'transparency') return ['m', 'm']
  return factor === 'coliform' ? ['个/L', 'per L'] : ['mg/L', 'mg/L']
}
