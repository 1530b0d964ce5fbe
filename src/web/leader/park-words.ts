import type { Label } from '#domain/label.ts'
import type { ParkFigureKey, ParkTile } from '#schema/park-standing.ts'

export const parkWords = {
  park: ['园区运行', 'The park'],
  late: ['超期{n}', '{n} overdue'],
  of: ['共{n}', 'of {n}'],
  unknown: ['未掌握', 'Not known'],
  incomplete: ['数据不足', 'Too few data'],
  stale: ['已过时', 'Out of date'],
  sinceThen: ['较{day} {change}', '{change} since {day}'],
  unset: ['另有 {n} 项未设定计量', '{n} more have no measure yet'],
} as const satisfies Record<string, Label>

export const tileWords: Readonly<Record<ParkTile['key'], Label>> = {
  safety: ['安全和治理', 'Safety and governance'],
  air: ['空气和排放', 'Air and outlets'],
  service: ['企业服务', 'Enterprise service'],
  water: ['供水', 'Water supply'],
  data: ['数据质量', 'Data quality'],
}

type Words = {
  readonly label: Label
  readonly measure: Label
  readonly decimals: number
  /** Filled from the facts of the figure; shown only when every fact is there. */
  readonly sentence?: Label
}

const count: Pick<Words, 'measure' | 'decimals'> = { measure: ['件', ''], decimals: 0 }
const percent: Pick<Words, 'measure' | 'decimals'> = { measure: ['%', '%'], decimals: 1 }
const loss: Label = [
  '漏失{lost}÷供水{supplied}立方米，{counted}/{areas}个分区',
  '{lost} of {supplied} m³ supplied, {counted} of {areas} areas',
]
const came: Label = [
  '到{came}/应到{expected}，低于{least}%不作数',
  '{came} of {expected} came; below {least} % not valid',
]

export const figureWords: Readonly<Record<ParkFigureKey, Words>> = {
  majorHazards: { label: ['重大隐患未销号', 'Major hazards open'], ...count },
  emergencies: { label: ['突发事件在办', 'Emergencies in hand'], ...count },
  disputes: { label: ['纠纷超期', 'Disputes overdue'], ...count },
  tickets: { label: ['工单超期', 'Tickets overdue'], ...count },
  airHour: {
    label: ['实时空气质量指数', 'AQI of the hour'],
    measure: ['', ''],
    decimals: 0,
    sentence: ['{grade}，{station}，{edition}', '{grade}, {station}, {edition}'],
  },
  airDay: {
    label: ['昨日空气质量指数', 'AQI of yesterday'],
    measure: ['', ''],
    decimals: 0,
    sentence: ['{grade}，{station}，首要污染物{primary}', '{grade}, {station}, primary: {primary}'],
  },
  silentStations: {
    label: ['监测站点离线', 'Stations silent'],
    measure: ['个', ''],
    decimals: 0,
    sentence: ['{names}', '{names}'],
  },
  exceedances: { label: ['超标处置未办结', 'Exceedances open'], ...count },
  cases: { label: ['企业诉求在办', 'Cases open'], ...count },
  closedCases: { label: ['本月办结', 'Closed this month'], ...count },
  satisfaction: {
    label: ['满意率', 'Satisfied'],
    ...percent,
    sentence: ['满意{satisfied}/评价{rated}，办结{closed}', '{satisfied} of {rated} that rated, {closed} closed'],
  },
  grossLoss: { label: ['综合漏损率', 'Gross loss rate'], ...percent, sentence: loss },
  notBilled: {
    label: ['产销差率', 'Not billed'],
    ...percent,
    sentence: [
      '未计费{lost}÷供水{supplied}立方米，{counted}/{areas}个分区',
      '{lost} of {supplied} m³ not billed, {counted} of {areas} areas',
    ],
  },
  suspicions: { label: ['漏损疑点', 'Leak suspicions'], ...count },
  waterReadings: {
    label: ['水表数据完整率', 'Meter readings complete'],
    measure: ['%', '%'],
    decimals: 0,
    sentence: came,
  },
  silentDevices: { label: ['设备离线', 'Devices silent'], measure: ['台', ''], decimals: 0 },
  readings: { label: ['全部设备完整率', 'Readings complete'], ...percent, sentence: came },
  alarms: { label: ['告警未结案', 'Alarms open'], ...count },
  lateTargets: { label: ['目标数据逾期', 'Target figures late'], measure: ['项', ''], decimals: 0 },
}
