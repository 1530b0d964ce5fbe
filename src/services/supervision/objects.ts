import { whyNoObject } from '#domain/supervision/object.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { rowsWhere } from '#store/records.ts'

/** 督办对象 — refuses units that nobody may supervise, and says why. */
export async function assertObjects(context: Context, units: readonly (string | null)[]): Promise<void> {
  const wanted = units.filter((id) => id !== null)
  const rows = await rowsWhere(context.db, unit, context.actor.zone, 'id', wanted)
  for (const row of rows) {
    const body = row as unknown as RowOf<typeof unit> // rowsWhere reads the columns of this register
    const why = whyNoObject(body)
    if (why === 'enterprise') throw refusal('object-enterprise', { unit: body.shortName })
    if (why === 'dissolved') throw refusal('object-dissolved', { unit: body.shortName })
  }
}
