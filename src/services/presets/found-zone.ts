import { yearOf } from '#domain/day.ts'
import type { Moment } from '#domain/moment.ts'
import { barredMatter } from '#registers/barred-matter.ts'
import { calendar } from '#registers/calendar.ts'
import { scheme } from '#registers/scheme.ts'
import { zone } from '#registers/zone.ts'
import type { FactsOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { Context } from '#services/context.ts'
import { barredPresets } from '#services/presets/barred-matters.ts'
import { calendarPresets } from '#services/presets/calendars.ts'
import { completeZone } from '#services/presets/complete-zone.ts'
import { plantMeetingPresets } from '#services/presets/meeting.ts'
import { schemePreset } from '#services/presets/scheme.ts'
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
): Promise<Context> {
  const context: Context = { db, actor: founder(code), now, through, procedures: {} }
  await openChain(db, code)
  await plantRecord(context, zone, { facts })
  for (const preset of calendarPresets) await plantRecord(context, calendar, { facts: preset })
  for (const preset of barredPresets) await plantRecord(context, barredMatter, { facts: preset })
  await plantRecord(context, scheme, { facts: schemePreset(yearOf(now.today) + 1) })
  await completeZone(context)
  await plantMeetingPresets(context)
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
