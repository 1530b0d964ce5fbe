import type { Day } from '#domain/day.ts'
import type { AlarmType, Severity } from '#domain/telemetry/alarm-types.ts'
import type { DataRule } from '#domain/telemetry/data-rules.ts'
import type { MetricCode } from '#domain/telemetry/metrics.ts'
import type { QuarantineReason } from '#domain/telemetry/quarantine.ts'

/** 园区总览 — what the page of the smart park shows, each figure as of an instant. */
export type ParkView = {
  readonly at: string
  readonly day: Day
  readonly expected: number
  readonly silent: number
  readonly kinds: readonly {
    readonly id: string
    readonly kind: string
    readonly devices: number
    readonly silent: number
  }[]
  /** Completeness of the days before today, oldest first, for each area and for the whole zone (area ''). */
  readonly days: readonly Day[]
  readonly areas: readonly ParkArea[]
  readonly least: number
  readonly alarms: readonly ParkAlarm[]
  readonly openAlarms: number
  readonly overdueAlarms: number
  readonly cells: readonly { readonly id: string; readonly expected: number; readonly silent: number }[]
  readonly rules: readonly { readonly id: DataRule; readonly counts: readonly number[]; readonly total: number }[]
  readonly inbox: ParkInbox
  /** How many days raw messages are kept, and may be read again. */
  readonly keptDays: number
  readonly mayOperate: boolean
}

export type ParkArea = {
  readonly id: string
  readonly cells: readonly {
    readonly day: Day
    readonly expected: number
    readonly onTime: number
    readonly late: number
    readonly suspect: number
    readonly missing: number
    readonly percent: number | null
    readonly isValid: boolean
  }[]
}

export type ParkAlarm = {
  readonly id: string
  readonly title: string
  readonly type: AlarmType
  readonly severity: Severity
  readonly unit: string | null
  readonly due: Day | null
  readonly lastOn: Day | null
  readonly hits: number
  readonly isTaken: boolean
  readonly isOverdue: boolean
}

/** Messages of today: what came in is what became data, what was kept apart and what waits. */
export type ParkInbox = {
  readonly messages: number
  readonly packets: number
  readonly stored: number
  readonly quarantined: number
  readonly waiting: number
  readonly reasons: readonly { readonly id: QuarantineReason; readonly count: number }[]
}

/** 设备数据 — what the page of a device shows of a day. */
export type DeviceView = {
  readonly number: string
  readonly day: Day
  readonly receivedAt: string | null
  readonly deviceAt: string | null
  readonly platformAt: string | null
  readonly clockOffset: number | null
  readonly reading: number | null
  readonly battery: number | null
  readonly rsrp: number | null
  readonly snr: number | null
  readonly cell: string | null
  readonly latest: readonly {
    readonly id: MetricCode
    readonly amount: number
    readonly mark: string | null
    readonly at: string
  }[]
  readonly series: readonly {
    readonly metric: MetricCode
    readonly step: number
    readonly points: readonly (number | null)[]
    readonly marks: string | null
    readonly isLate: boolean
  }[]
  /** Sums of days, for who may not see the hours of a household. */
  readonly totals: readonly { readonly id: MetricCode; readonly total: number; readonly hasGaps: boolean }[]
  readonly isPersonal: boolean
  readonly raw: readonly RawLine[]
  readonly findings: readonly { readonly id: string; readonly rule: DataRule; readonly metric: MetricCode | null }[]
  readonly mayReplay: boolean
}

export type RawLine = {
  readonly id: string
  readonly receivedAt: string
  readonly kind: string
  readonly sender: string
  readonly bytes: number
  readonly packets: number
  readonly state: 'waiting' | 'stored' | 'quarantined' | 'mixed'
  readonly stored: number
  readonly quarantined: number
  readonly reason: QuarantineReason | null
}
