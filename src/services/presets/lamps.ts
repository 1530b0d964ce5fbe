import type { Subject } from '#domain/lamp/measures.ts'
import type { Condition, Rules } from '#domain/lamp/rule-set.ts'

export type LampPreset = {
  readonly code: string
  readonly name: string
  readonly appliesTo: Subject
  readonly source: string
  readonly rules: Rules
  /** In force from the founding of the zone; the others are drafts that a zone may choose. */
  readonly isDefault: boolean
}

const own = '系统预设，各地无统一规定，由高新区确定'
const done: Condition = { measure: 'isDone', is: '=', than: 1 }
const early: Condition = { all: [done, { measure: 'daysEarly', is: '>=', than: 5 }] }
const overdue: Condition = { measure: 'daysLate', is: '>=', than: 1 }
const withoutDue = {
  id: 'N1',
  when: { measure: 'hasDue', is: '=', than: 0 },
  because: ['常态工作，未定完成时限，不判灯', 'ongoing work without a due day is not judged'],
} as const
const suspended = {
  id: 'N2',
  when: { measure: 'isSuspended', is: '=', than: 1 },
  because: ['中止办理期间不判灯', 'not judged while suspended'],
} as const
const notStarted = {
  id: 'N3',
  when: { measure: 'daysToStart', is: '>', than: 0 },
  because: ['未到计划开始日', 'the planned start has not come'],
} as const
/** A project not yet to be started is judged all the same once a step of its preparation is late. */
const beforeStart = {
  id: 'N3',
  when: {
    all: [
      { measure: 'daysToStart', is: '>', than: 0 },
      { measure: 'lateParts', is: '<=', than: 0 },
    ],
  },
  because: ['未到计划开工日', 'the planned start has not come'],
} as const
const doneEarly = { means: ['提前完成', 'Done early'], isWarning: false } as const
const over = [
  { id: 'B1', colour: 'blue', when: early, isSettled: true },
  { id: 'G1', colour: 'green', when: done, isSettled: true },
] as const
const reached = {
  id: 'G1',
  colour: 'green',
  when: { measure: 'isReached', is: '=', than: 1 },
  isSettled: true,
} as const

