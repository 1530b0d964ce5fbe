import type { Day } from '#domain/day.ts'
import type { JudgedFactor } from '#domain/ecology/factors.ts'
import type { Exceeded } from '#domain/ecology/permit.ts'
import type { exceedance } from '#registers/ecology/exceedance.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Station } from '#services/ecology/stations.ts'

export type Case = RowOf<typeof exceedance>

/** What was judged too high: means of one factor at one station, with the limit and where it stands. */
export type Found = {
  readonly station: Station
  readonly factor: JudgedFactor
  readonly per: Case['per']
  readonly on: Day
  readonly values: readonly Exceeded[]
  readonly basis: string
  readonly sample?: string
}

export function asCase(row: Row): Case {
  return row as unknown as Case // the procedures of this register are called with its rows
}
