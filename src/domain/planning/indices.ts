import type { Label } from '#domain/label.ts'

/** 指标 — what a plan says of a plot; `least` and `most` may both be set, and often are for factories. */
export const indices = {
  area: { label: ['用地面积', 'Area of the land'], unit: ['㎡', 'm²'] },
  far: { label: ['容积率', 'Floor area ratio'], unit: ['', ''] },
  density: { label: ['建筑密度', 'Building density'], unit: ['%', '%'] },
  green: { label: ['绿地率', 'Green ratio'], unit: ['%', '%'] },
  height: { label: ['建筑高度', 'Building height'], unit: ['m', 'm'] },
  parking: { label: ['停车位', 'Parking spaces'], unit: ['个', ''] },
  coefficient: { label: ['建筑系数', 'Building coefficient'], unit: ['%', '%'] },
  office: { label: ['行政办公及生活服务用地比例', 'Land for offices and living'], unit: ['%', '%'] },
  intensity: { label: ['投资强度', 'Investment per hectare'], unit: ['万元/公顷', '× 10,000 yuan/ha'] },
} as const satisfies Record<string, { readonly label: Label; readonly unit: Label }>

export type IndexKey = keyof typeof indices

export const indexKeys = Object.keys(indices) as readonly IndexKey[] // the keys of the list above

/** The bounds as they stand on a plot: which index each is of, and on which side. */
export const bounds = {
  area: { index: 'area', side: 'just', label: ['用地面积', 'Area of the land'] },
  farMin: { index: 'far', side: 'least', label: ['容积率下限', 'Least floor area ratio'] },
  farMax: { index: 'far', side: 'most', label: ['容积率上限', 'Greatest floor area ratio'] },
  densityMin: { index: 'density', side: 'least', label: ['建筑密度下限', 'Least density'] },
  densityMax: { index: 'density', side: 'most', label: ['建筑密度上限', 'Greatest density'] },
  greenMin: { index: 'green', side: 'least', label: ['绿地率下限', 'Least green ratio'] },
  greenMax: { index: 'green', side: 'most', label: ['绿地率上限', 'Greatest green ratio'] },
  heightMax: { index: 'height', side: 'most', label: ['建筑限高', 'Height limit'] },
  parkingMin: { index: 'parking', side: 'least', label: ['停车位下限', 'Least parking'] },
  coefficientMin: { index: 'coefficient', side: 'least', label: ['建筑系数下限', 'Least building coefficient'] },
  officeMax: {
    index: 'office',
    side: 'most',
    label: ['行政办公及生活服务用地上限', 'Most land for offices and living'],
  },
  intensityMin: { index: 'intensity', side: 'least', label: ['投资强度下限', 'Least investment per hectare'] },
} as const satisfies Record<
  string,
  { readonly index: IndexKey; readonly side: 'least' | 'most' | 'just'; readonly label: Label }
>

export type BoundKey = keyof typeof bounds

export const boundKeys = Object.keys(bounds) as readonly BoundKey[] // the keys of the list above

/** The labels of the bounds, as a choice of a register. */
export const boundLabels = Object.fromEntries(boundKeys.map((key) => [key, bounds[key].label])) as {
  readonly [K in BoundKey]: Label
} // built from the same keys

/** A pair of bounds of which the lower lies above the upper, or null. */
export function crossedBounds(row: Readonly<Record<string, unknown>>): IndexKey | null {
  const pairs = [
    ['far', 'farMin', 'farMax'],
    ['density', 'densityMin', 'densityMax'],
    ['green', 'greenMin', 'greenMax'],
  ] as const
  const crossed = pairs.find(([, least, most]) => {
    const [low, high] = [row[least], row[most]]
    return typeof low === 'number' && typeof high === 'number' && low > high
  })
  return crossed?.[0] ?? null
}

/**
 * 用地用海分类 — classes a zone plans with, codes as in the national classification of 2023 [entered from memory: compare before use].
 */
export const landUses = {
  housing: ['城镇住宅用地（0701）', 'Urban housing (0701)'],
  office: ['机关团体用地（0801）', 'Public bodies (0801)'],
  research: ['科研用地（0802）', 'Research (0802)'],
  culture: ['文化用地（0803）', 'Culture (0803)'],
  education: ['教育用地（0804）', 'Education (0804)'],
  sport: ['体育用地（0805）', 'Sport (0805)'],
  health: ['医疗卫生用地（0806）', 'Health (0806)'],
  welfare: ['社会福利用地（0807）', 'Welfare (0807)'],
  commerce: ['商业用地（0901）', 'Commerce (0901)'],
  business: ['商务金融用地（0902）', 'Business (0902)'],
  industry1: ['一类工业用地（100101）', 'Industry, class one (100101)'],
  industry2: ['二类工业用地（100102）', 'Industry, class two (100102)'],
  industry3: ['三类工业用地（100103）', 'Industry, class three (100103)'],
  storage: ['物流仓储用地（1101）', 'Logistics and storage (1101)'],
  road: ['城镇道路用地（1207）', 'Roads (1207)'],
  transport: ['交通场站用地（1208）', 'Stations and car parks (1208)'],
  utility: ['公用设施用地（13）', 'Public utilities (13)'],
  park: ['公园绿地（1401）', 'Parks (1401)'],
  shelter: ['防护绿地（1402）', 'Shelter belts (1402)'],
} as const satisfies Record<string, Label>

export type LandUse = keyof typeof landUses

/** Land to which the national control indices for industrial projects apply. */
export function isIndustrial(use: string | null): boolean {
  return use === 'industry1' || use === 'industry2' || use === 'industry3' || use === 'storage'
}
