import { day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff } from '#schema/who.ts'

/** 任职 — who holds a post from which day until which day; responsibility follows it by date. */
export const tenure = defineRegister('tenure', {
  label: ['任职', 'Tenure'],
  title: 'basis',
  fields: {
    post: ref('post', '职务', 'Post').required(),
    person: ref('person', '人员', 'Person').required(),
    since: day('任职日期', 'Since').required(),
    until: day('免职日期', 'Until'),
    basis: text('任免文件', 'Paper of appointment').max(120),
  },
  lifecycle: {
    states: { valid: ['有效', 'Valid'], void: ['作废', 'Void'] },
    initial: 'valid',
    moves: {
      annul: { label: ['作废', 'Annul'], from: 'valid', to: 'void', by: { role: 'systemAdmin' }, needsReason: true },
    },
  },
  access: { read: staff, create: { role: 'systemAdmin' }, change: { role: 'systemAdmin' } },
  indexed: [['person'], ['post']],
  views: {
    list: ['post', 'person', 'since', 'until', 'basis'],
    order: 'since',
    form: { basics: { label: ['任职', 'Tenure'], fields: ['post', 'person', 'since', 'until', 'basis'] } },
  },
})
