import { collaterals, uses } from '#registers/finance/finance-product.ts'
import { choice, choices, data, day, flag, money, number, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const keeper = { charge: 'finance' } as const
const firm = { sameEnterprise: 'enterprise' } as const
const either = { either: [keeper, firm] } as const

/** 对接 — one product that a need was pushed to: when, and what came of it. A need is one need, however many banks hear of it. */
export type Match = {
  readonly product: string
  /** Bank and product as they were called on the day. */
  readonly name: string
  readonly on: string
  readonly result: 'open' | 'refused' | 'granted'
  readonly resultOn: string | null
  readonly reason: string | null
}

export const refusals = {
  collateral: ['担保物不足', 'Too little collateral'],
  repayment: ['还款能力不足', 'Ability to repay'],
  record: ['信用记录', 'Credit record'],
  papers: ['资料不全', 'Papers missing'],
  industry: ['行业限制', 'Industry limits'],
  price: ['利率谈不拢', 'No agreement on the rate'],
  firm: ['企业放弃', 'The firm gave up'],
} as const

/** 融资需求 — money that a firm looks for, from its filing to the last repayment; banks decide alone, the zone brings them together. */
export const financeNeed = defineRegister('finance_need', {
  label: ['融资需求', 'Finance need'],
  title: 'purpose',
  fields: {
    enterprise: ref('enterprise', '企业', 'Enterprise').required().frozen(),
    purpose: text('需求说明', 'What it is for').required().max(200).searched(),
    use: choice('用途', 'Use', uses).required(),
    amount: money('需求金额', 'Amount', ['万元', '× 10,000 yuan']).required().min(1),
    term: whole('期限', 'Term', ['个月', 'months']).required().min(1).max(600),
    collateral: choices('可提供的担保物', 'Collateral offered', collaterals).required(),
    rateCap: number('可接受的最高年利率', 'Highest rate accepted', ['%', '%']).min(0).max(100),
    due: day('希望到位日期', 'Wanted by').required(),
    isUrgent: flag('急需', 'Urgent'),
    filedOn: day('提出日期', 'Filed on').kept(),
    verifiedOn: day('核实日期', 'Verified on').kept(),
    verifiedBy: ref('person', '核实人', 'Verified by').kept(),
    products: refs('finance_product', '推送产品', 'Pushed to'),
    pushedOn: day('推送日期', 'Pushed on').kept(),
    matches: data<readonly Match[]>('对接记录', 'Matches').kept(),
    refusedBy: ref('finance_product', '未成的产品', 'Refused by'),
    refusal: choice('未成原因', 'Reason of the refusal', refusals),
    surveyedOn: day('尽调日期', 'Survey on').kept(),
    product: ref('finance_product', '授信产品', 'Granted by'),
    credit: money('授信金额', 'Credit granted', ['万元', '× 10,000 yuan']).min(1),
    creditedOn: day('授信日期', 'Granted on').kept(),
    lentOn: day('首笔放款日期', 'First lent on').kept(),
    settledOn: day('结清日期', 'Settled on').kept(),
  },
  lifecycle: {
    states: {
      filed: ['待核实', 'To be verified'],
      verified: ['待推送', 'To be pushed'],
      pushed: ['对接中', 'With banks'],
      surveyed: ['尽调中', 'Being surveyed'],
      credited: ['已授信', 'Credit granted'],
      lent: ['已放款', 'Lent'],
      settled: ['已结清', 'Settled'],
      refused: ['未成，待二次匹配', 'Refused, to be matched again'],
      withdrawn: ['已撤回', 'Withdrawn'],
    },
    initial: 'filed',
    consequences: { lend: ['登记放款', 'Lent'], refuse: ['各家均未成', 'Refused by all'] },
    tells: { create: keeper, verify: firm, push: firm, grant: firm, lend: firm, refuse: firm },
    moves: {
      verify: {
        label: ['核实', 'Verify'],
        from: 'filed',
        to: 'verified',
        by: keeper,
        isMain: true,
        stamps: { verifiedOn: 'today', verifiedBy: 'person' },
      },
      push: {
        label: ['推送给机构', 'Push to banks'],
        from: ['verified', 'refused'],
        to: 'pushed',
        by: keeper,
        isMain: true,
        takes: ['products'],
        needs: ['products'],
        stamps: { pushedOn: 'today' },
      },
      survey: {
        label: ['进入尽调', 'Survey begins'],
        from: 'pushed',
        to: 'surveyed',
        by: keeper,
        isMain: true,
        stamps: { surveyedOn: 'today' },
      },
      hear: {
        label: ['记一家未成', 'One bank refused'],
        from: ['pushed', 'surveyed'],
        to: 'pushed',
        by: keeper,
        takes: ['refusedBy', 'refusal'],
        needs: ['refusedBy', 'refusal'],
      },
      grant: {
        label: ['记授信', 'Credit granted'],
        from: ['pushed', 'surveyed'],
        to: 'credited',
        by: keeper,
        takes: ['product', 'credit'],
        needs: ['product', 'credit'],
        stamps: { creditedOn: 'today' },
      },
      settle: {
        label: ['结清', 'Settle'],
        from: 'lent',
        to: 'settled',
        by: keeper,
        isMain: true,
        stamps: { settledOn: 'today' },
      },
      withdraw: {
        label: ['撤回', 'Withdraw'],
        from: ['filed', 'verified', 'pushed', 'surveyed', 'credited', 'refused'],
        to: 'withdrawn',
        by: either,
        needsReason: true,
      },
    },
  },
  access: {
    read: { either: [keeper, { role: ['supervision', 'leader'] }, firm] },
    create: either,
    change: { both: [either, { inState: 'filed' }] },
  },
  deadlines: {
    verify: {
      label: ['核实', 'Verify by'],
      after: 'filedOn',
      limit: 'finance-verify',
      metIn: ['verified', 'pushed', 'surveyed', 'credited', 'lent', 'settled', 'refused', 'withdrawn'],
    },
  },
  metrics: {
    open: {
      label: ['在办需求', 'Open needs'],
      count: { in: ['filed', 'verified', 'pushed', 'surveyed', 'credited', 'refused'] },
    },
    amount: { label: ['需求金额', 'Amount'], sum: 'amount' },
  },
  indexed: [['enterprise'], ['state', 'due']],
  views: {
    list: [
      ...(['purpose', 'enterprise', 'use', 'amount', 'term', 'due', 'isUrgent', 'collateral'] as const),
      ...(['products', 'product', 'credit', 'lentOn', 'refusal'] as const),
    ],
    order: 'due',
    form: {
      basics: {
        label: ['需求', 'Need'],
        fields: ['enterprise', 'purpose', 'use', 'amount', 'term', 'collateral', 'rateCap', 'due', 'isUrgent'],
      },
    },
  },
})
