import { lexicon } from './lexicon.ts'

/** 单位名称 — splits a list such as 省发展改革委、工业和信息化厅等 into names; empty when a part is no name of a unit or a post. */
export function splitNames(list: string): string[] {
  const bare = list
    .replace(/^(?:以及|及|和|与|由|请|、)+/, '')
    .replace(OF_THEM, '')
    .replace(/(?:等)?(?:有关|相关)?(?:等)$/, '')
  if (bare === '' || bare.length > LONGEST_LIST) return []
  const short = readShort(list)
  if (short !== null) return short
  const joint = readJoint(bare)
  if (joint !== null) return joint
  const names = splitOutside(bare)
    .flatMap(splitPair)
    .map((name) => name.replace(/^(?:以及|及|和|与)/, '').replace(/等$/, ''))
  return names.every(isUnitName) ? names : []
}

/** 甲局、乙局的同志回去: the people of a unit stand for it. */
const OF_THEM = /的(?:各位)?(?:负责)?(?:同志|领导)(?:们)?(?:也|再|都|还|先|回去|下去|会后|下来)*$/

/** 发改、财政、人社等部门: short names that only 等部门 makes names of. */
function readShort(list: string): string[] | null {
  const found = /^([^等]{4,40})等(?:有关|相关|职能)?(?:部门|单位)$/.exec(list)
  const names = (found?.[1] ?? '').split('、')
  const isShort =
    names.length > 1 &&
    names.every((name) => name.length >= 2 && name.length <= 8 && !NOT_IN_NAMES.has(withoutInnocent(name)))
  return isShort ? names : null
}

/** 供水、供电、供气单位: one word at the end makes names of all. */
function readJoint(list: string): string[] | null {
  if (!/(?:单位|部门|企业)$/.test(list)) return null
  const names = list.split('、')
  const shorts = names.slice(0, -1)
  const isJoint =
    shorts.length > 0 &&
    (names.at(-1)?.length ?? 0) <= 6 &&
    shorts.every((name) => name.length >= 2 && name.length <= 4 && !NOT_IN_NAMES.has(name)) &&
    !NOT_IN_NAMES.has(withoutInnocent(names.at(-1) ?? ''))
  return isJoint ? names : null
}

/** 、 inside a bracket, as in 各县（市、区）, parts no names. */
function splitOutside(list: string): string[] {
  if (!list.includes('（')) return list.split(/[、，]|以及|会同/)
  const names: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= list.length; at += 1) {
    const mark = list.charAt(at)
    if (mark === '（') depth += 1
    if (mark === '）') depth -= 1
    if (at < list.length && (depth > 0 || (mark !== '、' && mark !== '，'))) continue
    names.push(list.slice(from, at))
    from = at + 1
  }
  return names
}

const LONGEST_LIST = 460
const LONGEST_NAME = 26

/** 和 parts two names only when both sides are names: 牵头领导和责任部门, but 工业和信息化部. */
function splitPair(name: string): string[] {
  for (const word of ['和', '及', '与']) {
    const at = name.indexOf(word, 1)
    if (at < 0) continue
    const left = name.slice(0, at)
    const right = name.slice(at + 1)
    if (isUnitName(left) && isUnitName(right)) return [left, right]
  }
  return [name]
}

