import { lexicon } from '../lexicon.ts'
import { findQuantities } from '../numbers.ts'
import { carriesOut } from './rhetoric.ts'
import type { Rule, View } from './rule.ts'

/** 部署 — sentences that become rows of the plan, and the last words about those that do not. */
export const WORK_RULES: readonly Rule[] = [
  {
    id: 'explain-failure',
    role: 'order',
    type: 'order',
    pattern: /(?:作出|做出|书面)(?:说明|检讨|检查|表态|解释)|说明(?:情况|原因)/,
    when: (view) => view.actors.length > 0 || view.hasDeadline,
    reason: ['要求责任主体限时说明', 'Asks those responsible to explain at a set time'],
    example: '未完成任务的单位负责人要在下次例会上作出说明',
    counterExample: '附表另有说明',
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
    pattern: /(?:对|凡|未)[^。；]{2,60}(?:通报批评|问责|约谈|追责|诫勉|严肃处理|一票否决|取消.{0,6}资格|扣\d)/,
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
    when: (view) => view.isFirstUnder && view.weight < 2,
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
    id: 'recurring-order',
    role: 'mechanism',
    type: 'mechanism',
    when: (view) =>
      view.actors.length > 0 &&
      view.clauses.find((clause) => clause.deadline !== null)?.deadline?.startsWith('每') === true &&
      view.works > 0,
    reason: ['按周期重复的要求', 'Asks for something again and again'],
    example: '每月5日前，各单位要报送上月进展',
    counterExample: '请财政局在6月底前报送一次进展',
  },
  {
    id: 'mechanism',
    role: 'mechanism',
    type: 'mechanism',
    when: (view) => view.hasMechanism && view.weight >= 2 && isMostlyMechanism(view),
    reason: ['没有终点的制度或工作方法', 'A rule or a way of working without an end'],
    example: '要健全项目挂点服务机制',
    counterExample: '建设一条园区主干道',
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

function hasOrder(view: View): boolean {
  return view.clauses.some((clause) => clause.modal && clause.weight > 0) || (view.hasDeadline && view.modal)
}

/** In a lead only a named unit with something to deliver, or a date, makes a row. */
function isFirmOrder(view: View): boolean {
  if (view.clauses.some((clause) => clause.isRequest && clause.actors.length > 0)) return true
  return view.actors.length > 0 && (view.hasDeliverable || view.hasDeadline) && view.weight >= 3
}

const GOAL_VERBS = new Set(['实现', '达到', '确保', '力争', '突破', '提高', '增加', '降低', '减少', '控制', '保持'])

/** 实现…亿元, 增长…% and nothing else that could be done. */
function isTargetOnly(view: View): boolean {
  const works = view.clauses.filter((clause) => clause.weight > 0)
  return (
    works.length > 0 &&
    works.every(
      (clause) => (clause.verb === null || GOAL_VERBS.has(clause.verb)) && findQuantities(clause.words).length > 0,
    )
  )
}

function isMostlyMechanism(view: View): boolean {
  const works = view.clauses.filter((clause) => clause.weight >= 2)
  const rules = works.filter((clause) => clause.isMechanism).length
  return rules * 2 >= works.length
}
