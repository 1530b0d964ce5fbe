import { day, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { house, ideasOffice } from './readers.ts'

/** 金点子征集 — one call for ideas: its question, its days, who judges by which weights. No unit is given a number of ideas to deliver. */
export const ideaCampaign = defineRegister('idea_campaign', {
  label: ['金点子征集', 'Call for ideas'],
  title: 'name',
  fields: {
    name: text('征集名称', 'Name').required().max(60).searched(),
    question: text('征集什么', 'What is asked').required().max(1000).multiline().searched(),
    unit: ref('unit', '组织单位', 'Organised by').required(),
    opensOn: day('征集开始', 'Opens on').required(),
    closesOn: day('征集截止', 'Closes on').required(),
    judges: refs('person', '评委', 'Judges').required().hint('不少于最少评委数', 'At least as many as are asked for'),
    leastJudges: whole('每件最少评委数', 'Judges for each idea').required().min(1),
    weightFeasible: whole('可行性权重', 'Weight of feasibility').required().min(0).max(100),
    weightLasting: whole('可持续性权重', 'Weight of lasting').required().min(0).max(100),
    weightReplicable: whole('可推广性权重', 'Weight of being copied').required().min(0).max(100),
    weightBenefit: whole('社会效益权重', 'Weight of benefit').required().min(0).max(100),
    weightNovel: whole('创新性权重', 'Weight of novelty')
      .required()
      .min(0)
      .max(100)
      .hint('五项权重合计为100', 'The five weights add up to 100'),
    judgingSince: day('评审开始', 'Judging since').kept(),
    closedOn: day('结束日期', 'Closed on').kept(),
  },
  lifecycle: {
    states: {
      draft: ['拟定', 'Draft'],
      open: ['征集中', 'Open'],
      judging: ['评审中', 'Being judged'],
      closed: ['已结束', 'Closed'],
    },
    initial: 'draft',
    tells: { judge: house },
    moves: {
      open: { label: ['发布征集', 'Open the call'], from: 'draft', to: 'open', by: ideasOffice, isMain: true },
      judge: {
        label: ['开始盲评', 'Begin blind judging'],
        from: 'open',
        to: 'judging',
        by: ideasOffice,
        isMain: true,
        stamps: { judgingSince: 'today' },
      },
      close: {
        label: ['结束征集', 'Close the call'],
        from: 'judging',
        to: 'closed',
        by: ideasOffice,
        isMain: true,
        stamps: { closedOn: 'today' },
      },
    },
  },
  access: {
    read: { either: [ideasOffice, { both: [house, { not: { inState: 'draft' } }] }] },
    create: ideasOffice,
    change: { both: [ideasOffice, { inState: ['draft', 'open'] }] },
  },
  metrics: { open: { label: ['征集中', 'Open'], count: { in: ['open', 'judging'] } } },
  views: {
    list: ['name', 'unit', 'opensOn', 'closesOn'],
    order: 'closesOn',
    form: {
      basics: { label: ['征集', 'Call'], fields: ['name', 'question', 'unit', 'opensOn', 'closesOn'] },
      judging: {
        label: ['评审', 'Judging'],
        fields: [
          ...(['judges', 'leastJudges', 'weightFeasible', 'weightLasting'] as const),
          ...(['weightReplicable', 'weightBenefit', 'weightNovel'] as const),
        ],
      },
    },
  },
})
