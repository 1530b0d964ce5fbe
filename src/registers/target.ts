import { choice, day, number, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 目标 — a measurable amount wanted by a day. The words as said stay beside the value as issued. */
export const target = defineRegister('target', {
  label: ['目标', 'Target'],
  title: 'indicator',
  fields: {
    plan: ref('plan', '计划', 'Plan').required().frozen(),
    section: text('章节', 'Section').frozen(),
    asSaid: text('原文', 'As said').required().frozen().multiline(),
    start: whole('起', 'Start').required().frozen(),
    end: whole('止', 'End').required().frozen(),
    indicator: text('指标', 'Indicator').required().max(80).searched(),
    comparator: choice('要求', 'Requirement', {
      eq: ['达到', 'Equal to'],
      ge: ['不低于', 'At least'],
      gt: ['高于', 'Above'],
      le: ['不超过', 'At most'],
      up: ['提高', 'Rise'],
      down: ['下降', 'Fall'],
      approx: ['左右', 'About'],
      range: ['区间', 'Range'],
      rank: ['位次', 'Rank'],
      ref: ['与之同步', 'In step with'],
    }).required(),
    saidValue: text('原文数值', 'Value as said').frozen(),
    amount: number('目标值', 'Target value').hint(
      '原文为“x”或未写明的，须核定后填写',
      'Masked or missing in the text: fill in when confirmed',
    ),
    upper: number('上限', 'Upper value'),
    unitName: text('计量单位', 'Unit of measure').max(20),
    period: text('期限（原文）', 'Period as said').frozen(),
    due: day('完成时限', 'Due'),
    strength: choice('性质', 'Strength', {
      floor: ['确保', 'Floor'],
      stretch: ['力争', 'Stretch'],
      expected: ['预期', 'Expected'],
      benchmark: ['对标', 'Benchmark'],
      directional: ['方向', 'Direction only'],
      vague: ['未定量', 'Not quantified'],
      rank: ['位次', 'Rank'],
    }),
    noQuantity: choice('数值状态', 'State of the value', {
      given: ['有数值', 'Given'],
      pending: ['待核定', 'Pending'],
      none: ['确认不定量', 'Confirmed without quantity'],
    }).required(),
    lead: ref('unit', '责任单位', 'Responsible unit'),
    cooperating: refs('unit', '配合单位', 'Cooperating units'),
  },
  lifecycle: {
    states: {
      proposed: ['待审', 'Proposed'],
      accepted: ['已采纳', 'Accepted'],
      rejected: ['不列入', 'Rejected'],
      issued: ['已下发', 'Issued'],
    },
    initial: 'proposed',
    consequences: { issue: ['下发', 'Issue'] },
    moves: {
      accept: {
        label: ['采纳', 'Accept'],
        from: ['proposed', 'rejected'],
        to: 'accepted',
        by: { role: 'supervision' },
        isMain: true,
      },
      reject: {
        label: ['不列入', 'Reject'],
        from: ['proposed', 'accepted'],
        to: 'rejected',
        by: { role: 'supervision' },
        needsReason: true,
      },
    },
  },
  access: {
    read: {
      either: [
        { role: 'supervision' },
        { both: [{ inState: 'issued' }, { role: ['leader', 'unitHead', 'unitOfficer'] }] },
      ],
    },
    create: { role: 'supervision' },
    change: { both: [{ role: 'supervision' }, { inState: ['proposed', 'accepted'] }] },
  },
  indexed: [['plan']],
  views: {
    list: ['indicator', 'comparator', 'amount', 'unitName', 'lead', 'due', 'plan'],
    order: 'start',
    form: {
      value: {
        label: ['目标值', 'Value'],
        fields: ['indicator', 'comparator', 'amount', 'upper', 'unitName', 'noQuantity', 'strength', 'due'],
      },
      owners: { label: ['责任', 'Responsibility'], fields: ['lead', 'cooperating'] },
    },
  },
})
