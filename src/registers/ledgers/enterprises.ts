import type { Label } from '#domain/label.ts'
import { chainNode } from '#registers/chain/chain-node.ts'
import { enterpriseMonth } from '#registers/enterprise/enterprise-month.ts'
import { perMuSheet } from '#registers/enterprise/per-mu-sheet.ts'
import { saving } from '#registers/enterprise/saving.ts'
import { financeNeed } from '#registers/finance/finance-need.ts'
import { jobArrival } from '#registers/labour/job-arrival.ts'
import { jobNeed } from '#registers/labour/job-need.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { defineLedger, type LedgerColumn } from '#schema/ledger.ts'

/** The indicators of a per-mu evaluation, with what each is counted in. */
const indicators: readonly (readonly [key: string, title: Label])[] = [
  ['tax', ['亩均税收（万元/亩）', 'Tax per mu']],
  ['sales', ['亩均销售（万元/亩）', 'Sales per mu']],
  ['added', ['亩均增加值（万元/亩）', 'Value added per mu']],
  ['energy', ['单位能耗增加值（万元/吨标准煤）', 'Value added per tce']],
  ['emission', ['单位排放增加值（万元/吨）', 'Value added per tonne']],
  ['labour', ['全员劳动生产率（万元/人）', 'Labour productivity']],
  ['rd', ['研发占比', 'R&D share']],
  ['powerTax', ['单位用电税收', 'Tax per kWh']],
]

function valueAndPoints(key: string, title: Label): readonly LedgerColumn<never>[] {
  const points: Label = [`${title[0].replace(/（.*/, '')}得分`, `${title[1]}, points`]
  return [
    { title, figure: `${key}Value`, kind: 'number' },
    { title: points, figure: `${key}Points`, kind: 'number' },
  ]
}

