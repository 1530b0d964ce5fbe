import { day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const asker = { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] } as const satisfies Who

/** 协调请求 — the lead unit asks another one for its part; silence goes to the supervision office, which blames nobody by it. */
export const coordination = defineRegister('coordination', {
  label: ['协调请求', 'Coordination request'],
  title: 'request',
  fields: {
    supervisionOrder: ref('supervision_order', '督办件', 'Supervision order').frozen(),
    task: ref('task', '任务', 'Task').frozen(),
    unit: ref('unit', '请求单位', 'Asking unit').required().frozen(),
    askedUnit: ref('unit', '商请单位', 'Unit asked').required().frozen(),
    request: text('商请事项', 'What is asked').required().max(600).frozen().multiline().searched(),
    wantedBy: day('希望完成日期', 'Wanted by').frozen(),
    askedOn: day('提出日期', 'Asked on').kept(),
    askedBy: ref('person', '提出人', 'Asked by').kept(),
    referredOn: day('转督查协调日期', 'Referred on').kept(),
    ruling: text('协调意见', 'Ruling').max(600).multiline(),
    settledOn: day('了结日期', 'Settled on').kept(),
    settledBy: ref('person', '了结人', 'Settled by').kept(),
  },
  lifecycle: {
    states: {
      asked: ['待答复', 'Asked'],
      answered: ['已答复', 'Answered'],
      referred: ['待督查协调', 'Referred to supervision'],
      settled: ['已了结', 'Settled'],
    },
    initial: 'asked',
    consequences: {
      answer: ['答复', 'Answer'],
      silence: ['逾期未答复，转督查协调', 'No answer in time, referred to supervision'],
    },
    tells: {
      create: { sameUnit: 'askedUnit' },
      answer: { sameUnit: 'unit' },
      silence: { either: [{ role: 'supervision' }, { sameUnit: 'unit' }] },
      refer: { role: 'supervision' },
      settle: { either: [{ sameUnit: 'unit' }, { sameUnit: 'askedUnit' }] },
    },
    moves: {
      accept: {
        label: ['按答复办理', 'Accept the answer'],
        from: 'answered',
        to: 'settled',
        by: asker,
        isMain: true,
        stamps: { settledOn: 'today', settledBy: 'person' },
      },
      refer: {
        label: ['提请督查协调', 'Refer to supervision'],
        from: ['asked', 'answered'],
        to: 'referred',
        by: asker,
        needsReason: true,
        stamps: { referredOn: 'today' },
      },
      settle: {
        label: ['协调了结', 'Settle'],
        from: 'referred',
        to: 'settled',
        by: { role: 'supervision' },
        isMain: true,
        takes: ['ruling'],
        needs: ['ruling'],
        stamps: { settledOn: 'today', settledBy: 'person' },
      },
    },
  },
  access: {
    read: { either: [{ role: ['supervision', 'leader'] }, { sameUnit: 'unit' }, { sameUnit: 'askedUnit' }] },
    create: asker,
    change: { nobody: true },
  },
  deadlines: {
    answer: {
      label: ['答复', 'Answer by'],
      after: 'askedOn',
      limit: 'coordination-answer',
      metIn: ['answered', 'settled'],
    },
  },
  indexed: [['supervisionOrder'], ['task'], ['state']],
  views: {
    list: ['request', 'unit', 'askedUnit', 'supervisionOrder', 'task', 'askedOn'],
    form: {
      basics: {
        label: ['协调请求', 'Coordination request'],
        fields: ['supervisionOrder', 'task', 'unit', 'askedUnit', 'request', 'wantedBy'],
      },
    },
  },
})
