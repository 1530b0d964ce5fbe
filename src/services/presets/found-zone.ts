import type { Moment } from '#domain/moment.ts'
import { calendar } from '#registers/calendar.ts'
import { planTemplate } from '#registers/plan-template.ts'
import { zone } from '#registers/zone.ts'
import type { FactsOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { Context } from '#services/context.ts'
import { calendarPresets } from '#services/presets/calendars.ts'
import { plantMeetingPresets } from '#services/presets/meeting.ts'
import { planTemplatePresets } from '#services/presets/plan-templates.ts'
import { plantSupervision } from '#services/presets/supervision.ts'
import { plantRecord } from '#services/save.ts'
import type { Connection } from '#store/database.ts'
import { openChain } from '#store/events.ts'

/** 建区 — opens the log of a new zone and files its record, its working calendars, its limits, the rules of supervision and its plan templates. */
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
  await plantSupervision(context)
  await plantMeetingPresets(context)
  for (const preset of planTemplatePresets)
    await plantRecord(context, planTemplate, { facts: preset, state: 'inForce' })
  return context
}

/** Whoever sets a zone up before it has an account: no person, no role, known in the log by this name only. */
function founder(zone: string): Actor {
  return { zone, account: 'founder', person: null, name: '初始化', roles: [], units: [], posts: [] }
}
