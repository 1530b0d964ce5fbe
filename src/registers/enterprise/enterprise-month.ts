import { choice, day, money, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const tenThousand = ['万元', '× 10,000 yuan'] as const

/** Who may look into the figures of a single firm: tax and power data are held for a purpose, not for everybody. */
const readers = {
  either: [
    { charge: ['enterprises', 'statistics', 'service'] },
    { role: ['leader', 'supervision'] },
    { sameEnterprise: 'enterprise' },
  ],
} as const

/** Offices bring what tax, power or statistics say of firms, and what a firm told them on paper. */
const bringers = { charge: ['enterprises', 'statistics'] } as const

/** 企业月度快报 — figures of a firm for a period as one source gave them; offices by import, nothing edited, editions beside each other. */
export const enterpriseMonth = defineRegister('enterprise_month', {
  label: ['企业月度快报', 'Quick report of a firm'],
  title: 'period',
  fields: {
    enterprise: ref('enterprise', '企业', 'Enterprise').required().frozen(),
    period: text('所属期', 'Period').required().max(7).frozen().hint('如 2026-06；全年填 2025', 'Such as 2026-06'),
    source: choice('数据来源', 'Source', {
      self: ['企业自报', 'Reported by the firm'],
      tax: ['税务', 'Tax office'],
      power: ['供电', 'Power supplier'],
      environment: ['生态环境', 'Environment office'],
      statistics: ['统计', 'Statistics'],
    })
      .frozen()
      .hint('部门填报时写明；企业填报的即企业自报', 'Said by offices; what a firm files is its own report'),
    edition: whole('版次', 'Edition').kept(),
    revenue: money('营业收入', 'Revenue', tenThousand).frozen(),
    output: money('产值', 'Output', tenThousand).min(0).frozen(),
    valueAdded: money('增加值', 'Value added', tenThousand).frozen(),
    tax: money('税收', 'Tax', tenThousand).frozen(),
    profit: money('利润', 'Profit', tenThousand).frozen(),
    cost: money('营业成本', 'Operating cost', tenThousand).min(0).frozen(),
    exports: money('出口交货值', 'Exports', tenThousand).min(0).frozen(),
    rd: money('研发费用', 'R&D cost', tenThousand).min(0).frozen(),
    power: number('用电量', 'Power', ['千瓦时', 'kWh']).min(0).frozen(),
    energy: number('综合能耗', 'Energy', ['吨标准煤', 'tce']).min(0).frozen(),
    emissions: number('主要污染物排放当量', 'Emissions', ['吨', 't']).min(0).frozen(),
    staff: whole('用工', 'Staff', ['人', 'persons']).min(0).frozen(),
    orders: text('在手订单', 'Orders').max(200).frozen(),
    difficulties: text('困难诉求', 'Difficulties').max(500).frozen().multiline(),
    why: text('更正原因', 'Why corrected').max(300).frozen(),
    origin: text('来源文件', 'Came with').kept().max(200),
    filedOn: day('填报日期', 'Filed on').kept(),
  },
  lifecycle: { states: { filed: ['已报', 'Filed'] }, initial: 'filed', moves: {} },
  access: { read: readers, create: { either: [{ sameEnterprise: 'enterprise' }, bringers] }, change: { nobody: true } },
  unique: [['enterprise', 'period', 'source', 'edition']],
  indexed: [['enterprise', 'period'], ['period']],
  views: {
    list: ['period', 'enterprise', 'source', 'edition', 'revenue', 'valueAdded', 'tax', 'power', 'staff'],
    order: 'period',
    form: {
      basics: { label: ['快报', 'Report'], fields: ['enterprise', 'period', 'source'] },
      figures: {
        label: ['指标', 'Figures'],
        fields: [
          ...(['revenue', 'output', 'valueAdded', 'tax', 'profit', 'cost', 'exports', 'rd'] as const),
          ...(['power', 'energy', 'emissions', 'staff'] as const),
        ],
      },
      words: { label: ['订单与诉求', 'Orders and difficulties'], fields: ['orders', 'difficulties', 'why'] },
    },
  },
})
