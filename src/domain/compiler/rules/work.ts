import type { Clause } from '../clauses.ts'
import { lexicon } from '../lexicon.ts'
import { findQuantities } from '../numbers.ts'
import { isCollective } from '../unit-names.ts'
import { carriesOut, EVERY_CASE } from './rhetoric.ts'
import type { Rule, View } from './rule.ts'

/** 部署 — sentences that become rows of the plan, and the last words about those that do not. */
export const WORK_RULES: readonly Rule[] = [
  {
    id: 'explain-failure',
    role: 'order',
    type: 'order',
    pattern: /(?:作出?|做出?|书面)(?:说明|检讨|检查|表态|解释)|说明(?:情况|原因)|(?:表态|检讨)发言/,
    when: (view) => view.actors.length > 0 || view.hasDeadline,
    reason: ['要求责任主体限时说明', 'Asks those responsible to explain at a set time'],
    example: '未完成任务的单位负责人要在下次例会上作出说明',
    counterExample: '附表另有说明',
  },
  {
    id: 'recurring-order',
    role: 'mechanism',
    type: 'mechanism',
    when: (view) =>
      view.clauses.some((clause) => clause.deadline != null && /^[每按逐]/.test(clause.deadline)) &&
      (view.actors.length > 0 || (view.order !== null && view.weight >= 2)) &&
      (view.works > 0 || view.actors.length > 0) &&
      PLACES_AHEAD.has(view.zone),
    reason: ['按周期重复的要求', 'Asks for something again and again'],
    example: '每月5日前，各单位要报送上月进展',
    counterExample: '请财政局在6月底前报送一次进展',
  },
  {
    id: 'counted-cadence',
    role: 'mechanism',
    type: 'mechanism',
    pattern:
      /每(?:个)?(?:季度?|月|年|周|半年|旬)[^，。；每]{0,12}(?:不少于|不低于|至少|不得少于)?[\d一二两三四五]{1,2}(?:次|场|天|轮|回|遍)/,
    when: (view) => PLACES_AHEAD.has(view.zone) && !view.past && view.works + view.actors.length > 0,
    reason: ['按周期重复，写明次数', 'Repeats, with the number of times'],
    example: '县领导带队外出招商每季度不少于1次',
    counterExample: '年内举办招商推介会3场',
  },
  {
    id: 'linked-consequence',
    role: 'mechanism',
    type: 'mechanism',
    pattern:
      /(?:结果|成绩|情况|表现|得分)[^，。；]{0,16}(?:与[^，。；]{2,30}挂钩|作为[^，。；]{2,40}(?:依据|参考)|纳入[^，。；]{0,24}(?:考核|考评|绩效|档案))/,
    when: (view) => PLACES_AHEAD.has(view.zone) && !view.past && !view.hasDeadline,
    reason: ['结果运用规则，长期执行', 'Says what results are used for, for good'],
    example: '考核结果与评先评优、工资总额挂钩',
    counterExample: '经发局在月底前将考核结果报送管委会',
  },
  {
    id: 'service-limit',
    role: 'mechanism',
    type: 'mechanism',
    pattern:
      /(?:受理|收到(?!本|此|通知|文件)[^，。；]{0,8}|发现[^，。；]{0,8}|反映的|申请|申报|投诉|诉求|来件|来信|工单)[^，。；]{0,10}(?:之日起|后|起|由)[^，。；]{0,12}(?:日|天|小时|分钟)内|(?:凡|一般|所有|每个|每件|简易|复杂|对符合)[^。；]{0,24}(?:日|天|小时)内(?:办结|响应|答复|完成|审结|反馈|提出|处置|办理)/,
    when: (view) => view.hasDeadline && (view.works > 0 || view.actors.length > 0),
    reason: ['服务时限，长期执行', 'Service limit that holds for good'],
    example: '审批中心自受理之日起3个工作日内办结备案',
    counterExample: '财政局在5个工作日内完成本次拨付',
  },
  {
    id: 'standing-rule',
    role: 'mechanism',
    type: 'mechanism',
    pattern:
      /(?:凡|凡是)[^。；]{2,60}(?:一律|均|应当|必须|须|不得|要)|一律(?:不|实行|按|由|纳入|取消|停止|予以|暂停|执行)|(?:违反|违规|发现|擅自|骗取|弄虚作假|逾期|拒不|连续|虚报|瞒报|未按|涉嫌|构成|情节)[^。；]{0,40}的(?:单位|部门|街道|企业|个人)?，[^。；]{0,40}(?:由|一律|予以|责令|取消|收回|追回|通报|约谈|视为|不得|处理|追究|申请|暂停|终止|处罚|移送|查处|从重|从严)|^[^，。；]{2,30}(?:有异议|不服|确需[^，。；]{1,8})的，(?:应|可|须|由)|(?:对|办不了|不合格|不达标)[^。；]{0,30}的，[^。；]{0,6}由[^。；]{0,30}(?:处理|追究|问责|约谈|处罚|通报|查处)|不得[^。；]{2,40}[，；]?违反[^。；]{0,10}的|^每(?:个|一|名|家|户|项|件|处|起|条)[^，。；]{0,16}(?:由|均|都要|须|明确|配备)/,
    when: (view) =>
      PLACES_AHEAD.has(view.zone) &&
      (!view.past || view.order !== null) &&
      (view.order !== null || /一律|^每/.test(view.words)),
    reason: ['普遍适用的规矩或后果', 'Rule or consequence that holds for all'],
    example: '凡新建项目一律实行先评估后供地',
    counterExample: '请经发局在月底前拿出评估办法',
  },
  {
    id: 'named-prohibition',
    role: 'mechanism',
    type: 'mechanism',
    pattern: /不得|严禁|不准/,
    when: (view) =>
      view.order !== null &&
      view.actors.length > 0 &&
      PLACES_AHEAD.has(view.zone) &&
      view.clauses.every((clause) => clause.weight < 3),
    reason: ['对点名对象的禁止性规定', 'Forbids something to those it names'],
    example: '汛期内带班领导不得擅自离岗',
    exampleAt: { order: 'notice' },
    counterExample: '经发局于5月底前制定方案，不得拖延',
  },
  {
    id: 'practised-system',
    role: 'mechanism',
    type: 'mechanism',
    pattern:
      /(?:实行|推行|执行)[^。；]{4,50}(?:制度|机制|制|办法)$|(?:实行|推行|实施|落实)[^，。；]{0,30}(?:清单|分级|分类|闭环|动态|台账|网格化?|限额|差别化|终身|全周期|全过程)管理$/,
    when: (view) => PLACES_AHEAD.has(view.zone) && !view.past && !view.isStage && !/方案|\d{1,2}月/.test(view.words),
    reason: ['实行一种长期制度', 'Puts a standing system into practice'],
    example: '各街道实行工地扬尘分级管理制度',
    exampleAt: { order: 'scheme' },
    counterExample: '经发局于5月底前制定巡查制度',
  },
  {
    id: 'named-deliverable',
    role: 'order',
    type: 'order',
    when: (view) =>
      view.hasDeliverable && view.actors.length > 0 && (view.modal || view.hasDeadline) && !view.hasMechanism,
    reason: ['点名单位并要求提交成果', 'Names a unit and a paper to deliver'],
    example: '请规划分局拿出片区改造工作方案',
    counterExample: '规划分局的方案已经完成',
  },
  {
    id: 'self-check',
    role: 'order',
    type: 'order',
    has: lexicon('自查 审视和反思 回头看 对照检查 自评'),
    when: (view) => view.actors.length > 0 && view.modal,
    reason: ['要求单位一次性自查', 'Asks units to examine themselves once'],
    example: '各单位要对窗口服务开展自查，找出堵点',
    counterExample: '自查报告已汇总',
  },
  {
    id: 'consequence',
    role: 'mechanism',
    type: 'mechanism',
    pattern:
      /(?:对|凡|未)[^。；]{2,60}(?:通报批评|问责|约谈|追责|诫勉|严肃处理|一票否决|取消.{0,6}资格|扣\d|(?:给予|予以)[^，。；]{0,8}(?:奖励|奖补|补助|补贴|表彰|扶持|激励))/,
    when: (view) => view.zone !== 'chapter-lead',
    reason: ['规定后果的长效规则', 'Standing rule on consequences'],
    example: '对推进不力的单位，要通报批评、严肃问责',
    counterExample: '去年通报批评了三个单位',
  },
  {
    id: 'review-sentence',
    role: 'fact',
    when: (view) => view.past && !hasOrder(view),
    reason: ['已发生的情况，作为事实登记', 'Something that has happened, kept as a fact'],
    example: '去年底，园区征地已基本完成',
    counterExample: '对已建成的厂房，要抓紧招商入驻',
  },
  {
    id: 'changed-from-to',
    role: 'fact',
    pattern:
      /(?:从|由)(?:20\d{2}年的)?\d[^，。；]{0,12}(?:提高|提升|增加|上升|扩大|缩小|下降|降低|跃升|增长|压缩)(?:到|至)/,
    when: (view) => !view.modal && !/力争|确保|目标/.test(view.words),
    reason: ['前后对比的实绩，作为事实登记', 'A change that has happened, kept as a fact'],
    example: '审批时限由20个工作日压缩至5个工作日',
    counterExample: '要将审批时限由20个工作日压缩至5个工作日',
  },
  {
    id: 'opening',
    role: 'context',
    zones: ['opening'],
    when: (view) => !isFirmOrder(view),
    reason: ['开篇背景，不含具体部署', 'Opening, no concrete arrangement'],
    example: '为推进项目建设，制定本方案',
    exampleAt: { zone: 'opening' },
    counterExample: '各部门要在5月底前报送工作方案',
  },
  {
    id: 'chapter-lead',
    role: 'lead-in',
    zones: ['chapter-lead'],
    when: (view) => !isFirmOrder(view),
    reason: ['章首总起，下文另有部署', 'Lead of the chapter, details follow'],
    example: '要坚持项目为王，推动工业提质增效',
    exampleAt: { zone: 'chapter-lead' },
    counterExample: '请经发局拿出总体方案',
  },
  {
    id: 'section-lead',
    role: 'lead-in',
    zones: ['section-lead'],
    when: (view) => !view.modal && view.weight < 3,
    reason: ['段首总起，下文另有部署', 'Lead of the section, details follow'],
    example: '深入实施工业强区战略，培育壮大主导产业',
    exampleAt: { zone: 'section-lead' },
    counterExample: '要持续完善标准厂房、人才公寓等配套设施',
  },
  {
    id: 'section-opening',
    role: 'lead-in',
    when: (view) => view.isFirstUnder && view.weight < 2 && view.actors.length === 0 && !view.hasDeadline,
    reason: ['段首总起，没有可办事项', 'Opens the section, nothing to do'],
    example: '提高产业聚集水平',
    exampleAt: { isFirstUnder: true },
    counterExample: '新建标准厂房十万平方米',
  },
  {
    id: 'target-only',
    role: 'target',
    when: (view) => view.actors.length === 0 && isTargetOnly(view),
    reason: ['只提出量化目标，列入目标表', 'Only sets targets, kept in the list of targets'],
    example: '今年要实现工业产值500亿元以上',
    counterExample: '新建标准厂房12万平方米',
  },
  {
    id: 'dated-duty',
    role: 'order',
    type: 'order',
    when: (view) => isDatedDuty(view),
    reason: ['点名单位或写明日期的一次性交办', 'A single thing for a named unit or by a date'],
    example: '统计局、税务局于1月8日前将核定后的数据报送考核办',
    exampleAt: { order: 'notice' },
    counterExample: '统筹推进园区道路建设',
  },
  {
    id: 'asked-once',
    role: 'order',
    type: 'order',
    pattern: /(?:一遍|一次|一下|一趟|摸个底|报一个数)(?:，|$)/,
    when: (view) =>
      view.order === null &&
      view.clauses.some(({ isRequest, actors }) => isRequest && actors.some((name) => !isCollective(name))) &&
      !view.hasMechanism,
    reason: ['请单位做一次的具体事', 'Asks a unit for a single thing'],
    example: '请财政局把这笔账再算一遍',
    counterExample: '请财政局统筹安排全年资金',
  },
  {
    id: 'mechanism',
    role: 'mechanism',
    type: 'mechanism',
    when: (view) => view.hasMechanism && view.weight >= 2 && isMostlyMechanism(view) && !view.isStage,
    reason: ['没有终点的制度或工作方法', 'A rule or a way of working without an end'],
    example: '要健全项目挂点服务机制',
    counterExample: '建设一条园区主干道',
  },
  {
    id: 'declared-duty',
    role: 'order',
    type: 'order',
    when: (view) =>
      view.order === 'notice' && isDuty(view) && !isLasting(view) && !hasLongTerm(view) && !isFieldWork(view),
    reason: ['以单位为主语的交办事项', 'A unit as the subject of something to do'],
    example: '考核办汇总各项得分，提出等次建议',
    exampleAt: { order: 'notice' },
    counterExample: '加快推进污水处理厂扩建工程',
  },
  {
    id: 'standing-duty',
    role: 'mechanism',
    type: 'mechanism',
    when: (view) => view.order === 'rules' && view.weight >= 2 && !view.hasDeadline,
    reason: ['制度办法中的长期职责', 'Standing duty in a rule book'],
    example: '建设局负责施工现场的日常巡查',
    exampleAt: { order: 'rules' },
    counterExample: '建设局在6月底前完成一次巡查',
  },
  {
    id: 'task',
    role: 'task',
    type: 'task',
    when: (view) => view.weight >= 2,
    reason: ['有可办结、可核查的事项', 'Holds something that can be done and checked'],
    example: '加快推进污水处理厂扩建工程',
    counterExample: '进一步统一思想',
  },
  {
    id: 'dated-order',
    role: 'task',
    type: 'task',
    when: (view) => view.actors.length > 0 && view.hasDeadline && (view.modal || view.works > 0),
    reason: ['点名单位并写明时限', 'Names a unit and a time limit'],
    example: '规划分局于6月10日前答复来信',
    counterExample: '各部门要统一思想',
  },
  {
    id: 'dated-result',
    role: 'task',
    type: 'task',
    zones: ['plan', 'section-lead'],
    when: (view) => view.hasDeadline && !view.past && view.clauses.some(({ words }) => RESULT.test(words)),
    reason: ['写明时限和应达到的状态', 'Names a time and the state to be reached'],
    example: '8月底前，重大隐患全部清零',
    counterExample: '确保重大隐患全部清零',
  },
  {
    id: 'stage-summary',
    role: 'task',
    type: 'task',
    pattern: /总结(?:推广|评估|提炼|固化)?[^，。；]{0,8}(?:经验|做法|成效)|形成(?:长效|常态)|回头看/,
    when: (view) => view.isStage,
    reason: ['阶段性收尾工作，随阶段办结', 'Closing work of a stage, done when the stage ends'],
    example: '总结经验做法，形成长效制度',
    exampleAt: { isStage: true },
    counterExample: '认真组织，务求实效',
  },
  {
    id: 'every-case',
    role: 'mechanism',
    type: 'mechanism',
    pattern: EVERY_CASE,
    when: (view) => PLACES_AHEAD.has(view.zone) && !view.past,
    reason: ['逐件落实的办理规矩', 'A way of handling every single case'],
    example: '对群众反映的问题，做到件件有回音',
    counterExample: '各单位要在3月底前答复全部提案',
  },
  {
    id: 'carry-out',
    role: 'task',
    type: 'task',
    when: carriesOut,
    reason: ['要求单位组织实施既定活动', 'Asks units to carry out a planned activity'],
    example: '各部门要按照部署，精心组织，扎实推进，确保活动取得实效',
    counterExample: '各部门要统一思想，形成共识',
  },
  {
    id: 'soft-task',
    role: 'task',
    type: 'task',
    zones: ['plan'],
    when: (view) => !view.isStyle && (view.works >= 2 || (view.works === 1 && view.clauses.length <= 2)),
    reason: ['多项推进性工作，需明确成果', 'Several efforts; a result must be named'],
    example: '推动传统商贸业提档升级',
    counterExample: '凝聚强大合力',
  },
  {
    id: 'no-object',
    role: 'slogan',
    reason: ['号召性或精神性要求，没有可核查事项', 'Call or attitude, nothing to check'],
    example: '要乘势而上、只争朝夕',
    counterExample: '建成两座变电站',
  },
]

