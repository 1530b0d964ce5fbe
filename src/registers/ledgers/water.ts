import { ticket } from '#registers/ticket/ticket.ts'
import { waterMonth } from '#registers/water/water-month.ts'
import { waterPoint } from '#registers/water/water-point.ts'
import { defineLedger } from '#schema/ledger.ts'

/** 水务台账 — customers with their meters, the balance of each area and month, leak orders with what was found. */
export const waterLedgers = [
  // Names and addresses are sealed and stay out; a customer is its number.
  defineLedger('water-customers', waterPoint, {
    title: ['用水户和水表台账', 'Customers and meters'],
    from: ['由装表、换表登记得出', 'hanging up and replacing meters lead to it'],
    columns: [
      { title: ['序号', 'No.'], own: 'line' },
      { title: ['户号', 'Customer'], field: 'number' },
      { title: ['计量分区', 'Area'], field: 'dma' },
      { title: ['用水性质', 'Kind of use'], field: 'use' },
      { title: ['计费', 'Billed'], field: 'billing' },
      { title: ['企业', 'Enterprise'], field: 'enterprise' },
      { title: ['在装水表', 'Meter'], field: 'meter' },
      { title: ['装表日期', 'Hung up on'], figure: 'hungOn', kind: 'day' },
      { title: ['装表读数（立方米）', 'Initial reading (m³)'], figure: 'opened', kind: 'number' },
      { title: ['换表次数', 'Times replaced'], figure: 'replaced', kind: 'number' },
      { title: ['最近工单', 'Last work order'], figure: 'workOrder', kind: 'text' },
      { title: ['备注', 'Remarks'], field: 'note' },
      { title: ['状态', 'Status'], own: 'state' },
    ],
  }),
  defineLedger('water-balance', waterMonth, {
    title: ['水量平衡月报', 'Water balance by month'],
    from: ['由表计读数和补记更正得出', 'readings of meters and corrections lead to it'],
    columns: [
      { title: ['计量分区', 'Area'], field: 'dma' },
      { title: ['月份', 'Month'], field: 'month' },
      { title: ['供水总量（立方米）', 'System input (m³)'], figure: 'supplied', kind: 'number' },
      { title: ['计费计量用水（立方米）', 'Billed, metered (m³)'], figure: 'billedMetered', kind: 'number' },
      { title: ['计费未计量用水（立方米）', 'Billed, not metered (m³)'], field: 'billedUnmetered' },
      { title: ['免费计量用水（立方米）', 'Unbilled, metered (m³)'], figure: 'freeMetered', kind: 'number' },
      { title: ['免费未计量用水（立方米）', 'Unbilled, not metered (m³)'], field: 'freeUnmetered' },
      { title: ['非法用水（立方米）', 'Taken unlawfully (m³)'], field: 'theft' },
      { title: ['计量误差（立方米）', 'Errors of meters (m³)'], field: 'meterError' },
      { title: ['数据误差（立方米）', 'Errors of data (m³)'], field: 'dataError' },
      { title: ['管网漏失（立方米）', 'Leaks of pipes (m³)'], field: 'mains' },
      { title: ['水池溢流渗漏（立方米）', 'Leaks of tanks (m³)'], field: 'tanks' },
      { title: ['更正合计（立方米）', 'Corrections (m³)'], figure: 'corrected', kind: 'number' },
      { title: ['漏损水量（立方米）', 'Losses (m³)'], figure: 'losses', kind: 'number' },
      { title: ['综合漏损率（%）', 'Loss rate before corrections (%)'], figure: 'grossLoss', kind: 'number' },
      { title: ['产销差率（%）', 'Not billed (%)'], figure: 'notBilled', kind: 'number' },
      { title: ['数据完整率（%）', 'Completeness (%)'], figure: 'completeness', kind: 'number' },
      { title: ['未知项', 'Not known'], figure: 'unknown', kind: 'text', width: 24 },
      { title: ['估算依据', 'How it was estimated'], field: 'basis' },
      { title: ['状态', 'Status'], own: 'state' },
    ],
  }),
  defineLedger('leak-orders', ticket, {
    title: ['漏损工单台账', 'Leak orders'],
    only: { desk: 'water' },
    from: ['由工单办理动作得出', 'the moves of the order lead to it'],
    columns: [
      { title: ['序号', 'No.'], own: 'line' },
      { title: ['工单编号', 'Number'], field: 'numberText' },
      { title: ['类别', 'Kind'], field: 'kind' },
      { title: ['来源', 'Channel'], field: 'channel' },
      { title: ['事项', 'Matter'], field: 'title' },
      { title: ['情况', 'What was found'], field: 'what' },
      { title: ['地点', 'Place'], field: 'place' },
      { title: ['责任单位', 'Unit in charge'], field: 'unit' },
      { title: ['采集日期', 'Found on'], field: 'foundOn' },
      { title: ['处置时限', 'Due'], field: 'dueOn' },
      { title: ['反馈日期', 'Reported on'], field: 'fixedOn' },
      { title: ['查找结果', 'Found or not'], field: 'found' },
      { title: ['查到位置', 'Found where'], field: 'foundWhere' },
      { title: ['计量值（立方米/时）', 'Measured (m³/h)'], field: 'measured' },
      { title: ['处置情况', 'What was done'], field: 'handled' },
      { title: ['状态', 'Status'], own: 'state' },
    ],
  }),
]
