import type { Day } from '#domain/day.ts'
import type { rateStandard } from '#registers/finance/rate-standard.ts'
import type { limit } from '#registers/limit.ts'
import type { FactsOf } from '#schema/register.ts'

type Standard = FactsOf<typeof rateStandard>

const own = '系统预设，无统一规定，由高新区确定'
const older = '工业项目建设用地控制指标（国土资发〔2008〕24号）'
const newer = '工业项目建设用地控制指标2023年版，凭记忆，未经核对，使用前请核对原文和施行日期'
const circle = '凭记忆，参照生活圈居住区配套设施做法，须按本省和本市公共服务设施标准核对'
const day = (text: string) => text as Day // written here as days of the calendar

/** 规划时限 — how long a plan and a change of an index hang. */
export const planningLimits: readonly FactsOf<typeof limit>[] = [
  {
    code: 'plan-notice',
    name: '规划草案公示',
    count: 30,
    per: 'days',
    roll: 'none',
    basis: '城乡规划法第二十六条：公告时间不得少于三十日（凭记忆，未经核对）',
  },
  {
    code: 'index-notice',
    name: '地块指标调整公示',
    count: 30,
    per: 'days',
    roll: 'none',
    basis: '系统预设，参照规划草案公示期限，由高新区确定',
  },
]

/** Editions stand beside each other with their days: a check is judged by those of the day on which the land contract was checked. */
const national: readonly Standard[] = [
  {
    ...{ code: 'plan-coefficient-least', name: '工业用地建筑系数下限', value: 30, unitName: '%', basis: older },
    validUntil: day('2023-04-30'),
  },
  {
    ...{ code: 'plan-coefficient-least', name: '工业用地建筑系数下限', value: 40, unitName: '%', basis: newer },
    validFrom: day('2023-05-01'),
  },
  {
    code: 'plan-office-most',
    name: '工业用地行政办公及生活服务用地上限',
    value: 7,
    unitName: '%',
    basis: older,
  },
  {
    ...{ code: 'plan-green-most', name: '工业用地绿地率上限', value: 20, unitName: '%', basis: newer },
    validFrom: day('2023-05-01'),
  },
  { code: 'plan-storey-height', name: '容积率加倍计算的层高', value: 8, unitName: 'm', basis: older },
  { code: 'plan-storey-factor', name: '超高层高建筑面积计算倍数', value: 2, unitName: '倍', basis: older },
]

const tolerances: readonly Standard[] = [
  { code: 'plan-tolerance-area', name: '规划核对容差：用地面积', value: 1, unitName: '%', basis: own },
  { code: 'plan-tolerance-far', name: '规划核对容差：容积率', value: 2, unitName: '%', basis: own },
  { code: 'plan-tolerance-share', name: '规划核对容差：密度和绿地等比例', value: 1, unitName: '个百分点', basis: own },
  { code: 'plan-tolerance-height', name: '规划核对容差：建筑高度', value: 0.3, unitName: 'm', basis: own },
  { code: 'plan-tolerance-parking', name: '规划核对容差：停车位', value: 0, unitName: '个', basis: own },
  { code: 'plan-tolerance-intensity', name: '规划核对容差：投资强度', value: 5, unitName: '%', basis: own },
]

const facilities: readonly Standard[] = (
  [
    ['kindergarten', '幼儿园', 30, '学位/千人', 300],
    ['primary', '小学', 50, '学位/千人', 500],
    ['middle', '初中', 25, '学位/千人', 1000],
    ['clinic', '卫生服务站', 30, '㎡/千人', 500],
    ['elderly', '养老服务设施', 4, '床位/千人', null],
    ['culture', '文化活动设施', 100, '㎡/千人', null],
    ['sport', '体育活动场地', 300, '㎡/千人', null],
    ['park', '公园绿地', 4000, '㎡/千人', 1000],
    ['market', '菜市场', 100, '㎡/千人', 1000],
    ['busStop', '公交站', null, null, 500],
  ] as const
).flatMap(([kind, name, per, unitName, radius]): readonly Standard[] => [
  ...(per === null
    ? []
    : [{ code: `facility-${kind}-per`, name: `${name}：千人指标`, value: per, unitName, basis: circle }]),
  ...(radius === null
    ? []
    : [{ code: `facility-${kind}-radius`, name: `${name}：服务半径`, value: radius, unitName: 'm', basis: circle }]),
])

const openGaps: Standard = {
  code: 'facility-gaps-public',
  name: '公共设施缺口向社会公开',
  value: 0,
  unitName: '1为公开',
  basis: own,
}

/** 规划和公共设施标准值 — industrial limits with their days, tolerances of a check, and what a thousand residents need. */
export const planningRates: readonly Standard[] = [...national, ...tolerances, ...facilities, openGaps]