/** States that one can see to be reached. */
const RESULT = /(?:清零|销号|见底|到位|全覆盖|完工|办结|归零|达标|通车|投用|完成|合格|动态清零)$/

const PLACES_AHEAD: ReadonlySet<string> = new Set(['plan', 'section-lead'])

function isDuty(view: View): boolean {
  return view.weight >= 2 && view.clauses.some((clause) => clause.actors.length > 0 && clause.agency !== 'condition')
}

function hasLongTerm(view: View): boolean {
  return view.clauses.some(
    (clause) => clause.deadline !== null && /年内|全年|今年|上半年|下半年|季度|到20/.test(clause.deadline),
  )
}

/** 对87座水库开展排查, 完成136户签约, 逐企摸清: many objects one after the other are work, not the handing over of one thing. */
function isFieldWork(view: View): boolean {
  return view.clauses.some(({ words, weight }) => weight >= 2 && FIELD.test(words))
}

const FIELD =
  /[1-9]\d*(?:余|多)?(?:户|座|家|处|公里|亩|栋|条|口|台|宗|平方米|万平方米|名[^单]|万元以下)(?!工作日)|拉网式|全覆盖|逐(?:企|户|栋|村|校|厂|点|处)|加密(?:监测|巡查|会商)/

/** Work that goes on through the period, whoever does it. */
function isLasting(view: View): boolean {
  if (CLOSING_ACT.test(view.words)) return false
  const head = view.clauses.find((clause) => clause.weight >= 2)
  return head?.verb != null && LASTING.has(head.verb)
}

