import { flag, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { business, leader, unitStaff } from './access.ts'

const secretary = { both: [{ charge: 'gate' }, unitStaff] } as const

/** 专家评分 — one expert alone, with a declared conflict or without; others see it when the round is over or keep its papers. */
export const gateScore = defineRegister('gate_score', {
  label: ['准入评分', 'Score of an expert'],
  title: 'name',
  fields: {
    name: text('评分', 'Score of').kept().searched(),
    review: ref('gate_review', '准入评审', 'Gate review').required().frozen(),
    expert: ref('person', '评审人', 'Expert').kept(),
    hasConflict: flag('有利益关系，回避', 'Conflict of interest: stands aside'),
    conflict: text('利益关系说明', 'What the conflict is').max(200),
    score: number('评分（百分制）', 'Score (of 100)').min(0).max(100),
    grounds: text('评分理由', 'Grounds').max(500).multiline(),
  },
  lifecycle: { states: { given: ['已评', 'Given'] }, initial: 'given', moves: {} },
  access: {
    read: { either: [secretary, leader, { person: 'expert' }] },
    create: business,
    change: { nobody: true },
  },
  unique: [['review', 'expert']],
  indexed: [['review']],
  views: {
    list: ['name', 'review', 'expert', 'hasConflict', 'score', 'grounds'],
    order: 'review',
    form: { score: { label: ['评分', 'Score'], fields: ['review', 'hasConflict', 'conflict', 'score', 'grounds'] } },
  },
})
