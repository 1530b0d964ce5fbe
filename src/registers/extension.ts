import { day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 延期申请 — asked for before the due day with a definite new one; the original day stays and is what assessment uses. */
export const extension = defineRegister('extension', {
  label: ['延期申请', 'Extension'],
  title: 'grounds',
  fields: {
    task: ref('task', '任务', 'Task').frozen(),
    supervisionOrder: ref('supervision_order', '督办件', 'Supervision order').frozen(),
    unit: ref('unit', '申请单位', 'Unit').required().frozen(),
    grounds: text('延期理由', 'Grounds').required().max(1000).frozen().multiline(),
    progress: text('目前进展', 'Progress so far').max(1000).frozen().multiline(),
    newDue: day('申请延至', 'New due day asked for').required().frozen(),
    grantedDue: day('批准延至', 'New due day granted'),
    askedOn: day('申请日期', 'Asked on').kept(),
    decidedOn: day('答复日期', 'Decided on').kept(),
    decidedBy: ref('person', '答复人', 'Decided by').kept(),
  },
  lifecycle: {
    states: { asked: ['待答复', 'Asked'], granted: ['已批准', 'Granted'], refused: ['未批准', 'Refused'] },
    initial: 'asked',
    tells: { create: { role: 'supervision' }, grant: { sameUnit: 'unit' }, refuse: { sameUnit: 'unit' } },
    moves: {
      grant: {
        label: ['批准', 'Grant'],
        from: 'asked',
        to: 'granted',
        by: { role: ['supervision', 'leader'] },
        isMain: true,
        takes: ['grantedDue'],
        needs: ['grantedDue'],
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
      refuse: {
        label: ['不批准', 'Refuse'],
        from: 'asked',
        to: 'refused',
        by: { role: ['supervision', 'leader'] },
        needsReason: true,
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
    },
  },
  access: {
    read: { either: [{ role: ['supervision', 'leader'] }, { sameUnit: 'unit' }] },
    create: { both: [{ sameUnit: 'unit' }, { role: 'unitHead' }] },
    change: { nobody: true },
  },
  indexed: [['task'], ['supervisionOrder'], ['state']],
  views: {
    list: ['task', 'supervisionOrder', 'unit', 'grounds', 'newDue', 'grantedDue', 'askedOn'],
    form: {
      basics: {
        label: ['延期申请', 'Extension'],
        fields: ['task', 'supervisionOrder', 'unit', 'grounds', 'progress', 'newDue'],
      },
    },
  },
})