/** 企业台账 — what firms report, save and score, what they need, what they ask, and the chains they stand in. */
export const enterpriseLedgers = [
  defineLedger('firm-monthly', enterpriseMonth, {
    title: ['企业月度快报', 'Monthly report of firms'],
    columns: [
      { title: ['序号', 'No.'], own: 'line' },
      { title: ['统一社会信用代码', 'Credit code'], field: 'enterprise', by: 'uscc' },
      { title: ['企业名称', 'Enterprise'], through: 'enterprise', shows: 'name' },
      { title: ['月份', 'Month'], field: 'period' },
      { title: ['产值（万元）', 'Output (10,000 yuan)'], field: 'output' },
      { title: ['营收（万元）', 'Revenue (10,000 yuan)'], field: 'revenue' },
      { title: ['税收（万元）', 'Tax (10,000 yuan)'], field: 'tax' },
      { title: ['用电（千瓦时）', 'Power (kWh)'], field: 'power' },
      { title: ['用工（人）', 'Staff (persons)'], field: 'staff' },
      { title: ['订单', 'Orders'], field: 'orders' },
      { title: ['困难诉求', 'Difficulties'], field: 'difficulties' },
      { title: ['数据来源', 'Source'], field: 'source' },
      { title: ['版次', 'Edition'], field: 'edition' },
      { title: ['更正原因', 'Why corrected'], field: 'why' },
    ],
  }),
  defineLedger('firm-savings', saving, {
    title: ['降成本一企一表', 'Savings of a firm'],
    columns: [
      { title: ['序号', 'No.'], own: 'line' },
      { title: ['企业', 'Enterprise'], field: 'enterprise' },
      { title: ['政策', 'Policy'], field: 'policy' },
      { title: ['文号', 'Document'], through: 'policy', shows: 'document' },
      { title: ['享受时间', 'Month'], field: 'period' },
      { title: ['金额（万元）', 'Saved (10,000 yuan)'], field: 'saved' },
      { title: ['计算基数（万元）', 'Base (10,000 yuan)'], field: 'base' },
      { title: ['用款天数', 'Days'], field: 'days' },
      { title: ['减免数量', 'Quantity'], field: 'quantity' },
      { title: ['测算方法', 'Formula'], through: 'policy', shows: 'method' },
      { title: ['测算过程', 'Working'], field: 'working' },
      { title: ['经办部门', 'Office'], field: 'office' },
      { title: ['数据性质', 'What the numbers are'], field: 'evidenceKind' },
      { title: ['状态', 'State'], own: 'state' },
    ],
  }),
  defineLedger('per-mu', perMuSheet, {
    title: ['亩均评价表', 'Per-mu evaluation'],
    from: [
      '由评价计算；有误由企业提出异议，经裁定更正用地或加减分',
      'the evaluation works it out; a firm objects, and a ruling corrects its land or adjusts its points',
    ],
    sortedBy: 'rank',
    columns: [
      { title: ['评价', 'Evaluation'], field: 'run' },
      { title: ['企业', 'Enterprise'], field: 'enterprise' },
      { title: ['自有用地（亩）', 'Own land (mu)'], through: 'enterprise', shows: 'ownLand' },
      { title: ['租入用地（亩）', 'Land rented (mu)'], through: 'enterprise', shows: 'rentedLand' },
      { title: ['租出用地（亩）', 'Land leased out (mu)'], through: 'enterprise', shows: 'leasedLand' },
      { title: ['评价用地（亩）', 'Land evaluated (mu)'], field: 'land' },
      ...indicators.flatMap(([key, title]) => valueAndPoints(key, title)),
      { title: ['更正后用地（亩）', 'Land as corrected (mu)'], field: 'correctedLand' },
      { title: ['加减分', 'Added or taken'], field: 'adjustment' },
      { title: ['总分', 'Total'], field: 'total' },
      { title: ['排名', 'Rank'], figure: 'rank', kind: 'number' },
      { title: ['等级', 'Grade'], field: 'grade' },
      { title: ['企业确认（签章）', 'Confirmed by the firm'], own: 'pen' },
      { title: ['状态', 'State'], own: 'state' },
      { title: ['异议理由', 'Objection'], field: 'objection' },
      { title: ['裁定意见', 'Ruling'], field: 'ruling' },
    ],
  }),
  defineLedger('chain-nodes', chainNode, {
    title: ['产业链节点清单', 'Nodes of the chains'],
    from: ['由链上企业汇总', 'it sums up the firms of the chain'],
    columns: [
      { title: ['序号', 'No.'], own: 'line' },
      { title: ['产业链', 'Chain'], field: 'chain' },
      { title: ['环节', 'Segment'], field: 'segment' },
      { title: ['节点', 'Node'], field: 'name' },
      { title: ['状态', 'Strength'], figure: 'strength', kind: 'text' },
      { title: ['企业数', 'Firms'], figure: 'firms', kind: 'number' },
      { title: ['龙头企业', 'Leading firms'], figure: 'masters', kind: 'text', width: 30 },
      { title: ['缺失环节', 'Gap'], field: 'gap' },
      { title: ['补链方式', 'Way to close it'], field: 'gapAct' },
      { title: ['优先级', 'Priority'], field: 'priority' },
      { title: ['目标企业', 'Firms wanted'], field: 'targets' },
      { title: ['关键技术', 'Key technologies'], field: 'techniques' },
      { title: ['本地配套率（%）', 'Local supply (%)'], field: 'localShare' },
    ],
  }),
  defineLedger('bank-matching', financeNeed, {
    title: ['银企对接清单', 'Firms and banks'],
    columns: [
      { title: ['序号', 'No.'], own: 'line' },
      { title: ['企业', 'Enterprise'], field: 'enterprise' },
      { title: ['需求说明', 'What it is for'], field: 'purpose' },
      { title: ['需求（万元）', 'Amount (10,000 yuan)'], field: 'amount' },
      { title: ['期限（个月）', 'Term (months)'], field: 'term' },
      { title: ['用途', 'Use'], field: 'use' },
      { title: ['抵押', 'Collateral'], field: 'collateral' },
      { title: ['希望到位日期', 'Wanted by'], field: 'due' },
      { title: ['意向银行', 'Banks asked'], field: 'products' },
      { title: ['进度', 'Progress'], own: 'state' },
      { title: ['授信（万元）', 'Credit granted (10,000 yuan)'], field: 'credit' },
      { title: ['未成原因', 'Reason of the refusal'], field: 'refusal' },
    ],
  }),
  defineLedger('job-needs', jobNeed, {
    title: ['用工需求表', 'Job needs'],
    from: ['由送工记录汇总', 'it sums up the workers who arrived'],
    columns: [
      { title: ['序号', 'No.'], own: 'line' },
      { title: ['企业', 'Enterprise'], field: 'enterprise' },
      { title: ['岗位', 'Post'], field: 'post' },
      { title: ['人数（人）', 'Number needed (people)'], field: 'needed' },
      { title: ['月薪自（元）', 'Monthly pay from (yuan)'], field: 'payFrom' },
      { title: ['月薪至（元）', 'Monthly pay to (yuan)'], field: 'payTo' },
      { title: ['要求', 'Skill'], field: 'skill' },
      { title: ['现有在岗（人）', 'Present in this post (people)'], field: 'present' },
      { title: ['用工日期', 'Needed from'], field: 'startOn' },
      { title: ['已到岗（人）', 'Arrived'], figure: 'arrived', kind: 'number' },
      { title: ['缺口（人）', 'Still missing'], figure: 'missing', kind: 'number' },
      { title: ['状态', 'State'], own: 'state' },
    ],
  }),
  defineLedger('arrivals', jobArrival, {
    title: ['送工表', 'Workers brought'],
    from: ['由到岗、离岗日期得出', 'the days of arriving and leaving lead to it'],
    columns: [
      { title: ['序号', 'No.'], own: 'line' },
      { title: ['送工单位', 'Brought by'], field: 'unit' },
      { title: ['姓名（脱敏）', 'Name, masked'], field: 'name' },
      { title: ['企业', 'Enterprise'], field: 'enterprise' },
      { title: ['岗位', 'Post'], field: 'need' },
      { title: ['到岗日', 'Arrived on'], field: 'arrivedOn' },
      { title: ['离岗日', 'Left on'], field: 'leftOn' },
      { title: ['在岗天数', 'Days at work'], figure: 'days', kind: 'number' },
      { title: ['状态', 'State'], own: 'state' },
    ],
  }),
  defineLedger('cases', serviceCase, {
    title: ['企业诉求台账', 'Ledger of cases'],
    from: ['由企业评价得出', 'the firm rated it'],
    columns: [
      { title: ['编号', 'Number'], field: 'numberText' },
      { title: ['企业', 'Enterprise'], field: 'enterprise' },
      { title: ['诉求', 'Case'], field: 'title' },
      { title: ['具体情况', 'What is asked'], field: 'words' },
      { title: ['类型', 'Kind'], field: 'kind' },
      { title: ['方式（五办）', 'Way'], field: 'mode' },
      { title: ['主办', 'Main unit'], field: 'lead' },
      { title: ['协办', 'Cooperating units'], field: 'cooperating' },
      { title: ['受理', 'Accepted on'], field: 'acceptedOn' },
      { title: ['到期', 'Due'], field: 'dueOn' },
      { title: ['办结', 'Closed on'], field: 'closedOn' },
      { title: ['结果', 'Result'], own: 'state' },
      { title: ['办理答复', 'Reply'], field: 'reply' },
      { title: ['满意度', 'Rating'], figure: 'rating', kind: 'text' },
      { title: ['回访', 'Callback'], field: 'callback' },
    ],
  }),
]
