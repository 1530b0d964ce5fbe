import { day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const ownUnit = { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] } as const satisfies Who

/** 工作项 — a concrete piece of a task, carried by a named post of the unit. */
export const workItem = defineRegister('work_item', {
  label: ['工作项', 'Work item'],
  title: 'title',
  fields: {
    task: ref('task', '任务', 'Task').required().frozen(),
    unit: ref('unit', '承办单位', 'Unit').required(),
    title: text('工作项', 'Work item').required().max(120).searched(),
    post: ref('post', '责任岗位', 'Responsible post').required(),
    due: day('完成时限', 'Due').required(),
    doneOn: day('完成日期', 'Done on').kept(),
  },
  lifecycle: {
    states: { open: ['进行中', 'Open'], done: ['已完成', 'Done'], dropped: ['已取消', 'Dropped'] },
    initial: 'open',
    moves: {
      finish: {
        label: ['完成', 'Finish'],
        from: 'open',
        to: 'done',
        by: ownUnit,
        stamps: { doneOn: 'today' },
        isMain: true,
      },
      reopen: { label: ['重新打开', 'Reopen'], from: 'done', to: 'open', by: ownUnit, needsReason: true },
      drop: { label: ['取消', 'Drop'], from: 'open', to: 'dropped', by: ownUnit, needsReason: true },
    },
  },
  access: {
    read: { either: [{ role: ['supervision', 'leader'] }, { sameUnit: 'unit' }] },
    create: ownUnit,
    change: { both: [ownUnit, { inState: 'open' }] },
  },
  indexed: [['task']],
  views: {
    list: ['title', 'task', 'post', 'due', 'doneOn'],
    order: 'due',
    form: { basics: { label: ['工作项', 'Work item'], fields: ['task', 'title', 'unit', 'post', 'due'] } },
  },
})
