import { text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 编号 — a series of paper or file numbers of one year, given out without gaps; a voided paper keeps its number. */
export const numberSeries = defineRegister('number_series', {
  label: ['编号', 'Number series'],
  title: 'name',
  fields: {
    code: text('编码', 'Code').required().max(40).frozen(),
    name: text('名称', 'Name').required().max(60).searched(),
    pattern: text('样式', 'Pattern')
      .required()
      .max(60)
      .hint(
        '{code} 机关代字、{year} 年度、{n} 序号由系统代入',
        '{code} paper code, {year} and {n} are filled in by the program',
      ),
    year: whole('年度', 'Year').required().min(2000).max(2100).frozen(),
    last: whole('已用至', 'Last used').kept(),
  },
  lifecycle: {
    states: { inForce: ['有效', 'In force'] },
    initial: 'inForce',
    moves: {},
    consequences: { take: ['取号', 'Take a number'] },
  },
  access: {
    read: { role: ['supervision', 'leader'] },
    create: { role: 'supervision' },
    change: { role: 'supervision' },
  },
  unique: [['code', 'year']],
  views: {
    list: ['name', 'year', 'pattern', 'last'],
    order: 'code',
    form: { basics: { label: ['编号', 'Number series'], fields: ['code', 'name', 'pattern', 'year'] } },
  },
})
