import type { Paper } from '#domain/paper/paper.ts'
import { data, day, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 计划 — what was made of a document: reviewed by a supervision officer, issued by the zone, run through the year. */
export const plan = defineRegister('plan', {
  label: ['计划', 'Plan'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(200).searched(),
    document: ref('document', '来源文件', 'Source document').required().frozen(),
    year: whole('年度', 'Year').required().min(2000).max(2100),
    number: whole('发文序号', 'Paper number').kept(),
    issuedOn: day('下发日期', 'Issued on').kept(),
    issuedBy: ref('person', '签发人', 'Issued by').kept(),
    notice: data<Paper>('下发通知', 'Notice as issued').kept(),
  },
  lifecycle: {
    states: { review: ['审阅中', 'Under review'], issued: ['已下发', 'Issued'], dropped: ['已作废', 'Dropped'] },
    initial: 'review',
    tells: { issue: { role: ['leader', 'unitHead'] } },
    moves: {
      issue: {
        label: ['下发', 'Issue'],
        from: 'review',
        to: 'issued',
        by: { role: 'supervision' },
        isMain: true,
        stamps: { issuedOn: 'today', issuedBy: 'person' },
      },
      drop: { label: ['作废', 'Drop'], from: 'review', to: 'dropped', by: { role: 'supervision' }, needsReason: true },
    },
  },
  access: {
    read: {
      either: [
        { role: 'supervision' },
        { both: [{ inState: 'issued' }, { role: ['leader', 'unitHead', 'unitOfficer'] }] },
      ],
    },
    create: { role: 'supervision' },
    change: { both: [{ role: 'supervision' }, { inState: 'review' }] },
  },
  indexed: [['document'], ['year']],
  views: {
    list: ['name', 'document', 'year', 'number', 'issuedOn'],
    form: { basics: { label: ['计划', 'Plan'], fields: ['name', 'document', 'year'] } },
  },
})
