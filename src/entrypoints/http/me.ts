import type { FastifyInstance } from 'fastify'
import { mightAllow } from '#derive/access.ts'
import { pathOf } from '#derive/names.ts'
import { mayBring } from '#derive/sheet-columns.ts'
import { comesBack } from '#derive/sheetable.ts'
import { asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { registers } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import { limitFrom } from '#services/limits.ts'
import { ownPlace } from '#services/own-place.ts'
import { signInPolicy } from '#services/sign-in/policy.ts'

/** Tells a page who is signed in, for which zone and day, and which registers the person may enter. */
export function addMe(app: FastifyInstance, { db }: ServerParts): void {
  app.get('/api/me', async (request) => {
    if (request.session === null) throw refusal('sign-in-needed')
    const { actor, needs } = request.session
    const { zone, names } = await ownPlace(db, actor)
    const asOf = asOfOf(request)
    const today = asOf ?? request.moment.today
    return {
      actor,
      needs,
      zone,
      // The day the page speaks of; on a past day everything can be read and nothing made.
      today,
      soonUntil: (await limitFrom(db, actor.zone, 'due-soon', today)).on,
      isPast: asOf !== null,
      idleMinutes: signInPolicy.idle,
      names,
      registers: enterable(actor, asOf !== null),
    }
  })
}

function enterable(actor: Actor, isPast: boolean): Readonly<Record<string, { mayCreate: boolean; mayBring: boolean }>> {
  const open = registers.filter((register) => mightAllow(register.access.read, actor))
  return Object.fromEntries(
    open.map((register) => [
      pathOf(register.name),
      {
        mayCreate: !isPast && mightAllow(register.access.create, actor),
        // Rows of a sheet, new or edited.
        mayBring: !isPast && comesBack(register) && mayBring(register, actor),
      },
    ]),
  )
}
