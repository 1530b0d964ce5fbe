import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, money, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const keeper = { charge: ['enterprises', 'service'] } as const satisfies Who

/** 降成本明细 — the line of 一企一表: what a firm saved by a policy in a period; the amount is worked out from what really happened. */
export const saving = defineRegister('saving', {
  label: ['降成本明细', 'Saving of a firm'],
  title: 'working',
  fields: {
    policy: ref('saving_policy', '政策', 'Policy').required().frozen(),
    enterprise: ref('enterprise', '企业', 'Enterprise').required().frozen(),
    period: text('享受时间', 'Period').required().max(7).frozen().hint('如 2026-06', 'Such as 2026-06'),
    evidenceKind: choice('数据性质', 'What the numbers are', {
      actual: ['实际发生', 'What happened'],
      estimate: ['预计可降', 'Estimated'],
    })
      .required()
      .frozen(),
    base: money('计算基数', 'Base', ['万元', '× 10,000 yuan'])
      .min(0)
      .hint('计税（费）基数、到账金额或贷款本金', 'Base of the rate, cash received or principal'),
    days: whole('用款天数', 'Days').min(0).max(3660),
    quantity: number('减免数量', 'Quantity').min(0),
    saved: money('降低成本', 'Saved', ['万元', '× 10,000 yuan']).kept(),
    working: text('测算过程', 'Working').kept(),
    office: ref('unit', '经办部门', 'Office').kept(),
    evidence: data<StoredFile>('佐证材料', 'Evidence', 'file').frozen(),
    recordedOn: day('录入日期', 'Recorded on').kept(),
  },
  lifecycle: {
    states: { recorded: ['已录入', 'Recorded'], confirmed: ['企业已确认', 'Confirmed'], struck: ['已剔除', 'Struck'] },
    initial: 'recorded',
    moves: {
      correct: {
        label: ['更正', 'Correct'],
        from: ['recorded', 'confirmed'],
        to: 'recorded',
        by: keeper,
        takes: ['base', 'days', 'quantity'],
        needsReason: true,
      },
      confirm: {
        label: ['确认已享受', 'Confirm'],
        from: 'recorded',
        to: 'confirmed',
        by: { sameEnterprise: 'enterprise' },
        isMain: true,
      },
      strike: {
        label: ['剔除', 'Strike'],
        from: ['recorded', 'confirmed'],
        to: 'struck',
        by: keeper,
        needsReason: true,
      },
    },
    tells: { create: { sameEnterprise: 'enterprise' }, correct: { sameEnterprise: 'enterprise' } },
  },
  access: {
    read: { either: [keeper, { role: ['leader', 'supervision'] }, { sameEnterprise: 'enterprise' }] },
    create: keeper,
    change: { nobody: true },
  },
  metrics: {
    rows: { label: ['明细条数', 'Rows'], count: { in: ['recorded', 'confirmed'] } },
    total: { label: ['降低成本合计', 'Saved'], sum: 'saved' },
  },
  unique: [['policy', 'enterprise', 'period']],
  indexed: [['enterprise'], ['policy']],
  views: {
    list: ['working', 'enterprise', 'policy', 'period', 'base', 'saved', 'office'],
    order: 'period',
    form: {
      basics: { label: ['明细', 'Row'], fields: ['policy', 'enterprise', 'period', 'evidenceKind'] },
      numbers: { label: ['测算', 'Numbers'], fields: ['base', 'days', 'quantity', 'evidence'] },
    },
  },
})
