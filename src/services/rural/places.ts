import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'

/** 属地 — the town follows from the village; whoever is of a village or town enters only what lies there. */
export async function placedIn({ db, actor }: Context, row: Row): Promise<Facts> {
  const [found] = await db.query('select parent from unit where zone_id = $1 and id = $2', [actor.zone, row.village])
  const town = found?.parent ?? null
  const isOffice = actor.charges.includes('rural')
  const isOwn = actor.units.includes(String(row.village)) || (town !== null && actor.units.includes(town))
  if (!isOffice && !isOwn) throw refusal('not-your-village')
  return { town }
}
