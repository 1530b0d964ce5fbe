import type { Day } from '#domain/day.ts'
import type { MetricCode } from '#domain/telemetry/metrics.ts'

/**
 * 数据标记 — one letter for each value. Capitals are the station's own (HJ 212): N normal, F stopped, M maintenance, S set by hand,
 * D fault, C calibration, T over range, B no contact. Small letters are the judgement of our data rules; see `marks`.
 */
export type Mark = 'N' | 'F' | 'M' | 'S' | 'D' | 'C' | 'T' | 'B' | OwnMark

/** e estimated (the split of a gap), j impossible jump, l flat line, o outside of the range, k clock wrong, r reading fell. */
export type OwnMark = 'e' | 'j' | 'l' | 'o' | 'k' | 'r'

/** A regular series of one civil day (Asia/Shanghai): value i covers the step that begins at i × step minutes after midnight. */
export type Series = {
  readonly metric: MetricCode
  readonly day: Day
  /** Whole numbers in the unit that is kept (`kept` in metric.ts); null for absent. */
  readonly points: readonly (number | null)[]
  /** One letter for each point; left out when the station marked nothing. */
  readonly marks?: string
  /** Cumulated reading of the counter at the end of the day, in the unit that is kept; for meters. */
  readonly reading?: number
}

/** A single value at an instant of the device's clock, ISO 8601 with offset or in UTC. */
export type Sample = {
  readonly metric: MetricCode
  readonly at: string
  readonly amount: number
  readonly mark?: string
}

/** 解析结果 — what a parser finds in one packet of one device. */
export type Readings = {
  /** 编号 of the device, as the register has it. */
  readonly number: string
  /** The device's own clock when it sent this; null when the packet does not say. Never the time of a platform. */
  readonly deviceAt: string | null
  readonly series: readonly Series[]
  readonly samples: readonly Sample[]
  /** Whether it was sent at once, so that its clock can be compared with ours; late data of a store-and-forward device are not. */
  readonly isLive: boolean
  readonly signal?: Signal
  /** What the device itself says happened: low battery, magnetic attack, a reset of its counter … */
  readonly events?: readonly DeviceEvent[]
}

export type Signal = {
  /** Millivolt. */
  readonly battery?: number
  readonly rsrp?: number
  readonly snr?: number
  /** Identity of the radio cell: devices of one cell that fall silent together are one alarm. */
  readonly cell?: string
}

export const deviceEvents = {
  lowBattery: ['电池欠压', 'Low battery'],
  magnetic: ['磁干扰', 'Magnetic attack'],
  overflow: ['过流', 'Flow too high'],
  leak: ['疑似漏水', 'Leak suspected'],
  burst: ['疑似爆管', 'Burst suspected'],
  reverse: ['反向流', 'Reverse flow'],
  sensorFault: ['传感器故障', 'Sensor fault'],
  clockFault: ['时钟故障', 'Clock fault'],
  valveFault: ['阀门故障', 'Valve fault'],
  reset: ['计数器复位', 'Counter reset'],
  coverOpened: ['开盖', 'Cover opened'],
} as const

export type DeviceEvent = keyof typeof deviceEvents
