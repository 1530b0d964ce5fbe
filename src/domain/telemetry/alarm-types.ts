import type { Label } from '#domain/label.ts'

/** 告警类型 — of one type an object has one open alarm at a time. */
export const alarmTypes = {
  silent: ['设备离线', 'Device silent'],
  network: ['片区通信中断', 'Network of a cell down'],
  lowBattery: ['电池欠压', 'Low battery'],
  deviceFault: ['设备故障', 'Device fault'],
  tampering: ['磁干扰或开盖', 'Tampering'],
  clock: ['时钟偏差', 'Clock wrong'],
  flatLine: ['数据恒值', 'Flat line'],
  conflict: ['数据冲突', 'Conflicting data'],
  readingFell: ['读数倒退', 'Reading fell'],
  reverse: ['反向流', 'Reverse flow'],
  leak: ['夜间流量异常', 'Leak suspected in an area'],
  householdLeak: ['用户疑似漏水', 'Leak suspected at a customer'],
  burst: ['疑似爆管', 'Burst suspected'],
  imbalance: ['产销差异常', 'Balance out of bounds'],
  exceedance: ['超标', 'Limit exceeded'],
  nearLimit: ['临近限值', 'Close to the limit'],
  completeness: ['数据完整率不足', 'Too few data'],
  pressure: ['压力异常', 'Pressure out of bounds'],
  threshold: ['越限', 'Threshold passed'],
} as const satisfies Record<string, Label>

export type AlarmType = keyof typeof alarmTypes

export const severities = {
  critical: ['紧急', 'Critical'],
  major: ['重要', 'Major'],
  minor: ['一般', 'Minor'],
} as const satisfies Record<string, Label>

export type Severity = keyof typeof severities
