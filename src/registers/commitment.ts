import { day, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const everybody = { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] } as const

/** 表态承诺 — what a post promised for its unit at a meeting: a quantity, a day, and the words; what came of it is computed. */
export const commitment = defineRegister('commitment', {
  label: ['表态承诺', 'Commitment'],
  title: 'matter',
  fields: {
    meeting: ref('meeting', '会议', 'Meeting'),
    post: ref('post', '表态职务', 'Post').required().frozen(),
    unit: ref('unit', '单位', 'Unit').required().frozen(),
    quote: text('原话', 'Words').required().max(500).frozen().multiline().searched(),
    matter: text('事项或指标', 'Matter or indicator').required().max(80).searched(),
    quantity: number('承诺数量', 'Quantity promised').frozen(),
    measure: text('计量单位', 'Unit of measure').max(20),
    due: day('承诺期限', 'Promised by').required().frozen(),
    givenOn: day('表态日期', 'Given on').required().frozen(),
    task: ref('task', '对应任务', 'Task'),
    target: ref('target', '对应目标', 'Target'),
    explanation: ref('explanation', '出自说明', 'From the explanation').kept(),
    actual: number('实际数量', 'Quantity done'),
    actualOn: day('数据截至', 'As of'),
    actualSource: text('数据来源', 'Source of the figure').max(120),
  },
  lifecycle: {
    states: { given: ['在承诺期', 'Given'], replaced: ['另有新承诺', 'Replaced'], void: ['作废', 'Void'] },
    initial: 'given',
    moves: {
      record: {
        label: ['登记实际数', 'Record the figure'],
        from: 'given',
        to: 'given',
        by: { either: [{ role: 'supervision' }, { both: [{ sameUnit: 'unit' }, { role: 'unitHead' }] }] },
        takes: ['actual', 'actualOn', 'actualSource'],
        needs: ['actual', 'actualOn', 'actualSource'],
      },
      replace: {
        label: ['另作承诺', 'Replace'],
        from: 'given',
        to: 'replaced',
        by: { role: 'supervision' },
        needsReason: true,
      },
      annul: { label: ['作废', 'Annul'], from: 'given', to: 'void', by: { role: 'supervision' }, needsReason: true },
    },
  },
  access: {
    read: everybody,
    create: { role: 'supervision' },
    change: { both: [{ role: 'supervision' }, { inState: 'given' }] },
  },
  indexed: [['meeting'], ['unit']],
  views: {
    list: ['matter', 'post', 'unit', 'quantity', 'measure', 'due', 'meeting'],
    order: 'due',
    form: {
      said: {
        label: ['表态', 'What was said'],
        fields: ['meeting', 'post', 'unit', 'quote', 'matter', 'quantity', 'measure', 'due', 'givenOn'],
      },
      facts: { label: ['对照', 'Compared with'], fields: ['task', 'target', 'actual', 'actualOn', 'actualSource'] },
    },
  },
})
