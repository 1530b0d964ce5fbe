import type { FastifyInstance } from 'fastify'
import { mightAllow } from '#derive/access.ts'
import { pathOf } from '#derive/names.ts'
import type { ServerParts } from '#entrypoints/http/session.ts'
import { registers } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import type { Connection } from '#store/database.ts'

/** Tells a page who is signed in, for which zone and day, and which registers the person may enter. */
export function addMe(app: FastifyInstance, { db }: ServerParts): void {
  app.get('/api/me', async (request) => {
    if (request.session === null) throw refusal('sign-in-needed')
    const { actor, needs } = request.session
    const [zone] = await db.query(
      'select zone_id as code, id, name, short_name as "shortName", issuer, supervision_office as "supervisionOffice" from "zone" where zone_id = $1',
      [actor.zone],
    )
    return {
      actor,
      needs,
      zone: zone ?? null,
      today: request.moment.today,
      names: await unitNames(db, actor),
      registers: enterable(actor),
    }
  })
}

function enterable(actor: Actor): Readonly<Record<string, { mayCreate: boolean }>> {
  const open = registers.filter((register) => mightAllow(register.access.read, actor))
  return Object.fromEntries(
    open.map((register) => [pathOf(register.name), { mayCreate: mightAllow(register.access.create, actor) }]),
  )
}

async function unitNames(db: Connection, actor: Actor): Promise<Readonly<Record<string, string>>> {
  const rows = await db.query('select id, short_name as name from "unit" where zone_id = $1 and id = any($2::uuid[])', [
    actor.zone,
    actor.units,
  ])
  return Object.fromEntries(rows.map((row) => [row.id, row.name]))
}
