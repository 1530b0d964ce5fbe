import { choice, day, flag, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const office = { role: 'supervision' } as const satisfies Who
const deciders = { role: ['supervision', 'leader'] } as const satisfies Who

/** 考核 — one assessment by a scheme: preliminary, shown to the units, open to objections, decided by a meeting, issued. */
export const assessment = defineRegister('assessment', {
  label: ['考核', 'Assessment'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(120).searched(),
    scheme: ref('scheme', '考核方案', 'Scheme').required().frozen(),
    period: choice('类别', 'Kind', {
      half: ['半年考核', 'Half-year'],
      year: ['年度考核', 'Yearly'],
      other: ['阶段考核', 'Interim'],
    }).required(),
    since: day('考核期起', 'Period from').required(),
    asOf: day('数据截止', 'Facts until').required(),
    computedOn: day('形成初步结果日期', 'Computed on').kept(),
    computedBy: ref('person', '形成人', 'Computed by').kept(),
    sentOn: day('发送单位日期', 'Sent to units on').kept(),
    sentBy: ref('person', '发送人', 'Sent by').kept(),
    decision: ref('document', '审定文件', 'Deciding document').hint(
      '会议纪要或决定；载明审定结果和是否公布名次',
      'Minutes or decision that settles the result and whether ranks are published',
    ),
    isPublished: flag('公布组内名次', 'Ranks are published').hint(
      '按会议决定填写；不公布的，单位只看到本单位结果',
      'As the meeting decided; otherwise a unit sees its own result only',
    ),
    decidedOn: day('审定日期', 'Decided on').kept(),
    decidedBy: ref('person', '审定登记人', 'Decision recorded by').kept(),
    filed: ref('paper', '印发公文', 'Paper on file').kept(),
    issuedOn: day('印发日期', 'Issued on').kept(),
    issuedBy: ref('person', '印发人', 'Issued by').kept(),
  },
  lifecycle: {
    states: {
      draft: ['准备中', 'In preparation'],
      preliminary: ['初步结果', 'Preliminary'],
      sent: ['征求意见', 'Sent to units'],
      decided: ['已审定', 'Decided'],
      issued: ['已印发', 'Issued'],
      dropped: ['已作废', 'Dropped'],
    },
    initial: 'draft',
    tells: { send: { role: ['leader', 'unitHead'] }, issue: { role: ['leader', 'unitHead'] } },
    moves: {
      compute: {
        label: ['形成初步结果', 'Compute'],
        from: ['draft', 'preliminary'],
        to: 'preliminary',
        by: office,
        stamps: { computedOn: 'today', computedBy: 'person' },
      },
      send: {
        label: ['发送单位', 'Send to units'],
        from: 'preliminary',
        to: 'sent',
        by: office,
        isMain: true,
        stamps: { sentOn: 'today', sentBy: 'person' },
      },
      decide: {
        label: ['登记会议审定', 'Record the decision'],
        from: 'sent',
        to: 'decided',
        by: deciders,
        isMain: true,
        takes: ['decision', 'isPublished'],
        needs: ['decision'],
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
      issue: {
        label: ['印发', 'Issue'],
        from: 'decided',
        to: 'issued',
        // Two persons stand between a decision and its effect.
        by: { both: [deciders, { not: { person: 'decidedBy' } }] },
        isMain: true,
        stamps: { issuedOn: 'today', issuedBy: 'person' },
      },
      drop: {
        label: ['作废', 'Drop'],
        from: ['draft', 'preliminary', 'sent'],
        to: 'dropped',
        by: office,
        needsReason: true,
      },
    },
  },
  access: {
    read: {
      either: [deciders, { both: [{ inState: ['sent', 'decided', 'issued'] }, { role: ['unitHead', 'unitOfficer'] }] }],
    },
    create: office,
    change: { both: [office, { inState: 'draft' }] },
  },
  deadlines: {
    object: {
      label: ['提出复核申请', 'Objections until'],
      after: 'sentOn',
      limit: 'score-objection',
      metIn: ['decided', 'issued', 'dropped'],
    },
  },
  indexed: [['scheme']],
  views: {
    list: ['name', 'scheme', 'period', 'asOf', 'sentOn', 'issuedOn'],
    form: { basics: { label: ['基本情况', 'Basics'], fields: ['name', 'scheme', 'period', 'since', 'asOf'] } },
  },
})
