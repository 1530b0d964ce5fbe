import type { Label } from '#domain/label.ts'

/** 数据规则 — what may be wrong with what a device sends; each is counted per day and shown, none is dropped in silence. */
export const dataRules = {
  repeat: ['重复上报（一致）', 'Repeated, equal'],
  conflict: ['同一时段数据冲突', 'Conflicting values'],
  late: ['迟到', 'Late'],
  outOfOrder: ['乱序', 'Out of order'],
  future: ['时间在未来', 'In the future'],
  clock: ['时钟偏差', 'Clock drift'],
  flat: ['恒值', 'Flat line'],
  range: ['超出量程', 'Out of range'],
  jump: ['异常跳变', 'Impossible jump'],
  gap: ['缺数补估', 'Gap, estimated'],
  replaced: ['换表', 'Meter replaced'],
  reset: ['计数器复位', 'Counter reset'],
  rollover: ['计数器归零', 'Counter rolled over'],
  reverse: ['反向流', 'Reverse flow'],
  fell: ['读数倒退', 'Reading fell'],
} as const satisfies Record<string, Label>

export type DataRule = keyof typeof dataRules

/** Numbers by which the rules judge; standard values of the zone (services/presets/telemetry.ts). */
export type RuleValues = {
  /** A clock that is wrong by more is flagged, and by still more its values are left out of night flows. */
  readonly clockFlagMinutes: number
  readonly clockExcludeMinutes: number
  /** Data of a later instant than now plus this cannot be true. */
  readonly futureMinutes: number
  /** Older data are not taken any more. */
  readonly oldestDays: number
  /** Roll-over: the reading before was above this share of the full scale and the new one below the other. */
  readonly rolloverFromPercent: number
  readonly rolloverToPercent: number
}
