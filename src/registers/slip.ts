import type { Paper } from '#domain/paper/paper.ts'
import { choice, data, day, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const ownUnit = { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] } as const satisfies Who

/** 催办与提示单 — every reminder of a matter, from a call that was noted down to a red slip. */
export const slip = defineRegister('slip', {
  label: ['催办与提示单', 'Urging slip'],
  title: 'demand',
  fields: {
    supervisionOrder: ref('supervision_order', '督办件', 'Supervision order').frozen(),
    task: ref('task', '任务', 'Task').frozen(),
    unit: ref('unit', '接收单位', 'Addressed unit').required().frozen(),
    kind: choice('种类', 'Kind', {
      reminder: ['系统提醒', 'Reminder'],
      call: ['电话催办', 'Call'],
      urging: ['催办单', 'Urging'],
      blue: ['蓝色提示单', 'Blue slip'],
      yellow: ['黄色提示单', 'Yellow slip'],
      orange: ['橙色提示单', 'Orange slip'],
      red: ['红色提示单', 'Red slip'],
    })
      .required()
      .frozen(),
    channel: choice('方式', 'Channel', {
      letter: ['书面', 'In writing'],
      phone: ['电话', 'Phone'],
      visit: ['上门', 'Visit'],
      meeting: ['会议', 'Meeting'],
    }).frozen(),
    demand: text('要求', 'Demand').required().max(500).frozen().multiline().searched(),
    newLimit: day('限定日期', 'To be done by').frozen(),
    consequence: text('逾期后果', 'If it is late again').max(300).frozen().multiline(),
    numberText: text('编号', 'Number').kept().searched(),
    nth: whole('第几次', 'How many-th').kept(),
    earlier: whole('此前提醒次数', 'Earlier reminders').kept(),
    dueAt: day('当时的时限', 'Due day then').kept(),
    daysOverdue: whole('超期天数', 'Days overdue').kept(),
    rung: ref('ladder', '所依阶梯', 'Rung that made it').kept(),
    paper: data<Paper>('印发件', 'Paper as sent').kept(),
    filed: ref('paper', '印发公文', 'Paper on file').kept(),
    issuedOn: day('发出日期', 'Sent on').kept(),
    issuedBy: ref('person', '发出人', 'Sent by').kept(),
    answer: text('签收说明', 'Answer').max(500).multiline(),
    acknowledgedOn: day('签收日期', 'Acknowledged on').kept(),
    acknowledgedBy: ref('person', '签收人', 'Acknowledged by').kept(),
  },
  lifecycle: {
    states: {
      sent: ['待签收', 'Sent'],
      acknowledged: ['已签收', 'Acknowledged'],
      withdrawn: ['已撤回', 'Withdrawn'],
    },
    initial: 'sent',
    tells: { create: { sameUnit: 'unit' }, withdraw: { sameUnit: 'unit' }, acknowledge: { role: 'supervision' } },
    moves: {
      acknowledge: {
        label: ['签收', 'Acknowledge'],
        from: 'sent',
        to: 'acknowledged',
        by: ownUnit,
        isMain: true,
        takes: ['answer'],
        stamps: { acknowledgedOn: 'today', acknowledgedBy: 'person' },
      },
      withdraw: {
        label: ['撤回', 'Withdraw'],
        from: ['sent', 'acknowledged'],
        to: 'withdrawn',
        by: { role: 'supervision' },
        needsReason: true,
      },
    },
  },
  access: {
    read: { either: [{ role: ['supervision', 'leader'] }, { sameUnit: 'unit' }] },
    create: { role: 'supervision' },
    change: { nobody: true },
  },
  indexed: [['supervisionOrder'], ['task'], ['unit'], ['state']],
  views: {
    list: ['demand', 'kind', 'numberText', 'unit', 'supervisionOrder', 'task', 'daysOverdue', 'newLimit', 'issuedOn'],
    form: {
      basics: {
        label: ['催办与提示单', 'Urging slip'],
        fields: ['supervisionOrder', 'task', 'unit', 'kind', 'channel', 'demand', 'newLimit', 'consequence'],
      },
    },
  },
})
