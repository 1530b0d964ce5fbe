import type { Level } from '#domain/dispute/gate.ts'
import { levelOf } from '#domain/dispute/gate.ts'
import { dispute } from '#registers/dispute/dispute.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import { unitOfCharge } from '#services/charge-unit.ts'
import type { Context, Facts } from '#services/context.ts'

export type Dispute = RowOf<typeof dispute>

/** Procedures of this register are called with its rows. */
export function asDispute(row: Row): Dispute {
  return row as unknown as Dispute // see above
}

export type Place = {
  readonly id: string
  readonly name: string
  readonly level: Level
  readonly parent: string | null
}

export async function placeOfUnit({ db, actor }: Context, id: string): Promise<Place> {
  const [row] = await db.query('select id, short_name, kind, parent from unit where zone_id = $1 and id = $2', [
    actor.zone,
    id,
  ])
  if (row === undefined) throw refusal('not-found')
  return { id: row.id, name: row.short_name, level: levelOf(row.kind), parent: row.parent }
}

/** The unit of the next level: the town of a village, and for the zone the unit that looks after disputes. */
export async function unitAbove(context: Context, from: Place, to: Level): Promise<Place> {
  if (to === 'town' && from.parent !== null) return placeOfUnit(context, from.parent)
  const { db, actor } = context
  const desk = await unitOfCharge(db, actor.zone, 'society')
  if (desk === null) throw refusal('dispute-no-desk')
  return { ...(await placeOfUnit(context, desk)), level: 'zone' }
}

/** What must be given anew with a step. */
export function assertGiven(facts: Facts, ...keys: readonly (keyof typeof dispute.fields)[]): void {
  const missing = keys.filter((key) => facts[key] === undefined || facts[key] === null || facts[key] === '')
  if (missing.length === 0) return
  throw refusal('missing-fact', {
    fields: missing.map((key) => dispute.fields[key].label[0]).join('、'),
    fieldsEn: missing.map((key) => dispute.fields[key].label[1]).join(', '),
  })
}
