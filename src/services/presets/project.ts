import type { limit } from '#registers/limit.ts'
import type { FactsOf } from '#schema/register.ts'

const levels = '系统预设，无统一规定，由高新区确定；自解决时限和升至本级之日中较晚者的次日起算'

/** 重点项目时限预设 — how long an overdue issue stays at a level before it climbs, and how often a linked leader is at the project. */
export const projectLimits: readonly FactsOf<typeof limit>[] = [
  { code: 'issue-first', name: '调度问题一级逾期升级', count: 2, per: 'workdays', basis: levels },
  { code: 'issue-second', name: '调度问题二级逾期升级', count: 3, per: 'workdays', basis: levels },
  { code: 'issue-third', name: '调度问题三级逾期提请', count: 5, per: 'workdays', basis: levels },
  {
    code: 'sponsor-visit',
    name: '挂点领导走访间隔',
    count: 1,
    per: 'months',
    roll: 'none',
    basis: '参照部分地区挂点服务“每月至少一次”，未经核对，由高新区确定',
  },
]
