import { choice, day, flag, lines, money, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const desk = { charge: 'safety' } as const satisfies Who
const worker = { role: ['unitHead', 'unitOfficer'] } as const satisfies Who
const own = { both: [{ sameUnit: 'unit' }, worker] } as const satisfies Who
const ours = { either: [own, desk] } as const satisfies Who

export const eventKinds = {
  accident: ['生产安全事故', 'Work accident'],
  traffic: ['交通事故', 'Traffic accident'],
  fire: ['火灾', 'Fire'],
  natural: ['自然灾害', 'Natural disaster'],
  health: ['公共卫生事件', 'Public health'],
  society: ['社会安全事件', 'Public security'],
  network: ['网络安全事件', 'Network incident'],
} as const

/** 突发事件 — an accident, a network incident or a public emergency: how bad it is, who was told when, what was done, and what was learnt. */
export const emergency = defineRegister('emergency', {
  label: ['突发事件', 'Emergency'],
  title: 'title',
  fields: {
    title: text('事件', 'Event').required().max(80).searched(),
    kind: choice('类别', 'Kind', eventKinds).required(),
    isCritical: flag('关键信息基础设施', 'Critical information infrastructure'),
    place: text('地点', 'Place').required().max(120).searched(),
    unit: ref('unit', '报告单位', 'Reporting unit').required().frozen(),
    enterprise: ref('enterprise', '涉及企业', 'Firm concerned'),
    happenedOn: day('发生日期', 'Happened on').required(),
    happenedAt: text('发生时刻', 'Happened at').max(5).hint('如 09:05', 'Such as 09:05'),
    knownOn: day('获知日期', 'Known on').required().frozen(),
    knownAt: text('获知时刻', 'Known at')
      .required()
      .frozen()
      .max(5)
      .hint(
        '单位负责人接到报告的时刻，如 09:05；报告时限由此起算',
        'When the head of the unit knew; the clocks run from here',
      ),
    facts: text('简要情况', 'In short').required().max(1000).multiline(),
    dead: whole('死亡人数', 'Dead').min(0),
    missing: whole('失踪人数', 'Missing').min(0),
    hurt: whole('重伤人数', 'Badly hurt').min(0).hint('包括急性工业中毒', 'Acute industrial poisoning included'),
    loss: money('直接经济损失', 'Direct loss', ['万元', '× 10,000 yuan']).min(0),
    grade: choice('事件等级', 'Grade of the event', {
      ordinary: ['一般', 'Ordinary'],
      larger: ['较大', 'Larger'],
      major: ['重大', 'Major'],
      special: ['特别重大', 'Especially major'],
    }).hint('生产安全事故由伤亡和损失自动判定', 'For accidents it follows from the toll'),
    warning: choice('预警颜色', 'Colour of the warning', {
      blue: ['蓝色（Ⅳ级）', 'Blue (IV)'],
      yellow: ['黄色（Ⅲ级）', 'Yellow (III)'],
      orange: ['橙色（Ⅱ级）', 'Orange (II)'],
      red: ['红色（Ⅰ级）', 'Red (I)'],
    }),
    response: choice('响应级别', 'Level of response', {
      four: ['Ⅳ级', 'Level IV'],
      three: ['Ⅲ级', 'Level III'],
      two: ['Ⅱ级', 'Level II'],
      one: ['Ⅰ级', 'Level I'],
    }),
    plan: ref('emergency_plan', '启动预案', 'Plan in use'),
    numberText: text('编号', 'Number').kept().searched(),
    reportTo: text('报送对象', 'Reported to').max(100),
    reportText: text('报告内容', 'Report').max(2000).multiline(),
    firstOn: day('首报日期', 'First report on').kept(),
    firstAt: text('首报时刻', 'First report at').kept(),
    passedOn: day('转报日期', 'Passed on on').kept(),
    passedAt: text('转报时刻', 'Passed on at').kept(),
    reports: lines('报告', 'Reports', {
      on: day('日期', 'Day').required(),
      at: text('时刻', 'Time').required(),
      kind: choice('种类', 'Kind', {
        first: ['首报', 'First'],
        pass: ['转报', 'Passed on'],
        follow: ['续报', 'Follow-up'],
        final: ['终报', 'Final'],
      }).required(),
      to: text('报送', 'To').required(),
      said: text('内容', 'Words').required(),
    }).kept(),
    action: text('处置措施', 'Action').max(500).multiline(),
    resources: text('投入力量', 'Resources').max(200),
    actions: lines('处置经过', 'Actions', {
      on: day('日期', 'Day').required(),
      at: text('时刻', 'Time').required(),
      what: text('措施', 'Action').required(),
      resources: text('力量', 'Resources').required(),
    }).kept(),
    endedOn: day('处置结束日期', 'Ended on').kept(),
    endedAt: text('处置结束时刻', 'Ended at').kept(),
    review: text('总结评估', 'Review').max(2000).multiline(),
    reviewedOn: day('评估日期', 'Reviewed on').kept(),
  },
  lifecycle: {
    states: {
      open: ['待首报', 'First report due'],
      reported: ['处置中', 'In hand'],
      ended: ['待评估', 'To be reviewed'],
      reviewed: ['已评估', 'Reviewed'],
    },
    initial: 'open',
    tells: { create: desk, reportFirst: { either: [desk, { role: 'leader' }] } },
    moves: {
      reportFirst: {
        label: ['首报', 'First report'],
        from: 'open',
        to: 'reported',
        by: ours,
        isMain: true,
        takes: ['reportTo', 'reportText'],
        needs: ['reportTo', 'reportText'],
      },
      passOn: {
        label: ['转报上级', 'Pass on'],
        from: 'reported',
        to: 'reported',
        by: { both: [desk, { not: { filled: 'passedOn' } }] },
        takes: ['reportTo', 'reportText'],
        needs: ['reportTo', 'reportText'],
      },
      followUp: {
        label: ['续报', 'Follow up'],
        from: ['reported', 'ended'],
        to: 'reported',
        by: ours,
        takes: ['reportTo', 'reportText', 'dead', 'missing', 'hurt', 'loss', 'grade', 'warning', 'response'],
        needs: ['reportTo', 'reportText'],
      },
      actOn: {
        label: ['记录处置', 'Record an action'],
        from: ['open', 'reported'],
        to: 'reported',
        by: { both: [ours, { filled: 'firstOn' }] },
        takes: ['action', 'resources', 'response', 'plan'],
        needs: ['action', 'resources'],
      },
      finish: {
        label: ['处置结束，终报', 'End, with the final report'],
        from: 'reported',
        to: 'ended',
        by: ours,
        takes: ['reportTo', 'reportText', 'dead', 'missing', 'hurt', 'loss', 'grade'],
        needs: ['reportTo', 'reportText'],
      },
      review: {
        label: ['总结评估', 'Review'],
        from: 'ended',
        to: 'reviewed',
        by: desk,
        isMain: true,
        takes: ['review'],
        needs: ['review'],
        stamps: { reviewedOn: 'today' },
      },
    },
  },
  access: {
    read: { either: [desk, { role: ['supervision', 'leader'] }, own] },
    create: ours,
    change: { both: [ours, { inState: ['open', 'reported'] }] },
  },
  metrics: { open: { label: ['处置中', 'In hand'], count: { in: ['open', 'reported'] } } },
  unique: [['numberText']],
  indexed: [['unit'], ['state', 'knownOn']],
  views: {
    list: ['title', 'numberText', 'kind', 'grade', 'warning', 'response', 'place', 'unit', 'happenedOn', 'endedOn'],
    order: 'happenedOn',
    form: {
      basics: {
        label: ['事件', 'Event'],
        fields: ['title', 'kind', 'isCritical', 'place', 'unit', 'enterprise', 'happenedOn', 'happenedAt', 'facts'],
      },
      known: { label: ['获知', 'Known'], fields: ['knownOn', 'knownAt'] },
      toll: { label: ['伤亡损失', 'Toll'], fields: ['dead', 'missing', 'hurt', 'loss'] },
      levels: {
        label: ['等级、预警、响应', 'Grade, warning, response'],
        fields: ['grade', 'warning', 'response', 'plan'],
      },
    },
  },
})
