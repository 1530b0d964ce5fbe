import type { exceedance } from '#registers/ecology/exceedance.ts'
import type { Row, RowOf } from '#schema/register.ts'

export type Case = RowOf<typeof exceedance>

export function asCase(row: Row): Case {
  return row as unknown as Case // the procedures of this register are called with its rows
}
