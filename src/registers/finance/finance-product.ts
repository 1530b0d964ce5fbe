import { choice, choices, day, money, number, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const keeper = { charge: 'finance' } as const

/** What a firm can put up for a loan; a need offers some, a product asks for one of some. */
export const collaterals = {
  land: ['土地', 'Land'],
  plant: ['厂房', 'Plant'],
  equipment: ['设备', 'Equipment'],
  receivables: ['应收账款或订单', 'Receivables or orders'],
  patent: ['知识产权', 'Intellectual property'],
  guarantee: ['担保公司担保', 'Guarantee company'],
  none: ['无抵押', 'None'],
} as const

export const uses = {
  working: ['流动资金', 'Working capital'],
  equipment: ['设备和技术改造', 'Equipment and renewal'],
  building: ['厂房建设', 'Building'],
  trade: ['贸易融资', 'Trade'],
  equity: ['股权融资', 'Equity'],
} as const

/** 金融产品 — what a bank or fund offers on which conditions, while the offer is valid. */
export const financeProduct = defineRegister('finance_product', {
  label: ['金融产品', 'Finance product'],
  title: 'name',
  fields: {
    name: text('产品名称', 'Product').required().max(60).searched(),
    bank: text('机构', 'Bank').required().max(60).searched(),
    kind: choice('种类', 'Kind', {
      mortgage: ['抵押', 'Mortgage'],
      credit: ['信用', 'Credit'],
      guarantee: ['担保', 'Guaranteed'],
      parkCredit: ['财园信贷通', 'Park credit scheme'],
      discount: ['贴现', 'Discount'],
      lease: ['租赁', 'Lease'],
      equity: ['股权', 'Equity'],
    }).required(),
    uses: choices('适用用途', 'Uses', uses).required(),
    cap: money('最高额度', 'Cap', ['万元', '× 10,000 yuan']).required().min(0),
    rate: number('年利率', 'Yearly rate', ['%', '%']).min(0).max(100),
    maxTerm: whole('最长期限', 'Longest term', ['个月', 'months']).required().min(1).max(600),
    accepts: choices('可接受的担保物', 'Accepts', collaterals).required(),
    guarantee: text('担保方式', 'Guarantee').max(100),
    conditions: text('条件', 'Conditions').max(500).multiline(),
    validFrom: day('适用自', 'Valid from').required(),
    validUntil: day('适用至', 'Valid until'),
  },
  lifecycle: {
    states: { open: ['在办', 'On offer'], closed: ['已停办', 'Withdrawn'] },
    initial: 'open',
    moves: {
      close: { label: ['停办', 'Withdraw'], from: 'open', to: 'closed', by: keeper, needsReason: true },
      resume: { label: ['恢复', 'Resume'], from: 'closed', to: 'open', by: keeper },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer', 'enterprise'] },
    create: keeper,
    change: { both: [keeper, { inState: 'open' }] },
  },
  metrics: { open: { label: ['在办产品', 'On offer'], count: { in: ['open'] } } },
  indexed: [['state', 'bank']],
  views: {
    list: ['name', 'bank', 'kind', 'cap', 'rate', 'maxTerm', 'validFrom', 'validUntil'],
    order: 'bank',
    form: {
      basics: { label: ['产品', 'Product'], fields: ['name', 'bank', 'kind', 'uses'] },
      terms: {
        label: ['条件', 'Terms'],
        fields: ['cap', 'rate', 'maxTerm', 'accepts', 'guarantee', 'conditions', 'validFrom', 'validUntil'],
      },
    },
  },
})
