import type { rateStandard } from '#registers/finance/rate-standard.ts'
import type { limit } from '#registers/limit.ts'
import type { FactsOf } from '#schema/register.ts'

const own = '系统预设，无统一规定，由高新区确定'

/** 生态环境时限 — how long an exceedance may wait for its owner, for the firm, and for its end. */
export const ecologyLimits: readonly FactsOf<typeof limit>[] = [
  { code: 'exceedance-ask', name: '超标交企业说明', count: 1, per: 'workdays', basis: own },
  { code: 'exceedance-answer', name: '企业说明超标原因', count: 3, per: 'workdays', basis: own },
  { code: 'exceedance-close', name: '超标处置办结', count: 15, per: 'workdays', basis: own },
]

/** 生态环境标准值 — what makes a series worth a look on the spot, and what proves that values are back. */
export const ecologyRates: readonly FactsOf<typeof rateStandard>[] = [
  { code: 'emission-flat', name: '恒值迹象：连续相同小时均值', value: 6, unitName: '个', basis: own },
  { code: 'emission-near-from', name: '贴限迹象：不低于限值的', value: 95, unitName: '%', basis: own },
  { code: 'emission-near-share', name: '贴限迹象：占有效均值', value: 50, unitName: '%', basis: own },
  { code: 'emission-near-least', name: '贴限迹象：最少有效均值', value: 12, unitName: '个', basis: own },
  { code: 'exceedance-back', name: '恢复达标：整改后连续达标的日数', value: 1, unitName: '日', basis: own },
]
