import { choice, day, number, ref, refs, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff, type Who } from '#schema/who.ts'

const keeper = { charge: ['enterprises', 'service'] } as const satisfies Who

/** 降成本政策 — what lowers a cost, by which document, from when to when, and by which formula the saving is worked out. */
export const savingPolicy = defineRegister('saving_policy', {
  label: ['降成本政策', 'Cost-saving policy'],
  title: 'name',
  fields: {
    name: text('政策', 'Policy').required().max(120).searched(),
    document: text('文号', 'Document').required().max(120).searched(),
    group: choice('类别', 'Group', {
      tax: ['税费', 'Taxes and fees'],
      finance: ['融资', 'Finance'],
      system: ['制度性交易', 'Red tape'],
      labour: ['人工', 'Labour'],
      energy: ['能源', 'Energy'],
      logistics: ['物流', 'Logistics'],
    }).required(),
    effect: choice('性质', 'What it does', {
      saves: ['减少成本', 'Lowers the cost'],
      defers: ['缓缴', 'Defers payment'],
      advances: ['提前退付（只变时间）', 'Refunds earlier (timing only)'],
    }).required(),
    method: choice('测算方法', 'Formula', {
      rate: ['税（费）率差', 'Cut of a rate'],
      cash: ['到账资金', 'Cash received'],
      interest: ['利息', 'Interest'],
      waiver: ['费用减免', 'Fee waived'],
    }).required(),
    oldRate: number('原率（%）', 'Old rate (%)').min(0).max(100),
    newRate: number('现率（%）', 'New rate (%)').min(0).max(100),
    standard: number('减免标准（元/单位）', 'Standard (yuan per unit)').min(0),
    validFrom: day('享受时间自', 'From').required(),
    validTo: day('享受时间至', 'Until'),
    office: ref('unit', '经办部门', 'Office').required(),
    eligible: refs('enterprise', '符合条件企业', 'Eligible firms'),
  },
  lifecycle: {
    states: { inForce: ['执行中', 'In force'], ended: ['已到期', 'Ended'] },
    initial: 'inForce',
    moves: { retire: { label: ['停止执行', 'End'], from: 'inForce', to: 'ended', by: keeper, needsReason: true } },
  },
  access: {
    read: staff,
    create: keeper,
    change: { both: [keeper, { inState: 'inForce' }] },
  },
  indexed: [['group']],
  views: {
    list: ['name', 'document', 'group', 'method', 'oldRate', 'newRate', 'validFrom', 'validTo', 'office'],
    order: 'validFrom',
    form: {
      basics: { label: ['政策', 'Policy'], fields: ['name', 'document', 'group', 'effect', 'office'] },
      formula: { label: ['测算', 'Formula'], fields: ['method', 'oldRate', 'newRate', 'standard'] },
      reach: { label: ['享受范围', 'Reach'], fields: ['validFrom', 'validTo', 'eligible'] },
    },
  },
})
