import { choice, day, flag, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const keeper = { charge: 'labour' } as const
const sender = { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] } as const
const either = { either: [keeper, sender] } as const

/** 到岗 — one worker brought to one firm by one unit. The identity number is not kept: a keyed sum of it tells whether the worker is counted already. */
export const jobArrival = defineRegister('job_arrival', {
  label: ['到岗登记', 'Arrival'],
  title: 'name',
  fields: {
    village: text('来源村组', 'Village').max(60).searched(),
    name: text('姓名（脱敏）', 'Name, masked').required().max(20).hint('只保存姓氏', 'Only the family name is kept'),
    identity: text('身份证号', 'Identity number')
      .max(18)
      .sealed()
      .frozen()
      .hint('只用于查重，不保存', 'Used to find duplicates, not kept'),
    worker: text('人员标识', 'Worker key').internal(),
    year: whole('登记年度', 'Year').kept(),
    need: ref('job_need', '用工需求', 'Job need').required().frozen(),
    enterprise: ref('enterprise', '企业', 'Enterprise').kept(),
    unit: ref('unit', '送工单位', 'Brought by').required().frozen(),
    isNew: flag('新进园人员', 'New to the park').hint(
      '上年末不在园区务工的',
      'Was not working in the park at the end of last year',
    ),
    arrivedOn: day('到岗日期', 'Arrived on').required(),
    leftOn: day('离岗日期', 'Left on'),
    leaving: choice('离岗原因', 'Why left', {
      pay: ['薪酬', 'Pay'],
      work: ['强度或环境', 'Hard work or conditions'],
      family: ['家庭', 'Family'],
      other: ['去其他企业', 'Another firm'],
      dismissed: ['企业辞退', 'Dismissed'],
      unknown: ['不明', 'Unknown'],
    }),
  },
  lifecycle: {
    states: { working: ['在岗', 'Working'], left: ['已离岗', 'Left'] },
    initial: 'working',
    moves: {
      leave: {
        label: ['记离岗', 'Record leaving'],
        from: 'working',
        to: 'left',
        by: either,
        takes: ['leftOn', 'leaving'],
        needs: ['leftOn', 'leaving'],
      },
    },
  },
  access: {
    read: { either: [keeper, { role: ['supervision', 'leader'] }, { sameUnit: 'unit' }] },
    create: either,
    change: { both: [either, { inState: 'working' }] },
  },
  unique: [['worker', 'year']],
  indexed: [['need'], ['unit', 'arrivedOn']],
  views: {
    list: ['name', 'enterprise', 'need', 'unit', 'isNew', 'arrivedOn', 'leftOn', 'leaving'],
    order: 'arrivedOn',
    form: {
      basics: {
        label: ['到岗', 'Arrival'],
        fields: ['need', 'unit', 'name', 'identity', 'village', 'isNew', 'arrivedOn'],
      },
    },
  },
})
