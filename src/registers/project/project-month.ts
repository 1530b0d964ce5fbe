import { day, money, ref, refs, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 项目月进度 — the work done on a key project in a month as its unit reports it, then as it was verified. A wrong month is followed by its correction. */
export const projectMonth = defineRegister('project_month', {
  label: ['项目月进度', 'Project month'],
  title: 'visible',
  fields: {
    project: ref('project', '重点项目', 'Key project').required().frozen(),
    unit: ref('unit', '填报单位', 'Reporting unit').required().frozen(),
    period: text('月份', 'Month').required().max(7).frozen().hint('如 2026-10', 'Such as 2026-10'),
    done: money('本月完成投资', 'Work done in the month', ['万元', '× 10,000 yuan'])
      .required()
      .min(0)
      .frozen()
      .hint('按实物工作量计，不是付款', 'Physical work, not payments'),
    paid: money('本月支付', 'Paid in the month', ['万元', '× 10,000 yuan']).min(0).frozen(),
    visible: text('形象进度', 'Visible result').required().max(300).frozen().multiline().searched(),
    corrects: ref('project_month', '更正', 'Corrects').frozen(),
    why: text('更正原因', 'Why corrected').max(300).frozen(),
    changeOrder: text('超总投资的批准文号', 'Approval to exceed the total').max(120).frozen(),
    cumulative: money('填报时本年累计', 'Done in the year when reported', ['万元', '× 10,000 yuan']).kept(),
    reportedOn: day('填报日期', 'Reported on').kept(),
    reportedBy: ref('person', '填报人', 'Reported by').kept(),
    verifiedOn: day('核实日期', 'Verified on').kept(),
    verifiedBy: ref('person', '核实人', 'Verified by').kept(),
    sharedWith: refs('unit', '相关单位', 'Units concerned').kept(),
  },
  lifecycle: {
    states: { reported: ['自报', 'Self-reported'], verified: ['已核实', 'Verified'] },
    initial: 'reported',
    consequences: { share: ['调整相关单位', 'Share anew'] },
    moves: {
      verify: {
        label: ['核实', 'Verify'],
        from: 'reported',
        to: 'verified',
        by: { both: [{ either: [{ role: 'supervision' }, { charge: 'keyProjects' }] }, { not: { sameUnit: 'unit' } }] },
        isMain: true,
        stamps: { verifiedOn: 'today', verifiedBy: 'person' },
      },
    },
  },
  access: {
    read: {
      either: [
        { role: ['supervision', 'leader'] },
        { charge: 'keyProjects' },
        { sameUnit: 'unit' },
        { sameUnit: 'sharedWith' },
      ],
    },
    create: { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] },
    change: { nobody: true },
  },
  indexed: [['project']],
  views: {
    list: ['visible', 'project', 'period', 'done', 'paid', 'cumulative', 'unit', 'reportedOn'],
    order: 'period',
    form: {
      basics: {
        label: ['本月进度', 'This month'],
        fields: ['project', 'unit', 'period', 'done', 'paid', 'visible', 'corrects', 'why', 'changeOrder'],
      },
    },
  },
})
