import { choice, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 对标对象 — the province, the city and the rival zones beside which figures of the zone are read. */
export const peer = defineRegister('peer', {
  label: ['对标对象', 'Peer'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(60).searched(),
    kind: choice('类别', 'Kind', {
      province: ['全省', 'Province'],
      city: ['全市', 'City'],
      rival: ['同类园区', 'Rival zone'],
    }).required(),
    order: whole('排序', 'Order').required().min(1),
    note: text('说明', 'Note').max(300).multiline(),
  },
  lifecycle: {
    states: { active: ['在用', 'In use'], retired: ['已停用', 'Retired'] },
    initial: 'active',
    moves: {
      retire: { label: ['停用', 'Retire'], from: 'active', to: 'retired', by: { role: 'supervision' } },
      resume: { label: ['恢复', 'Resume'], from: 'retired', to: 'active', by: { role: 'supervision' } },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: { role: 'supervision' },
    change: { role: 'supervision' },
  },
  unique: [['name']],
  views: {
    list: ['name', 'kind', 'order', 'note'],
    order: 'order',
    form: { basics: { label: ['对标对象', 'Peer'], fields: ['name', 'kind', 'order', 'note'] } },
  },
})
