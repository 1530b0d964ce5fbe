import { choice, day, money, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const keeper = { charge: 'platforms' } as const

/** 服务平台 — a place or body that serves firms: who runs it since when on which area; what it is worth is told by its services. */
export const platform = defineRegister('platform', {
  label: ['服务平台', 'Service platform'],
  title: 'name',
  fields: {
    name: text('平台名称', 'Platform').required().max(80).searched(),
    kind: choice('类别', 'Kind', {
      research: ['研发和检测', 'Research and testing'],
      incubator: ['双创基地和孵化器', 'Incubator'],
      laboratory: ['开放实验室', 'Open laboratory'],
      trade: ['商贸流通', 'Trade and logistics'],
      headquarters: ['总部经济', 'Headquarters'],
      service: ['其他生产性服务', 'Other services to production'],
    }).required(),
    operator: text('运营单位', 'Operator').required().max(80).searched(),
    unit: ref('unit', '主管单位', 'Unit answering').required(),
    since: day('启用日期', 'Since').required(),
    area: number('面积', 'Area', ['㎡', 'm²']).min(0),
    funds: money('投入资金', 'Funds', ['万元', '× 10,000 yuan']).min(0),
    recognition: text('认定批次', 'Recognition').max(120),
  },
  lifecycle: {
    states: { active: ['运营', 'Running'], closed: ['已停运', 'Closed'] },
    initial: 'active',
    moves: { close: { label: ['停运', 'Close'], from: 'active', to: 'closed', by: keeper, needsReason: true } },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer', 'enterprise'] },
    create: keeper,
    change: { both: [{ either: [keeper, { sameUnit: 'unit' }] }, { inState: 'active' }] },
  },
  metrics: { active: { label: ['运营平台', 'Running'], count: { in: ['active'] } } },
  unique: [['name']],
  views: {
    list: ['name', 'kind', 'operator', 'unit', 'since', 'area', 'funds'],
    order: 'name',
    form: {
      basics: {
        label: ['平台', 'Platform'],
        fields: ['name', 'kind', 'operator', 'unit', 'since', 'area', 'funds', 'recognition'],
      },
    },
  },
})
