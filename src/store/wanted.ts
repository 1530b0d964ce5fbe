import { tableSql } from '#derive/table.ts'
import { registers } from '#registers/index.ts'
import { baseTables } from '#store/base-tables.ts'

/** Statements that build the database from nothing: what the registers want plus the tables that are no registers. */
export function wantedSql(): readonly string[] {
  return [...baseTables, ...registers.flatMap(tableSql)]
}
