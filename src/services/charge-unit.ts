import type { Charge } from '#schema/who.ts'
import type { Connection } from '#store/database.ts'

/** The unit that looks after a matter for the zone, the first in the order of units where several do. */
export async function unitOfCharge(db: Connection, zone: string, charge: Charge): Promise<string | null> {
  const [unit] = await db.query(
    `select id from unit where zone_id = $1 and state = 'active' and $2 = any(charges) order by "order" nulls last, id limit 1`,
    [zone, charge],
  )
  return unit?.id ?? null
}
