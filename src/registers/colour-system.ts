import { choice, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const occasions = {
  unused: ['不设此色', 'Not used'],
  dueSoon: ['临近时限', 'Due soon'],
  behind: ['进度滞后或质量不高', 'Behind or of poor quality'],
  overdue: ['已超时限', 'Overdue'],
  lapsed: ['前一色限期已过，无正当理由', 'The slip before ran out without good reason'],
  lookBack: ['回头看发现问题', 'Found at look-back'],
} as const

/** 提示单色制 — what each colour of a slip means here; one system is in force. */
export const colourSystem = defineRegister('colour_system', {
  label: ['提示单色制', 'System of colours'],
  title: 'name',
  fields: {
    code: text('编码', 'Code').required().max(40).frozen(),
    name: text('名称', 'Name').required().max(60).searched(),
    blue: choice('蓝色', 'Blue', occasions).required(),
    yellow: choice('黄色', 'Yellow', occasions).required(),
    orange: choice('橙色', 'Orange', occasions).required(),
    red: choice('红色', 'Red', occasions).required(),
    soonDays: whole('临近时限按几天计', 'Days that count as soon').min(1).max(60),
    note: text('说明', 'Note').max(300).multiline(),
    basis: text('依据', 'Basis').required().max(200),
  },
  lifecycle: {
    states: { spare: ['备选', 'Spare'], inForce: ['在用', 'In force'] },
    initial: 'spare',
    consequences: { yield: ['改用其他色制', 'Another system was adopted'] },
    moves: {
      adopt: {
        label: ['启用', 'Adopt'],
        from: 'spare',
        to: 'inForce',
        by: { role: 'supervision' },
        isMain: true,
        needsReason: true,
      },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: { role: 'supervision' },
    change: { role: 'supervision' },
  },
  unique: [['code']],
  views: {
    list: ['name', 'blue', 'yellow', 'orange', 'red', 'basis'],
    order: 'code',
    form: {
      basics: {
        label: ['色制', 'System of colours'],
        fields: ['code', 'name', 'blue', 'yellow', 'orange', 'red', 'soonDays', 'note', 'basis'],
      },
    },
  },
})
