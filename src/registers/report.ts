import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 进展 — what a unit reports of a task or supervision order, in one field; proof only where it helps. Never changed, only followed by the next. */
export const report = defineRegister('report', {
  label: ['进展', 'Progress report'],
  title: 'progress',
  fields: {
    task: ref('task', '任务', 'Task').frozen(),
    supervisionOrder: ref('supervision_order', '督办件', 'Supervision order').frozen(),
    unit: ref('unit', '报告单位', 'Reporting unit').required().frozen(),
    kind: choice('报告性质', 'Kind', {
      progress: ['进展', 'Progress'],
      interim: ['阶段性报告（说明未能按期办结的理由）', 'Interim report with the reason for the delay'],
    }).frozen(),
    progress: text('进展', 'Progress').required().max(2000).frozen().multiline().searched(),
    proof: data<StoredFile>('佐证材料', 'Proof', 'file').frozen(),
    reportedOn: day('报告日期', 'Reported on').kept(),
    reportedBy: ref('person', '报告人', 'Reported by').kept(),
  },
  lifecycle: { states: { filed: ['已报', 'Filed'] }, initial: 'filed', moves: {} },
  access: {
    read: { either: [{ role: ['supervision', 'leader'] }, { sameUnit: 'unit' }] },
    create: { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] },
    change: { nobody: true },
  },
  indexed: [['task'], ['supervisionOrder']],
  views: {
    list: ['progress', 'task', 'supervisionOrder', 'unit', 'reportedOn', 'reportedBy', 'kind'],
    form: {
      basics: {
        label: ['进展', 'Progress'],
        fields: ['task', 'supervisionOrder', 'unit', 'kind', 'progress', 'proof'],
      },
    },
  },
})
