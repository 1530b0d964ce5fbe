import { rungs } from '#registers/enterprise/growth-criterion.ts'
import { choice, day, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff, type Who } from '#schema/who.ts'

const keeper = { charge: ['enterprises', 'platforms'] } as const satisfies Who

/** 培育计划 — a firm that is to reach a rung in a year, with the person who helps it; the gap is worked out, not entered. */
export const cultivation = defineRegister('cultivation', {
  label: ['培育计划', 'Cultivation'],
  title: 'measures',
  fields: {
    enterprise: ref('enterprise', '企业', 'Enterprise').required().frozen(),
    rung: choice('目标梯级', 'Target rung', rungs).required(),
    year: whole('目标年度', 'Year').required().min(1900).max(2999),
    helper: ref('person', '帮扶人', 'Helper').required(),
    measures: text('帮扶措施', 'Measures').required().max(500).multiline().searched(),
    progress: text('本季进展', 'Progress of the quarter').max(500).multiline(),
    promotedOn: day('晋级日期', 'Promoted on').kept(),
  },
  lifecycle: {
    states: { planned: ['培育中', 'Planned'], promoted: ['已晋级', 'Promoted'], missed: ['未晋级', 'Missed'] },
    initial: 'planned',
    moves: {
      report: {
        label: ['报季度进展', 'Report the quarter'],
        from: 'planned',
        to: 'planned',
        by: { either: [keeper, { person: 'helper' }] },
        takes: ['progress'],
        needs: ['progress'],
      },
      promote: {
        label: ['登记晋级', 'Record the promotion'],
        from: 'planned',
        to: 'promoted',
        by: keeper,
        isMain: true,
        stamps: { promotedOn: 'today' },
      },
      miss: { label: ['年度未晋级', 'Not reached'], from: 'planned', to: 'missed', by: keeper, needsReason: true },
    },
    tells: { create: { person: 'helper' } },
  },
  access: {
    read: { either: [staff, { sameEnterprise: 'enterprise' }] },
    create: keeper,
    change: { both: [keeper, { inState: 'planned' }] },
  },
  metrics: {
    hit: { label: ['培育命中率', 'Hit rate'], share: { of: ['promoted'], among: ['planned', 'promoted', 'missed'] } },
  },
  unique: [['enterprise', 'rung', 'year']],
  indexed: [['enterprise'], ['year']],
  views: {
    list: ['measures', 'enterprise', 'rung', 'year', 'helper', 'promotedOn'],
    order: 'year',
    form: {
      basics: {
        label: ['培育', 'Cultivation'],
        fields: ['enterprise', 'rung', 'year', 'helper', 'measures', 'progress'],
      },
    },
  },
})
