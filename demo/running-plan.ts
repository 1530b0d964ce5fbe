import type { UnitName } from '#demo/units.ts'

/** 在办计划 — the paper behind the plan that has been running for months when a newcomer signs in. */
export function runningPaper(year: number): { readonly name: string; readonly words: string } {
  return {
    name: `云岭高新区${year}年重点工作安排`,
    words: `云岭高新区${year}年重点工作安排
一、聚焦项目建设
（一）扩大招商成效。招商局要组建三支驻外招商小分队，全年新签约亿元以上项目18个。经发局要建立项目储备库，拿出向上争取工作方案。
（二）加快项目落地。建设局要完成标准厂房二期主体工程。规划分局要完成东片区控制性详细规划修编并公布。拓园指挥部要完成东片区剩余86户征迁签约。
二、聚焦企业服务
（一）强化要素保障。人社局要与四所职业院校签订用工合作协议，建成高技能人才实训基地。财政局要设立企业转贷周转金，出台管理办法。
（二）优化营商环境。企业服务中心要建立企业诉求限时办结机制。科创局要新培育高新技术企业12家。
三、聚焦安全民生
（一）守牢安全底线。应急局要完成化工企业安全隐患全覆盖排查，逐项整改销号。
（二）办好民生实事。社会事业局要建成云岭第二小学并投入使用。
四、主要目标
规模以上工业增加值增长9%以上，固定资产投资增长11%，新增规模以上工业企业15家。一般公共预算收入确保32亿元、力争33亿元，利用省外资金60亿元，社会消费品零售总额增速高于全市平均1个百分点，外贸进出口完成上级下达任务，一般性支出控制在4.6亿元以内。`,
  }
}

export type RunningTask = {
  readonly said: string
  readonly title: string
  readonly kind: 'task' | 'order' | 'mechanism'
  readonly lead: UnitName
  readonly cooperating: readonly UnitName[]
  /** Days from the day of seeding. */
  readonly due: number
  readonly deliverable: string
  readonly standard: string
}

/** 任务 — as the officer issued them; where they stand now is told in story.ts. */
export const runningTasks: readonly RunningTask[] = [
  {
    said: '招商局要组建三支驻外招商小分队',
    title: '组建驻外招商小分队',
    kind: 'task',
    lead: '招商局',
    cooperating: ['经发局', '国资公司'],
    due: 4,
    deliverable: '三支小分队及签约台账',
    standard: '小分队驻点到位，每支有固定人员和月度走访台账',
  },
  {
    said: '经发局要建立项目储备库，拿出向上争取工作方案',
    title: '建立项目储备库并拿出向上争取方案',
    kind: 'order',
    lead: '经发局',
    cooperating: ['财政局', '规划分局'],
    due: -40,
    deliverable: '项目储备库、工作方案',
    standard: '方案经管委会主任办公会研究通过',
  },
  {
    said: '建设局要完成标准厂房二期主体工程',
    title: '完成标准厂房二期主体工程',
    kind: 'task',
    lead: '建设局',
    cooperating: ['规划分局', '国资公司'],
    due: -6,
    deliverable: '主体工程验收记录',
    standard: '主体结构通过验收',
  },
  {
    said: '规划分局要完成东片区控制性详细规划修编并公布',
    title: '完成东片区控规修编',
    kind: 'task',
    lead: '规划分局',
    cooperating: ['建设局', '拓园指挥部'],
    due: -15,
    deliverable: '控规成果及批复',
    standard: '规划经批准并公布',
  },
  {
    said: '拓园指挥部要完成东片区剩余86户征迁签约',
    title: '完成东片区剩余征迁签约',
    kind: 'task',
    lead: '拓园指挥部',
    cooperating: ['澜桥镇', '霁光社区', '麦浪社区'],
    due: 21,
    deliverable: '86户签约协议',
    standard: '协议全部签订，补偿款按约支付',
  },
  {
    said: '人社局要与四所职业院校签订用工合作协议，建成高技能人才实训基地',
    title: '签订校企用工协议并建成实训基地',
    kind: 'task',
    lead: '人社局',
    cooperating: ['经发局', '社会事业局'],
    due: 30,
    deliverable: '四份协议、实训基地',
    standard: '协议生效，基地首批学员入训',
  },
  {
    said: '财政局要设立企业转贷周转金，出台管理办法',
    title: '设立企业转贷周转金',
    kind: 'task',
    lead: '财政局',
    cooperating: ['国资公司'],
    due: -60,
    deliverable: '周转金、管理办法',
    standard: '办法印发，首笔周转金到位',
  },
  {
    said: '企业服务中心要建立企业诉求限时办结机制',
    title: '建立企业诉求限时办结机制',
    kind: 'mechanism',
    lead: '企业服务中心',
    cooperating: ['督查室'],
    due: 10,
    deliverable: '办结机制文件、月度台账',
    standard: '机制印发并连续运行三个月',
  },
  {
    said: '科创局要新培育高新技术企业12家',
    title: '新培育高新技术企业12家',
    kind: 'task',
    lead: '科创局',
    cooperating: ['财政局'],
    due: 35,
    deliverable: '认定名单',
    standard: '以认定公示为准',
  },
  {
    said: '应急局要完成化工企业安全隐患全覆盖排查，逐项整改销号',
    title: '化工企业安全隐患排查整改',
    kind: 'task',
    lead: '应急局',
    cooperating: ['生态环境分局', '经发局'],
    due: -25,
    deliverable: '隐患清单、销号记录',
    standard: '清单内隐患全部销号，督查抽查无漏项',
  },
  {
    said: '社会事业局要建成云岭第二小学并投入使用',
    title: '建成云岭第二小学',
    kind: 'task',
    lead: '社会事业局',
    cooperating: ['建设局', '财政局'],
    due: 45,
    deliverable: '竣工验收备案',
    standard: '学校开学使用',
  },
]

