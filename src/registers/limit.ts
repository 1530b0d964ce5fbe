import { choice, day, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 时限 — the length of a time limit with its unit and basis; shipped as a preset that the zone may change. */
export const limit = defineRegister('limit', {
  label: ['时限', 'Time limit'],
  title: 'name',
  fields: {
    code: text('编码', 'Code').required().max(40).frozen(),
    name: text('名称', 'Name').required().max(60).searched(),
    count: whole('数量', 'Count').required().min(0),
    per: choice('单位', 'Counted in', {
      workdays: ['工作日', 'Working days'],
      days: ['日', 'Calendar days'],
      hours: ['小时', 'Hours'],
      months: ['月', 'Months'],
      years: ['年', 'Years'],
    }).required(),
    roll: choice('末日为休息日的', 'Last day off', {
      forward: ['顺延至下一工作日', 'Moves to the next working day'],
      none: ['不顺延', 'Does not move'],
    }).hint(
      '不填的，日、月、年顺延（民法典第二百零三条），小时不顺延',
      'Left empty: days, months and years move (Civil Code art. 203), hours do not',
    ),
    basis: text('依据', 'Basis').required().max(200),
    sourcedOn: day('依据日期', 'Day of the basis'),
    validFrom: day('适用自', 'Valid from'),
    validUntil: day('适用至', 'Valid until'),
  },
  lifecycle: { states: { inForce: ['有效', 'In force'] }, initial: 'inForce', moves: {} },
  access: { read: { any: true }, create: { role: 'supervision' }, change: { role: 'supervision' } },
  unique: [['code', 'validFrom']],
  views: {
    list: ['name', 'count', 'per', 'roll', 'basis', 'validFrom', 'validUntil'],
    order: 'code',
    form: {
      basics: { label: ['时限', 'Time limit'], fields: ['code', 'name', 'count', 'per', 'roll'] },
      basis: { label: ['依据', 'Basis'], fields: ['basis', 'sourcedOn', 'validFrom', 'validUntil'] },
    },
  },
})
