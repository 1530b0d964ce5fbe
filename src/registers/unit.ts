import { choice, choices, day, flag, number, ref, text, texts, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { charges } from '#schema/who.ts'

/** 单位 — a department, branch office, headquarters, state company, town or village that can be made responsible. */
export const unit = defineRegister('unit', {
  label: ['单位', 'Unit'],
  title: 'shortName',
  fields: {
    name: text('全称', 'Full name').required().max(80).searched(),
    shortName: text('简称', 'Short name').required().max(30).searched(),
    aliases: texts('别名', 'Other names').hint('讲话、文件里出现过的叫法', 'Names used in speeches and papers'),
    kind: choice('类别', 'Kind', {
      leadership: ['领导机构', 'Leadership'],
      office: ['综合部门', 'General office'],
      department: ['工作部门', 'Department'],
      branch: ['派驻机构', 'Branch of a city bureau'],
      headquarters: ['指挥部', 'Headquarters'],
      company: ['国有企业', 'State-owned company'],
      town: ['镇街', 'Town or subdistrict'],
      village: ['村（社区）', 'Village or community'],
    }).required(),
    hasPublicFunctions: flag('承担公共职能', 'Has public functions').hint(
      '国有企业承担公共职能的方可列为督办对象',
      'A state-owned company can be supervised only where it has public functions',
    ),
    charges: choices('统筹职能', 'Looks after for the zone', charges).hint(
      '承担某项统筹职能的单位管理该项台账',
      'The officers of the unit keep the ledger of what it looks after',
    ),
    parent: ref('unit', '上级单位', 'Parent unit'),
    order: whole('排序', 'Order').min(0),
    residents: whole('常住人口', 'Residents', ['人', 'persons']).min(0),
    residentsOn: day('人口数据日期', 'Residents as of'),
    residentsSource: text('人口数据来源', 'Source of the residents').max(100),
    longitude: number('中心经度', 'Longitude of the middle').min(-180).max(180),
    latitude: number('中心纬度', 'Latitude of the middle').min(-90).max(90),
  },
  lifecycle: {
    states: { active: ['在用', 'Active'], dissolved: ['已撤并', 'Dissolved'] },
    initial: 'active',
    moves: {
      dissolve: {
        label: ['撤并', 'Dissolve'],
        from: 'active',
        to: 'dissolved',
        by: { role: 'systemAdmin' },
        needsReason: true,
      },
      populate: {
        label: ['登记常住人口和位置', 'Record residents and place'],
        from: 'active',
        to: 'active',
        by: { both: [{ charge: ['planning', 'city'] }, { chosen: 'kind', as: 'village' }] },
        takes: ['residents', 'residentsOn', 'residentsSource', 'longitude', 'latitude'],
        needs: ['residents', 'residentsOn', 'residentsSource'],
      },
    },
  },
  access: { read: { any: true }, create: { role: 'systemAdmin' }, change: { role: 'systemAdmin' } },
  unique: [['shortName']],
  views: {
    list: ['shortName', 'name', 'kind', 'parent', 'order'],
    order: 'order',
    form: {
      basics: {
        label: ['基本情况', 'Basics'],
        fields: ['name', 'shortName', 'aliases', 'kind', 'hasPublicFunctions', 'charges', 'parent', 'order'],
      },
    },
  },
})
