import { choice, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 协调答复 — what the unit that was asked says to a coordination request, in its own name. */
export const coordinationAnswer = defineRegister('coordination_answer', {
  label: ['协调答复', 'Answer to a request'],
  title: 'words',
  fields: {
    coordination: ref('coordination', '协调请求', 'Coordination request').required().frozen(),
    unit: ref('unit', '答复单位', 'Answering unit').required().frozen(),
    askingUnit: ref('unit', '请求单位', 'Asking unit').kept(),
    verdict: choice('意见', 'Verdict', {
      agree: ['同意', 'Agrees'],
      partly: ['部分同意', 'Agrees in part'],
      disagree: ['不同意', 'Does not agree'],
    })
      .required()
      .frozen(),
    words: text('答复内容', 'Answer').required().max(1000).frozen().multiline(),
    readyOn: day('完成日期', 'Done by').frozen(),
    answeredOn: day('答复日期', 'Answered on').kept(),
    answeredBy: ref('person', '答复人', 'Answered by').kept(),
  },
  lifecycle: { states: { filed: ['已答复', 'Filed'] }, initial: 'filed', moves: {} },
  access: {
    read: {
      either: [{ role: ['supervision', 'leader'] }, { sameUnit: 'unit' }, { sameUnit: 'askingUnit' }],
    },
    create: { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] },
    change: { nobody: true },
  },
  indexed: [['coordination']],
  views: {
    list: ['words', 'verdict', 'unit', 'coordination', 'readyOn', 'answeredOn'],
    form: {
      basics: {
        label: ['协调答复', 'Answer to a request'],
        fields: ['coordination', 'unit', 'verdict', 'words', 'readyOn'],
      },
    },
  },
})
