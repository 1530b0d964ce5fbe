import { lexicon } from '../lexicon.ts'
import type { Rule, View } from './rule.ts'

/** 修辞 — sentences that sound like orders but ask for nothing that could be reported as done. */
export const RHETORIC_RULES: readonly Rule[] = [
  {
    id: 'approval',
    role: 'judgement',
    pattern: /^(?:会议)?(?:原则|一致|基本)?(?:上)?(?:同意|通过)(?!由|按|将|在|于|先|请)[^，。；]{4,60}$/,
    when: (view) => view.order === 'notice' && view.actors.length === 0 && !view.hasDeadline,
    reason: ['会议的同意，本身不是交办事项', 'An approval of the meeting; by itself it orders nothing'],
    example: '原则同意滨河路改造工程方案',
    exampleAt: { order: 'notice' },
    counterExample: '同意由建设局牵头编制方案，6月底前报审',
  },
  {
    id: 'introduces-list',
    role: 'lead-in',
    pattern:
      /(?:以下|如下|下列|这|几|[一二三四五六七八九十两\d]{1,3})(?:个|项|点|大|种|方面|件)?(?:方面)?(?:的)?(?:重点|民生|惠民|为民)?(?:工作|任务|事项|意见|要求|精神|关系|转变|问题|通知如下|实事)(?:如下)?(?:：|$)/,
    when: (view) =>
      view.clauses.length <= 5 && view.actors.every((name) => name.startsWith('全') || name.startsWith('各')),
    reason: ['引出下文的总起句', 'Introduces what follows'],
    example: '为实现上述目标，重点抓好以下八个方面工作',
    counterExample: '抓好三个园区的建设工作并按月调度',
  },
  {
    id: 'outline-claim',
    role: 'principle',
    pattern: /(?:总体要求|总体思路|指导思想|基本原则|总要求|总基调|工作思路|主要任务|主题主线)(?:是|为)?[：，]/,
    reason: ['总体要求或指导思想，作为原则登记', 'General requirement, kept as a principle'],
    example: '今年工作的总体要求是：坚持稳中求进，推进产业升级',
    counterExample: '按照总体方案要求，完成厂房改造',
  },
  {
    id: 'scoring',
    role: 'context',
    pattern: /(?:[扣加得计占满]\d{1,3}(?:\.\d)?分|分值|权重|满分|评为.{0,8}等次)/,
    when: (view) => view.actors.length === 0,
    reason: ['评分标准，不作为任务', 'Marks of an assessment, not a task'],
    example: '重点工作占60分，每缺一项扣2分',
    counterExample: '各单位要在月底前完成自评打分',
  },
  {
    id: 'appeal-outside',
    role: 'appeal',
    pattern:
      /(?:^|，)(?:也|在此，?也?)?(?:真诚|衷心|诚挚)?(?:希望|期待|盼望|恳请|欢迎)(?:各位|广大|大家|全体|企业|群众|社会|全区|在座)/,
    when: (view) => !CONSEQUENCE.has(view.words),
    reason: ['对单位以外人员的希望，只登记不督办', 'Appeal to people outside the organisation'],
    example: '希望各位企业家扩大投资，建设新厂房',
    counterExample: '希望小学改造要在年内完成',
  },
  {
    id: 'encourage',
    role: 'appeal',
    pattern: /^(?:我们)?(?:鼓励|提倡|倡导|号召)(?:大家|广大|干部|各级|每个|全体)/,
    reason: ['鼓励提倡，不作硬性要求', 'Encouragement, no duty'],
    example: '我们鼓励大家到先进地区学习',
    counterExample: '鼓励企业实施技术改造，年内完成十个项目',
  },
  {
    id: 'conduct-rules',
    role: 'prohibition',
    pattern: /严禁|不允许|不得|不准|决不|坚决杜绝|严守|不越|不踩|不碰|零容忍|令行禁止/,
    when: (view) => view.weight < 3 && isAboutConduct(view) && !view.hasMechanism,
    reason: ['纪律要求，列入规矩，不作为任务', 'Rule of conduct, kept as a rule'],
    example: '要严守政治纪律，决不搞变通',
    counterExample: '严格把好项目准入关，坚决杜绝高污染项目',
  },
  {
    id: 'bare-prohibition',
    role: 'prohibition',
    pattern: /^(?:严禁|不得|不准|禁止|坚决(?:防止|避免|杜绝))/,
    when: (view) =>
      view.order !== null &&
      view.actors.length === 0 &&
      !view.hasDeadline &&
      !CONSEQUENCE.has(view.words) &&
      view.clauses.every(({ words, weight }) => weight < 2 || FORBIDS.test(words)),
    reason: ['禁止性规定，列入规矩，不作为任务', 'Forbids something; kept as a rule, not a task'],
    example: '严禁借机新建楼堂馆所',
    exampleAt: { order: 'scheme' },
    counterExample: '严禁违规充装，6月底前关停三家充装站',
  },
  {
    id: 'explains',
    role: 'judgement',
    pattern: /^[^，。；]{0,40}(?:是|就是|意味着|取决于|离不开|在于|贵在|源于|来自|关键在|事关|关乎)[^，。；]{2,}/,
    when: (view) => !view.hasDeadline && !hasModalWork(view) && isClaim(view),
    reason: ['论断或说明，没有可办事项', 'Statement, nothing to do'],
    example: '营商环境是发展的生命线',
    counterExample: '特别是要抓好道路建设',
  },
  {
    id: 'contrast',
    role: 'judgement',
    pattern: /^[^，。；要]{1,14}(?:不是|绝不是|并非)[^，。；]{1,20}(?:，|$)/,
    when: (view) => view.weight < 3 && view.actors.length === 0,
    reason: ['对比论断，没有可办事项', 'States a contrast, nothing to do'],
    example: '招商不是坐等，要有真本事',
    counterExample: '凡不是重点项目的，由各街道负责推进',
  },
  {
    id: 'condition',
    role: 'judgement',
    pattern:
      /^(?:怎样|如何|为什么|如果|只要|只有|唯有|一旦|无论|不管|谁|凡是)|(?:^|，)(?:如果|就会|才能|极有可能)|我们唯有/,
    when: (view) => view.weight < 3 && view.actors.length === 0 && !view.hasDeadline && !CONSEQUENCE.has(view.words),
    reason: ['条件推论，没有可办事项', 'Conditional reasoning, nothing to do'],
    example: '如果不改革，就会落后于时代',
    counterExample: '对未开工的项目，要逐个约谈',
  },
  {
    id: 'describes',
    role: 'judgement',
    pattern:
      /(?:巨大|艰巨|繁重|激烈|重大|深远|广阔|强烈|严峻|复杂|迫切|薄弱|不足|滞后|艰难|关键)$|有\d{1,5}[个项家件]$|，(?:都|这|也)?是[^，。；]{2,40}(?:关键|任务|要求|基础|前提|保证|重点|保障|目标|体现|途径|举措)$/,
    when: (view) => !view.modal && view.actors.length === 0,
    reason: ['形势描述，没有可办事项', 'Describes a situation, nothing to do'],
    example: '园区扩大招工，用工需求巨大',
    counterExample: '要解决村庄供水不足',
  },
  {
    id: 'criticism',
    role: 'criticism',
    pattern:
      /^(?:有的|个别|少数|部分|一些)(?:干部|单位|部门|同志|企业|党员)|仍然存在|还存在|依然突出|还不够|还不高|有待|尚未|任重道远|不容忽视|差距/,
    when: (view) => !view.modal || view.weight < 2,
    reason: ['指出问题，不作为任务', 'Names a shortcoming, not a task'],
    example: '有的干部办事拖拉，推一推动一动',
    counterExample: '要针对有的项目进展慢的问题，逐一制定整改方案',
  },
  {
    id: 'attitude-of-people',
    role: 'appeal',
    pattern:
      /(?:各级|广大|全体|在座|每一位|党员|领导)[^，。；]{0,14}(?:干部|党员|同志|书记|主任)[^，。；]{0,6}(?:一定要|要|必须|务必)/,
    when: (view) => view.weight < 3 && !view.hasMechanism && isSpirit(view),
    reason: ['对干部的精神要求，没有可核查事项', 'Asks for an attitude, nothing to check'],
    example: '各级干部一定要牢记使命、敢于担当',
    counterExample: '各级干部要按季度上报挂点企业走访台账',
  },
  {
    id: 'spirit-appeal',
    role: 'slogan',
    pattern:
      /弘扬[^，。；]{1,20}(?:作风|精神)|以[^，。；]{0,16}(?:钉钉子|功成不必在我|抓铁有痕|滚石上山|时不我待|久久为功)[^，。；]{0,12}|提高(?:政治)?站位|通力协作|密切协作|各司其职|齐抓共管|心往一处想/,
    when: (view) =>
      view.weight < 3 &&
      !view.hasDeadline &&
      !view.hasMechanism &&
      view.actors.every(isEverybody) &&
      !CONSEQUENCE.has(view.words) &&
      view.clauses.every((clause) => clause.weight < 2 || SPIRIT_CLAUSE.test(clause.words)),
    reason: ['作风号召，没有可核查事项', 'Appeal to spirit, nothing to check'],
    example: '要大力弘扬实干作风，以钉钉子精神推动各项部署落地见效',
    counterExample: '各单位要提高站位，于5月底前制定整改方案',
  },
  {
    id: 'attention-appeal',
    role: 'appeal',
    pattern: /高度重视|充分认识|亲自(?:过问|把关|部署|抓|督办|研究)|压实(?:各级|工作|主体)?责任/,
    when: (view) =>
      view.weight < 3 &&
      !view.hasDeadline &&
      !view.hasDeliverable &&
      !view.hasMechanism &&
      view.actors.every((name) => isEverybody(name) || isHead(name)) &&
      !CONSEQUENCE.has(view.words) &&
      view.clauses.every((clause) => clause.weight < 2 || ATTENTION_CLAUSE.test(clause.words)),
    reason: ['要求重视，没有可核查事项', 'Asks for attention, nothing to check'],
    example: '各责任单位要高度重视，主要负责同志要亲自过问，层层压实责任',
    counterExample: '主要负责人要亲自带队，6月底前完成一轮企业走访',
  },
  {
    id: 'style-passage',
    role: 'principle',
    when: (view) =>
      view.isStyle &&
      view.weight < 3 &&
      !hasCadence(view) &&
      !CONSEQUENCE.has(view.words) &&
      !hasStyleWork(view) &&
      !EVERY_CASE.test(view.words) &&
      !carriesOut(view),
    pattern: /./,
    reason: ['作风和思想要求，没有可核查事项', 'About attitude and conduct, nothing to check'],
    example: '要大兴学习之风，努力提高服务本领',
    exampleAt: { isStyle: true },
    counterExample: '要建立干部学习制度',
  },
]

