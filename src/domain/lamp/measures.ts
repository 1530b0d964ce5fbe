import type { Label } from '#domain/label.ts'

/** 亮灯对象 — the kinds of subjects that carry a lamp; each has rule sets of its own. */
export const subjects = {
  task: ['任务', 'Task'],
  workItem: ['工作项', 'Work item'],
  milestone: ['节点', 'Milestone'],
  level: ['总量目标', 'Level target'],
  growth: ['增速目标', 'Growth target'],
  ceiling: ['控制目标', 'Ceiling target'],
  project: ['重点项目', 'Project'],
  ticket: ['工单', 'Ticket'],
  alarm: ['告警', 'Alarm'],
} as const satisfies Record<string, Label>

export type Subject = keyof typeof subjects

type MeasureRule = {
  readonly label: Label
  /** Empty for a yes or no, which is 1 or 0. */
  readonly unit: Label
  /** The sentence that tells the number; `says[0]` stands for zero where that reads better, and for “no”. */
  readonly says: Label
  readonly none?: Label
  /** How time alone moves it while no new fact comes; null when only facts do. */
  readonly time: 'up' | 'down' | null
  /** Told period by period, so that “for n periods running” has a meaning. */
  readonly isPeriodic?: true
  readonly of: readonly Subject[]
}

const days = ['日', 'days'] as const
const workdays = ['个工作日', 'working days'] as const
const pieces = ['个', ''] as const
const points = ['个百分点', 'points'] as const
const percent = ['%', '%'] as const
const months = ['个月', 'months'] as const
const yesNo = ['', ''] as const
const dated = ['task', 'workItem', 'milestone', 'project', 'ticket', 'alarm'] as const
const targets = ['level', 'growth', 'ceiling'] as const

