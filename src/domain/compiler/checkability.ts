import { lexicon } from './lexicon.ts'
import type { View } from './rules/rule.ts'
import type { Checkability, DirectiveItem } from './types.ts'

/** 可核查性 — how surely one could say that the row is done, and what would make it surer. */
export function gradeOf(
  view: View,
  deliverable: string | null,
  deadline: string | null,
  hasTarget: boolean,
): Checkability {
  if (deliverable !== null) {
    return {
      grade: 'strong',
      reason: [`有可提交的成果：${deliverable}`, `A paper to deliver: ${deliverable}`],
      proposal: deadline === null ? ADD_DATE : null,
    }
  }
  if (hasTarget)
    return {
      grade: 'strong',
      reason: ['有数量可以核对', 'Holds an amount to compare with'],
      proposal: deadline === null ? ADD_DATE : null,
    }
  const event = EVENTS.find(view.words)
  if (event !== null)
    return {
      grade: 'strong',
      reason: [`有可见节点：${event.word}`, 'Holds an event that can be seen'],
      proposal: deadline === null ? ADD_DATE : null,
    }
  if (view.weight >= 2 && THINGS.has(view.words)) {
    return {
      grade: 'medium',
      reason: ['有明确事项，缺数量或节点', 'Names a matter but no amount or milestone'],
      proposal: ADD_MILESTONE,
    }
  }
  return {
    grade: 'weak',
    reason: ['只有努力方向，无法判断是否办结', 'Only a direction; nobody could say when it is done'],
    proposal: ADD_RESULT,
  }
}

const ADD_DATE: Checkability['proposal'] = ['补充完成时限', 'Add a date']
const ADD_MILESTONE: Checkability['proposal'] = [
  '补充年度节点或数量，如开工、完工、家数',
  'Add a milestone or an amount for the year',
]
const ADD_RESULT: Checkability['proposal'] = [
  '改为可提交的成果：一份方案、一项制度、一个数量',
  'Name a result: a plan, a rule or an amount',
]
const EVENTS = lexicon(
  '开工 动工 建成 竣工 投产 投用 投入使用 投入运营 通车 交付 验收 挂牌 揭牌 上线 封顶 签约 入驻 营业 开业 换届 销号 清零',
)
const THINGS = lexicon(
  '项目 工程 行动 活动 机制 制度 平台 园区 中心 基地 规划 方案 试点 专项 改革 计划 清单 条例 办法 设施 道路 学校 医院 厂房 企业 体系 政策 产业园 管网 小区 公园 系统 条例 示范 整治 改造 治理 排查 培训 招商 审批 规定 标准',
)

/** 语气 — 必须 is a duty, 鼓励 is soft. */
export function modalityOf(words: string): DirectiveItem['modality'] {
  if (STRONG.has(words)) return 'strong'
  return SOFT.startsAt(words, 0) !== null ? 'soft' : 'ordinary'
}

const STRONG = lexicon('必须 务必 一定要 严禁 一律 坚决 确保 不得 限期 严格执行')
const SOFT = lexicon('鼓励 支持 引导 提倡 倡导 希望 探索 逐步 积极探索 鼓励支持 研究')
