import { balanceLines, type MonthFigures } from '#domain/water/balance.ts'
import { waterOffice } from '#registers/water/keepers.ts'
import { choice, data, day, lines, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff } from '#schema/who.ts'

const cubic = ['立方米', 'm³'] as const

/** 水量月账 — the balance of an area in a month: closed by a person; what comes later is a correction line, never a changed total. */
export const waterMonth = defineRegister('water_month', {
  label: ['水量月账', 'Water month'],
  title: 'title',
  fields: {
    title: text('月账', 'Month').kept().searched(),
    dma: ref('dma', '计量分区', 'Area').required().frozen(),
    month: text('月份', 'Month').required().max(7).frozen().hint('如 2026-06', 'Such as 2026-06'),
    billedUnmetered: whole('计费未计量用水', 'Billed, not metered', cubic)
      .min(0)
      .hint('不知道的不填，不填不等于零', 'Leave empty what is not known; empty is not zero'),
    freeUnmetered: whole('免费未计量用水', 'Unbilled, not metered', cubic).min(0),
    theft: whole('非法用水', 'Taken unlawfully', cubic).min(0),
    meterError: whole('计量误差', 'Errors of meters', cubic),
    dataError: whole('数据误差', 'Errors of data', cubic),
    mains: whole('管网漏失（已查明）', 'Leaks of pipes, as found', cubic).min(0),
    tanks: whole('水池溢流渗漏', 'Leaks of tanks', cubic).min(0),
    basis: text('估算依据', 'How it was estimated').max(500).multiline(),
    despite: text('数据不足仍结账的理由', 'Why it is closed although data are missing').max(300).multiline(),
    figures: data<MonthFigures>('结账计量值', 'Figures when closed').kept(),
    closedOn: day('结账日期', 'Closed on').kept(),
    closedBy: ref('person', '结账人', 'Closed by').kept(),
    line: choice('更正项目', 'Line', balanceLines),
    cubicMetres: whole('更正量（可为负）', 'Correction, may be negative', cubic),
    corrections: lines('更正', 'Corrections', {
      on: day('日期', 'Day').required(),
      line: choice('项目', 'Line', balanceLines).required(),
      cubicMetres: number('更正量', 'Correction', cubic).required(),
      why: text('原因', 'Why').required(),
      by: text('更正人', 'By').required(),
    }).kept(),
    why: text('更正原因', 'Why it is corrected').max(300).multiline(),
  },
  lifecycle: {
    states: { open: ['未结账', 'Open'], closed: ['已结账', 'Closed'] },
    initial: 'open',
    moves: {
      close: {
        label: ['结账', 'Close'],
        from: 'open',
        to: 'closed',
        by: waterOffice,
        isMain: true,
        takes: ['despite'],
        stamps: { closedOn: 'today', closedBy: 'person' },
      },
      correct: {
        label: ['补记更正', 'Add a correction'],
        from: 'closed',
        to: 'closed',
        by: waterOffice,
        takes: ['line', 'cubicMetres', 'why'],
        needs: ['line', 'cubicMetres', 'why'],
      },
    },
  },
  access: {
    read: { both: [staff, { not: { role: ['systemAdmin', 'securityAdmin', 'auditAdmin'] } }] },
    create: waterOffice,
    change: { both: [waterOffice, { inState: 'open' }] },
  },
  unique: [['dma', 'month']],
  views: {
    list: ['title', 'dma', 'month', 'closedOn', 'closedBy'],
    order: 'month',
    form: {
      basics: { label: ['月账', 'Month'], fields: ['dma', 'month'] },
      known: {
        label: ['估算的水量', 'What is estimated'],
        fields: [
          ...(['billedUnmetered', 'freeUnmetered', 'theft', 'meterError', 'dataError'] as const),
          ...(['mains', 'tanks', 'basis'] as const),
        ],
      },
    },
  },
})