export type RunningTarget = {
  readonly said: string
  readonly indicator: string
  readonly comparator: 'ge' | 'eq' | 'up' | 'gt' | 'le'
  /** Null where the value comes from above or is that of another place. */
  readonly amount: number | null
  readonly noQuantity?: 'awaited' | 'none'
  readonly unitName: string
  readonly strength: 'expected' | 'floor' | 'benchmark' | null
  readonly lead: UnitName
}

export const runningTargets: readonly RunningTarget[] = [
  {
    said: '全年新签约亿元以上项目18个',
    indicator: '新签约亿元以上项目',
    comparator: 'eq',
    amount: 18,
    unitName: '个',
    strength: null,
    lead: '招商局',
  },
  {
    said: '规模以上工业增加值增长9%以上',
    indicator: '规模以上工业增加值增速',
    comparator: 'ge',
    amount: 9,
    unitName: '%',
    strength: null,
    lead: '经发局',
  },
  {
    said: '固定资产投资增长11%',
    indicator: '固定资产投资增速',
    comparator: 'eq',
    amount: 11,
    unitName: '%',
    strength: 'expected',
    lead: '经发局',
  },
  {
    said: '新增规模以上工业企业15家',
    indicator: '新增规模以上工业企业',
    comparator: 'eq',
    amount: 15,
    unitName: '家',
    strength: null,
    lead: '经发局',
  },
  {
    said: '一般公共预算收入确保32亿元、力争33亿元',
    indicator: '一般公共预算收入',
    comparator: 'ge',
    amount: 32,
    unitName: '亿元',
    strength: 'floor',
    lead: '财政局',
  },
  {
    said: '利用省外资金60亿元',
    indicator: '利用省外资金',
    comparator: 'eq',
    amount: 60,
    unitName: '亿元',
    strength: 'expected',
    lead: '招商局',
  },
  {
    said: '社会消费品零售总额增速高于全市平均1个百分点',
    indicator: '社会消费品零售总额增速',
    comparator: 'gt',
    amount: null,
    noQuantity: 'none',
    unitName: '%',
    strength: 'benchmark',
    lead: '经发局',
  },
  {
    said: '外贸进出口完成上级下达任务',
    indicator: '外贸进出口',
    comparator: 'eq',
    amount: null,
    noQuantity: 'awaited',
    unitName: '亿元',
    strength: 'expected',
    lead: '经发局',
  },
  {
    said: '一般性支出控制在4.6亿元以内',
    indicator: '一般性支出',
    comparator: 'le',
    amount: 4.6,
    unitName: '亿元',
    strength: 'floor',
    lead: '财政局',
  },
]

/** 会议纪要 — issued two days ago, so that something waits to be signed for and an objection to be decided. */
export function freshPaper(): { readonly name: string; readonly words: string } {
  return {
    name: '党工委专题会议纪要',
    words: `党工委专题会议纪要
会议听取了东片区配套工程和冬季用工情况汇报，议定以下事项：
一、建设局要在东片区增设两处公交停靠站，报送点位方案。
二、人社局要组织冬季用工专场招聘会，不少于三场。
三、招商局要牵头梳理闲置厂房清单，提出盘活意见。`,
  }
}

export const freshTasks: readonly RunningTask[] = [
  {
    said: '建设局要在东片区增设两处公交停靠站，报送点位方案',
    title: '东片区增设公交停靠站',
    kind: 'task',
    lead: '建设局',
    cooperating: ['规划分局'],
    due: 25,
    deliverable: '点位方案',
    standard: '点位方案经管委会审定',
  },
  {
    said: '人社局要组织冬季用工专场招聘会，不少于三场',
    title: '组织冬季用工专场招聘会',
    kind: 'task',
    lead: '人社局',
    cooperating: ['企业服务中心'],
    due: 28,
    deliverable: '三场招聘会',
    standard: '场次和达成意向人数有据可查',
  },
  {
    said: '招商局要牵头梳理闲置厂房清单，提出盘活意见',
    title: '梳理闲置厂房并提出盘活意见',
    kind: 'order',
    lead: '招商局',
    cooperating: ['经发局'],
    due: 18,
    deliverable: '清单、盘活意见',
    standard: '逐处有权属、面积和处置意见',
  },
]
