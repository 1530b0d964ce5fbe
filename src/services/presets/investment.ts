import { dayOf } from '#domain/day.ts'
import type { investmentRule } from '#registers/investment/investment-rule.ts'
import type { limit } from '#registers/limit.ts'
import type { FactsOf } from '#schema/register.ts'

type Preset = FactsOf<typeof investmentRule>

const since = dayOf(2000, 1, 1)
const guess = '系统预设，无统一规定，由高新区确定'

/** 招商时限预设 — clocks of a lead and of what follows; each zone may change them. */
export const investmentLimits: readonly FactsOf<typeof limit>[] = [
  {
    code: 'lead-answer',
    name: '答复招商线索',
    count: 1,
    per: 'days',
    basis: '参照部分市招商线索管理办法：1日内登记答复',
  },
  {
    code: 'lead-judge',
    name: '研判招商线索',
    count: 3,
    per: 'days',
    basis: '参照部分市招商线索管理办法：3日内研判，需专业机构的1周',
  },
  {
    code: 'lead-feedback',
    name: '反馈引荐人或投资方',
    count: 7,
    per: 'days',
    basis: '参照部分市招商线索管理办法：1周内反馈是否跟进',
  },
  {
    code: 'lead-progress',
    name: '在跟线索报进展',
    count: 14,
    per: 'days',
    basis: '参照部分市招商线索管理办法：每两周报一次进展',
  },
  { code: 'first-talk-validity', name: '首谈登记有效期', count: 12, per: 'months', basis: guess },
  { code: 'contract-registration', name: '签约后注册企业', count: 3, per: 'months', basis: guess },
  {
    code: 'gate-papers',
    roll: 'none',
    name: '准入评审材料提前送达',
    count: 1,
    per: 'days',
    basis: '参照部分市项目准入评审办法：会前至少1日送达',
  },
  { code: 'gate-validity', name: '准入结论有效期', count: 12, per: 'months', basis: guess },
  { code: 'recognition-objection', name: '对招商认定提出异议', count: 5, per: 'workdays', basis: guess },
  { code: 'recognition-ruling', name: '裁定招商认定异议', count: 10, per: 'workdays', basis: guess },
]

/** 招商规则预设 — examples found in practice, to be replaced by the rules of the zone; each names where it comes from. */
export const investmentRulePresets: readonly Preset[] = [
  ...thresholds(),
  ...named('veto', '参照部分开发区准入负面清单，由高新区确定', [
    ['veto-banned', '国家淘汰类、禁止类产业'],
    ['veto-two-high', '高耗能高排放且无能耗、排放指标'],
    ['veto-toxic', '使用禁用有毒工艺'],
    ['veto-plan', '列入园区规划环评负面清单'],
    ['veto-chemical', '化工项目不在化工园区'],
    ['veto-credit', '投资方严重失信'],
  ]),
  ...named('exclusion', '参照部分市招商引资认定办法，由高新区确定', [
    ['local', '纯本地投资'],
    ['public-money', '财政资金基础设施或政府付费项目'],
    ['monopoly', '电力、通信、燃气等垄断行业网点'],
    ['estate', '房地产、餐饮、农业项目'],
    ['relocation', '本地搬迁或老厂新增生产线'],
    ['second-phase', '已签合同内的二期'],
    ['below-line', '未达起点规模'],
    ['not-on-ledger', '事前未登记入台账或未按月报送'],
    ['document-weak', '凭证不全或跨年度'],
    ['other', '领导小组认定的其他情形'],
  ]),
  ...parameters(),
]

function thresholds(): readonly Preset[] {
  const of = (
    code: string,
    name: string,
    sense: 'least' | 'most',
    value: number,
    unitName: string,
    basis: string,
  ): Preset => ({
    kind: 'threshold',
    code,
    name,
    sense,
    value,
    unitName,
    validFrom: since,
    basis,
  })
  return [
    of('intensity', '投资强度', 'least', 300, '万元/亩', '参照部分市工业项目准入标准'),
    of('tax-per-mu', '亩均税收', 'least', 30, '万元/亩·年', '参照部分市工业项目准入标准'),
    of('floor-ratio', '容积率', 'least', 1, '', '参照部分市工业项目准入标准'),
    of('coverage', '建筑系数', 'least', 40, '%', '参照部分市工业项目准入标准'),
    of('office-share', '行政生活用地占比', 'most', 7, '%', '工业项目建设用地控制指标'),
    of('months', '建设周期', 'most', 24, '个月', guess),
    of(
      'energy',
      '年综合能耗（超过的报省级节能审查）',
      'most',
      10_000,
      '吨标准煤',
      '参照部分省固定资产投资项目节能审查办法',
    ),
  ]
}

function named(
  kind: 'veto' | 'exclusion',
  basis: string,
  list: readonly (readonly [code: string, name: string])[],
): readonly Preset[] {
  return list.map(([code, name]) => ({ kind, code, name, validFrom: since, basis }))
}

function parameters(): readonly Preset[] {
  const of = (code: string, name: string, value: number, unitName: string): Preset => ({
    kind: 'measure',
    code,
    name,
    value,
    unitName,
    validFrom: since,
    basis: guess,
  })
  return [
    of('change-percent', '须重新评审的变化幅度', 20, '%'),
    of('trim-from', '评分去高去低的起点人数', 7, '人'),
    of('explain-behind', '列入说明建议：慢于序时进度', 10, '个百分点'),
    of('floor-rate', '默认起算完成率', 60, '%'),
  ]
}