/** 件件有回音 is a way of handling cases, not an attitude. */
export const EVERY_CASE = /(?:件件|事事|项项|条条|案案)(?:都)?(?:有|要有)(?:着落|回音|回应|落实|答复|反馈|结果)/

const FORBIDS = /^(?:严禁|不得|不准|禁止|也不得|坚决(?:防止|避免|杜绝))/

const SPIRIT_CLAUSE =
  /弘扬[^，。；]{1,20}(?:作风|精神)|钉钉子|功成不必|抓铁有痕|站位|协作|各司其职|齐抓共管|^(?:切实|确保|推动|推进|合力|共同)[^，]{0,24}(?:落地见效|落到实处|客观公正|见效|实效|落实|问题|工作)$/

const ATTENTION_CLAUSE =
  /高度重视|充分认识|亲自|压实|摆上|放在心上|抓在手上|(?:明确|指定|安排)(?:专人|一名)|专人负责|精心组织|周密部署|密切配合|加强组织领导/

function hasCadence(view: View): boolean {
  return view.actors.length > 0 && view.clauses.some((clause) => clause.deadline?.startsWith('每') === true)
}

function isEverybody(name: string): boolean {
  return /^(?:各|全|广大|有关|相关)/.test(name)
}

/** The head of whichever unit: nobody in particular. */
function isHead(name: string): boolean {
  return /^(?:单位)?(?:主要|分管)?(?:负责人|负责同志|领导|领导同志)$|一把手/.test(name)
}

