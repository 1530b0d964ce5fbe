import { ref, text, texts } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff } from '#schema/who.ts'

/** 职责 — a matter that a unit is in charge of; owners of tasks are proposed from here, never filled in silently. */
export const duty = defineRegister('duty', {
  label: ['职责', 'Duty'],
  title: 'matter',
  fields: {
    unit: ref('unit', '单位', 'Unit').required(),
    matter: text('事项', 'Matter').required().max(120).searched(),
    words: texts('关键词', 'Key words').required(),
    basis: text('依据', 'Basis').max(200),
  },
  lifecycle: {
    states: { valid: ['有效', 'Valid'], ended: ['已终止', 'Ended'] },
    initial: 'valid',
    moves: {
      end: { label: ['终止', 'End'], from: 'valid', to: 'ended', by: { role: 'supervision' }, needsReason: true },
    },
  },
  access: { read: staff, create: { role: 'supervision' }, change: { role: 'supervision' } },
  indexed: [['unit']],
  views: {
    list: ['matter', 'unit', 'words', 'basis'],
    form: { basics: { label: ['职责', 'Duty'], fields: ['unit', 'matter', 'words', 'basis'] } },
  },
})
