import type { Threshold } from '#domain/investment/gate.ts'
import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, lines, money, number, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { leader, promoterOrOwn, unitStaff, wan } from './access.ts'

const secretary = { both: [{ charge: 'gate' }, unitStaff] } as const
const judge = { either: [leader, { both: [{ charge: 'gate' }, { role: 'unitHead' }] }] } as const

/** 准入评审 — one round of the gate: what is asked beside what is offered, scores, vetoes that a person confirms, an opinion with conditions. */
export const gateReview = defineRegister('gate_review', {
  label: ['准入评审', 'Gate review'],
  title: 'name',
  fields: {
    name: text('评审事项', 'Review').required().max(120).searched(),
    lead: ref('lead', '招商线索', 'Lead').required().frozen(),
    unit: ref('unit', '报送单位', 'Filed by').required(),
    round: choice('轮次', 'Round', { first: ['初审', 'First'], joint: ['会审', 'Joint'] })
      .required()
      .frozen(),
    paper: data<StoredFile>('申请材料', 'Papers', 'file'),
    totalInvest: money('总投资', 'Total investment', wan).required().min(0),
    fixedInvest: money('固定资产投资', 'Fixed assets', wan).required().min(0),
    tax: money('达产年税收', 'Tax a year', wan).min(0),
    land: number('用地', 'Land', ['亩', 'mu']).required().min(0),
    floorArea: number('计容建筑面积', 'Floor area', ['㎡', 'm²']).min(0),
    footprint: number('建筑占地', 'Footprint', ['㎡', 'm²']).min(0),
    officeLand: number('行政生活用地', 'Office land', ['㎡', 'm²']).min(0),
    energy: number('年综合能耗', 'Energy a year', ['吨标准煤', 'tce']).min(0),
    months: whole('建设周期', 'Time to build', ['个月', 'months']).min(0),
    environment: choice('环评类别', 'Environmental assessment', {
      book: ['报告书', 'Report'],
      table: ['报告表', 'Form'],
      register: ['登记表', 'Registration'],
    }),
    industryOpinion: text('产业政策意见（经发）', 'Industry policy').max(300).multiline(),
    siteOpinion: text('选址规划意见（自规）', 'Site and plan').max(300).multiline(),
    environmentOpinion: text('生态环境意见', 'Environment').max(300).multiline(),
    safetyOpinion: text('安全意见（应急）', 'Safety').max(300).multiline(),
    investorOpinion: text('投资方实力与信用', 'Strength and credit of the investor').max(300).multiline(),
    meetingOn: day('评审日期', 'Meeting on').required(),
    filedOn: day('送审日期', 'Papers sent on').kept(),
    thresholds: data<readonly Threshold[]>('门槛对照', 'Thresholds').kept(),
    vetoes: refs('investment_rule', '拟否决事项', 'Vetoes proposed'),
    vetoWords: text('否决依据', 'Proof of the veto').max(500).multiline(),
    vetoState: choice('否决确认', 'Veto', {
      proposed: ['待确认', 'Proposed'],
      confirmed: ['已确认', 'Confirmed'],
      dropped: ['不成立', 'Dropped'],
    }).kept(),
    vetoBy: ref('person', '否决确认人', 'Veto decided by').kept(),
    score: number('评分（去高去低）', 'Score').kept(),
    scored: whole('有效评分人数', 'Scores counted').kept(),
    opinion: text('评审意见', 'Opinion').max(1000).multiline(),
    terms: lines('附加条件', 'Conditions', {
      what: text('条件', 'Condition').max(300).required(),
      unit: ref('unit', '落实单位', 'Unit').required(),
      due: day('落实时限', 'Due').required(),
    }).hint('逐条写明落实单位和时限，每条成为该单位的任务', 'Each names its unit and day and becomes a task of it'),
    tasks: refs('task', '条件任务', 'Tasks of the conditions').kept(),
    decidedOn: day('结论日期', 'Decided on').kept(),
    decidedBy: ref('person', '主持人', 'Decided by').kept(),
    validUntil: day('有效至', 'Valid until').kept(),
    minutes: data<StoredFile>('会议纪要', 'Minutes', 'file'),
  },
  lifecycle: {
    states: {
      draft: ['拟送审', 'Draft'],
      filed: ['待评审', 'To be reviewed'],
      passed: ['通过', 'Passed'],
      conditional: ['附条件通过', 'Passed with conditions'],
      deferred: ['暂缓', 'Deferred'],
      refused: ['否决', 'Refused'],
    },
    initial: 'draft',
    tells: {
      file: { charge: 'gate' },
      pass: { sameUnit: 'unit' },
      passIf: { sameUnit: 'unit' },
      defer: { sameUnit: 'unit' },
      refuse: { sameUnit: 'unit' },
      proposeVeto: leader,
    },
    moves: {
      file: {
        label: ['送审', 'Send the papers'],
        from: ['draft', 'deferred'],
        to: 'filed',
        by: promoterOrOwn,
        isMain: true,
        takes: ['meetingOn'],
        stamps: { filedOn: 'today' },
      },
      proposeVeto: {
        label: ['提出否决', 'Propose a veto'],
        from: 'filed',
        to: 'filed',
        by: secretary,
        takes: ['vetoes', 'vetoWords'],
        needs: ['vetoes', 'vetoWords'],
      },
      confirmVeto: {
        label: ['确认否决事项', 'Confirm the veto'],
        from: 'filed',
        to: 'filed',
        by: leader,
        stamps: { vetoBy: 'person' },
      },
      dropVeto: {
        label: ['否决事项不成立', 'Drop the veto'],
        from: 'filed',
        to: 'filed',
        by: leader,
        needsReason: true,
        stamps: { vetoBy: 'person' },
      },
      pass: {
        label: ['通过', 'Pass'],
        from: 'filed',
        to: 'passed',
        by: judge,
        isMain: true,
        takes: ['opinion'],
        needs: ['opinion'],
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
      passIf: {
        label: ['附条件通过', 'Pass with conditions'],
        from: 'filed',
        to: 'conditional',
        by: judge,
        takes: ['opinion', 'terms'],
        needs: ['opinion', 'terms'],
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
      defer: {
        label: ['暂缓', 'Defer'],
        from: 'filed',
        to: 'deferred',
        by: judge,
        takes: ['opinion'],
        needs: ['opinion'],
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
      refuse: {
        label: ['否决', 'Refuse'],
        from: 'filed',
        to: 'refused',
        by: judge,
        takes: ['opinion'],
        needs: ['opinion'],
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
    },
  },
  access: {
    read: {
      either: [
        leader,
        { both: [{ charge: ['investment', 'gate', 'land', 'statistics'] }, unitStaff] },
        { sameUnit: 'unit' },
        { both: [unitStaff, { not: { inState: 'draft' } }] },
      ],
    },
    create: promoterOrOwn,
    change: {
      either: [
        { both: [promoterOrOwn, { inState: ['draft', 'deferred'] }] },
        { both: [secretary, { inState: 'filed' }] },
      ],
    },
  },
  metrics: { waiting: { label: ['待评审', 'To be reviewed'], count: { in: ['filed'] } } },
  indexed: [['lead'], ['unit'], ['state', 'meetingOn']],
  views: {
    list: ['name', 'round', 'unit', 'meetingOn', 'totalInvest', 'land', 'score', 'opinion', 'validUntil'],
    order: 'meetingOn',
    form: {
      basics: { label: ['送审', 'What is reviewed'], fields: ['name', 'lead', 'unit', 'round', 'meetingOn', 'paper'] },
      figures: {
        label: ['项目指标', 'Figures'],
        fields: [
          'totalInvest',
          'fixedInvest',
          'tax',
          'land',
          'floorArea',
          'footprint',
          'officeLand',
          'energy',
          'months',
          'environment',
        ],
      },
      opinions: {
        label: ['部门意见', 'Opinions of departments'],
        fields: ['industryOpinion', 'siteOpinion', 'environmentOpinion', 'safetyOpinion', 'investorOpinion'],
      },
      result: {
        label: ['评审结论', 'Result'],
        fields: ['vetoes', 'vetoWords', 'opinion', 'terms', 'minutes'],
      },
    },
  },
})
