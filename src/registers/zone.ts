import { flag, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 高新区 — the zone itself: its names as they stand on papers, and who issues them. */
export const zone = defineRegister('zone', {
  label: ['高新区', 'Zone'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(60).searched(),
    shortName: text('简称', 'Short name').required().max(20),
    issuer: text('发文机关', 'Issuer of papers').required().max(60),
    supervisionOffice: text('督查机构', 'Supervision office').required().max(60),
    paperCode: text('机关代字', 'Code in paper numbers').required().max(20),
    province: text('所在省', 'Province').max(20),
    city: text('所在市', 'City').max(20),
    // A zone that was played for a demonstration: its days go on from its last event, and only while the program runs.
    hasOwnClock: flag('自有时钟', 'Clock of its own').kept(),
  },
  lifecycle: { states: { active: ['在用', 'Active'] }, initial: 'active', moves: {} },
  access: { read: { any: true }, create: { nobody: true }, change: { role: 'systemAdmin' } },
  views: {
    list: ['name', 'shortName', 'issuer'],
    form: {
      names: { label: ['名称', 'Names'], fields: ['name', 'shortName', 'province', 'city'] },
      papers: { label: ['公文', 'Papers'], fields: ['issuer', 'supervisionOffice', 'paperCode'] },
    },
  },
})
