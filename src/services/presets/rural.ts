import type { rateStandard } from '#registers/finance/rate-standard.ts'
import type { limit } from '#registers/limit.ts'
import type { FactsOf } from '#schema/register.ts'

const county = '参照部分县防返贫监测帮扶工作办法，未经核对，由高新区确定'
const own = '系统预设，无统一规定，由高新区确定'

/** 乡村时限预设 — recognition of households at risk, visits due. */
export const ruralLimits: readonly FactsOf<typeof limit>[] = [
  { code: 'watched-decision', name: '防返贫识别认定（自线索起）', count: 15, per: 'days', basis: county },
  { code: 'watched-notice', name: '防返贫村级公示', count: 5, per: 'days', basis: county },
  { code: 'watched-visit', name: '监测户走访', count: 30, per: 'days', basis: own },
  { code: 'work-look', name: '人居设施查看', count: 180, per: 'days', basis: own },
]

export const ruralRates: readonly FactsOf<typeof rateStandard>[] = [
  { code: 'watched-income', name: '防返贫监测线（人均年纯收入）', value: 7000, unitName: '元', basis: own },
  {
    code: 'homestead-area',
    name: '宅基地面积标准（每户）',
    value: 120,
    unitName: '㎡',
    basis: '凭记忆，各省不一，须按本省规定核对',
  },
]
