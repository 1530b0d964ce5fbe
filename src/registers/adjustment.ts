import { choice, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 变更申请 — an order is suspended, resumed, altered or terminated only on a request with its reason that a leader approved. */
export const adjustment = defineRegister('adjustment', {
  label: ['变更申请', 'Request for a change'],
  title: 'grounds',
  fields: {
    supervisionOrder: ref('supervision_order', '督办件', 'Supervision order').required().frozen(),
    unit: ref('unit', '申请单位', 'Unit').frozen(),
    kind: choice('申请事项', 'What is asked', {
      suspend: ['中止', 'Suspend'],
      resume: ['恢复办理', 'Resume'],
      alter: ['变更要求', 'Alter the requirements'],
      terminate: ['终止', 'Terminate'],
    })
      .required()
      .frozen(),
    grounds: text('理由', 'Grounds').required().max(1000).frozen().multiline(),
    requirements: text('变更后的要求', 'Requirements as altered').max(1000).frozen().multiline(),
    newDue: day('新的完成时限', 'New due day').frozen(),
    askedOn: day('申请日期', 'Asked on').kept(),
    askedBy: ref('person', '申请人', 'Asked by').kept(),
    decidedOn: day('审批日期', 'Decided on').kept(),
    decidedBy: ref('person', '审批人', 'Decided by').kept(),
  },
  lifecycle: {
    states: { asked: ['待审批', 'Asked'], granted: ['已批准', 'Granted'], refused: ['未批准', 'Refused'] },
    initial: 'asked',
    tells: {
      create: { role: 'leader' },
      grant: { either: [{ role: 'supervision' }, { sameUnit: 'unit' }] },
      refuse: { either: [{ role: 'supervision' }, { sameUnit: 'unit' }] },
    },
    moves: {
      grant: {
        label: ['批准', 'Grant'],
        from: 'asked',
        to: 'granted',
        by: { role: 'leader' },
        isMain: true,
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
      refuse: {
        label: ['不批准', 'Refuse'],
        from: 'asked',
        to: 'refused',
        by: { role: 'leader' },
        needsReason: true,
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
    },
  },
  access: {
    read: { either: [{ role: ['supervision', 'leader'] }, { sameUnit: 'unit' }] },
    create: { either: [{ role: 'supervision' }, { both: [{ sameUnit: 'unit' }, { role: 'unitHead' }] }] },
    change: { nobody: true },
  },
  indexed: [['supervisionOrder'], ['state']],
  views: {
    list: ['supervisionOrder', 'unit', 'kind', 'grounds', 'newDue', 'askedOn'],
    form: {
      basics: {
        label: ['变更申请', 'Request for a change'],
        fields: ['supervisionOrder', 'unit', 'kind', 'grounds', 'requirements', 'newDue'],
      },
    },
  },
})
