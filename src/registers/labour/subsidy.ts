import { choice, day, money, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const keeper = { charge: 'labour' } as const
const head = { both: [keeper, { role: 'unitHead' }] } as const
const yuan = ['万元', '× 10,000 yuan'] as const
const people = ['人', 'people'] as const

/** 就业补贴 — a subsidy worked out from people, rate and years; part is paid ahead, the rest after the exam and the publicity. */
export const subsidy = defineRegister('subsidy', {
  label: ['就业补贴', 'Subsidy'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(80).searched(),
    enterprise: ref('enterprise', '企业', 'Enterprise').required(),
    class: ref('job_class', '班级', 'Class'),
    kind: choice('种类', 'Kind', {
      middle: ['新型学徒：中级工', 'Apprentice: middle grade'],
      high: ['新型学徒：高级工', 'Apprentice: high grade'],
      technician: ['新型学徒：技师', 'Apprentice: technician'],
      senior: ['新型学徒：高级技师', 'Apprentice: senior technician'],
      recruit: ['招工补贴', 'Recruitment'],
    })
      .required()
      .frozen(),
    planned: whole('备案人数', 'Planned', people).required().min(1).max(10_000),
    years: number('年限', 'Years', ['年', 'years']).required().min(0).max(10),
    rate: number('标准', 'Rate', ['元/人·年', 'yuan per person and year']).kept(),
    rateBasis: text('标准依据', 'Basis of the rate').kept(),
    prepaid: money('预拨金额', 'Paid ahead', yuan).kept(),
    prepaidOn: day('预拨日期', 'Paid ahead on').kept(),
    passed: whole('合格人数', 'Passed', people).min(0).max(10_000),
    final: money('应补差额', 'Rest to pay', yuan).kept().hint('负数为应收回', 'Below nought: to be returned'),
    assessedOn: day('审核日期', 'Assessed on').kept(),
    publicFrom: day('公示自', 'Made public on').kept(),
    publicUntil: day('公示至', 'Public until').kept(),
    paidOn: day('拨付日期', 'Paid on').kept(),
  },
  lifecycle: {
    states: {
      filed: ['已备案', 'Filed'],
      prepaid: ['已预拨', 'Paid ahead'],
      assessed: ['待公示', 'To be made public'],
      public: ['公示中', 'Public'],
      paid: ['已拨付', 'Paid'],
      dropped: ['不予补贴', 'Dropped'],
    },
    initial: 'filed',
    moves: {
      prepay: {
        label: ['预拨', 'Pay ahead'],
        from: 'filed',
        to: 'prepaid',
        by: head,
        stamps: { prepaidOn: 'today' },
      },
      assess: {
        label: ['审核', 'Assess'],
        from: ['filed', 'prepaid'],
        to: 'assessed',
        by: keeper,
        isMain: true,
        takes: ['passed'],
        needs: ['passed'],
        stamps: { assessedOn: 'today' },
      },
      publish: {
        label: ['公示', 'Make public'],
        from: 'assessed',
        to: 'public',
        by: keeper,
        isMain: true,
        stamps: { publicFrom: 'today' },
      },
      object: {
        label: ['公示有异议，重审', 'Objection, assess again'],
        from: 'public',
        to: 'prepaid',
        by: keeper,
        needsReason: true,
      },
      pay: {
        label: ['拨付', 'Pay'],
        from: 'public',
        to: 'paid',
        by: head,
        isMain: true,
        stamps: { paidOn: 'today' },
      },
      drop: {
        label: ['不予补贴', 'Drop'],
        from: ['filed', 'assessed', 'public'],
        to: 'dropped',
        by: head,
        needsReason: true,
      },
    },
  },
  access: {
    read: { either: [keeper, { role: ['supervision', 'leader'] }] },
    create: keeper,
    change: { both: [keeper, { inState: 'filed' }] },
  },
  metrics: {
    prepaid: { label: ['预拨', 'Paid ahead'], sum: 'prepaid' },
    final: { label: ['应补差额', 'Rest to pay'], sum: 'final' },
  },
  indexed: [['enterprise'], ['class']],
  views: {
    list: ['name', 'enterprise', 'kind', 'planned', 'passed', 'rate', 'prepaid', 'final', 'publicUntil', 'paidOn'],
    order: 'name',
    form: {
      basics: { label: ['补贴', 'Subsidy'], fields: ['name', 'enterprise', 'class', 'kind', 'planned', 'years'] },
    },
  },
})
