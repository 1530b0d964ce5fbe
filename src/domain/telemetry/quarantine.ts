import type { Label } from '#domain/label.ts'

/** 隔离原因 — why a packet that was kept could not be made into data; it stays, and a replay reads it again. */
export const quarantineReasons = {
  'unknown-device': ['设备未登记', 'Device not registered'],
  'unknown-parser': ['没有对应的解析程序', 'No parser for this kind'],
  unreadable: ['报文无法解析', 'Cannot be read'],
  'wrong-checksum': ['校验不符', 'Wrong checksum'],
  'wrong-length': ['长度不符', 'Wrong length'],
  'unknown-metric': ['指标不在代码表', 'Metric not in the code table'],
  'wrong-points': ['数值个数或取值不合规', 'Points of wrong number or value'],
  future: ['数据时间在未来', 'Data of the future'],
  'too-old': ['数据时间过早', 'Data too old'],
  'not-of-sender': ['设备不属于该推送方', 'Device of another sender'],
} as const satisfies Record<string, Label>

export type QuarantineReason = keyof typeof quarantineReasons
