import type { Label } from '#domain/label.ts'

export const words = {
  title: ['个人信息保护', 'Data of persons'],
  hint: [
    '下列台账加密保存个人信息。处理前应作影响评估，由第二人审定，到期复评；评估记录长期保存。',
    'These registers keep data of persons under seal. An assessment comes first, is adopted by a second person and examined again in time; it stays on record.',
  ],
  missing: ['{n}类在用台账还没有有效评估：', '{n} registers in use have no assessment in force: '],
  and: ['、', ', '],
  allThere: ['在用台账都有有效评估。', 'Every register in use has an assessment in force.'],
  make: ['新建评估', 'New assessment'],
  register: ['台账', 'Register'],
  assessment: ['有效评估', 'In force'],
  unit: ['处理单位', 'Unit'],
  risk: ['风险', 'Risk'],
  adoptedOn: ['审定日期', 'Adopted on'],
  reviewBy: ['复评期限', 'Examine again by'],
  none: ['还没有有效的评估。', 'No assessment is in force yet.'],
  notUsed: ['尚未使用的台账：', 'Not in use: '],
  late: ['已超期', 'Overdue'],
} as const satisfies Record<string, Label>
