import type { limit } from '#registers/limit.ts'
import type { FactsOf } from '#schema/register.ts'

/** 征地法定期限 — lengths as the law has them; `domain/land/statutory.ts` keeps a zone from going below. */
export const landLimits: readonly FactsOf<typeof limit>[] = [
  {
    code: 'land-pre-notice',
    name: '征收土地预公告张贴',
    count: 10,
    per: 'workdays',
    basis: '土地管理法实施条例第二十六条：预公告时间不少于十个工作日',
  },
  {
    code: 'land-plan-notice',
    name: '征地补偿安置方案公告',
    count: 30,
    per: 'days',
    roll: 'none',
    basis: '土地管理法第四十七条：公告至少三十日',
  },
  {
    code: 'land-hearing-notice',
    name: '听证通知书送达至听证会',
    count: 7,
    per: 'workdays',
    basis: '自然资源听证规定：听证的七个工作日前书面通知〔凭记忆，启用前核对原文〕',
  },
  {
    code: 'land-final-notice',
    name: '收到批准文件后发布征收土地公告',
    count: 15,
    per: 'workdays',
    basis: '土地管理法实施条例第三十一条：收到批准文件之日起十五个工作日内',
  },
]
