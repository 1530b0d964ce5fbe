import { ruralWork } from '#registers/rural/rural-work.ts'
import type { villageVisit } from '#registers/rural/village-visit.ts'
import { watchedHousehold } from '#registers/rural/watched-household.ts'
import { refusal } from '#schema/messages.ts'
import type { AnyRegister, Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { nextVisit } from '#services/rural/households.ts'
import { placedIn } from '#services/rural/places.ts'
import { amendRecord } from '#services/save.ts'
import { findRow } from '#store/records.ts'

type Visit = RowOf<typeof villageVisit>

/** 记录走访 — of one household or one work of the village. */
export async function writeVisit(context: Context, row: Row): Promise<Facts> {
  const visit = asVisit(row)
  if (visit.on > context.now.today) throw refusal('visit-to-come')
  if ((visit.household === null) === (visit.work === null)) throw refusal('visit-about')
  const about = await aboutOf(context, visit)
  if (about.village !== visit.village) throw refusal('visit-other-village')
  if (visit.household !== null && about.state !== 'watched') throw refusal('visit-not-watched')
  if (visit.work !== null && visit.isInUse === null) throw refusal('visit-use')
  return { ...(await placedIn(context, row)), by: context.actor.person }
}

/**
 * What was seen stands with the household or the work, unless a later visit is there already: entries written without a
 * network may come in the wrong order.
 */
export async function carryVisit(context: Context, row: Row): Promise<void> {
  const visit = asVisit(row)
  const about = await aboutOf(context, visit)
  if (visit.household !== null) {
    if (isLater(about.lastVisitOn, visit.on)) return
    const facts = { lastVisitOn: visit.on, nextVisitOn: await nextVisit(context, visit.on) }
    await amendRecord(context, watchedHousehold, about, facts, { act: 'change' })
    return
  }
  if (isLater(about.lastLookOn, visit.on)) return
  const facts = { lastLookOn: visit.on, isInUse: visit.isInUse, defect: visit.defect }
  const state = about.state === 'accepted' && visit.defect !== null && visit.defect !== '' ? { state: 'defective' } : {}
  await amendRecord(context, ruralWork, about, { ...facts, ...state }, { act: 'move', move: 'look' })
}

function isLater(last: unknown, on: string): boolean {
  return typeof last === 'string' && last > on
}

async function aboutOf({ db, actor }: Context, { household, work }: Visit): Promise<Row> {
  const register: AnyRegister = household === null ? ruralWork : watchedHousehold
  const found = await findRow(db, register, actor.zone, household ?? work ?? '')
  if (found === null) throw refusal('not-found')
  return found
}

function asVisit(row: Row): Visit {
  return row as unknown as Visit // the procedures of this register are called with its rows
}
