import type { ClosedMonth } from '#domain/investment/ranking.ts'
import { data, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { business, promoter } from './access.ts'

/** 招商月结 — the recognised figures of all units, frozen; what is found later is a new row and shows as a correction. */
export const monthClose = defineRegister('month_close', {
  label: ['招商月结', 'Close of a month'],
  title: 'period',
  fields: {
    period: text('月份', 'Month').required().max(7).frozen().searched().hint('如 2026-06', 'Such as 2026-06'),
    remark: text('备注', 'Remark').max(300),
    snapshot: data<ClosedMonth>('快照', 'Snapshot').kept(),
    closedOn: day('月结日期', 'Closed on').kept(),
    closedBy: ref('person', '月结人', 'Closed by').kept(),
  },
  lifecycle: { states: { closed: ['已月结', 'Closed'] }, initial: 'closed', moves: {} },
  access: { read: business, create: promoter, change: { nobody: true } },
  unique: [['period']],
  views: {
    list: ['period', 'closedOn', 'closedBy', 'remark'],
    order: 'period',
    form: { month: { label: ['月结', 'Close'], fields: ['period', 'remark'] } },
  },
})