/** 亮灯规则预设 — what a new zone starts with, and what some places do that it may choose instead. */
export const lampPresets: readonly LampPreset[] = [
  {
    code: 'task',
    name: '任务亮灯规则',
    appliesTo: 'task',
    source: own,
    isDefault: true,
    rules: {
      needs: [],
      greys: [withoutDue, suspended],
      rules: [
        ...over,
        { id: 'R1', colour: 'red', when: overdue },
        {
          id: 'Y1',
          colour: 'yellow',
          when: {
            all: [
              { measure: 'workdaysLeft', is: '<=', than: 5 },
              { measure: 'workdaysQuiet', is: '>=', than: 5 },
            ],
          },
        },
        { id: 'Y2', colour: 'yellow', when: { measure: 'lateParts', is: '>=', than: 1 } },
      ],
      blue: doneEarly,
      probation: 30,
    },
  },
  {
    code: 'work-item',
    name: '工作项亮灯规则',
    appliesTo: 'workItem',
    source: own,
    isDefault: true,
    rules: {
      needs: [],
      greys: [],
      rules: [
        ...over,
        { id: 'R1', colour: 'red', when: overdue },
        {
          id: 'Y1',
          colour: 'yellow',
          when: {
            all: [
              { measure: 'workdaysLeft', is: '<=', than: 5 },
              { measure: 'workdaysQuiet', is: '>=', than: 5 },
            ],
          },
        },
        { id: 'Y2', colour: 'yellow', when: { measure: 'lateParts', is: '>=', than: 1 } },
      ],
      blue: doneEarly,
      probation: 30,
    },
  },
  {
    code: 'milestone',
    name: '节点亮灯规则',
    appliesTo: 'milestone',
    source: own,
    isDefault: true,
    rules: {
      needs: [],
      greys: [notStarted],
      rules: [
        ...over,
        { id: 'R1', colour: 'red', when: overdue },
        { id: 'Y1', colour: 'yellow', when: { measure: 'workdaysLeft', is: '<=', than: 5 } },
      ],
      blue: doneEarly,
      probation: 30,
    },
  },
  {
    code: 'level',
    name: '总量目标亮灯规则',
    appliesTo: 'level',
    source: own,
    isDefault: true,
    rules: {
      needs: ['aheadPoints'],
      greys: [],
      rules: [
        reached,
        { id: 'R1', colour: 'red', when: { any: [{ measure: 'aheadPoints', is: '<', than: -15 }, overdue] } },
        { id: 'Y1', colour: 'yellow', when: { measure: 'aheadPoints', is: '<', than: -5 } },
      ],
      blue: null,
      probation: 30,
    },
  },
  {
    code: 'growth',
    name: '增速目标亮灯规则',
    appliesTo: 'growth',
    source: own,
    isDefault: true,
    rules: {
      needs: ['overTarget'],
      greys: [],
      rules: [
        {
          id: 'R1',
          colour: 'red',
          when: {
            any: [
              { measure: 'growth', is: '<', than: 0 },
              { held: { measure: 'shareOfTarget', is: '<', than: 50 }, periods: 2 },
            ],
          },
        },
        {
          id: 'Y1',
          colour: 'yellow',
          when: {
            any: [
              { measure: 'overTarget', is: '<', than: 0 },
              { measure: 'overAverage', is: '<', than: 0 },
            ],
          },
        },
      ],
      blue: null,
      probation: 30,
    },
  },
  {
    code: 'ceiling',
    name: '控制目标亮灯规则',
    appliesTo: 'ceiling',
    source: own,
    isDefault: true,
    rules: {
      needs: ['overTimeShare'],
      greys: [],
      rules: [
        {
          id: 'R1',
          colour: 'red',
          when: {
            any: [
              { measure: 'overTimeShare', is: '>', than: 10 },
              { measure: 'usedShare', is: '>', than: 100 },
            ],
          },
        },
        { id: 'Y1', colour: 'yellow', when: { measure: 'overTimeShare', is: '>', than: 0 } },
      ],
      blue: null,
      probation: 30,
    },
  },
  {
    code: 'project',
    name: '重点项目亮灯规则',
    appliesTo: 'project',
    source: own,
    isDefault: true,
    rules: {
      needs: [],
      greys: [beforeStart],
      rules: [
        ...over,
        {
          id: 'R1',
          colour: 'red',
          when: {
            any: [
              overdue,
              { measure: 'aheadPoints', is: '<', than: -15 },
              { measure: 'monthsUnstarted', is: '>=', than: 3 },
            ],
          },
        },
        {
          id: 'Y1',
          colour: 'yellow',
          when: {
            any: [
              { measure: 'lateParts', is: '>=', than: 1 },
              { measure: 'planBeyond', is: '>=', than: 1 },
              { measure: 'aheadPoints', is: '<', than: -5 },
              { measure: 'monthsUnstarted', is: '>=', than: 1 },
            ],
          },
        },
      ],
      blue: doneEarly,
      probation: 30,
    },
  },
  {
    code: 'ticket',
    name: '工单亮灯规则',
    appliesTo: 'ticket',
    source: own,
    isDefault: true,
    rules: {
      needs: [],
      greys: [
        {
          id: 'N1',
          when: { measure: 'hasDue', is: '=', than: 0 },
          because: ['尚未派遣、退回待派或挂账，时限未走', 'not dispatched, returned or shelved: no time runs'],
        },
      ],
      rules: [
        { id: 'R1', colour: 'red', when: overdue },
        { id: 'Y1', colour: 'yellow', when: { measure: 'workdaysLeft', is: '<=', than: 0 } },
      ],
      blue: null,
      probation: 1,
    },
  },
  {
    code: 'alarm',
    name: '告警亮灯规则',
    appliesTo: 'alarm',
    source: own,
    isDefault: true,
    rules: {
      needs: [],
      greys: [
        { id: 'N1', when: { measure: 'hasDue', is: '=', than: 0 }, because: ['未定处置时限', 'no due day was set'] },
      ],
      rules: [
        { id: 'R1', colour: 'red', when: overdue },
        { id: 'Y1', colour: 'yellow', when: { measure: 'workdaysLeft', is: '<=', than: 0 } },
      ],
      blue: null,
      probation: 1,
    },
  },
  {
    code: 'project-yinchuan',
    name: '重点项目亮灯规则（三档：进度、开工、入库）',
    appliesTo: 'project',
    source: '参照银川市2025年重大项目亮灯做法；差距10个百分点以内原文未定，按绿灯处理',
    isDefault: false,
    rules: {
      needs: [],
      greys: [beforeStart],
      rules: [
        ...over,
        {
          id: 'R1',
          colour: 'red',
          when: {
            any: [
              { measure: 'aheadPoints', is: '<', than: -30 },
              { measure: 'monthsUnstarted', is: '>=', than: 3 },
              { measure: 'monthsUnentered', is: '>', than: 2 },
            ],
          },
        },
        {
          id: 'Y1',
          colour: 'yellow',
          when: {
            any: [
              { measure: 'aheadPoints', is: '<=', than: -10 },
              { measure: 'monthsUnstarted', is: '>=', than: 1 },
              { measure: 'monthsUnentered', is: '>=', than: 1 },
            ],
          },
        },
      ],
      blue: doneEarly,
      probation: 30,
    },
  },
  {
    code: 'growth-tianjin',
    name: '投资增速亮灯规则（计划与全市平均双标准）',
    appliesTo: 'growth',
    source: '参照天津市2022年固定资产投资亮灯做法',
    isDefault: false,
    rules: {
      needs: ['growth'],
      greys: [],
      rules: [
        { id: 'R1', colour: 'red', when: { measure: 'growth', is: '<', than: 0 } },
        {
          id: 'Y1',
          colour: 'yellow',
          when: {
            any: [
              { measure: 'overTarget', is: '<', than: 0 },
              { measure: 'overAverage', is: '<', than: 0 },
            ],
          },
        },
      ],
      blue: null,
      probation: 30,
    },
  },
  {
    code: 'funds-tianjin',
    name: '专项债资金使用亮灯规则',
    appliesTo: 'project',
    source: '参照天津市2022年专项债券资金使用亮灯做法',
    isDefault: false,
    rules: {
      needs: ['fundsAhead'],
      greys: [beforeStart],
      rules: [
        { id: 'R1', colour: 'red', when: { measure: 'fundsAhead', is: '<', than: -30 } },
        { id: 'Y1', colour: 'yellow', when: { measure: 'fundsAhead', is: '<', than: 0 } },
      ],
      blue: null,
      probation: 30,
    },
  },
  {
    code: 'task-near-due',
    name: '任务亮灯规则（蓝灯为临期提醒）',
    appliesTo: 'task',
    source: '参照宿迁市国有企业督办三色管理做法，蓝灯表示临近时限',
    isDefault: false,
    rules: {
      needs: [],
      greys: [withoutDue, suspended],
      rules: [
        { id: 'G1', colour: 'green', when: done, isSettled: true },
        { id: 'R1', colour: 'red', when: overdue },
        { id: 'Y1', colour: 'yellow', when: { measure: 'lateParts', is: '>=', than: 1 } },
        { id: 'B1', colour: 'blue', when: { measure: 'workdaysLeft', is: '<=', than: 5 } },
      ],
      blue: { means: ['临近时限', 'Near due'], isWarning: true },
      probation: 30,
    },
  },
]

/** The preset of a kind of subject, or none. */
export function findLampPreset(subject: unknown): LampPreset | null {
  return lampPresets.find(({ appliesTo, isDefault }) => isDefault && appliesTo === subject) ?? null
}