/** 修改完善后报批, 资金由财政局统筹安排: one act closes the matter. */
const CLOSING_ACT = /修改完善|报批|报审|印发(?!的)|(?:资金|经费)[^，。；]{0,20}(?:统筹|安排|解决|列支)/

const LASTING = new Set(
  (
    '推进 推动 加强 强化 统筹 深化 协调 督促 做好 抓好 落实 保障 支持 服务 加快 优化 提升 改善 监管 维护 培育 完善 健全 发展 ' +
    '扩大 拓展 引导 促进 加大 巩固 打造 建设 改造 整治 治理'
  ).split(' '),
)

/** In a notice a date makes the order, with or without a name; in a scheme only the handing over of a paper does. */
function isDatedDuty(view: View): boolean {
  if (!PLACES_AHEAD.has(view.zone) || view.order === null || view.order === 'rules' || view.weight < 2) return false
  const dated = view.clauses.some((clause) => clause.deadline !== null && DATE.test(clause.deadline))
  if (!dated) return false
  if (view.order === 'notice') return (!isLasting(view) || isDuty(view)) && !isFieldWork(view)
  return view.actors.length > 0 && HANDS_OVER.test(view.words)
}

const DATE = /\d{1,2}[月日号]|[日天时]内|会上|月底|年底|旬|会前|后$/
const HANDS_OVER = /报送|报告|报[^告名考道废销纸刊]|提交|印发|出台|制定|函告|移交|汇总|反馈|公布|公示|提请/

