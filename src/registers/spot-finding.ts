import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 抽查结果 — what the checker found on the spot, as a fact on the matter of a unit; no person is named. */
export const spotFinding = defineRegister('spot_finding', {
  label: ['抽查结果', 'Finding of a spot check'],
  title: 'words',
  fields: {
    spotCheck: ref('spot_check', '抽查', 'Spot check').required().frozen(),
    supervisionOrder: ref('supervision_order', '督办件', 'Supervision order').frozen(),
    task: ref('task', '任务', 'Task').frozen(),
    unit: ref('unit', '责任单位', 'Unit').kept(),
    result: choice('结果', 'Result', {
      asReported: ['与所报一致', 'As reported'],
      notAsReported: ['与所报不一致', 'Not as reported'],
      notSeen: ['无法查看', 'Could not be seen'],
    })
      .required()
      .frozen(),
    words: text('查看情况', 'What was seen').required().max(1000).frozen().multiline(),
    proof: data<StoredFile>('佐证材料', 'Proof', 'file').frozen(),
    checkedOn: day('查看日期', 'Checked on').kept(),
    checkedBy: ref('person', '查看人', 'Checked by').kept(),
  },
  lifecycle: { states: { filed: ['已记录', 'Filed'] }, initial: 'filed', moves: {} },
  access: {
    read: { either: [{ role: ['supervision', 'leader'] }, { sameUnit: 'unit' }] },
    create: { role: 'supervision' },
    change: { nobody: true },
  },
  indexed: [['spotCheck'], ['task'], ['supervisionOrder']],
  views: {
    list: ['words', 'result', 'unit', 'supervisionOrder', 'task', 'spotCheck', 'checkedOn'],
    form: {
      basics: {
        label: ['抽查结果', 'Finding of a spot check'],
        fields: ['spotCheck', 'supervisionOrder', 'task', 'result', 'words', 'proof'],
      },
    },
  },
})
