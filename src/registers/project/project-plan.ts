import { day, money, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const keepers = { either: [{ role: 'supervision' }, { charge: 'keyProjects' }] } as const

/** 年度投资计划 — one version of what a key project invests in a year. Never changed, only followed by the next, so that a plan cut in November stays visible. */
export const projectPlan = defineRegister('project_plan', {
  label: ['年度投资计划', 'Year plan'],
  title: 'document',
  fields: {
    project: ref('project', '重点项目', 'Key project').required().frozen(),
    year: whole('年度', 'Year').required().min(2000).max(2100).frozen(),
    amount: money('年度计划投资', 'Planned for the year', ['万元', '× 10,000 yuan']).required().min(1).frozen(),
    before: money('至上年底累计完成', 'Done by the end of the year before', ['万元', '× 10,000 yuan']).min(0).frozen(),
    since: day('执行日期', 'In force since').required().frozen(),
    document: text('下达依据', 'Document').required().max(200).frozen().searched(),
    sharedWith: refs('unit', '相关单位', 'Units concerned').kept(),
  },
  lifecycle: {
    states: { filed: ['已下达', 'Filed'] },
    initial: 'filed',
    consequences: { share: ['调整相关单位', 'Share anew'] },
    moves: {},
  },
  access: {
    read: {
      either: [{ role: ['supervision', 'leader'] }, { charge: 'keyProjects' }, { sameUnit: 'sharedWith' }],
    },
    create: keepers,
    change: { nobody: true },
  },
  indexed: [['project']],
  views: {
    list: ['document', 'project', 'year', 'amount', 'before', 'since'],
    form: {
      basics: {
        label: ['计划', 'Plan'],
        fields: ['project', 'year', 'amount', 'before', 'since', 'document'],
      },
    },
  },
})
