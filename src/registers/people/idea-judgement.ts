import { day, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { ideasOffice } from './readers.ts'

const judge = { person: 'judge' } as const
const outOf = ['分', '/ 10'] as const

/** 盲评表 — one judge on one idea: five marks, seen by the judge alone until they are given and then by who organises; judges never read each other. */
export const ideaJudgement = defineRegister('idea_judgement', {
  label: ['盲评表', 'Blind judgement'],
  title: 'ideaTitle',
  fields: {
    idea: ref('idea', '建议', 'Idea').required().frozen(),
    ideaTitle: text('建议题目', 'Idea').required().max(60).frozen(),
    campaign: ref('idea_campaign', '所属征集', 'Call').required().frozen(),
    judge: ref('person', '评委', 'Judge').required().frozen(),
    feasible: whole('可行性', 'Feasible', outOf).min(0).max(10),
    lasting: whole('可持续性', 'Lasting', outOf).min(0).max(10),
    replicable: whole('可推广性', 'Can be copied', outOf).min(0).max(10),
    benefit: whole('社会效益', 'Of benefit', outOf).min(0).max(10),
    novel: whole('创新性', 'Novel', outOf).min(0).max(10),
    words: text('评语', 'In words').max(300).multiline(),
    total: number('加权得分', 'Weighted score', ['分', 'points']).kept(),
    givenOn: day('评审日期', 'Given on').kept(),
  },
  lifecycle: {
    states: { asked: ['待评', 'To be judged'], given: ['已评', 'Given'], recused: ['已回避', 'Stood aside'] },
    initial: 'asked',
    tells: { create: judge },
    moves: {
      give: {
        label: ['提交评审', 'Give the marks'],
        from: ['asked', 'given'],
        to: 'given',
        by: judge,
        isMain: true,
        takes: ['feasible', 'lasting', 'replicable', 'benefit', 'novel', 'words'],
        needs: ['feasible', 'lasting', 'replicable', 'benefit', 'novel'],
        stamps: { givenOn: 'today' },
      },
      recuse: {
        label: ['申请回避', 'Stand aside'],
        from: ['asked', 'given'],
        to: 'recused',
        by: judge,
        needsReason: true,
      },
    },
  },
  access: {
    read: { either: [judge, { both: [ideasOffice, { inState: ['given', 'recused'] }] }] },
    create: { nobody: true },
    change: { nobody: true },
  },
  unique: [['idea', 'judge']],
  indexed: [['campaign'], ['judge']],
  views: {
    list: ['ideaTitle', 'campaign', 'judge', 'total', 'givenOn'],
    order: 'ideaTitle',
    form: { basics: { label: ['评审', 'Judgement'], fields: ['ideaTitle', 'campaign'] } },
  },
})
