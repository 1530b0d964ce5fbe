import { ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const keeper = { charge: 'labour' } as const

/** 送工任务 — how many workers a town or village is asked to bring in a year, and by which paper. */
export const jobTask = defineRegister('job_task', {
  label: ['送工任务', 'Job task'],
  title: 'basis',
  fields: {
    unit: ref('unit', '送工单位', 'Unit').required().frozen(),
    year: whole('年度', 'Year').required().min(2000).max(2100).frozen(),
    count: whole('任务人数', 'Workers to bring', ['人', 'people']).required().min(1).max(100_000).summed(),
    basis: text('依据文件', 'Basis').required().max(120).searched(),
  },
  lifecycle: { states: { active: ['在用', 'Active'] }, initial: 'active', moves: {} },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: keeper,
    change: keeper,
  },
  unique: [['unit', 'year']],
  views: {
    list: ['unit', 'year', 'count', 'basis'],
    order: 'year',
    form: { basics: { label: ['任务', 'Task'], fields: ['unit', 'year', 'count', 'basis'] } },
  },
})
