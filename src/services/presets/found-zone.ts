import type { Moment } from '#domain/moment.ts'
import { zone } from '#registers/zone.ts'
import type { FactsOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { Context } from '#services/context.ts'
import { type PresetKind, shippedPresets } from '#services/presets/catalogue.ts'
import { completeZone } from '#services/presets/complete-zone.ts'
import { plantRecord } from '#services/save.ts'
import type { Connection } from '#store/database.ts'
import { openChain } from '#store/events.ts'

/** 建区 — opens the log of a new zone and files its record and the rules that it starts with, each to be changed by the zone. */
export async function foundZone(
  db: Connection,
  code: string,
  now: Moment,
  through: string,
  facts: FactsOf<typeof zone>,
  presets: readonly PresetKind[] = shippedPresets(now.today),
): Promise<Context> {
  const context: Context = { db, actor: founder(code), now, through, procedures: {} }
  await openChain(db, code)
  await plantRecord(context, zone, { facts })
  await completeZone(context, presets)
  return context
}

/** Whoever sets a zone up before it has an account: no person, no role, known in the log by this name only. */
function founder(zone: string): Actor {
  return {
    zone,
    account: 'founder',
    person: null,
    name: '初始化',
    roles: [],
    units: [],
    posts: [],
    charges: [],
    enterprise: null,
  }
}
