import { choice, day, flag, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 指标 — what is measured and how; its meaning holds for good, because a series that changes its meaning is another series. */
export const indicator = defineRegister('indicator', {
  label: ['指标', 'Indicator'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(80).searched(),
    code: text('代码', 'Code').required().max(40).frozen().searched(),
    caliber: text('口径', 'Caliber').required().max(500).frozen().multiline(),
    unitName: text('计量单位', 'Unit of measure').required().max(20).frozen(),
    nature: choice('性质', 'Nature', {
      level: ['总量', 'Level'],
      rate: ['比率', 'Rate'],
      count: ['个数', 'Count'],
    })
      .required()
      .frozen(),
    flow: choice('累计方式', 'Flow', {
      cumulative: ['年内累计', 'Cumulative within the year'],
      period: ['当期', 'Of the period'],
      stock: ['期末数', 'At the end of the period'],
    })
      .required()
      .frozen(),
    priceBasis: choice('价格', 'Price basis', {
      current: ['现价', 'Current prices'],
      comparable: ['可比价', 'Comparable prices'],
      none: ['不涉及', 'Not a matter of prices'],
    })
      .required()
      .frozen(),
    frequency: choice('频率', 'Frequency', {
      month: ['月', 'Monthly'],
      quarter: ['季', 'Quarterly'],
      year: ['年', 'Yearly'],
    })
      .required()
      .frozen(),
    direction: choice('方向', 'Direction', {
      up: ['越高越好', 'Higher is better'],
      down: ['越低越好', 'Lower is better'],
    })
      .required()
      .frozen(),
    kind: choice('数据类别', 'Kind of series', {
      official: ['统计数据', 'Official statistics'],
      management: ['调度数据（非统计数据）', 'Management series (non-statistical)'],
    })
      .required()
      .frozen(),
    skipsJanuary: flag('1月免报', 'Exempt in January').hint(
      '1—2月合为一期，1月没有官方数',
      'January and February are one period; January has no official value',
    ),
    allowsMonthly: flag('可由累计推算当月', 'Months may be derived').hint(
      '仅在样本和历史数不调整时勾选，推算数另作标注',
      'Only where samples and past values are not revised; derived values are marked',
    ),
    owner: ref('unit', '数据责任单位', 'Data owner').required(),
    source: text('数据来源', 'Source').required().max(200),
    releaseMonths: whole('发布滞后月数', 'Months until release').required().min(0).max(12),
    releaseDay: whole('发布日', 'Day of release')
      .required()
      .min(1)
      .max(31)
      .hint('期末之后第几个月的几日前应有数', 'The day of that month by which the value should be there'),
    decimals: whole('小数位', 'Decimals').required().min(0).max(4),
    tolerance: number('勾稽容差', 'Reconciliation tolerance', ['个百分点', 'pp'])
      .min(0)
      .hint(
        '所报增速与按总量推算之差超过此数时提示',
        'A larger gap between reported and implied growth is pointed out',
      ),
    validFrom: day('启用日期', 'Valid from').required().frozen(),
    validUntil: day('停用日期', 'Valid until'),
  },
  lifecycle: {
    states: { active: ['在用', 'In use'], retired: ['已停用', 'Retired'] },
    initial: 'active',
    moves: {
      retire: {
        label: ['停用', 'Retire'],
        from: 'active',
        to: 'retired',
        by: { role: 'supervision' },
        takes: ['validUntil'],
        needs: ['validUntil'],
        needsReason: true,
      },
      resume: {
        label: ['恢复', 'Resume'],
        from: 'retired',
        to: 'active',
        by: { role: 'supervision' },
        needsReason: true,
      },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: { role: 'supervision' },
    change: { role: 'supervision' },
  },
  unique: [['code']],
  indexed: [['owner']],
  views: {
    list: ['name', 'unitName', 'frequency', 'flow', 'kind', 'owner', 'source'],
    order: 'code',
    form: {
      meaning: {
        label: ['指标含义', 'What it means'],
        fields: [
          'name',
          'code',
          'caliber',
          'unitName',
          'nature',
          'flow',
          'priceBasis',
          'frequency',
          'direction',
          'kind',
        ],
      },
      source: {
        label: ['数据来源', 'Where it comes from'],
        fields: [
          'owner',
          'source',
          'releaseMonths',
          'releaseDay',
          'skipsJanuary',
          'allowsMonthly',
          'decimals',
          'tolerance',
        ],
      },
      validity: { label: ['有效期', 'Validity'], fields: ['validFrom', 'validUntil'] },
    },
  },
})
