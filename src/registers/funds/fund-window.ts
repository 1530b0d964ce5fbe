import { channelLabels } from '#domain/funds/channels.ts'
import { choice, day, money, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff } from '#schema/who.ts'

const keepers = {
  either: [{ charge: 'funds' }, { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] }],
} as const

/** 政策窗口 — a call from above that is open until a day, and the unit that watches it. */
export const fundWindow = defineRegister('fund_window', {
  label: ['政策窗口', 'Policy window'],
  title: 'name',
  fields: {
    name: text('政策名称', 'Policy').required().max(160).searched(),
    issuer: text('发文机关', 'Issued by').required().max(120).searched(),
    documentNo: text('文号', 'Document no.').max(80).searched(),
    channel: choice('渠道', 'Channel', channelLabels).required(),
    direction: text('支持方向', 'Direction').max(300).multiline(),
    cap: money('支持上限', 'Cap', ['万元', '× 10,000 yuan']).min(0),
    deadline: day('申报截止', 'Apply until').required(),
    unit: ref('unit', '对口单位', 'Counterpart unit').required(),
  },
  lifecycle: {
    states: { open: ['开放', 'Open'], closed: ['已关闭', 'Closed'] },
    initial: 'open',
    moves: {
      close: { label: ['关闭', 'Close'], from: 'open', to: 'closed', by: keepers },
      reopen: { label: ['重新开放', 'Open again'], from: 'closed', to: 'open', by: keepers, needsReason: true },
    },
    tells: { create: { sameUnit: 'unit' } },
  },
  access: {
    read: { both: [staff, { not: { role: ['systemAdmin', 'securityAdmin', 'auditAdmin'] } }] },
    create: keepers,
    change: { both: [keepers, { inState: 'open' }] },
  },
  metrics: { open: { label: ['开放窗口', 'Open windows'], count: { in: ['open'] } } },
  indexed: [['state', 'deadline']],
  views: {
    list: ['name', 'issuer', 'documentNo', 'channel', 'cap', 'deadline', 'unit'],
    order: 'deadline',
    form: {
      basics: {
        label: ['政策', 'Policy'],
        fields: ['name', 'issuer', 'documentNo', 'channel', 'direction', 'cap', 'deadline', 'unit'],
      },
    },
  },
})
