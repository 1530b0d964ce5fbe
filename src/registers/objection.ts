import { day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

/** What the office does not want to settle by itself, a leader decides. */
const decider = {
  either: [{ role: 'leader' }, { both: [{ role: 'supervision' }, { inState: 'raised' }] }],
} as const satisfies Who

/** 异议 — a unit says that a task or supervision order belongs to another one; raised by its head within the limit. */
export const objection = defineRegister('objection', {
  label: ['异议', 'Objection'],
  title: 'grounds',
  fields: {
    task: ref('task', '任务', 'Task').frozen(),
    supervisionOrder: ref('supervision_order', '督办件', 'Supervision order').frozen(),
    unit: ref('unit', '提出单位', 'Unit').required().frozen(),
    proposedUnit: ref('unit', '建议牵头单位', 'Unit proposed instead').required().frozen(),
    grounds: text('理由', 'Grounds').required().max(1000).frozen().multiline(),
    raisedOn: day('提出日期', 'Raised on').kept(),
    decidedOn: day('裁定日期', 'Decided on').kept(),
    decidedBy: ref('person', '裁定人', 'Decided by').kept(),
  },
  lifecycle: {
    states: {
      raised: ['待裁定', 'Raised'],
      referred: ['待领导裁定', 'Referred to a leader'],
      upheld: ['成立，改派', 'Upheld, reassigned'],
      dismissed: ['不成立，维持', 'Dismissed'],
    },
    initial: 'raised',
    tells: {
      create: { role: 'supervision' },
      uphold: { either: [{ sameUnit: 'unit' }, { sameUnit: 'proposedUnit' }] },
      dismiss: { sameUnit: 'unit' },
    },
    moves: {
      uphold: {
        label: ['成立，改派', 'Uphold'],
        from: ['raised', 'referred'],
        to: 'upheld',
        by: decider,
        isMain: true,
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
      refer: {
        label: ['报领导裁定', 'Refer to a leader'],
        from: 'raised',
        to: 'referred',
        by: { role: 'supervision' },
        needsReason: true,
      },
      dismiss: {
        label: ['不成立，维持', 'Dismiss'],
        from: ['raised', 'referred'],
        to: 'dismissed',
        by: decider,
        needsReason: true,
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
    },
  },
  access: {
    read: { either: [{ role: ['supervision', 'leader'] }, { sameUnit: 'unit' }, { sameUnit: 'proposedUnit' }] },
    create: { both: [{ sameUnit: 'unit' }, { role: 'unitHead' }] },
    change: { nobody: true },
  },
  deadlines: {
    decide: {
      label: ['裁定', 'Decide by'],
      after: 'raisedOn',
      limit: 'objection-decision',
      metIn: ['upheld', 'dismissed'],
    },
  },
  indexed: [['task'], ['supervisionOrder'], ['state']],
  views: {
    list: ['task', 'supervisionOrder', 'unit', 'proposedUnit', 'grounds', 'raisedOn'],
    form: {
      basics: { label: ['异议', 'Objection'], fields: ['task', 'supervisionOrder', 'unit', 'proposedUnit', 'grounds'] },
    },
  },
})
