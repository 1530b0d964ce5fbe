import { choice, number, ref, text, texts, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff } from '#schema/who.ts'

const keeper = { charge: 'chains' } as const

/** 产业链节点 — a product or step of a chain; whether it is strong, weak or empty follows from the firms on it. */
export const chainNode = defineRegister('chain_node', {
  label: ['产业链节点', 'Node of a chain'],
  title: 'name',
  fields: {
    chain: ref('industry_chain', '产业链', 'Chain').required().frozen(),
    name: text('节点', 'Node').required().max(60).searched(),
    segment: choice('环节', 'Segment', {
      up: ['上游', 'Upstream'],
      middle: ['中游', 'Midstream'],
      down: ['下游', 'Downstream'],
      support: ['配套', 'Supporting'],
    }).required(),
    order: whole('排序', 'Order').min(0),
    industries: texts('行业代码', 'Industry codes').hint('GB/T 4754—2017 小类', 'GB/T 4754—2017, four digits'),
    gap: text('短板', 'Gap').max(300).multiline().hint('缺什么、为什么缺', 'What is missing, and why'),
    gapAct: choice('补链方式', 'Way to close it', {
      fill: ['补链', 'Fill'],
      extend: ['延链', 'Extend'],
      strengthen: ['强链', 'Strengthen'],
    }),
    priority: choice('优先级', 'Priority', {
      first: ['一', 'First'],
      second: ['二', 'Second'],
      third: ['三', 'Third'],
    }),
    targets: texts('目标企业', 'Target firms').hint('招商对象，不公开', 'Whom to attract; not public'),
    techniques: texts('关键技术', 'Key technologies'),
    localShare: number('本地配套率', 'Local supply', ['%', '%']).min(0).max(100),
    localSource: text('配套率来源', 'Source of the share').max(200).hint('调查名称和时间', 'Which survey, and when'),
  },
  lifecycle: {
    states: { active: ['在图', 'On the map'], dropped: ['已撤下', 'Taken off'] },
    initial: 'active',
    moves: { drop: { label: ['撤下', 'Take off'], from: 'active', to: 'dropped', by: keeper, needsReason: true } },
  },
  access: { read: staff, create: keeper, change: { both: [keeper, { inState: 'active' }] } },
  unique: [['chain', 'name']],
  indexed: [['chain', 'segment']],
  views: {
    list: ['name', 'chain', 'segment', 'industries', 'gapAct', 'priority', 'localShare'],
    form: {
      basics: { label: ['节点', 'Node'], fields: ['chain', 'name', 'segment', 'order', 'industries'] },
      gap: { label: ['短板和目标', 'Gap and targets'], fields: ['gap', 'gapAct', 'priority', 'targets', 'techniques'] },
      supply: { label: ['本地配套', 'Local supply'], fields: ['localShare', 'localSource'] },
    },
  },
})
