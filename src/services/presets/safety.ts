import { dayOf } from '#domain/day.ts'
import type { limit } from '#registers/limit.ts'
import type { FactsOf } from '#schema/register.ts'

const order = '生产安全事故报告和调查处理条例（国务院令第493号，转载件）'
const network = '国家网络安全事件报告管理办法（2025-11-01起施行，转载件）：较大以上须报告'

const food = '参照食品安全“两个责任”包保办法（广元市公开件，转载）'

/** 突发事件报告、隐患统计和食品包保的时限预设 — hours run through days off. */
export const safetyLimits: readonly FactsOf<typeof limit>[] = [
  {
    code: 'event-first',
    name: '突发事件首报',
    count: 1,
    per: 'hours',
    basis: `${order}第九条；其他突发事件由高新区确定`,
  },
  {
    code: 'event-pass',
    name: '突发事件转报上级',
    count: 2,
    per: 'hours',
    basis: `${order}第十一条：逐级上报每级不超过2小时`,
  },
  {
    ...{ code: 'statement-hazards', name: '隐患季度统计：季度后几日内签认', count: 15, per: 'days', roll: 'none' },
    basis:
      '安全生产事故隐患排查治理暂行规定（总局令第16号，2008年，转载件）第十四条：每季度次月15日前，由主要负责人签字，凭记忆录入条号，使用前请核对',
  },
  { code: 'event-follow', name: '伤亡变化补报', count: 30, per: 'days', roll: 'none', basis: `${order}第十三条` },
  {
    ...{ code: 'event-follow-short', name: '伤亡变化补报：道路交通、火灾', count: 7, per: 'days', roll: 'none' },
    basis: `${order}第十三条，凭记忆录入，使用前请核对`,
  },
  {
    ...{ code: 'network-first', name: '网络安全事件首报', count: 4, per: 'hours', basis: network },
    validFrom: dayOf(2025, 11, 1),
  },
  {
    ...{
      code: 'network-first-critical',
      name: '网络安全事件首报：关键信息基础设施',
      count: 1,
      per: 'hours',
      basis: network,
    },
    validFrom: dayOf(2025, 11, 1),
  },
  {
    ...{ code: 'food-update', name: '食品安全包保主体变动后更新', count: 15, per: 'workdays' },
    basis: `${food}：主体变动15个工作日内更新`,
  },
  {
    ...{ code: 'food-reassign', name: '食品安全包保干部离岗后调整', count: 7, per: 'workdays' },
    basis: `${food}：包保调整7个工作日内完成`,
  },
]
