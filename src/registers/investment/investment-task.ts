import { choice, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { business, leader, promoter } from './access.ts'

/** 招商任务 — what a unit is to bring in a year; a new edition stands beside the old one, which is never altered. */
export const investmentTask = defineRegister('investment_task', {
  label: ['招商任务', 'Investment task'],
  title: 'name',
  fields: {
    name: text('任务名称', 'Task').kept().searched(),
    unit: ref('unit', '责任单位', 'Unit').required().frozen(),
    year: whole('年度', 'Year').required().min(2000).max(2100).frozen(),
    indicator: choice('任务指标', 'Indicator', {
      funds: ['到位资金', 'Money arrived'],
      signed: ['签约亿元以上项目', 'Projects signed of 100 million and more'],
      started: ['开工项目', 'Projects started'],
      lead: ['有效线索', 'Valid leads'],
      trip: ['外出招商', 'Trips'],
    })
      .required()
      .frozen(),
    target: number('年度任务', 'Target')
      .required()
      .min(0)
      .hint('到位资金以万元计，其余以个（次）计', 'Money in 10,000 yuan, all else in numbers'),
    weight: number('权重', 'Weight').min(0),
    cap: number('计分上限（%）', 'Cap (%)').min(0),
    floorRate: number('起算完成率（%）', 'Floor rate (%)')
      .min(0)
      .max(100)
      .hint('低于此的按规则不得分', 'Below this a score counts nothing'),
    basis: text('下达文号', 'Paper').required().max(200),
    edition: whole('版次', 'Edition').kept(),
  },
  lifecycle: {
    states: {
      draft: ['拟定', 'Draft'],
      inForce: ['已下达', 'In force'],
      superseded: ['已由新版接替', 'Superseded'],
    },
    initial: 'draft',
    consequences: { supersede: ['由新版接替', 'Supersede'] },
    tells: { enforce: { sameUnit: 'unit' } },
    moves: {
      enforce: {
        label: ['下达', 'Put in force'],
        from: 'draft',
        to: 'inForce',
        by: { either: [promoter, leader] },
        isMain: true,
      },
    },
  },
  access: {
    read: business,
    create: promoter,
    change: { both: [promoter, { inState: 'draft' }] },
  },
  indexed: [['unit'], ['state', 'year']],
  views: {
    list: ['name', 'unit', 'year', 'indicator', 'target', 'floorRate', 'edition', 'basis'],
    order: 'year',
    form: {
      task: {
        label: ['任务', 'Task'],
        fields: ['unit', 'year', 'indicator', 'target', 'weight', 'cap', 'floorRate', 'basis'],
      },
    },
  },
})
