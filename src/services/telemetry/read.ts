import type { Day } from '#domain/day.ts'
import { type MetricCode, metricNumbered, metricOf } from '#domain/telemetry/metrics.ts'
import type { Connection } from '#store/database.ts'

/** A day of a regular series, as kept: whole numbers (`shown` in domain/telemetry/metric.ts), null for absent. */
export type ReadDay = {
  /** 编号 of the device. */
  readonly number: string
  readonly metric: MetricCode
  readonly day: Day
  /** Minutes of one step; point i begins at i × step after midnight, civil time of China. */
  readonly step: number
  readonly points: readonly (number | null)[]
  /** One letter for each point (domain/telemetry/reading.ts); null when all are normal. */
  readonly marks: string | null
  /** Cumulated reading at the end of the day; meters only. */
  readonly reading: number | null
  readonly isLate: boolean
  readonly receivedAt: string
}

export type DaysAsked = {
  readonly from: Day
  readonly to: Day
  /** Some devices, or all of an area; without either all of the zone. */
  readonly numbers?: readonly string[]
  readonly area?: string
  readonly metrics?: readonly MetricCode[]
}

/**
 * 逐日数据 — series of devices, oldest first. Asks nobody who reads: curves of customers are personal, so whoever serves them
 * checks who looks.
 */
export async function readDays(db: Connection, zone: string, asked: DaysAsked): Promise<readonly ReadDay[]> {
  const values: unknown[] = [zone, asked.from, asked.to]
  const clauses = narrowed(asked, values)
  const rows = await db.query(
    `select k.number, t.metric, t.data_day as day, t.step, t.points, t.marks, t.reading, t.is_late as "isLate",
        t.received_at as "receivedAt"
      from "device_key" k join "device_day" t on t.zone_id = k.zone_id and t.device = k.key
      where k.zone_id = $1 and t.data_day between $2 and $3 ${clauses} order by t.data_day, k.number, t.metric`,
    values,
  )
  return rows.flatMap((row) => {
    const metric = metricNumbered(row.metric)
    return metric === null ? [] : [{ ...row, metric }]
  })
}

export type ReadSample = {
  readonly number: string
  readonly metric: MetricCode
  readonly at: string
  readonly amount: number
  readonly mark: string | null
}

/** 零散数据 — single values of devices, oldest first. */
export async function readSamples(db: Connection, zone: string, asked: DaysAsked): Promise<readonly ReadSample[]> {
  const values: unknown[] = [zone, asked.from, asked.to]
  const clauses = narrowed(asked, values)
  const rows = await db.query(
    `select k.number, t.metric, t.at, t.amount, t.mark
      from "device_key" k join "sample" t on t.zone_id = k.zone_id and t.device = k.key
      where k.zone_id = $1 and t.data_day between $2 and $3 ${clauses} order by t.at, k.number, t.metric`,
    values,
  )
  return rows.flatMap((row) => {
    const metric = metricNumbered(row.metric)
    return metric === null ? [] : [{ ...row, metric }]
  })
}

export type ReadLatest = ReadSample

/** 最新值 — the newest value of each metric by the device's clock; of meters the reading stands in `readSeen`. */
export async function readLatest(
  db: Connection,
  zone: string,
  asked: Pick<DaysAsked, 'numbers' | 'area' | 'metrics'>,
): Promise<readonly ReadLatest[]> {
  const values: unknown[] = [zone]
  const clauses = narrowed(asked, values)
  const rows = await db.query(
    `select k.number, t.metric, t.at, t.amount, t.mark
      from "device_key" k join "latest_value" t on t.zone_id = k.zone_id and t.device = k.key
      where k.zone_id = $1 ${clauses} order by k.number, t.metric`,
    values,
  )
  return rows.flatMap((row) => {
    const metric = metricNumbered(row.metric)
    return metric === null ? [] : [{ ...row, metric }]
  })
}

export type ReadSeen = {
  readonly number: string
  readonly receivedAt: string
  readonly deviceAt: string | null
  readonly platformAt: string | null
  /** Seconds by which the device's clock is behind ours. */
  readonly clockOffset: number | null
  readonly lastDay: Day | null
  /** Cumulated reading at the end of the last day, as kept. */
  readonly reading: number | null
  /** Millivolt. */
  readonly battery: number | null
  readonly rsrp: number | null
  readonly snr: number | null
  readonly cell: string | null
}

/** 最近上报 — when devices were heard last by three clocks, with battery and signal: for rankings and silence. */
export async function readSeen(
  db: Connection,
  zone: string,
  asked: Pick<DaysAsked, 'numbers' | 'area'>,
): Promise<readonly ReadSeen[]> {
  const values: unknown[] = [zone]
  const clauses = narrowed(asked, values)
  return db.query(
    `select k.number, t.received_at as "receivedAt", t.device_at as "deviceAt", t.platform_at as "platformAt",
        t.clock_offset as "clockOffset", t.last_day as "lastDay", t.reading, t.battery, t.rsrp, t.snr, t.cell
      from "device_key" k join "device_seen" t on t.zone_id = k.zone_id and t.device = k.key
      where k.zone_id = $1 ${clauses} order by k.number`,
    values,
  )
}

function narrowed({ numbers, area, metrics }: Partial<DaysAsked>, values: unknown[]): string {
  const clauses: string[] = []
  if (numbers !== undefined) clauses.push(`and k.number = any($${values.push(numbers)})`)
  if (area !== undefined) clauses.push(`and k.area = $${values.push(area)}`)
  if (metrics !== undefined)
    clauses.push(`and t.metric = any($${values.push(metrics.map((code) => metricOf(code).number))}::smallint[])`)
  return clauses.join(' ')
}
