import { day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const ownUnit = { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] } as const satisfies Who

/** 节点 — a visible result (形象进度) that a work item must show by a day. */
export const milestone = defineRegister('milestone', {
  label: ['节点', 'Milestone'],
  title: 'result',
  fields: {
    workItem: ref('work_item', '工作项', 'Work item').required().frozen(),
    unit: ref('unit', '承办单位', 'Unit').required(),
    result: text('形象进度', 'Visible result').required().max(200),
    due: day('时限', 'Due').required(),
    reachedOn: day('达到日期', 'Reached on').kept(),
  },
  lifecycle: {
    states: { planned: ['未到', 'Planned'], reached: ['已达到', 'Reached'], dropped: ['已取消', 'Dropped'] },
    initial: 'planned',
    moves: {
      reach: {
        label: ['已达到', 'Reach'],
        from: 'planned',
        to: 'reached',
        by: ownUnit,
        stamps: { reachedOn: 'today' },
        isMain: true,
      },
      drop: { label: ['取消', 'Drop'], from: 'planned', to: 'dropped', by: ownUnit, needsReason: true },
    },
  },
  access: {
    read: { either: [{ role: ['supervision', 'leader'] }, { sameUnit: 'unit' }] },
    create: ownUnit,
    change: { both: [ownUnit, { inState: 'planned' }] },
  },
  indexed: [['workItem']],
  views: {
    list: ['result', 'workItem', 'due', 'reachedOn'],
    order: 'due',
    form: { basics: { label: ['节点', 'Milestone'], fields: ['workItem', 'result', 'unit', 'due'] } },
  },
})
