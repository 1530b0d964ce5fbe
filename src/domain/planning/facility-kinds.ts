import type { Label } from '#domain/label.ts'

/** 公共设施类别 — how many or how near each must be are standard values of the zone (codes `facility-<kind>-per` and `-radius`). */
export const facilityKinds = {
  kindergarten: ['幼儿园', 'Kindergarten'],
  primary: ['小学', 'Primary school'],
  middle: ['初中', 'Middle school'],
  clinic: ['卫生服务站', 'Clinic'],
  hospital: ['医院', 'Hospital'],
  elderly: ['养老服务设施', 'Care of the elderly'],
  culture: ['文化活动设施', 'Culture'],
  sport: ['体育活动场地', 'Sport'],
  park: ['公园绿地', 'Park'],
  market: ['菜市场', 'Market'],
  shop: ['便民商业', 'Shops'],
  busStop: ['公交站', 'Bus stop'],
  toilet: ['公共厕所', 'Public toilet'],
  parking: ['公共停车场', 'Public parking'],
  waste: ['垃圾转运设施', 'Waste station'],
  talentHome: ['人才公寓', 'Homes for talents'],
  other: ['其他', 'Other'],
} as const satisfies Record<string, Label>

export type FacilityKind = keyof typeof facilityKinds
