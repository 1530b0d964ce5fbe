import type { Label } from '#domain/label.ts'
import { banded, capped, counted, external, gate, penalty, penaltyInputs, quality, steps } from './alone.ts'
import { directions, type Formula } from './formula.ts'
import { efficacy, ranked } from './grouped.ts'

const actual = { name: 'actual', label: ['完成数', 'Actual'] } as const
const target = { name: 'target', label: ['目标数', 'Target'] } as const
const cap = { name: 'cap', label: ['封顶（1 为 100%）', 'Cap (1 is 100%)'], default: 1 } as const
const direction = { name: 'direction', label: ['方向', 'Direction'], default: 'up', options: directions } as const
const ordinal: Readonly<Record<(typeof penaltyInputs)[number], Label>> = {
  first: ['事项一', 'First kind'],
  second: ['事项二', 'Second kind'],
  third: ['事项三', 'Third kind'],
  fourth: ['事项四', 'Fourth kind'],
}

/** 公式库 — the closed list of formulas that a scheme may use; what is not here is no formula. */
export const kit = {
  capped: {
    label: ['封顶完成率', 'Capped completion'],
    says: ['分值 × 完成数 ÷ 目标数，完成率封顶', 'Points × actual ÷ target, the rate capped'],
    inputs: [actual, target],
    parameters: [cap],
    isGrouped: false,
    better: 'more',
    apply: capped,
  },
  banded: {
    label: ['分档计分', 'Bands'],
    says: ['按完成率所在档次得分值的一定比例', 'A share of the points by the band of the rate'],
    inputs: [actual, target],
    parameters: [
      {
        name: 'bands',
        label: ['档次：完成率（%）达到，得分值的（%）', 'Bands: rate (%) from, share of points (%)'],
        default: [
          { at: 100, gives: 100 },
          { at: 80, gives: 75 },
          { at: 50, gives: 50 },
        ],
      },
    ],
    isGrouped: false,
    better: 'more',
    apply: banded,
  },
  efficacy: {
    label: ['功效系数', 'Efficacy coefficient'],
    says: ['组内最优得满分，最差得底分，其余按比例', 'Best of the group gets all, worst the floor, others between'],
    inputs: [{ name: 'value', label: ['指标值', 'Value'] }],
    parameters: [{ name: 'low', label: ['最差得（%）', 'Worst gets (%)'], default: 60 }, direction],
    isGrouped: true,
    better: 'either',
    apply: efficacy,
  },
  rank: {
    label: ['位次计分', 'Rank points'],
    says: ['按组内位次得分', 'Points by the rank in the group'],
    inputs: [{ name: 'value', label: ['指标值', 'Value'] }],
    parameters: [
      {
        name: 'bands',
        label: ['前几位：至第几位，得分', 'From the front: up to rank, points'],
        default: [
          { at: 3, gives: 7 },
          { at: 6, gives: 5 },
          { at: 10, gives: 3 },
        ],
      },
      { name: 'back', label: ['后几位：倒数至第几位，得分', 'From the back: up to rank, points'], default: [] },
      { name: 'others', label: ['其余得分', 'Others'], default: 0 },
      {
        name: 'ties',
        label: ['并列', 'Ties'],
        default: 'equal',
        options: { equal: ['并列同位', 'Share a rank'], forbidden: ['不得并列，须先核定', 'May not be: settle first'] },
      },
      direction,
    ],
    isGrouped: true,
    better: 'either',
    apply: ranked,
  },
  steps: {
    label: ['百分点阶梯', 'Steps by percentage point'],
    says: [
      '基础分，完成率每超一个百分点加、每欠一个百分点减，超过拐点后加得少',
      'Base points, more for each point above 100 %, less steeply beyond the knee, less for each point short',
    ],
    inputs: [actual, target],
    parameters: [
      { name: 'short', label: ['每欠 1 个百分点减', 'Less for each point short'], default: 0.1 },
      { name: 'first', label: ['每超 1 个百分点加', 'More for each point above'], default: 0.2 },
      { name: 'knee', label: ['拐点（%）', 'Knee (%)'], default: 130 },
      { name: 'second', label: ['拐点以上每超 1 个百分点加', 'More for each point beyond the knee'], default: 0.1 },
      { name: 'limit', label: ['增减限额', 'Change at most'], default: 10 },
    ],
    isGrouped: false,
    better: 'more',
    apply: steps,
  },
  count: {
    label: ['计数计分', 'Count × points'],
    says: ['每件得若干分，以分值为限', 'So much for each, up to the points of the item'],
    inputs: [{ name: 'count', label: ['件数', 'Count'] }],
    parameters: [{ name: 'each', label: ['每件', 'For each'], default: 1 }],
    isGrouped: false,
    better: 'more',
    apply: counted,
  },
  penalty: {
    label: ['逐次扣分', 'Penalty per event'],
    says: ['从分值起，每发生一次扣若干分，扣完为止', 'From full points, less for each event, never below nought'],
    inputs: penaltyInputs.map((name, i) => ({ name, label: ordinal[name], isOptional: i > 0 })),
    parameters: penaltyInputs.map((name) => ({
      name,
      label: [`${ordinal[name][0]}每次扣`, `${ordinal[name][1]}: each takes`] as const,
      default: 1,
    })),
    isGrouped: false,
    better: 'less',
    apply: penalty,
  },
  quality: {
    label: ['完成率乘质量系数', 'Completion × quality'],
    says: ['封顶完成率得分再乘质量系数', 'Capped completion times a factor for quality'],
    inputs: [actual, target, { name: 'factor', label: ['质量系数', 'Factor of quality'] }],
    parameters: [
      cap,
      { name: 'least', label: ['系数最低', 'Factor at least'], default: 0 },
      { name: 'most', label: ['系数最高', 'Factor at most'], default: 1 },
    ],
    isGrouped: false,
    better: 'more',
    apply: quality,
  },
  external: {
    label: ['外部评分', 'External score'],
    says: ['评定机构给出的分数折算为分值', 'A score given by others, brought to the points of the item'],
    inputs: [{ name: 'score', label: ['评分', 'Score'] }],
    parameters: [{ name: 'full', label: ['满分', 'Full score'], default: 100 }],
    isGrouped: false,
    better: 'more',
    apply: external,
  },
  gate: {
    label: ['一票否决', 'Veto'],
    says: [
      '发生即提请否决，由人决定；须有法定依据',
      'An event proposes a veto; a person decides; needs its legal basis',
    ],
    inputs: [{ name: 'events', label: ['情形', 'Events'] }],
    parameters: [],
    isGrouped: false,
    better: 'less',
    apply: gate,
  },
} as const satisfies Record<string, Formula>

export type FormulaKind = keyof typeof kit

export function formulaOf(kind: FormulaKind): Formula {
  return kit[kind]
}

export function isFormulaKind(value: unknown): value is FormulaKind {
  return typeof value === 'string' && Object.hasOwn(kit, value)
}
