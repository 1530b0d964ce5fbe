import type { Label } from '#domain/label.ts'
import type { Exact } from '#domain/protocol/exact.ts'

/** 读数 — one value as a device told it, whatever language it speaks. What it means for the zone is decided behind the inbox. */
export type Reading = {
  /** What was measured, as the code table of the protocol names it: `volume`, `w01018`, `battery`. */
  readonly metric: string
  readonly value: Exact
  readonly unit: string
  /** The device's own civil time in China, `YYYY-MM-DDTHH:mm:ss`; null when it told none. */
  readonly at: string | null
  /** A figure of this instant, frozen at it, or the figure of a period that began at it. */
  readonly kind: 'now' | 'frozen' | 'minute' | 'hour' | 'day'
  /** What of the period: its mean, least, greatest or sum. */
  readonly of?: 'avg' | 'min' | 'max' | 'sum'
  /** 数据标记 — the mark the device itself gave: N normal, F stopped, M maintenance, D fault … */
  readonly mark?: string
}

/** 等间隔序列 — values at equal steps, the first at `start`; a gap is null and never nought. */
export type Series = {
  readonly metric: string
  readonly unit: string
  readonly start: string
  readonly stepMinutes: number
  readonly scale: number
  readonly values: readonly (number | null)[]
}

/** 事件 — what a device told besides values: an alarm bit, a counter set back, a valve closed. */
export type DeviceEvent = { readonly event: string; readonly at: string | null; readonly text?: string }

/** 解析结果 — what was in a packet of one device. Faults are counted and shown, they never throw. */
export type Parsed = {
  /** The number by which the device names itself; null when the way in knows it (its topic, its session). */
  readonly device: string | null
  readonly at: string | null
  readonly readings: readonly Reading[]
  readonly series: readonly Series[]
  readonly events: readonly DeviceEvent[]
  readonly faults: readonly Fault[]
}

export const nothingParsed: Parsed = { device: null, at: null, readings: [], series: [], events: [], faults: [] }

/** 报文缺陷 — what was wrong with bytes that came in. */
export type Fault = keyof typeof faults
export const faults = {
  junk: ['帧外的字节', 'Bytes outside of a frame'],
  head: ['帧头不对', 'Head of the frame is wrong'],
  length: ['长度与实际不符', 'Declared length is not the real one'],
  check: ['校验不符', 'Check sum does not fit'],
  tooLong: ['超过允许的长度', 'Longer than allowed'],
  ending: ['没有帧尾', 'The end of the frame is missing'],
  body: ['内容无法识别', 'Body cannot be read'],
  time: ['时间无法识别', 'Time cannot be read'],
  code: ['代码表中没有的代码', 'A code that the table does not have'],
  value: ['数值无法识别', 'Value cannot be read'],
  sealed: ['已加密，没有解密方法', 'Encrypted, and no way to open it'],
} as const satisfies Readonly<Record<string, Label>>
