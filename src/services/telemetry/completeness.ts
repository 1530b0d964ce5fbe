import type { Day } from '#domain/day.ts'
import { ratesOn } from '#services/rates.ts'
import { inUseOn } from '#services/telemetry/silent.ts'
import type { Connection } from '#store/database.ts'

/** 完整率 — stands beside every figure that is worked out of data of devices. */
export type Completeness = {
  readonly area: string
  readonly day: Day
  /** Devices in use and not under maintenance. */
  readonly expected: number
  readonly onTime: number
  readonly late: number
  /** Of those received, how many carry a mark of a rule; they count as received. */
  readonly suspect: number
  /** Not received; an estimate of a gap counts here. */
  readonly missing: number
  /** Received of expected in percent, one decimal; null when nothing was expected: that is "no data", never 100. */
  readonly percent: number | null
  /** Whether a balance of this area and day may be shown as valid. */
  readonly isValid: boolean
}

/** Completeness of areas, day by day; `sumCompleteness` joins areas. Days that are still dirty are worked out as they stand. */
export async function completeness(
  db: Connection,
  zone: string,
  { from, to, areas }: { readonly from: Day; readonly to: Day; readonly areas?: readonly string[] },
): Promise<readonly Completeness[]> {
  const least = (await ratesOn(db, zone, ['telemetry-complete'], to))['telemetry-complete'].value
  const within = areas === undefined ? '' : 'and k.area = any($4)'
  const rows = await db.query(
    `select k.area, d.day::date as day, count(*) as expected,
        count(*) filter (where t.device is not null and not t.is_late and not ${isEstimate}) as "onTime",
        count(*) filter (where t.device is not null and t.is_late and not ${isEstimate}) as late,
        count(*) filter (where t.marks ~ '[a-z]' and not ${isEstimate}) as suspect
      from generate_series($2::date, $3::date, interval '1 day') as d(day)
      join "device_key" k on k.zone_id = $1 and ${inUseOn('d.day')} ${within}
      left join "device_day" t on t.zone_id = k.zone_id and t.data_day = d.day::date and t.data_day between $2 and $3
        and t.device = k.key and t.metric = k.main_metric
      group by k.area, d.day order by d.day, k.area`,
    [zone, from, to, ...(areas === undefined ? [] : [areas])],
  )
  return rows.map((row) => judged(row, least))
}

/** Areas joined into one figure a day, such as that of the whole zone. */
export function sumCompleteness(rows: readonly Completeness[], area: string, least: number): readonly Completeness[] {
  const days = Map.groupBy(rows, ({ day }) => day)
  return [...days].map(([day, parts]) => {
    const sum = (key: 'expected' | 'onTime' | 'late' | 'suspect') => parts.reduce((all, part) => all + part[key], 0)
    return judged(
      { area, day, expected: sum('expected'), onTime: sum('onTime'), late: sum('late'), suspect: sum('suspect') },
      least,
    )
  })
}

type Counted = Pick<Completeness, 'area' | 'day' | 'expected' | 'onTime' | 'late' | 'suspect'>

function judged(row: Counted, least: number): Completeness {
  const received = row.onTime + row.late
  const percent = row.expected === 0 ? null : Math.floor((received * 1000) / row.expected) / 10
  return { ...row, missing: row.expected - received, percent, isValid: percent !== null && percent >= least }
}

const isEstimate = `coalesce(t.marks like 'e%', false)`
