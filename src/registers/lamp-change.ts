import { choice, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const deciders = ['supervision', 'leader'] as const

/** 人工调灯 — another colour for some days, with its reason: proposed by one person, confirmed by a second, over by itself. */
export const lampChange = defineRegister('lamp_change', {
  label: ['人工调灯', 'Lamp change'],
  title: 'reason',
  fields: {
    task: ref('task', '任务', 'Task').frozen(),
    workItem: ref('work_item', '工作项', 'Work item').frozen(),
    milestone: ref('milestone', '节点', 'Milestone').frozen(),
    target: ref('target', '目标', 'Target').frozen(),
    project: ref('project', '重点项目', 'Key project').frozen(),
    unit: ref('unit', '责任单位', 'Responsible unit').kept(),
    colour: choice('调整为', 'Colour', {
      green: ['绿灯', 'Green'],
      yellow: ['黄灯', 'Yellow'],
      red: ['红灯', 'Red'],
      blue: ['蓝灯', 'Blue'],
      grey: ['灰灯', 'Grey'],
    }).required(),
    reason: text('调整理由', 'Reason').required().max(400).multiline(),
    until: day('有效至', 'Until').required(),
    proposedBy: ref('person', '提出人', 'Proposed by').kept(),
    proposedOn: day('提出日期', 'Proposed on').kept(),
    confirmedBy: ref('person', '确认人', 'Confirmed by').kept(),
    confirmedOn: day('确认日期', 'Confirmed on').kept(),
  },
  lifecycle: {
    states: {
      proposed: ['待确认', 'Proposed'],
      confirmed: ['已确认', 'Confirmed'],
      withdrawn: ['已撤回', 'Withdrawn'],
    },
    initial: 'proposed',
    moves: {
      confirm: {
        label: ['确认调灯', 'Confirm'],
        from: 'proposed',
        to: 'confirmed',
        by: { both: [{ role: deciders }, { not: { person: 'proposedBy' } }] },
        isMain: true,
        stamps: { confirmedBy: 'person', confirmedOn: 'today' },
      },
      withdraw: {
        label: ['撤回', 'Withdraw'],
        from: ['proposed', 'confirmed'],
        to: 'withdrawn',
        by: { role: deciders },
        needsReason: true,
      },
    },
  },
  access: {
    read: { either: [{ role: deciders }, { sameUnit: 'unit' }] },
    create: { role: deciders },
    change: { nobody: true },
  },
  indexed: [['task'], ['state']],
  views: {
    list: ['reason', 'colour', 'task', 'target', 'project', 'unit', 'until', 'proposedBy', 'confirmedBy'],
    order: 'until',
    form: {
      basics: {
        label: ['人工调灯', 'Lamp change'],
        fields: ['task', 'workItem', 'milestone', 'target', 'project', 'colour', 'reason', 'until'],
      },
    },
  },
})
