import type { growthCriterion } from '#registers/enterprise/growth-criterion.ts'
import type { limit } from '#registers/limit.ts'
import type { Money } from '#schema/fields.ts'
import type { FactsOf } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'

export const enterpriseLimits: readonly FactsOf<typeof limit>[] = [
  {
    code: 'per-mu-objection',
    name: '亩均评价公示异议',
    count: 3,
    per: 'days',
    basis: '参照黄岩区2022年度工业企业亩均评价公示期，由高新区确定',
  },
  {
    code: 'saving-baseline',
    name: '降成本基期（政策不早于享受时间之前）',
    count: 3,
    per: 'years',
    basis: '系统预设，待核实：基期由高新区确定',
  },
]

type Criterion = FactsOf<typeof growthCriterion>

const tenThousand = (amount: number) => (amount * 10_000) as Money // lines are written in 万元
const highTech = '高新技术企业认定管理办法（国科发火〔2016〕32号）'
const guess = '系统预设，待核实：省级细则各年不同，由高新区按当年文件确认'
const seed = '高新区梯度培育目标（一批亿元、十亿元乃至百亿元企业）'

/** 梯度标准预设 — what a new zone starts with; lines that were not verified say so and are to be confirmed. */
export const growthPresets: readonly Criterion[] = [
  revenue('aboveScale', '年主营业务收入2000万元', 2000, '国家统计局规模以上工业统计范围'),
  revenue('yi1', '上年营业收入1亿元', 10_000, seed),
  revenue('yi10', '上年营业收入10亿元', 100_000, seed),
  revenue('yi100', '上年营业收入100亿元', 1_000_000, seed),
  one('highTech', 'age', '注册成立一年以上', 1, highTech),
  one('highTech', 'rdStaffShare', '科技人员占比10%', 10, highTech),
  { ...one('highTech', 'rdShare', '研发占比5%（收入5000万元以下）', 5, highTech), revenueTo: tenThousand(5000) },
  {
    ...one('highTech', 'rdShare', '研发占比4%（收入5000万元至2亿元）', 4, highTech),
    ...{ revenueFrom: tenThousand(5000), revenueTo: tenThousand(20_000) },
  },
  { ...one('highTech', 'rdShare', '研发占比3%（收入2亿元以上）', 3, highTech), revenueFrom: tenThousand(20_000) },
  one('highTech', 'highTechShare', '高新技术产品（服务）收入占比60%', 60, highTech),
  { ...one('highTech', 'score', '创新能力评价高于70分', 70, highTech), comparison: 'above', isGuess: true },
  { ...one('innovative', 'score', '创新型中小企业评价60分', 60, guess), isGuess: true },
  { ...one('specialised', 'nicheYears', '细分市场深耕2年', 2, guess), isGuess: true },
  { ...one('specialised', 'rdShare', '研发占比3%', 3, guess), isGuess: true },
  { ...one('specialised', 'score', '专精特新评价60分', 60, guess), isGuess: true },
  { ...one('littleGiant', 'nicheYears', '细分市场深耕3年', 3, guess), isGuess: true },
  { ...one('littleGiant', 'rdShare', '研发占比3%', 3, guess), isGuess: true },
  { ...one('gazelle', 'revenueGrowth', '营业收入增速20%', 20, guess), isGuess: true },
  { ...one('unicorn', 'revenueGrowth', '营业收入增速50%', 50, guess), isGuess: true },
  { ...one('listed', 'listedStage', '完成挂牌（第七步）', 7, guess), isGuess: true },
]

const huangyan =
  '参照台州市黄岩区2022年度工业企业亩均评价公式；计量单位原文未列，按万元、亩、吨标准煤、吨、人理解，待核实'

/** 亩均方案预设 — weights and bases for each scope; they fill a scheme that is filed without weights. */
export const perMuPresets: Readonly<Record<'above' | 'below', Facts>> = {
  above: {
    ...{ taxWeight: 30, taxBase: 24.097, addedWeight: 20, addedBase: 136.16, energyWeight: 20, energyBase: 2.694 },
    ...{ emissionWeight: 10, emissionBase: 4929.81, labourWeight: 10, labourBase: 18.14, rdWeight: 10, rdBase: 0.0302 },
  },
  below: { taxWeight: 50, taxBase: 11.5932, powerTaxWeight: 50, powerTaxBase: 0.2352 },
}

export const perMuBasis = huangyan

function one(
  rung: Criterion['rung'],
  measure: Criterion['measure'],
  name: string,
  line: number,
  basis: string,
): Criterion {
  return { rung, measure, name, line, comparison: 'atLeast', basis, isGuess: false }
}

function revenue(rung: Criterion['rung'], name: string, line: number, basis: string): Criterion {
  return one(rung, 'revenue', name, line, basis)
}
