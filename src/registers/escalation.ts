import { choice, data, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** A record that stands behind a proposal, with the words that say what it shows. */
export type Evidence = { readonly register: string; readonly id: string; readonly says: string }

/** 升级建议 — what the ladder proposes with its evidence; only a named leader makes it happen, or declines with a reason. */
export const escalation = defineRegister('escalation', {
  label: ['升级建议', 'Proposal to escalate'],
  title: 'grounds',
  fields: {
    supervisionOrder: ref('supervision_order', '督办件', 'Supervision order').kept(),
    task: ref('task', '任务', 'Task').kept(),
    unit: ref('unit', '责任单位', 'Unit').required().kept(),
    rung: ref('ladder', '阶梯', 'Rung').required().kept(),
    step: choice('建议措施', 'Step proposed', {
      red: ['红色提示单', 'Red slip'],
      bulletin: ['通报点名', 'Named in a bulletin'],
      explanation: ['下次会议作说明', 'Explains at the next meeting'],
      talk: ['约谈', 'Talk'],
      referral: ['移送纪检、组织部门', 'Referral to discipline and organisation'],
      call: ['督查员电话催办', 'Call by the officer'],
      urging: ['催办单', 'Urging slip'],
      yellow: ['黄色提示单', 'Yellow slip'],
      orange: ['橙色提示单', 'Orange slip'],
      reminder: ['系统提醒', 'Reminder'],
    })
      .required()
      .kept(),
    grounds: text('事实', 'Facts').required().max(1000).kept().multiline(),
    evidence: data<readonly Evidence[]>('依据的记录', 'Evidence').kept(),
    dueAt: day('当时的时限', 'Due day then').kept(),
    proposedOn: day('建议日期', 'Proposed on').kept(),
    decidedOn: day('决定日期', 'Decided on').kept(),
    decidedBy: ref('person', '决定人', 'Decided by').kept(),
  },
  lifecycle: {
    states: {
      proposed: ['待决定', 'Proposed'],
      confirmed: ['已采纳', 'Confirmed'],
      declined: ['不采纳', 'Declined'],
      lapsed: ['已失效', 'Lapsed'],
    },
    initial: 'proposed',
    consequences: { lapse: ['事项已办结，建议失效', 'Lapse, the matter is closed'] },
    tells: { create: { role: 'leader' }, confirm: { role: 'supervision' }, decline: { role: 'supervision' } },
    moves: {
      confirm: {
        label: ['采纳', 'Confirm'],
        from: 'proposed',
        to: 'confirmed',
        by: { role: 'leader' },
        isMain: true,
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
      decline: {
        label: ['不采纳', 'Decline'],
        from: 'proposed',
        to: 'declined',
        by: { role: 'leader' },
        needsReason: true,
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
    },
  },
  access: {
    read: {
      either: [{ role: ['supervision', 'leader'] }, { both: [{ sameUnit: 'unit' }, { inState: 'confirmed' }] }],
    },
    create: { nobody: true },
    change: { nobody: true },
  },
  indexed: [['supervisionOrder'], ['task'], ['state']],
  views: {
    list: ['grounds', 'step', 'unit', 'supervisionOrder', 'task', 'proposedOn', 'decidedBy'],
    order: 'proposedOn',
    form: {
      basics: {
        label: ['升级建议', 'Proposal to escalate'],
        fields: ['supervisionOrder', 'task', 'unit', 'step', 'grounds', 'rung'],
      },
    },
  },
})
