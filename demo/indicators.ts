import type { UnitName } from '#demo/units.ts'
import type { indicator } from '#registers/indicator.ts'
import type { FactsOf } from '#schema/register.ts'

export type DemoIndicator = Omit<FactsOf<typeof indicator>, 'owner' | 'validFrom' | 'skipsJanuary'> & {
  readonly skipsJanuary: boolean
  readonly owner: UnitName
  /** The year before last: what the series came to at its end, and how fast it grew then, last year and this year. */
  readonly total: number
  readonly growth: readonly [number, number, number]
  /** Cumulative shares of the year by month; null where the series is none that fills up. */
  readonly season: readonly number[] | null
}

/** Slack around the spring festival, a push before the middle and the end of the year. */
const industrial = [0.07, 0.14, 0.226, 0.31, 0.396, 0.487, 0.571, 0.655, 0.745, 0.83, 0.914, 1]
const budget = [0.11, 0.185, 0.27, 0.362, 0.452, 0.548, 0.636, 0.712, 0.798, 0.876, 0.94, 1]
const building = [0.035, 0.085, 0.17, 0.255, 0.345, 0.465, 0.545, 0.625, 0.725, 0.815, 0.905, 1]
const spending = [0.06, 0.13, 0.21, 0.29, 0.37, 0.45, 0.53, 0.61, 0.7, 0.79, 0.88, 1]

const official = {
  nature: 'level',
  flow: 'cumulative',
  frequency: 'month',
  direction: 'up',
  kind: 'official',
  unitName: '亿元',
  priceBasis: 'current',
  decimals: 2,
  tolerance: 0.3,
  releaseMonths: 1,
  releaseDay: 18,
  skipsJanuary: true,
  allowsMonthly: false,
} as const

/** 云岭高新区的指标 — names and calibers are those of common practice, all figures are invented. */
export const demoIndicators: readonly DemoIndicator[] = [
  {
    ...official,
    code: 'GYZJZ',
    name: '规模以上工业增加值',
    caliber: '年主营业务收入2000万元及以上工业法人单位的增加值；增速按可比价计算',
    priceBasis: 'comparable',
    owner: '经发局',
    source: '市统计局月度反馈',
    total: 186.4,
    growth: [8.2, 8.9, 9.6],
    season: industrial,
  },
  {
    ...official,
    code: 'GDZCTZ',
    name: '固定资产投资',
    caliber: '计划总投资500万元及以上项目投资和房地产开发投资，不含农户',
    owner: '经发局',
    source: '市统计局月度反馈',
    total: 152.7,
    growth: [10.4, 11.2, 8.3],
    season: building,
  },
  {
    ...official,
    code: 'YBGGYSSR',
    name: '一般公共预算收入',
    caliber: '地方一般公共预算收入，自然口径，不含上划中央和省级收入',
    skipsJanuary: false,
    allowsMonthly: true,
    releaseDay: 8,
    owner: '财政局',
    source: '财政预算执行月报',
    total: 26.8,
    growth: [6.9, 8.1, 12.4],
    season: budget,
  },
  {
    ...official,
    code: 'YBXZC',
    name: '一般性支出',
    caliber: '部门预算公用经费及一般性项目支出',
    skipsJanuary: false,
    direction: 'down',
    releaseDay: 8,
    owner: '财政局',
    source: '财政预算执行月报',
    total: 5.02,
    growth: [-3.1, -4.4, -4.9],
    season: spending,
  },
  {
    ...official,
    code: 'SHXFPLSZE',
    name: '社会消费品零售总额',
    caliber: '企业通过交易售给个人、社会集团的非生产、非经营用实物商品金额，以及餐饮收入',
    owner: '经发局',
    source: '市统计局月度反馈',
    total: 74.6,
    growth: [5.8, 6.4, 7.1],
    season: industrial,
  },
  {
    ...official,
    code: 'WMJCK',
    name: '外贸进出口',
    caliber: '海关统计的进出口总值，按经营单位所在地',
    skipsJanuary: false,
    releaseDay: 20,
    owner: '经发局',
    source: '海关统计月报',
    total: 41.3,
    growth: [3.2, 5.5, 4.7],
    season: industrial,
  },
  {
    ...official,
    code: 'LYSWZJ',
    name: '利用省外资金',
    caliber: '省外投资者在区内项目当年实际到位资金',
    kind: 'management',
    skipsJanuary: false,
    allowsMonthly: true,
    releaseDay: 5,
    owner: '招商局',
    source: '招商项目调度台账',
    total: 49.5,
    growth: [9.2, 10.1, 12.6],
    season: building,
  },
  {
    ...official,
    code: 'QYXM',
    name: '新签约亿元以上项目',
    caliber: '当年正式签约、投资额一亿元及以上的项目数',
    nature: 'count',
    unitName: '个',
    priceBasis: 'none',
    decimals: 0,
    tolerance: null,
    kind: 'management',
    skipsJanuary: false,
    allowsMonthly: true,
    releaseDay: 5,
    owner: '招商局',
    source: '招商项目调度台账',
    total: 15,
    growth: [0, 13.3, -11.8],
    season: building,
  },
  {
    ...official,
    code: 'GSGYQY',
    name: '规模以上工业企业户数',
    caliber: '期末在库规模以上工业法人单位数',
    nature: 'count',
    flow: 'stock',
    unitName: '家',
    priceBasis: 'none',
    decimals: 0,
    tolerance: null,
    owner: '经发局',
    source: '统计名录库',
    total: 171,
    growth: [6.2, 8.8, 6.5],
    season: null,
  },
  {
    ...official,
    code: 'GYYDL',
    name: '工业用电量',
    caliber: '区内工业用户售电量',
    unitName: '亿千瓦时',
    priceBasis: 'none',
    skipsJanuary: false,
    allowsMonthly: true,
    releaseDay: 6,
    owner: '经发局',
    source: '供电公司月报',
    total: 14.2,
    growth: [4.9, 6.3, 7.8],
    season: industrial,
  },
]

/** 对标对象 — with how many points faster or slower than the zone each grows. */
export const demoPeers = [
  { name: '云中省', kind: 'province', order: 1, ahead: -2.1 },
  { name: '云岭市', kind: 'city', order: 2, ahead: -1.4 },
  { name: '栖霞高新区', kind: 'rival', order: 3, ahead: 0.9 },
  { name: '白鹭湖经开区', kind: 'rival', order: 4, ahead: 0.2 },
  { name: '青屏高新区', kind: 'rival', order: 5, ahead: -0.7 },
  { name: '石门工业园', kind: 'rival', order: 6, ahead: -1.6 },
] as const

/** Which series are also published for peers, industries and units; shares add up to the whole. */
export const demoPeerSeries = ['GYZJZ', 'SHXFPLSZE'] as const

export const demoIndustries: readonly (readonly [name: string, share: number, ahead: number])[] = [
  ['铜基新材料', 0.38, 2.6],
  ['电子信息', 0.24, 4.1],
  ['大健康', 0.16, -1.2],
  ['装备制造', 0.14, -6.5],
]

export const demoShares: readonly (readonly [unit: UnitName, amount: number, share: number, ahead: number])[] = [
  ['招商局', 34, 0.56, 3.2],
  ['国资公司', 11, 0.19, -9.4],
  ['企业服务中心', 8, 0.13, 1.1],
  ['澜桥镇', 7, 0.12, -4.8],
]
