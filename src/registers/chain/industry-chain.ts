import { ref, text, texts, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff } from '#schema/who.ts'

const keeper = { charge: 'chains' } as const

/** 产业链 — a chain that the zone wants to grow, with its 链长, its lead department and what makes its nodes count as strong. */
export const industryChain = defineRegister('industry_chain', {
  label: ['产业链', 'Industry chain'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(60).searched(),
    head: ref('post', '链长', 'Head of the chain'),
    unit: ref('unit', '牵头单位', 'Lead unit').required(),
    carriers: texts('承载园区', 'Parks that carry it'),
    aim: text('发展方向', 'Direction').max(500).multiline(),
    strongFrom: whole('判为“强”的规上企业数', 'Firms above scale that make a node strong').required().min(1).max(50),
    presentFrom: whole('判为“有”的企业数', 'Firms that make a node present').required().min(1).max(50),
    ruleBasis: text('判定依据', 'Basis of both').required().max(200),
  },
  lifecycle: {
    states: { active: ['在建', 'Active'], retired: ['已停', 'Retired'] },
    initial: 'active',
    moves: { retire: { label: ['停止', 'Retire'], from: 'active', to: 'retired', by: keeper, needsReason: true } },
  },
  access: { read: staff, create: keeper, change: { both: [keeper, { inState: 'active' }] } },
  unique: [['name']],
  views: {
    list: ['name', 'head', 'unit', 'carriers'],
    order: 'name',
    form: {
      basics: { label: ['产业链', 'Chain'], fields: ['name', 'aim', 'head', 'unit', 'carriers'] },
      rule: { label: ['强弱判定', 'What counts as strong'], fields: ['strongFrom', 'presentFrom', 'ruleBasis'] },
    },
  },
})
