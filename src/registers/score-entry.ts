import { choice, day, number, ref, refs, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const deciders = { role: ['supervision', 'leader'] } as const satisfies Who

/** 评分事项 — what enters a score by somebody's decision and not by the zone's own facts; the deciding document is compulsory. */
export const scoreEntry = defineRegister('score_entry', {
  label: ['评分事项', 'Score entry'],
  title: 'matter',
  fields: {
    kind: choice('类别', 'Kind', {
      external: ['外部评分', 'External score'],
      bonus: ['加分', 'Bonus'],
      penalty: ['扣分', 'Penalty'],
      exclusion: ['客观因素剔除', 'Exclusion for an objective cause'],
      tolerance: ['容错', 'Tolerance'],
      veto: ['否决情形', 'Event of a veto'],
    }).required(),
    unit: ref('unit', '单位', 'Unit').required(),
    item: text('指标编码', 'Code of the item')
      .required()
      .max(40)
      .hint('考核方案中该指标的编码', 'Code of the item in the scheme'),
    amount: number('数值', 'Amount').hint(
      '评分、件数或分数；剔除、容错不填',
      'Score, count or points; empty for exclusion and tolerance',
    ),
    matter: text('事由', 'Matter').required().max(400).searched().multiline(),
    on: day('发生日期', 'Happened on').required(),
    tasks: refs('task', '剔除的任务', 'Tasks excluded'),
    decidedIn: text('作出决定的机构', 'Decided by the body').required().max(80),
    document: ref('document', '决定文件', 'Deciding document').required(),
    enteredBy: ref('person', '登记人', 'Entered by').kept(),
    approvedOn: day('复核日期', 'Approved on').kept(),
    approvedBy: ref('person', '复核人', 'Approved by').kept(),
  },
  lifecycle: {
    states: {
      entered: ['待复核', 'Entered'],
      approved: ['已生效', 'In effect'],
      rejected: ['未通过', 'Rejected'],
      revoked: ['已撤销', 'Revoked'],
    },
    initial: 'entered',
    tells: { approve: { sameUnit: 'unit' }, revoke: { sameUnit: 'unit' } },
    moves: {
      approve: {
        label: ['复核生效', 'Approve'],
        from: 'entered',
        to: 'approved',
        by: { both: [deciders, { not: { person: 'enteredBy' } }] },
        isMain: true,
        stamps: { approvedOn: 'today', approvedBy: 'person' },
      },
      reject: { label: ['不通过', 'Reject'], from: 'entered', to: 'rejected', by: deciders, needsReason: true },
      revoke: { label: ['撤销', 'Revoke'], from: 'approved', to: 'revoked', by: deciders, needsReason: true },
    },
  },
  access: {
    read: { either: [deciders, { both: [{ not: { inState: 'rejected' } }, { sameUnit: 'unit' }] }] },
    create: { role: 'supervision' },
    change: { both: [{ role: 'supervision' }, { person: 'enteredBy' }, { inState: 'entered' }] },
  },
  indexed: [['unit'], ['item']],
  views: {
    list: ['matter', 'kind', 'unit', 'item', 'amount', 'on', 'document'],
    form: {
      matter: { label: ['事项', 'Matter'], fields: ['kind', 'unit', 'item', 'amount', 'matter', 'on', 'tasks'] },
      decision: { label: ['决定', 'Decision'], fields: ['decidedIn', 'document'] },
    },
  },
})
