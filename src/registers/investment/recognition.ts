import type { Credit } from '#domain/investment/credit.ts'
import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, flag, lines, money, number, ref, refs, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { business, leader, promoter, unitStaff, wan } from './access.ts'

const own = { both: [{ sameUnit: 'units' }, unitStaff] } as const
const statistics = { both: [{ charge: 'statistics' }, unitStaff] } as const

/** Who attracted it, and by how much of the whole. */
const shareColumns = {
  unit: ref('unit', '单位', 'Unit').required(),
  percent: number('份额', 'Share', ['%', '%']).min(0).max(100).required(),
}

/** From the day on which somebody recognised it a recognition counts, disputed or not. */
export const countedStates = ['recognised', 'disputed', 'ruled', 'official'] as const

/** What counts for a unit from January up to a month, as filters of the list: they stay short however much there is. */
export function countedFilters(unit: string, month: string): Readonly<Record<string, string>> {
  return {
    ...{ kind: 'funds', units: unit, state: countedStates.join(',') },
    ...{ 'countedIn.from': `${month.slice(0, 4)}-01`, 'countedIn.until': month },
  }
}

/** 招商认定 — what units claim, what is recognised after the papers were checked, what statistics say: three values, none written over another. */
export const recognition = defineRegister('recognition', {
  label: ['招商认定', 'Recognition'],
  title: 'name',
  fields: {
    name: text('认定事项', 'Matter').required().max(120).searched(),
    kind: choice('认定类别', 'Kind', {
      lead: ['有效线索', 'Valid lead'],
      signed: ['签约', 'Signed'],
      registered: ['注册', 'Registered'],
      started: ['开工', 'Started'],
      produced: ['投产', 'In production'],
      funds: ['到位资金', 'Money arrived'],
      aboveScale: ['入规', 'Above scale'],
    })
      .required()
      .frozen(),
    contract: ref('contract', '投资合同', 'Contract').frozen(),
    lead: ref('lead', '招商线索', 'Lead').frozen(),
    period: text('所属月份', 'Month').required().max(7).month().hint('如 2026-06', 'Such as 2026-06'),
    claimed: money('申报金额', 'Claimed', wan).min(0).hint('按个数认定的不填', 'Not for what is counted'),
    shares: lines('引资单位和份额', 'Units and shares', shareColumns).hint(
      '不填即由申报单位全得；合计不超过100%',
      'Without any the claiming unit has all; together no more than 100 %',
    ),
    units: refs('unit', '引资单位', 'Units').required().kept(),
    evidence: data<StoredFile>('证明材料', 'Evidence', 'file'),
    isConfirmed: flag('投资方已确认', 'Confirmed by the investor'),
    isOnSite: flag('已现场核查', 'Checked on site'),
    checkWords: text('核查意见', 'Opinion of the check').max(500).multiline(),
    checkedOn: day('核查日期', 'Checked on').kept(),
    checkedBy: ref('person', '核查人', 'Checked by').kept(),
    recognised: money('认定金额', 'Recognised', wan),
    reasons: refs('investment_rule', '核减（不予认定）情形', 'Reasons of exclusion'),
    reasonWords: text('核减理由', 'Why reduced').max(500).multiline(),
    credits: data<readonly Credit[]>('分单位认定', 'Credits of units').kept(),
    countedIn: text('计入月份', 'Counted in').month().kept(),
    recognisedOn: day('认定日期', 'Recognised on').kept(),
    recognisedBy: ref('person', '认定人', 'Recognised by').kept(),
    objection: text('异议', 'Objection').max(500).multiline(),
    objectedOn: day('异议日期', 'Objected on').kept(),
    objectedBy: ref('unit', '异议单位', 'Objecting unit').kept(),
    ruling: text('裁定意见', 'Ruling').max(500).multiline(),
    ruledShares: lines('裁定份额', 'Shares as ruled', shareColumns).hint(
      '维持原份额的不填',
      'Nothing when the shares stand',
    ),
    ruledAmount: money('裁定金额', 'Amount as ruled', wan)
      .min(0)
      .hint('维持原金额的不填', 'Nothing when the amount stands'),
    ruledOn: day('裁定日期', 'Ruled on').kept(),
    ruledBy: ref('person', '裁定人', 'Ruled by').kept(),
    corrects: ref('recognition', '更正', 'Corrects').kept(),
    official: money('统计数', 'Official figure', wan).min(0),
    officialSource: text('统计来源', 'Source of the official figure').max(200),
    officialOn: day('统计数导入日期', 'Official figure taken on').kept(),
  },
  lifecycle: {
    states: {
      claimed: ['已申报', 'Claimed'],
      checked: ['已核查', 'Checked'],
      recognised: ['已认定', 'Recognised'],
      disputed: ['复议中', 'Disputed'],
      ruled: ['已裁定', 'Ruled'],
      official: ['已有统计数', 'Official figure taken'],
      returned: ['已退回', 'Returned'],
      excluded: ['不予认定', 'Excluded'],
    },
    initial: 'claimed',
    consequences: { correct: ['更正', 'Correct'] },
    tells: {
      create: promoter,
      recognise: { sameUnit: 'units' },
      exclude: { sameUnit: 'units' },
      object: leader,
      rule: { sameUnit: 'units' },
    },
    moves: {
      check: {
        label: ['核查', 'Check'],
        from: 'claimed',
        to: 'checked',
        by: { both: [{ charge: ['investment', 'finance', 'statistics'] }, unitStaff] },
        isMain: true,
        takes: ['isOnSite', 'checkWords'],
        needs: ['checkWords'],
        stamps: { checkedOn: 'today', checkedBy: 'person' },
      },
      return: {
        label: ['退回补件', 'Return'],
        from: ['claimed', 'checked'],
        to: 'returned',
        by: promoter,
        needsReason: true,
      },
      resubmit: {
        label: ['重新申报', 'Claim again'],
        from: 'returned',
        to: 'claimed',
        by: own,
        takes: ['claimed', 'evidence'],
      },
      recognise: {
        label: ['认定', 'Recognise'],
        from: 'checked',
        to: 'recognised',
        by: { both: [promoter, { not: { person: 'checkedBy' } }] },
        isMain: true,
        takes: ['recognised', 'reasons', 'reasonWords'],
        stamps: { recognisedOn: 'today', recognisedBy: 'person' },
      },
      exclude: {
        label: ['不予认定', 'Exclude'],
        from: 'checked',
        to: 'excluded',
        by: promoter,
        takes: ['reasons', 'reasonWords'],
        needs: ['reasons'],
        stamps: { recognisedOn: 'today', recognisedBy: 'person' },
      },
      object: {
        label: ['提出异议', 'Object'],
        from: ['recognised', 'excluded'],
        to: 'disputed',
        by: own,
        takes: ['objection'],
        needs: ['objection'],
        stamps: { objectedOn: 'today' },
      },
      rule: {
        label: ['裁定', 'Rule'],
        from: 'disputed',
        to: 'ruled',
        by: leader,
        isMain: true,
        takes: ['ruling', 'ruledShares', 'ruledAmount'],
        needs: ['ruling'],
        stamps: { ruledOn: 'today', ruledBy: 'person' },
      },
      enter: {
        label: ['导入统计数', 'Take the official figure'],
        from: ['recognised', 'ruled'],
        to: 'official',
        by: statistics,
        takes: ['official', 'officialSource'],
        needs: ['official', 'officialSource'],
        stamps: { officialOn: 'today' },
      },
    },
  },
  access: {
    read: business,
    // That a unit claims for itself among others is seen from the shares (services/investment/recognitions.ts).
    create: { either: [promoter, unitStaff] },
    change: { both: [{ either: [promoter, own] }, { inState: ['claimed', 'returned'] }] },
  },
  deadlines: {
    rule: {
      label: ['裁定', 'Rule by'],
      after: 'objectedOn',
      limit: 'recognition-ruling',
      metIn: ['claimed', 'checked', 'recognised', 'ruled', 'official', 'returned', 'excluded'],
    },
  },
  metrics: { recognised: { label: ['认定金额', 'Recognised'], sum: 'recognised' } },
  indexed: [['contract'], ['corrects'], ['state', 'period']],
  views: {
    list: ['name', 'kind', 'units', 'period', 'claimed', 'recognised', 'official', 'countedIn', 'recognisedOn'],
    order: 'period',
    form: {
      claim: {
        label: ['申报', 'Claim'],
        fields: ['name', 'kind', 'contract', 'lead', 'period', 'claimed', 'shares', 'evidence', 'isConfirmed'],
      },
    },
  },
})
