import type { rateStandard } from '#registers/finance/rate-standard.ts'
import type { limit } from '#registers/limit.ts'
import type { FactsOf } from '#schema/register.ts'

const own = '系统预设，无统一规定，由高新区确定'

/** 金点子、学习、党建、村委会选举时限预设. */
export const peopleLimits: readonly FactsOf<typeof limit>[] = [
  { code: 'idea-screen', name: '金点子初筛答复', count: 5, per: 'workdays', basis: own },
  {
    code: 'idea-publicity',
    name: '金点子公示',
    count: 10,
    per: 'days',
    roll: 'none',
    basis: '参照部分高新区金点子征集公告：公示十天',
  },
  { code: 'idea-effect', name: '金点子成效评估', count: 6, per: 'months', basis: own },
  { code: 'party-term-soon', name: '党组织任期届满提前提醒', count: 6, per: 'months', basis: own },
  { code: 'study-check', name: '学习考察半年回查', count: 6, per: 'months', basis: own },
]

/** 网上提交的限量 — what the pages for everybody take in; a zone may set other numbers. */
export const peopleRates: readonly FactsOf<typeof rateStandard>[] = [
  {
    code: 'party-least-members',
    name: '应单独组建党组织的最少党员数',
    value: 3,
    unitName: '人',
    basis: '中国共产党章程第三十条（凭记忆，未经核对）',
  },
  {
    code: 'election-list-days',
    name: '选民名单公布至投票最少天数',
    value: 20,
    unitName: '日',
    basis: '村民委员会组织法第十四条：选举日的二十日前公布（凭记忆，未经核对）',
  },
  {
    code: 'election-candidate-days',
    name: '候选人名单公布至投票最少天数',
    value: 5,
    unitName: '日',
    basis: '参照部分省村民委员会选举办法',
  },
  { code: 'public-per-hour', name: '公众页面每小时可提交件数', value: 10, unitName: '件/来源', basis: own },
  { code: 'public-photo-mb', name: '公众页面照片大小上限', value: 5, unitName: 'MB', basis: own },
]