const CONSEQUENCE = lexicon('通报批评 问责 约谈 追责 严肃处理 诫勉 一票否决')
const CONDUCT = lexicon(
  '纪律 规矩 底线 红线 决定 政令 决策 折扣 阳奉阴违 腐败 变通 权力 廉洁 口袋 讲条件 敷衍 命令 立场 原则',
)
const SPIRIT = lexicon(
  '精神 担当 使命 信念 理念 意识 作风 带头 敢于 善于 勇于 冲锋 牢记 表率 率先垂范 尽责 尽职 公道 党性 大局 胆魄 学习 思考 习惯 心 领路人 贴心人 一线 干劲 初心 责任感 正确对待 奉献',
)
const STYLE_WORK = lexicon(
  '机制 制度 责任制 活动 行动 问题 方案 规范化 制度化 经常化 标准化 清单 台账 程序 审计 督查 倒逼 细排 考核 培训 换届 办法 条例 建议 提案 审批 整改 三公 经费 公务 平台 系统 数字政府 债务 会议 检查 巡视 监督 教育活动 主题教育',
)
const CLAIM_VERBS = new Set(['要', '必须', '务必'])

function isAboutConduct(view: View): boolean {
  return CONDUCT.has(view.words)
}

function isSpirit(view: View): boolean {
  return SPIRIT.count(view.words) >= 2 || view.weight === 0
}

function hasModalWork(view: View): boolean {
  return view.clauses.some((clause) => clause.modal && clause.weight >= 2 && !clause.words.includes('就是要'))
}

/** The first clause has the shape A 是 B and no order follows. */
function isClaim(view: View): boolean {
  const first = view.clauses[0]
  if (first === undefined || CLAIM_VERBS.has(first.words.charAt(0))) return false
  const copula = first.words.search(
    /[^不还也都若只凡就特尤别其的]是|^是|就是|的是|在于|源于|贵在|取决|离不开|事关|关乎|意味/,
  )
  if (copula < 0 || /^(?:特别|尤其|一|二|三|四|五)是/.test(first.words)) return false
  const later = view.clauses.slice(1).filter((clause) => clause.weight >= 2)
  return later.length === 0 || first.words.includes('就是') || view.clauses.every((clause) => !clause.modal)
}

/** A unit is told to carry out an activity that has been planned. */
export function carriesOut(view: View): boolean {
  return (
    view.actors.length > 0 &&
    view.modal &&
    /活动|行动|任务|工程|方案|项目|计划|试点/.test(view.words) &&
    /组织|推进|落实|完成|实施/.test(view.words)
  )
}

function hasStyleWork(view: View): boolean {
  return view.weight >= 2 && STYLE_WORK.has(view.words) && !SLOGANS.test(view.words)
}

const SLOGANS = /能.则.|敢.敢.|则.，能|以.{2,6}之心/
