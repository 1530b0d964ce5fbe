import { certificateKinds } from '#registers/enterprise/certificate.ts'
import { choice, day, flag, money, number, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff, type Who } from '#schema/who.ts'

const keeper = { charge: ['enterprises', 'platforms'] } as const satisfies Who

/** 梯级 — every rung, those with a certificate and those that last year's revenue or a listing shows. */
export const rungs = {
  ...certificateKinds,
  yi1: ['亿元企业', 'Revenue of 100 million'],
  yi10: ['十亿元企业', 'Revenue of 1 billion'],
  yi100: ['百亿元企业', 'Revenue of 10 billion'],
  listed: ['上市企业', 'Listed company'],
} as const

/** What can be held against a line; all but the listed stage are read from the figures of the last full year. */
export const growthMeasures = {
  revenue: ['上年营业收入（万元）', 'Revenue of last year (10,000 yuan)'],
  age: ['成立年限（年）', 'Years since founding'],
  rdShare: ['研发费用占比（%）', 'R&D share of revenue (%)'],
  revenueGrowth: ['营业收入增速（%）', 'Growth of revenue (%)'],
  rdStaffShare: ['研发人员占比（%）', 'Share of R&D staff (%)'],
  highTechShare: ['高新技术产品收入占比（%）', 'High-tech share of revenue (%)'],
  score: ['评价得分', 'Score of the appraisal'],
  nicheYears: ['深耕细分市场（年）', 'Years in the niche'],
  listedStage: ['上市进程（步）', 'Step towards listing'],
} as const

/** 梯度标准 — one criterion of one rung: what is measured, the line, and where the line comes from. */
export const growthCriterion = defineRegister('growth_criterion', {
  label: ['梯度标准', 'Line of growth'],
  title: 'name',
  fields: {
    name: text('标准', 'Criterion').required().max(120).searched(),
    rung: choice('梯级', 'Rung', rungs).required(),
    measure: choice('衡量指标', 'Measured by', growthMeasures).required(),
    comparison: choice('比较', 'Comparison', { atLeast: ['不低于', 'At least'], above: ['高于', 'Above'] }).required(),
    line: number('标准值', 'Line').required(),
    revenueFrom: money('适用收入高于', 'For revenue above', ['万元', '× 10,000 yuan']),
    revenueTo: money('适用收入至', 'For revenue up to', ['万元', '× 10,000 yuan']),
    validFrom: day('施行日期', 'Valid from'),
    validTo: day('截止日期', 'Valid until'),
    basis: text('依据', 'Basis').required().max(300),
    isGuess: flag('待核实', 'To be verified').hint(
      '来源尚未核对，使用前须由本区确认',
      'The source was not checked; confirm it before use',
    ),
  },
  lifecycle: {
    states: { inForce: ['施行中', 'In force'], ended: ['已停用', 'No longer used'] },
    initial: 'inForce',
    moves: { retire: { label: ['停用', 'Retire'], from: 'inForce', to: 'ended', by: keeper, needsReason: true } },
  },
  access: {
    read: { either: [staff, { role: 'enterprise' }] },
    create: keeper,
    change: { both: [keeper, { inState: 'inForce' }] },
  },
  indexed: [['rung']],
  views: {
    list: ['name', 'rung', 'measure', 'comparison', 'line', 'isGuess', 'basis'],
    order: 'rung',
    form: {
      basics: {
        label: ['标准', 'Criterion'],
        fields: [
          ...(['name', 'rung', 'measure', 'comparison', 'line', 'revenueFrom', 'revenueTo'] as const),
          ...(['validFrom', 'validTo', 'basis', 'isGuess'] as const),
        ],
      },
    },
  },
})