/** 读数 — all that a rule may compare: a closed list, so that a page can draw every rule and a person can read it. */
export const measures = {
  daysLate: {
    label: ['逾期日数', 'days overdue'],
    unit: days,
    says: ['逾期{n}日', '{n} days overdue'],
    none: ['未逾期', 'not overdue'],
    time: 'up',
    of: [...dated, 'level', 'growth', 'ceiling'],
  },
  workdaysLeft: {
    label: ['剩余工作日', 'working days left'],
    unit: workdays,
    says: ['剩{n}个工作日', '{n} working days left'],
    none: ['今日到期', 'due today'],
    time: 'down',
    of: dated,
  },
  workdaysQuiet: {
    label: ['未报进展的工作日', 'working days without progress'],
    unit: workdays,
    says: ['{n}个工作日未报进展', 'no progress for {n} working days'],
    none: ['今日有进展', 'progress today'],
    time: 'up',
    of: ['task', 'workItem'],
  },
  workdaysUnsigned: {
    label: ['未签收的工作日', 'working days unsigned'],
    unit: workdays,
    says: ['下发{n}个工作日未签收', 'unsigned for {n} working days'],
    none: ['已签收', 'signed for'],
    time: 'up',
    of: ['task'],
  },
  lateParts: {
    label: ['逾期节点数', 'milestones overdue'],
    unit: pieces,
    says: ['{n}个节点逾期', '{n} milestones overdue'],
    none: ['无逾期节点', 'no milestone overdue'],
    time: 'up',
    of: ['task', 'workItem', 'project'],
  },
  hasDue: {
    label: ['有完成时限', 'has a due day'],
    unit: yesNo,
    says: ['有完成时限', 'has a due day'],
    none: ['未定完成时限', 'no due day'],
    time: null,
    of: dated,
  },
  isSuspended: {
    label: ['中止办理', 'suspended'],
    unit: yesNo,
    says: ['中止办理', 'suspended'],
    none: ['正常办理', 'not suspended'],
    time: null,
    of: ['task', 'project', 'ticket'],
  },
  isDone: {
    label: ['已完成', 'done'],
    unit: yesNo,
    says: ['已完成', 'done'],
    none: ['未完成', 'not done'],
    time: null,
    of: dated,
  },
  daysEarly: {
    label: ['提前日数', 'days early'],
    unit: days,
    says: ['提前{n}日完成', 'done {n} days early'],
    none: ['未提前完成', 'not done early'],
    time: null,
    of: dated,
  },
  daysToStart: {
    label: ['距计划开始日数', 'days until the planned start'],
    unit: days,
    says: ['距计划开始{n}日', '{n} days until the planned start'],
    none: ['已到计划开始日', 'the planned start has come'],
    time: 'down',
    of: ['milestone', 'project', 'workItem'],
  },
  aheadPoints: {
    label: ['进度差', 'progress against plan'],
    unit: points,
    says: ['进度差{n}个百分点', '{n} points against plan'],
    time: null,
    isPeriodic: true,
    of: ['level', 'project'],
  },
  completion: {
    label: ['完成率', 'completion'],
    unit: percent,
    says: ['完成{n}%', '{n}% complete'],
    time: null,
    isPeriodic: true,
    of: ['level', 'project'],
  },
  growth: {
    label: ['增速', 'growth'],
    unit: percent,
    says: ['增长{n}%', 'growth {n}%'],
    time: null,
    isPeriodic: true,
    of: ['growth'],
  },
  overTarget: {
    label: ['高于目标', 'above the target'],
    unit: points,
    says: ['与目标相差{n}个百分点', '{n} points from the target'],
    none: ['与目标持平', 'at the target'],
    time: null,
    isPeriodic: true,
    of: ['growth'],
  },
  overAverage: {
    label: ['高于全市平均', 'above the city average'],
    unit: points,
    says: ['与全市平均相差{n}个百分点', '{n} points from the city average'],
    none: ['与全市平均持平', 'at the city average'],
    time: null,
    isPeriodic: true,
    of: ['growth'],
  },
  shareOfTarget: {
    label: ['达到目标的比例', 'share of the target'],
    unit: percent,
    says: ['达到目标的{n}%', '{n}% of the target'],
    time: null,
    isPeriodic: true,
    of: ['growth'],
  },
  usedShare: {
    label: ['已用比例', 'share used'],
    unit: percent,
    says: ['已用{n}%', '{n}% used'],
    time: null,
    isPeriodic: true,
    of: ['ceiling'],
  },
  overTimeShare: {
    label: ['超时间进度', 'above the share of time'],
    unit: points,
    says: ['与时间进度相差{n}个百分点', '{n} points from the share of time'],
    none: ['与时间进度持平', 'at the share of time'],
    time: null,
    isPeriodic: true,
    of: ['ceiling'],
  },
  monthsUnstarted: {
    label: ['应开工未开工月数', 'months overdue to start'],
    unit: months,
    says: ['应开工未开工{n}个月', '{n} months overdue to start'],
    none: ['按期开工', 'started as planned'],
    time: 'up',
    of: ['project'],
  },
  monthsUnentered: {
    label: ['开工后未入库月数', 'months started but not entered in statistics'],
    unit: months,
    says: ['开工{n}个月未入库', 'not entered {n} months after the start'],
    none: ['已入库', 'entered in statistics'],
    time: 'up',
    of: ['project'],
  },
  fundsAhead: {
    label: ['资金使用与预期之差', 'use of funds against the plan'],
    unit: percent,
    says: ['资金使用与预期相差{n}%', 'use of funds {n}% against the plan'],
    none: ['资金使用达到预期', 'use of funds as planned'],
    time: null,
    isPeriodic: true,
    of: ['project'],
  },
  planBeyond: {
    label: ['规划核对不符项', 'points beyond the plan'],
    unit: pieces,
    says: ['规划核对{n}项不符', '{n} points beyond the plan'],
    none: ['规划核对符合', 'keeps the plan'],
    time: null,
    of: ['project'],
  },
  isReached: {
    label: ['目标已完成', 'target reached'],
    unit: yesNo,
    says: ['目标已完成', 'target reached'],
    none: ['目标未完成', 'target not reached'],
    time: null,
    of: targets,
  },
} as const satisfies Record<string, MeasureRule>

export type Measure = keyof typeof measures

export const measureNames = Object.keys(measures) as readonly Measure[] // the keys of the list above

export function findMeasure(name: unknown): (MeasureRule & { readonly name: Measure }) | null {
  return typeof name === 'string' && Object.hasOwn(measures, name)
    ? { name: name as Measure, ...measures[name as Measure] } // just looked up
    : null
}

export function ruleOfMeasure(name: Measure): MeasureRule {
  return measures[name]
}

/** What a measure tells of a number, such as 逾期6日. */
export function tell(name: Measure, value: number): Label {
  const { says, none } = ruleOfMeasure(name)
  const [zh, en] = value === 0 && none !== undefined ? none : says
  const one = value === 1 ? en.replace(/\b(day|milestone|month|point)s\b/, '$1') : en
  return [zh.replace('{n}', written(value)), one.replace('{n}', written(value))]
}

/** A number as a person writes it: two decimals at most, none where they say nothing. */
export function written(value: number): string {
  return String(Math.round(value * 100) / 100).replace('-', '−')
}