function hasOrder(view: View): boolean {
  return view.clauses.some((clause) => clause.modal && clause.weight > 0) || (view.hasDeadline && view.modal)
}

/** In a lead only a named unit with something to deliver, or a date, makes a row. */
function isFirmOrder(view: View): boolean {
  if (view.clauses.some((clause) => clause.isRequest && clause.actors.length > 0)) return true
  if (view.order === 'notice' && view.zone === 'opening' && isDuty(view) && view.modal) return true
  return view.actors.length > 0 && (view.hasDeliverable || view.hasDeadline) && view.weight >= 3
}

const GOAL_VERBS = new Set(['实现', '达到', '确保', '力争', '突破', '提高', '增加', '降低', '减少', '控制', '保持'])

/** 实现…亿元, 增长…% and nothing else that could be done. */
function isTargetOnly(view: View): boolean {
  const works = view.clauses.filter((clause) => clause.weight > 0)
  return (
    works.some((clause) => !GOAL_LEAD.test(clause.words)) &&
    works.every(
      (clause) => GOAL_LEAD.test(clause.words) || (isBareTarget(clause) && findQuantities(clause.words).length > 0),
    )
  )
}

/** 主要预期目标为： leads to the targets. */
const GOAL_LEAD = /目标(?:任务)?(?:是|为)?$|^综合考虑/

