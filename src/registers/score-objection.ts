import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const deciders = { role: ['supervision', 'leader'] } as const satisfies Who
const ownHead = { both: [{ sameUnit: 'unit' }, { role: 'unitHead' }] } as const satisfies Who

/** 复核申请 — a unit's head says which item of its score is wrong and why; granted by correcting a fact, never a score. */
export const scoreObjection = defineRegister('score_objection', {
  label: ['复核申请', 'Score objection'],
  title: 'reason',
  fields: {
    sheet: ref('score_sheet', '考核得分', 'Score sheet').required().frozen(),
    unit: ref('unit', '申请单位', 'Unit').required().frozen(),
    item: text('指标编码', 'Code of the item').required().max(40).frozen(),
    reason: text('申请理由', 'Reason').required().max(1000).frozen().multiline(),
    wanted: number('认为应得', 'Score claimed').frozen(),
    evidence: data<StoredFile>('佐证材料', 'Evidence', 'file').frozen(),
    remedy: choice('处理方式', 'Remedy', {
      fact: ['事实已更正', 'The fact was corrected'],
      entry: ['已批准剔除或评分', 'An exclusion or score was approved'],
    }),
    entry: ref('score_entry', '依据的记录', 'Record relied on'),
    raisedOn: day('提出日期', 'Raised on').kept(),
    decidedOn: day('答复日期', 'Decided on').kept(),
    decidedBy: ref('person', '答复人', 'Decided by').kept(),
    before: number('复核前总分', 'Total before').kept(),
    after: number('复核后总分', 'Total after').kept(),
  },
  lifecycle: {
    states: {
      raised: ['待答复', 'Raised'],
      granted: ['予以采纳', 'Granted'],
      dismissed: ['不予采纳', 'Dismissed'],
      withdrawn: ['已撤回', 'Withdrawn'],
    },
    initial: 'raised',
    tells: { create: { role: 'supervision' }, grant: { sameUnit: 'unit' }, dismiss: { sameUnit: 'unit' } },
    consequences: { recompute: ['重新计算得分', 'Compute the score again'] },
    moves: {
      grant: {
        label: ['采纳并重算', 'Grant and compute again'],
        from: 'raised',
        to: 'granted',
        by: deciders,
        isMain: true,
        takes: ['remedy', 'entry'],
        needs: ['remedy'],
        needsReason: true,
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
      dismiss: {
        label: ['不予采纳', 'Dismiss'],
        from: 'raised',
        to: 'dismissed',
        by: deciders,
        needsReason: true,
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
      withdraw: { label: ['撤回', 'Withdraw'], from: 'raised', to: 'withdrawn', by: ownHead },
    },
  },
  access: {
    read: { either: [deciders, { sameUnit: 'unit' }] },
    create: ownHead,
    change: { nobody: true },
  },
  deadlines: {
    decide: {
      label: ['答复', 'Decide by'],
      after: 'raisedOn',
      limit: 'score-objection-decision',
      metIn: ['granted', 'dismissed', 'withdrawn'],
    },
  },
  indexed: [['sheet'], ['state']],
  views: {
    list: ['reason', 'unit', 'sheet', 'item', 'wanted', 'raisedOn'],
    form: {
      basics: {
        label: ['复核申请', 'Score objection'],
        fields: ['sheet', 'unit', 'item', 'reason', 'wanted', 'evidence'],
      },
    },
  },
})
