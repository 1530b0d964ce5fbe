import type { drawRule } from '#registers/draw-rule.ts'
import type { limit } from '#registers/limit.ts'
import type { meetingSeries } from '#registers/meeting-series.ts'
import type { FactsOf } from '#schema/register.ts'

/** 会议时限预设 — rules found in practice; each zone may change them. */
export const meetingLimits: readonly FactsOf<typeof limit>[] = [
  {
    code: 'minutes-out',
    name: '会议纪要印发',
    count: 3,
    per: 'days',
    basis: '参照部分市、县政府会议制度：纪要由召集人签发，会后3日内印发',
  },
  {
    code: 'topics-ahead',
    name: '议题材料提前提交',
    count: 1,
    per: 'workdays',
    basis: '参照部分单位议事规则：材料提前1至2日送达，不临时动议',
  },
  { code: 'explanation', name: '会前提交说明', count: 2, per: 'workdays', basis: '系统预设，由高新区确定' },
  { code: 'fact-check', name: '核对列入依据', count: 1, per: 'workdays', basis: '系统预设，由高新区确定' },
]

const limits = {
  speechMinutes: 60,
  paperCharacters: 5000,
  limitBasis:
    '《整治形式主义为基层减负若干规定》及基层减负有关要求：主讲话不超过1小时，专项文件不超过4000字、一般不超过5000字',
} as const

/** 会议系列预设 — convener and members are filled in by the zone, since posts differ from place to place. */
export const meetingSeriesPresets: readonly FactsOf<typeof meetingSeries>[] = [
  {
    name: '党工委会议',
    kind: 'committee',
    rhythm: 'halfMonthly',
    quorum: 50,
    explains: true,
    ...limits,
  },
  { name: '管委会主任办公会议', kind: 'office', rhythm: 'weekly', quorum: 50, ...limits },
  { name: '专题会议', kind: 'special', rhythm: 'asNeeded', ...limits, paperCharacters: 4000 },
  { name: '重点项目调度会', kind: 'dispatch', rhythm: 'weekly', ...limits, paperCharacters: 4000 },
  {
    name: '年度工作会议',
    kind: 'yearly',
    rhythm: 'yearly',
    ...limits,
    mostPerYear: 1,
    limitBasis: '基层减负有关要求：综合性系统会议每年不超过1次，主讲话不超过1小时',
  },
]

/** 名单规则预设 — 凡未完成投资任务、重点项目任务的，单位负责人在下次党工委会议上作说明. Thresholds are the zone's to set. */
const asked = '年度工作会议要求：未完成投资任务、重点项目任务的单位在下次党工委会议上说明；门槛为系统预设'
const rulePresets: readonly Omit<FactsOf<typeof drawRule>, 'series'>[] = [
  {
    name: '投资任务进度',
    subject: 'shares',
    words: ['资金', '投资', '签约'],
    threshold: 5,
    period: null,
    source: asked,
  },
  { name: '招商任务逾期', subject: 'tasks', words: ['招商', '签约', '引资'], threshold: 0, period: 90, source: asked },
  {
    name: '重点项目任务逾期',
    subject: 'tasks',
    words: ['项目', '工程', '厂房', '征迁'],
    threshold: 0,
    period: 90,
    source: asked,
  },
  { name: '重点项目节点逾期', subject: 'projects', words: [], threshold: 5, period: 90, source: asked },
]

/** Each rule names its series as the house ships it; the series is found when the rule is filed. */
export const drawRulePresets = meetingSeriesPresets
  .filter(({ explains }) => explains)
  .flatMap(({ name }) => rulePresets.map((rule) => ({ ...rule, series: name })))
