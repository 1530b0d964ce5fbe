import type { Label } from '#domain/label.ts'

/** 水体类型 — limits of total phosphorus are stricter in lakes and reservoirs, so that nothing is judged without it. */
export const waterTypes = {
  river: ['河流', 'River'],
  lake: ['湖泊、水库', 'Lake or reservoir'],
} as const satisfies Record<string, Label>

export type WaterType = keyof typeof waterTypes

/** 水质类别 — five classes and what is worse than the fifth. */
export const waterClasses = {
  one: ['Ⅰ类', 'Class I'],
  two: ['Ⅱ类', 'Class II'],
  three: ['Ⅲ类', 'Class III'],
  four: ['Ⅳ类', 'Class IV'],
  five: ['Ⅴ类', 'Class V'],
  worse: ['劣Ⅴ类', 'Worse than V'],
} as const satisfies Record<string, Label>

export type WaterClass = keyof typeof waterClasses

/** 监测项目 — in mg/L, pH without unit, coliform per litre, temperature in degrees, chlorophyll in µg/L, transparency in metres. */
export const waterFactors = {
  waterTemperature: ['水温', 'Temperature'],
  ph: ['酸碱度（pH）', 'pH'],
  dissolvedOxygen: ['溶解氧', 'Dissolved oxygen'],
  codMn: ['高锰酸盐指数', 'Permanganate index'],
  cod: ['化学需氧量', 'COD'],
  bod5: ['五日生化需氧量', 'BOD₅'],
  ammonia: ['氨氮', 'Ammonia nitrogen'],
  phosphorus: ['总磷', 'Total phosphorus'],
  nitrogen: ['总氮', 'Total nitrogen'],
  copper: ['铜', 'Copper'],
  zinc: ['锌', 'Zinc'],
  fluoride: ['氟化物', 'Fluoride'],
  selenium: ['硒', 'Selenium'],
  arsenic: ['砷', 'Arsenic'],
  mercury: ['汞', 'Mercury'],
  cadmium: ['镉', 'Cadmium'],
  chromium: ['六价铬', 'Chromium VI'],
  lead: ['铅', 'Lead'],
  cyanide: ['氰化物', 'Cyanide'],
  phenol: ['挥发酚', 'Volatile phenol'],
  oil: ['石油类', 'Oil'],
  surfactant: ['阴离子表面活性剂', 'Anionic surfactant'],
  sulphide: ['硫化物', 'Sulphide'],
  coliform: ['粪大肠菌群', 'Faecal coliform'],
  chlorophyll: ['叶绿素 a', 'Chlorophyll a'],
  transparency: ['透明度', 'Transparency'],
} as const satisfies Record<string, Label>

export type WaterFactor = keyof typeof waterFactors
