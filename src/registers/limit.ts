import { choice, text, whole } from '#schema/fields.ts'
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
    }).required(),
    basis: text('依据', 'Basis').required().max(200),
  },
  lifecycle: { states: { inForce: ['有效', 'In force'] }, initial: 'inForce', moves: {} },
  access: { read: { any: true }, create: { role: 'supervision' }, change: { role: 'supervision' } },
  unique: [['code']],
  views: {
    list: ['name', 'count', 'per', 'basis'],
    order: 'code',
    form: { basics: { label: ['时限', 'Time limit'], fields: ['code', 'name', 'count', 'per', 'basis'] } },
  },
})