const SUFFIXES = lexicon(
  '局 委 办 办公室 督查室 室 部 厅 院 署 总社 联社 中心 指挥部 党工委 管委会 纪工委 工委 党委 党组 政府 办事处 街道 街道办 乡镇 镇街 镇 乡 社区 村 公司 集团 单位 部门 领导小组 工作组 专班 分局 支队 大队 总队 ' +
    '银行 学校 医院 协会 商会 联合会 工会 妇联 共青团 团委 残联 工商联 科协 机构 企业服务中心 服务中心 委员会 牵头领导 分管领导 挂点领导 包保领导 责任领导 负责人 责任人 领导干部 各级干部 党员干部 各级 各地 各地区 各县 各区 各市 各县区 ' +
    '园区 开发区 高新区 站 所 队 处 科 法院 检察院 公安 总局 党支部 党组织 基层党组织 秘书处 网信办 监管局 税务局 班子成员 成员单位 责任单位 责任部门 主管部门 牵头单位 招商组 人社 财政 经发 干部 书记 主任 局长 各园 项目组 小组 网格员 河长 林长 ' +
    '个人 区领导 带班领导 副组长 组长 市领导 县领导 管委会领导 主要领导 主管领导 联系领导 值班领导 包案领导 包联领导 班子 证监会 监事会 理事会 总会 政协 人大 电视台 融媒体中心 档案馆 图书馆 学院 大学 研究院 支行 分行 海关 气象台 属地 供电 公安 交通 城管 税务 民政 住建 应急 消防 发改 工信 卫健 教体 文旅 国资 医保 市监 市场监管 自规 工信口 政法口 农口 城建口 经济口 党群口 考核组 专家组 评审组 调查组 督查组 检查组 巡查组 联络员 联席会议 运营方 人武部 派出所 ' +
    '核验组 审核组 复核组 验收组 评议组 督导组 指导组 服务组 保障组 宣传组 协调组 综合组 处置组 救援组 监督组 审计组 攻坚组 ' +
    '县区 县区长 市长 县长 区长 镇长 乡长 校长 院长 董事长 总经理 负责同志 工信 城投 国投 交投 水投 农投 文投 产投 旅投 建投 能投 金控 融媒',
)
const NOT_IN_NAMES = lexicon(
  '由 城乡 实现 要 把 将 是 为 对 使 让 从 以 就 推进 加强 推动 深化 完善 优化 提升 落实 促进 支持 引导 鼓励 建设 实施 开展 发挥 坚持 继续 通过 围绕 结合 按照 我们 大家 同志 全面 加快 积极 强化 提高 打造 依托 立足 争取 如 也 确保 并 做 向 与其 企业家 群众 更 最 不 ' +
    '各项 工作任务 这 那 它 其他 因 凡 于 又 再 着力 深入 凡是 尤其 特别 推行 推广 放宽 组建 成立 设立 完成 抓好 做好 引进 培育 规范 禁止 严禁 印发 同意 听取 会议原则 会议要求 会议决定 新建 对接 探索 办好 健全 在',
)
/** Names in which such a word is innocent. */
const INNOCENT = lexicon(
  '所在 各项目 主要负责人 主要领导 规范化 住房和城乡建设 住房城乡建设 城乡建设 建设局 建设部 建设委 建设厅 住建 为民 为农 推进专班 推进组 推进办 优化办 发改 落实组 督查落实 加快办 促进局 促进会 促进中心 投资促进 以工 没有完成 于都 更新局 如皋 城市更新 没有 不动产 建设指挥部 实施单位 建设单位 项目建设',
)

/** 县水文, 市商务: the level of the place and the matter make a short name of an office; 商务 alone is a matter. */
const LEVELS = new Set([...'省市县区州旗'])
const MATTERS = lexicon(
  '水文 统计 审计 司法 商务 水利 林业 气象 粮储 疾控 供销 信访 史志 档案 体育 广电 外事 老干 农业 农业农村 生态环境 环保 自然资源 交通运输 教育 科技 民宗 退役军人 乡村振兴 市场监管 烟草 邮政 电信 移动 联通 铁塔 水务 农机 畜牧 海事 金融 行政审批 机关事务 招商 投促 经信 规资 资规 住房城乡建设 人力资源社会保障',
)

function endsShortName(text: string, end: number): boolean {
  const matter = MATTERS.endsAt(text, end)
  return matter !== null && LEVELS.has(text.charAt(end - matter.length - 1))
}

/** True when a word that can end the name of a unit ends before `end`. */
export function endsUnitName(text: string, end: number): boolean {
  return (
    endsShortName(text, end) ||
    SUFFIXES.endsAt(text, end) !== null ||
    (text.charAt(end - 1) === '等' && SUFFIXES.endsAt(text, end - 1) !== null)
  )
}

/** True when the words can be the name of a unit, a post or a collective such as 各部门. */
export function isUnitName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME) return false
  if (/[，。；：“”《》%\d]/.test(name)) return false
  const bare = name.replace(/（[^（）]{1,16}）$/, '')
  if (SUFFIXES.endsAt(bare, bare.length) === null && !endsShortName(bare, bare.length)) return false
  if (/^经(?![发信济开合贸管])/.test(name)) return false
  if (NO_BUREAUS.test(name)) return false
  const rest = withoutInnocent(name)
  return !NOT_IN_NAMES.has(rest)
}

/** Words that end like a bureau and are none; 安全局 is one, 全局 is not. */
const NO_BUREAUS =
  /(?:^|[、，])(?:全局|大局)$|(?:全部|内部|外部|局部|东部|西部|南部|北部|中部|布局|格局|开局|破局|结局|定局|僵局|变局|当局|战局|棋局|败局)$/

function withoutInnocent(name: string): string {
  const hit = INNOCENT.find(name)
  return hit === null ? name : name.slice(0, hit.at) + name.slice(hit.at + hit.word.length)
}

const COLLECTIVES = lexicon(
  '各部门 各单位 各地 各级 各责任 各成员 各有关 各相关 各县 各区 各市 各乡 各镇 各街 全区 全市 全县 有关部门 相关部门 有关单位 责任单位 责任部门 成员单位 牵头领导 各园 各牵头 各 部门',
)

/** 各部门, 各责任单位: a collective, to be expanded or confirmed by an officer. */
export function isCollective(name: string): boolean {
  return COLLECTIVES.startsAt(name, 0) !== null
}
