import type { limit } from '#registers/limit.ts'
import type { FactsOf } from '#schema/register.ts'

const own = '系统预设，无统一规定，由高新区确定'

/** 企业诉求时限预设 — the five ways and the steps between; places differ, so each names where its length comes from. */
export const serviceLimits: readonly FactsOf<typeof limit>[] = [
  { code: 'service-accept', name: '企业诉求受理交办', count: 1, per: 'workdays', basis: '参照部分市企业诉求办理办法' },
  {
    code: 'service-return',
    name: '企业诉求签收或退回',
    count: 2,
    per: 'workdays',
    basis: '参照部分市热线工单退回时限；退回一次，须引用职责清单',
  },
  { code: 'service-contact', name: '签收后联系企业', count: 1, per: 'workdays', basis: '参照部分市企业诉求办理办法' },
  { code: 'service-instant', name: '马上办', count: 0, per: 'workdays', basis: '优化营商环境条例：当场办理；当日办结' },
  { code: 'service-consult', name: '限时办：咨询', count: 1, per: 'workdays', basis: own },
  { code: 'service-simple', name: '限时办：简单', count: 5, per: 'workdays', basis: own },
  {
    code: 'service-normal',
    name: '限时办：一般',
    count: 10,
    per: 'workdays',
    basis: '参照部分市企业诉求办理办法：10个工作日内办结',
  },
  {
    code: 'service-hard',
    name: '限时办：疑难',
    count: 25,
    per: 'workdays',
    basis: '参照部分市企业诉求办理办法：疑难事项不超过25个工作日',
  },
  {
    code: 'service-joint',
    name: '集中办',
    count: 45,
    per: 'days',
    basis: '行政许可法第四十二条：统一办理、联合办理、集中办理不超过四十五日',
  },
  { code: 'service-meeting', name: '集中办：召开联席会', count: 5, per: 'workdays', basis: own },
  { code: 'service-tracked', name: '跟踪办', count: 60, per: 'workdays', basis: own },
  { code: 'service-note', name: '跟踪办：记录进展', count: 10, per: 'workdays', basis: own },
  { code: 'service-agent', name: '代理办', count: 45, per: 'workdays', basis: own },
  { code: 'service-agent-named', name: '代理办：指定代办专员', count: 1, per: 'workdays', basis: own },
  { code: 'service-part', name: '协办单位答复', count: 5, per: 'workdays', basis: own },
  {
    code: 'service-bad-rating',
    name: '差评整改',
    count: 15,
    per: 'workdays',
    basis: '国务院办公厅关于建立政务服务“好差评”制度的意见：核实整改',
  },
  {
    code: 'service-complaint',
    name: '作风投诉核查答复',
    count: 13,
    per: 'workdays',
    basis: '参照部分市热线投诉办理时限',
  },
  { code: 'service-card-appeal', name: '对提醒卡申诉', count: 3, per: 'workdays', basis: own },
  { code: 'service-card-window', name: '提醒卡计数期', count: 90, per: 'days', roll: 'none', basis: own },
  { code: 'service-like', name: '同类诉求归集期', count: 90, per: 'days', roll: 'none', basis: own },
]