function isBareTarget({ verb, words }: Clause): boolean {
  return verb === null || GOAL_VERBS.has(verb) || MEASURED.test(words) || COUNTED.test(words)
}

/** 覆盖率达到60%, 用电量控制在…以内: the subject is a measure, so nothing says how. */
const MEASURED =
  /^(?:到20\d{2}年|今年|全年|力争|确保|其中|使)*(?!推|建|实施|开展|通过|加|完善|支持|引导|新建)[^，。；]{0,30}(?:率|占比|比重|总量|总额|收入|产值|增加值|营收|投资|规模|强度|密度|浓度|能耗|能力|数量|人数|户数|时间|量|值)[^，。；、]{0,6}(?:分别|均)?(?:达到|达|控制在|增长|下降|降低|降至|不低于|不高于|不少于|不超过|提高到|保持在|稳定在|超过|突破|压缩至|压缩到|高于|实现)/
const COUNTED =
  /^(?:到20\d{2}年|今年|全年|年内|力争|确保|其中)*(?:城镇|农村|全省|全市|全县|全区)?(?:新签约|净增|新引进|新认定|新注册|新增(?:规上|城镇|市场|经营|高新|科技|贷款|就业|专精))[^，。；]{0,20}\d/

function isMostlyMechanism(view: View): boolean {
  const works = view.clauses.filter((clause) => clause.weight >= 2)
  const rules = works.filter((clause) => clause.isMechanism).length
  return rules * 2 >= works.length
}
