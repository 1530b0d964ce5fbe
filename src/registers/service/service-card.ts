import { choice, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const decider = { role: ['supervision', 'leader'] } as const satisfies Who
const known = ['issued', 'appealed', 'upheld', 'withdrawn'] as const

/** 提醒卡 — blue, yellow or red, proposed with its occasion; a named person issues it or not, and the unit may appeal. */
export const serviceCard = defineRegister('service_card', {
  label: ['提醒卡', 'Card'],
  title: 'grounds',
  fields: {
    colour: choice('卡别', 'Colour', {
      blue: ['蓝卡（提醒）', 'Blue: reminder'],
      yellow: ['黄卡（限期改正）', 'Yellow: correct by a day'],
      red: ['红卡（通报、约谈）', 'Red: named and called in'],
    })
      .required()
      .kept(),
    occasion: choice('触发情形', 'Occasion', {
      near: ['临近时限', 'Nearly due'],
      overdue: ['超过时限', 'Overdue'],
      longOverdue: ['超期较久', 'Long overdue'],
      badRating: ['差评属实', 'Bad rating found true'],
      yellows: ['多次黄卡', 'Several yellow cards'],
      shirking: ['推诿扯皮属实', 'Shirking found true'],
      transfers: ['多次流转', 'Passed on several times'],
      baseless: ['退回无依据', 'Returned without a basis'],
      refusedTwice: ['企业多次不认可', 'Refused by the firm several times'],
      reusedReply: ['答复雷同', 'Reply used before'],
      lateExtension: ['逾期后才申请延期', 'Extension asked after the due day'],
    })
      .required()
      .kept(),
    serviceCase: ref('service_case', '诉求', 'Case').kept(),
    unit: ref('unit', '单位', 'Unit').required().kept(),
    grounds: text('事实', 'Facts').required().max(500).kept().multiline(),
    proposedOn: day('建议日期', 'Proposed on').kept(),
    decidedOn: day('决定日期', 'Decided on').kept(),
    decidedBy: ref('person', '决定人', 'Decided by').kept(),
    expiresOn: day('有效至', 'Counts until').kept(),
    appealUntil: day('申诉截止', 'Appeal until').kept(),
    appeal: text('申诉理由', 'Appeal').max(1000).multiline(),
    appealedOn: day('申诉日期', 'Appealed on').kept(),
    ruling: text('申诉裁定', 'Ruling').max(1000).multiline(),
    ruledOn: day('裁定日期', 'Ruled on').kept(),
    ruledBy: ref('person', '裁定人', 'Ruled by').kept(),
    key: text('触发标识', 'Key of the occasion').max(120).internal(),
  },
  lifecycle: {
    states: {
      proposed: ['待决定', 'Proposed'],
      declined: ['不发卡', 'Declined'],
      issued: ['已发卡', 'Issued'],
      appealed: ['申诉中', 'Appealed'],
      upheld: ['维持', 'Upheld'],
      withdrawn: ['已撤销', 'Withdrawn'],
    },
    initial: 'proposed',
    tells: {
      create: decider,
      issue: { sameUnit: 'unit' },
      appeal: { role: 'leader' },
      uphold: { sameUnit: 'unit' },
      withdraw: { sameUnit: 'unit' },
    },
    moves: {
      issue: {
        label: ['发卡', 'Issue'],
        from: 'proposed',
        to: 'issued',
        by: decider,
        isMain: true,
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
      decline: {
        label: ['不发卡', 'Decline'],
        from: 'proposed',
        to: 'declined',
        by: decider,
        needsReason: true,
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
      appeal: {
        label: ['申诉', 'Appeal'],
        from: 'issued',
        to: 'appealed',
        by: { both: [{ sameUnit: 'unit' }, { role: 'unitHead' }] },
        takes: ['appeal'],
        needs: ['appeal'],
        stamps: { appealedOn: 'today' },
      },
      uphold: {
        label: ['维持', 'Uphold'],
        from: 'appealed',
        to: 'upheld',
        by: { both: [{ role: 'leader' }, { not: { person: 'decidedBy' } }] },
        takes: ['ruling'],
        needs: ['ruling'],
        stamps: { ruledOn: 'today', ruledBy: 'person' },
      },
      withdraw: {
        label: ['撤销', 'Withdraw'],
        from: 'appealed',
        to: 'withdrawn',
        by: { both: [{ role: 'leader' }, { not: { person: 'decidedBy' } }] },
        isMain: true,
        takes: ['ruling'],
        needs: ['ruling'],
        stamps: { ruledOn: 'today', ruledBy: 'person' },
      },
    },
  },
  access: {
    read: {
      either: [decider, { charge: 'service' }, { both: [{ sameUnit: 'unit' }, { inState: known }] }],
    },
    create: { nobody: true },
    change: { nobody: true },
  },
  indexed: [['unit'], ['serviceCase'], ['key']],
  views: {
    list: ['grounds', 'colour', 'occasion', 'unit', 'proposedOn', 'decidedBy', 'appealUntil'],
    order: 'proposedOn',
    form: {
      basics: { label: ['提醒卡', 'Card'], fields: ['colour', 'occasion', 'unit', 'serviceCase', 'grounds'] },
    },
  },
})
