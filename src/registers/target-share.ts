import { number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 目标分解 — the part of a target that a unit carries; parts that do not add up are shown with their difference, never bent. */
export const targetShare = defineRegister('target_share', {
  label: ['目标分解', 'Target share'],
  title: 'basis',
  fields: {
    target: ref('target', '目标', 'Target').required().frozen(),
    unit: ref('unit', '单位', 'Unit').required().frozen(),
    amount: number('分解值', 'Amount').required(),
    basis: text('分解依据', 'Basis').required().max(200),
  },
  lifecycle: {
    states: { inForce: ['有效', 'In force'], withdrawn: ['已收回', 'Withdrawn'] },
    initial: 'inForce',
    moves: {
      withdraw: {
        label: ['收回', 'Withdraw'],
        from: 'inForce',
        to: 'withdrawn',
        by: { role: 'supervision' },
        needsReason: true,
      },
      restore: { label: ['恢复', 'Restore'], from: 'withdrawn', to: 'inForce', by: { role: 'supervision' } },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: { role: 'supervision' },
    change: { both: [{ role: 'supervision' }, { inState: 'inForce' }] },
  },
  unique: [['target', 'unit']],
  indexed: [['unit']],
  views: {
    list: ['target', 'unit', 'amount', 'basis'],
    form: { basics: { label: ['目标分解', 'Target share'], fields: ['target', 'unit', 'amount', 'basis'] } },
  },
})
