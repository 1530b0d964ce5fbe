import { playFinance } from '#demo/finance.ts'
import { playLabour } from '#demo/labour.ts'
import { playPlatforms } from '#demo/platforms.ts'
import type { Stage } from '#demo/stage.ts'

/** 为企业办的事 — finance, jobs and service platforms, for the firms that were there when the zone was founded. */
export async function playPlatformsOfFirms(stage: Stage): Promise<void> {
  const firms = await firmsOf(stage)
  await playFinance(stage, firms)
  await playLabour(stage, firms)
  await playPlatforms(stage, firms)
}

export async function firmsOf(stage: Stage): Promise<ReadonlyMap<string, string>> {
  const rows = await stage.records('enterprise', 'state', 'active')
  return new Map(rows.map(({ id, shortName }) => [String(shortName), id]))
}
