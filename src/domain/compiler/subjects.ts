import { findDeadlines } from './deadlines.ts'
import { lexicon } from './lexicon.ts'
import { endsUnitName, splitNames } from './unit-names.ts'
import { ACTIONS, ADVERBS } from './words.ts'

export type Subject = { readonly names: readonly string[]; readonly end: number }

/** 主语单位 — 甲局、乙局报送…: units as the plain subject of a verb of doing, without 要 or 应; null when there is none. */
export function readPlainSubject(clause: string, from: number, isOrdering: boolean): Subject | null {
  const start = behindTime(clause, from)
  const last = Math.min(clause.length - 1, start + LONGEST_SUBJECT)
  for (let at = start + 2; at <= last; at += 1) {
    if (!endsUnitName(clause, at) || !doesSomething(clause, at, isOrdering)) continue
    const names = splitNames(clause.slice(start, at).replace(/等$/, ''))
    if (names.length === 0 || names.some((name) => VAGUE.test(name))) continue
    if (isOrdering || names.every((name) => OFFICES.test(name))) return { names, end: at }
  }
  return readBeforeTime(clause, start, isOrdering)
}

/** 城投公司中秋节前打通…, 交警大队三天之内拿出…: a time limit between the units and the verb shows who acts, in speech too. */
function readBeforeTime(clause: string, start: number, isOrdering: boolean): Subject | null {
  const time = findDeadlines(clause.slice(start, start + LONGEST_SUBJECT)).find((each) => each.start >= 2)
  if (time === undefined || /^[的之]/.test(clause.slice(start + time.end))) return null
  const end = start + time.start
  if (!endsUnitName(clause, end)) return null
  const rest = clause.slice(start + time.end)
  const isAct = ACTIONS.find(rest) !== null || /^[把将]/.test(rest)
  const names = splitNames(clause.slice(start, end))
  const isSure = isOrdering || names.every((name) => OFFICES.test(name) || /公司$|中心$/.test(name))
  return isAct && isSure && names.length > 0 && !names.some((name) => VAGUE.test(name)) ? { names, end } : null
}

const LONGEST_SUBJECT = 90
/** Names that may act in any paper; companies, schools and villages may also be what is acted upon. */
const OFFICES = /(?:局|委|办|办公室|厅|街道|管委会|指挥部|专班|部门|支队|大队|组织部|宣传部|督查室)$/
/** Words that end like a unit but name a matter. */
const VAGUE =
  /^(?:单位|部门|机构|书记|局长|中心|小组|政府|高新区|开发区|园区|街道|会议|参会|与会|项目|工程|市场|基层|社区|乡镇|行业|服务|公共|产业|未来|现代|医院|学校|公司|集团|干部|群众|企业|协会|商会)$/

/** 3月底前甲局…: the time may stand before the subject. */
function behindTime(clause: string, from: number): number {
  if (!/^(?:于|在|到|至|从|每|\d|年|月|上|下|今|明|本)/.test(clause.slice(from, from + 1))) return from
  const first = findDeadlines(clause.slice(from, from + 40))[0]
  return first !== undefined && first.start <= 1 ? from + first.end : from
}

/** What follows the names is a verb with something behind it, or a word that leads to one. */
function doesSomething(clause: string, at: number, isOrdering: boolean): boolean {
  if (PRONOUNS.test(clause.slice(at, at + 2))) return false
  if (/^是[^，]{0,16}(?:责任主体|责任单位|牵头单位|责任人)/.test(clause.slice(at, at + 24))) return true
  if (LEADS.startsAt(clause, at) !== null || TIME.test(clause.slice(at, at + 6))) return true
  const verb = ACTIONS.startsAt(clause, at) ?? MORE_VERBS.startsAt(clause, at) ?? ADVERBS.startsAt(clause, at)
  if (verb === null) return false
  const rest = clause.length - at - verb.length
  if (NOUNS.startsAt(clause, at) !== null) return false
  return rest >= (isOrdering ? 2 : 3) || (isOrdering && WHOLE.has(verb))
}

const PRONOUNS = /^(?:的|之|内|外|里|等)/
const LEADS = lexicon(
  '于 将 把 对 按 向 从 会同 联合 负责 牵头 同步 现场 依法 统一 先行 具体 适时 定期 每 分别 共同 随机 逐一 逐项 逐户 逐企 逐栋 逐村 逐校 逐点 为成员单位 自受理 自收到 自接到 收到 接到 为责任单位 为配合单位 为牵头单位 为协办单位 根据 依据 在',
)
const TIME = /^(?:\d{1,2}月|\d{1,3}个?(?:工作)?日|年底|年内|月底|季度末|20\d{2}年|上半年|下半年)/
const MORE_VERBS = lexicon(
  '报 提供 函告 参加 通知 形成 收储 预留 追回 责令 抄送 出具 开具 送达 转交 分送 拨付 垫付 支付 补助 退还 聘请 委托 邀请 听取 综合 校核 核对 采集 登录 录入 上传 办结 立项 备案 进驻 入户 结算 清算 代管 托管 接收 收集 分析 通知 提醒 警示 曝光 跟进 审议 决定 提请 复验 抽样 检测 鉴定 勘察 测绘 划定 出资 注资 提级 直管 包案 包联 挂牌 回应 处罚 立案 侦办 分办 转办 交办 承接 张贴 悬挂 派出 派员 安排 预拨 下拨 列支 编入 补充 更换 采取 收取 运维 维持 张榜 征求 征集 筛选 初审 终审 送审 预警',
)
const WHOLE = new Set(['配合', '参加', '参与', '协助', '牵头', '负责', '备案', '审核', '复核', '验收', '指导', '督办'])
/** 中心建设, 公司上市, 部门联动: the verb belongs to a noun. */
const NOUNS = lexicon(
  '建设项目 建设工程 建设用地 改革方案 改革任务 改造工程 改造项目 联动机制 服务水平 治理能力 发展 管理水平 监督管理 评价体系 改制 上市 联席 建设，',
)
