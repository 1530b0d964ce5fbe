import { day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 异议 — a unit says that a task belongs to another one; raised by its head within the limit, decided by supervision. */
export const objection = defineRegister('objection', {
  label: ['异议', 'Objection'],
  title: 'grounds',
  fields: {
    task: ref('task', '任务', 'Task').required().frozen(),
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
        from: 'raised',
        to: 'upheld',
        by: { role: ['supervision', 'leader'] },
        isMain: true,
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
      dismiss: {
        label: ['不成立，维持', 'Dismiss'],
        from: 'raised',
        to: 'dismissed',
        by: { role: ['supervision', 'leader'] },
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
  indexed: [['task'], ['state']],
  views: {
    list: ['task', 'unit', 'proposedUnit', 'grounds', 'raisedOn'],
    form: { basics: { label: ['异议', 'Objection'], fields: ['task', 'unit', 'proposedUnit', 'grounds'] } },
  },
})
