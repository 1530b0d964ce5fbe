import { tableSql } from '#derive/table.ts'
import { registers } from '#registers/index.ts'
import { rooms } from '#schema/register.ts'
import { baseTables } from '#store/base-tables.ts'
import { messageTables } from '#store/message-tables.ts'
import { savedViewTables } from '#store/saved-view-table.ts'
import { signInTables } from '#store/sign-in-tables.ts'
import { telemetryTables } from '#store/telemetry/telemetry-tables.ts'

/** Statements that build the database from nothing: what the registers want plus the tables that are no registers. */
export function wantedSql(): readonly string[] {
  return [
    ...rooms.map((room) => `create schema if not exists ${room}`),
    ...baseTables,
    ...signInTables,
    ...messageTables,
    ...savedViewTables,
    ...telemetryTables,
    ...registers.flatMap(tableSql),
  ]
}
