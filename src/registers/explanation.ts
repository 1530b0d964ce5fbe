import type { Reason } from '#domain/meeting/reason.ts'
import { choice, data, day, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const unitHead = { both: [{ sameUnit: 'unit' }, { role: 'unitHead' }] } as const
const atDesk = { role: ['supervision', 'leader'] } as const

/** 说明 — a unit that a rule put on the list explains at the next meeting: why, by which facts, what it promises anew, and what was decided. */
export const explanation = defineRegister('explanation', {
  label: ['说明', 'Explanation'],
  title: 'ground',
  fields: {
    meeting: ref('meeting', '会议', 'Meeting').required().frozen(),
    unit: ref('unit', '说明单位', 'Unit').required().frozen(),
    ground: text('列入缘由', 'Why listed').required().max(400).frozen(),
    reasons: data<readonly Reason[]>('列入依据', 'Facts').required().frozen(),
    drawnAsOf: day('名单截至', 'List as of').required().frozen(),
    listedOn: day('列入日期', 'Listed on').kept(),
    confirmedBy: ref('person', '名单确认人', 'List confirmed by').kept(),
    cause: choice('原因类别', 'Cause', {
      own: ['本单位工作', 'Own work'],
      coordination: ['协调配合', 'Coordination'],
      policy: ['政策变化', 'Policy'],
      market: ['市场因素', 'Market'],
      land: ['用地', 'Land'],
      funds: ['资金', 'Funds'],
    }),
    words: text('说明', 'Explanation').max(2000).multiline(),
    promise: text('新承诺事项', 'New promise').max(80),
    promiseQuantity: number('新承诺数量', 'Quantity promised'),
    promiseMeasure: text('计量单位', 'Unit of measure').max(20),
    promiseDue: day('新承诺期限', 'Promised by'),
    explainedOn: day('说明日期', 'Explained on').kept(),
    explainedBy: ref('person', '说明人', 'Explained by').kept(),
    disputedFact: whole('有误的依据', 'Fact in question')
      .min(1)
      .hint('列入依据中的第几项', 'Which of the facts, by its number'),
    dispute: text('有误之处', 'What is wrong').max(500).multiline(),
    disputedOn: day('提出核对日期', 'Questioned on').kept(),
    dataOwner: ref('unit', '数据责任单位', 'Data owner').kept(),
    ruling: text('核对意见', 'Answer of the data owner').max(500).multiline(),
    decided: text('会议意见', 'What the meeting said').max(1000).multiline(),
    decidedOn: day('议定日期', 'Decided on').kept(),
    commitment: ref('commitment', '新承诺', 'New commitment').kept(),
    filed: ref('paper', '印发公文', 'Paper on file').kept(),
    reviewedOn: day('回看日期', 'Reviewed on').kept(),
  },
  lifecycle: {
    states: {
      listed: ['待说明', 'Listed'],
      disputed: ['数据核对中', 'Fact in question'],
      explained: ['已说明', 'Explained'],
      decided: ['会议已议', 'Decided'],
      reviewed: ['已回看', 'Reviewed'],
      struck: ['不列入', 'Struck'],
    },
    initial: 'listed',
    moves: {
      explain: {
        label: ['提交说明', 'Explain'],
        from: 'listed',
        to: 'explained',
        by: unitHead,
        isMain: true,
        takes: ['cause', 'words', 'promise', 'promiseQuantity', 'promiseMeasure', 'promiseDue'],
        needs: ['cause', 'words', 'promise', 'promiseDue'],
        stamps: { explainedOn: 'today', explainedBy: 'person' },
      },
      dispute: {
        label: ['数据有误', 'Say that a fact is wrong'],
        from: 'listed',
        to: 'disputed',
        by: unitHead,
        takes: ['disputedFact', 'dispute'],
        needs: ['disputedFact', 'dispute'],
        stamps: { disputedOn: 'today' },
      },
      uphold: {
        label: ['数据无误', 'The fact stands'],
        from: 'disputed',
        to: 'listed',
        by: { either: [{ role: 'supervision' }, { sameUnit: 'dataOwner' }] },
        takes: ['ruling'],
        needs: ['ruling'],
        isMain: true,
      },
      strike: {
        label: ['剔除', 'Strike'],
        from: ['listed', 'disputed'],
        to: 'struck',
        by: atDesk,
        needsReason: true,
      },
      restore: { label: ['恢复列入', 'Restore'], from: 'struck', to: 'listed', by: atDesk, needsReason: true },
      reopen: {
        label: ['退回补充', 'Return'],
        from: 'explained',
        to: 'listed',
        by: atDesk,
        needsReason: true,
      },
      decide: {
        label: ['记录会议意见', 'Record what was said'],
        from: ['listed', 'explained'],
        to: 'decided',
        by: { role: 'supervision' },
        isMain: false,
        takes: ['decided'],
        needs: ['decided'],
        stamps: { decidedOn: 'today' },
      },
      review: {
        label: ['已回看', 'Reviewed'],
        from: 'decided',
        to: 'reviewed',
        by: { role: 'supervision' },
        isMain: true,
        stamps: { reviewedOn: 'today' },
      },
    },
  },
  access: {
    read: { either: [atDesk, { sameUnit: 'unit' }, { both: [{ sameUnit: 'dataOwner' }, { inState: 'disputed' }] }] },
    create: { nobody: true },
    change: { nobody: true },
  },
  deadlines: {
    explain: {
      label: ['提交说明', 'Explain by'],
      after: 'listedOn',
      limit: 'explanation',
      metIn: ['explained', 'decided', 'reviewed', 'struck'],
    },
    ruling: {
      label: ['核对数据', 'Answer by'],
      after: 'disputedOn',
      limit: 'fact-check',
      metIn: ['listed', 'explained', 'decided', 'reviewed', 'struck'],
    },
  },
  indexed: [['meeting'], ['unit'], ['state']],
  views: {
    list: ['ground', 'unit', 'meeting', 'cause', 'promiseDue'],
    form: {
      why: { label: ['列入缘由', 'Why listed'], fields: ['meeting', 'unit', 'ground', 'drawnAsOf'] },
      said: {
        label: ['说明', 'Explanation'],
        fields: ['cause', 'words', 'promise', 'promiseQuantity', 'promiseMeasure', 'promiseDue'],
      },
      checked: { label: ['数据核对', 'Check of the fact'], fields: ['disputedFact', 'dispute', 'ruling'] },
      heard: { label: ['会议意见', 'What the meeting said'], fields: ['decided'] },
    },
  },
})
