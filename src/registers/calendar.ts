import type { Day } from '#domain/day.ts'
import { data, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 工作日历 — the official days off and make-up workdays of one year, with the paper that fixed them. */
export const calendar = defineRegister('calendar', {
  label: ['工作日历', 'Working calendar'],
  title: 'source',
  fields: {
    year: whole('年份', 'Year').required().min(2000).max(2100),
    daysOff: data<readonly Day[]>('放假日', 'Days off', 'days').required(),
    makeUpDays: data<readonly Day[]>('调休上班日', 'Make-up workdays', 'days').required(),
    source: text('依据', 'Source').required().max(200),
  },
  lifecycle: { states: { inForce: ['有效', 'In force'] }, initial: 'inForce', moves: {} },
  access: { read: { any: true }, create: { role: 'supervision' }, change: { role: 'supervision' } },
  unique: [['year']],
  views: {
    list: ['year', 'source'],
    order: 'year',
    form: { basics: { label: ['日历', 'Calendar'], fields: ['year', 'daysOff', 'makeUpDays', 'source'] } },
  },
})
