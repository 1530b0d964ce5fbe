import type { Day } from '#domain/day.ts'
import { startOf } from '#domain/telemetry/instant.ts'

type Rhythm = { readonly cycleMinutes: number; readonly spreadMinutes: number }

/**
 * 准时 — data of a day are on time until its end plus the spread of the model and an hour, or one cycle where a device reports
 * more often. The instant by the clock of the server.
 */
export function dueOf(day: Day, { cycleMinutes, spreadMinutes }: Rhythm): number {
  return startOf(day) + (1440 + spreadMinutes + Math.min(60, cycleMinutes)) * 60_000
}

/** 离线 — nothing was heard for so many cycles and the spread; a closed connection means nothing. */
export function silentSince(at: number, { cycleMinutes, spreadMinutes }: Rhythm, cycles: number): number {
  return at - (cycles * cycleMinutes + spreadMinutes) * 60_000
}
