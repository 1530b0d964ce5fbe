import { landTask } from '#registers/land/land-task.ts'
import { defineLedger, type LedgerColumn } from '#schema/ledger.ts'

type Column = LedgerColumn<keyof typeof landTask.fields>

/** Today, in all and the share of the task of one thing that is counted. */
function done(key: string, [zh, en]: readonly [string, string], unit: string): readonly Column[] {
  return [
    { title: [`今日${zh}（${unit}）`, `${en} today`], figure: `${key}Today`, kind: 'number' },
    { title: [`累计${zh}（${unit}）`, `${en} in all`], figure: `${key}Total`, kind: 'number' },
    { title: [`${zh}占比（%）`, `${en}, share (%)`], figure: `${key}Share`, kind: 'number' },
  ]
}

/** 征迁台账 — the day of the villages, one row each. */
export const landLedgers = [
  defineLedger('land-daily', landTask, {
    title: ['征迁日报', 'Day of the villages'],
    from: ['由“被征迁户”逐户登记汇总', 'it sums up what is entered household by household'],
    columns: [
      { title: ['序号', 'No.'], own: 'line' },
      { title: ['批次', 'Batch'], field: 'batch' },
      { title: ['村组', 'Village'], field: 'village' },
      { title: ['初始任务征地（亩）', 'Land at first (mu)'], field: 'landInitial' },
      { title: ['初始任务户数（户）', 'Households at first'], field: 'householdsInitial' },
      { title: ['初始任务房屋（㎡）', 'Houses at first (m²)'], field: 'housesInitial' },
      { title: ['初始任务坟墓（座）', 'Graves at first'], field: 'gravesInitial' },
      { title: ['现任务征地（亩）', 'Land now (mu)'], field: 'land' },
      { title: ['现任务户数（户）', 'Households now'], field: 'households' },
      { title: ['现任务房屋（㎡）', 'Houses now (m²)'], field: 'houses' },
      { title: ['现任务坟墓（座）', 'Graves now'], field: 'graves' },
      ...done('land', ['征地签约', 'Land signed'], '亩'),
      ...done('households', ['签约户', 'Households signed'], '户'),
      ...done('houses', ['拆除房屋', 'Houses demolished'], '㎡'),
      ...done('graves', ['迁坟', 'Graves moved'], '座'),
      { title: ['未完成户数（户）', 'Households not signed'], figure: 'open', kind: 'number' },
      { title: ['问题', 'Difficulties'], figure: 'problems', kind: 'text', width: 36 },
    ],
  }),
]
