import type { PerMuInputs, PerMuItem } from '#domain/enterprise/per-mu.ts'
import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const keeper = { charge: 'enterprises' } as const satisfies Who
const open = ['published', 'objected', 'upheld', 'dismissed', 'final'] as const
const ownFirm = { both: [{ sameEnterprise: 'enterprise' }, { inState: open }] } as const satisfies Who

/** 亩均得分 — one firm in one evaluation: the figures it was worked out from, each indicator, objection, ruling and grade. */
export const perMuSheet = defineRegister('per_mu_sheet', {
  label: ['亩均得分', 'Per-mu score'],
  title: 'name',
  fields: {
    name: text('评价', 'Evaluation').kept().searched(),
    run: ref('per_mu_run', '亩均评价', 'Evaluation').required().frozen(),
    enterprise: ref('enterprise', '企业', 'Enterprise').required().frozen(),
    inputs: data<PerMuInputs>('取数快照', 'Figures used').kept(),
    items: data<readonly PerMuItem[]>('分项计算', 'Indicators').kept(),
    land: number('评价用地', 'Land', ['亩', 'mu']).kept(),
    adjustment: number('加减分', 'Adjustment').hint('附依据，由裁定人填写', 'With its reason, by whoever rules'),
    correctedLand: number('更正后用地（亩）', 'Land as corrected (mu)').min(0),
    total: number('总分', 'Total').kept(),
    rank: whole('排名', 'Rank').kept(),
    grade: choice('等级', 'Grade', {
      A: ['A类', 'A'],
      B: ['B类', 'B'],
      C: ['C类', 'C'],
      D: ['D类', 'D'],
      T: ['不评级', 'Not graded'],
    }).kept(),
    ungraded: text('不评级原因', 'Why not graded').kept(),
    vetoProposed: text('建议否决事由', 'Veto proposed for').kept(),
    vetoBy: ref('person', '否决决定人', 'Vetoed by').kept(),
    objection: text('异议理由', 'Objection').max(1000).multiline(),
    proof: data<StoredFile>('盖章证明材料', 'Stamped proof', 'file'),
    objectedOn: day('异议日期', 'Objected on').kept(),
    ruling: text('裁定意见', 'Ruling').max(1000).multiline(),
    ruledOn: day('裁定日期', 'Ruled on').kept(),
    ruledBy: ref('person', '裁定人', 'Ruled by').kept(),
    effects: text('差别化措施', 'Differential measures').max(500).multiline(),
    effectsBy: ref('person', '措施决定人', 'Measures decided by').kept(),
  },
  lifecycle: {
    states: {
      computed: ['已测算', 'Worked out'],
      published: ['公示中', 'Published'],
      objected: ['异议待裁定', 'Objected'],
      upheld: ['异议成立', 'Upheld'],
      dismissed: ['异议不成立', 'Dismissed'],
      final: ['已定档', 'Final'],
    },
    initial: 'computed',
    consequences: {
      recompute: ['重新测算', 'Work out again'],
      publish: ['公示', 'Publish'],
      finalise: ['定档', 'Make final'],
    },
    moves: {
      object: {
        label: ['提出异议', 'Object'],
        from: 'published',
        to: 'objected',
        by: { sameEnterprise: 'enterprise' },
        isMain: true,
        takes: ['objection', 'proof'],
        needs: ['objection', 'proof'],
        stamps: { objectedOn: 'today' },
      },
      uphold: {
        label: ['异议成立', 'Uphold'],
        from: 'objected',
        to: 'upheld',
        by: keeper,
        isMain: true,
        takes: ['ruling', 'correctedLand', 'adjustment'],
        needs: ['ruling'],
        stamps: { ruledOn: 'today', ruledBy: 'person' },
      },
      dismiss: {
        label: ['异议不成立', 'Dismiss'],
        from: 'objected',
        to: 'dismissed',
        by: keeper,
        takes: ['ruling'],
        needs: ['ruling'],
        stamps: { ruledOn: 'today', ruledBy: 'person' },
      },
      veto: {
        label: ['一票否决定为D类', 'Veto to D'],
        from: 'computed',
        to: 'computed',
        by: { role: 'leader' },
        needs: ['vetoProposed'],
        needsReason: true,
        stamps: { vetoBy: 'person' },
      },
      decideEffects: {
        label: ['决定差别化措施', 'Decide on measures'],
        from: 'final',
        to: 'final',
        by: { role: 'leader' },
        takes: ['effects'],
        needs: ['effects'],
        needsReason: true,
        stamps: { effectsBy: 'person' },
      },
    },
    tells: {
      publish: { sameEnterprise: 'enterprise' },
      object: keeper,
      uphold: { sameEnterprise: 'enterprise' },
      dismiss: { sameEnterprise: 'enterprise' },
      finalise: { sameEnterprise: 'enterprise' },
      veto: { sameEnterprise: 'enterprise' },
      decideEffects: { sameEnterprise: 'enterprise' },
    },
  },
  access: {
    read: { either: [keeper, { role: ['leader', 'supervision'] }, ownFirm] },
    create: { nobody: true },
    change: { nobody: true },
  },
  metrics: {
    objected: { label: ['异议待裁定', 'Objections open'], count: { in: ['objected'] } },
  },
  unique: [['run', 'enterprise']],
  indexed: [['enterprise']],
  views: {
    list: ['name', 'enterprise', 'run', 'land', 'total', 'rank', 'grade', 'ungraded', 'vetoProposed', 'objectedOn'],
    order: 'rank',
    form: {
      basics: {
        label: ['评价', 'Evaluation'],
        fields: ['run', 'enterprise', 'adjustment', 'correctedLand', 'objection', 'proof', 'ruling', 'effects'],
      },
    },
  },
})
