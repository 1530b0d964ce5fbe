import type { FastifyInstance } from 'fastify'
import type { Moment } from '#domain/moment.ts'
import { minuteAt } from '#domain/telemetry/instant.ts'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import type { EcologyView, PublicAirWater } from '#schema/ecology-views.ts'
import { refusal } from '#schema/messages.ts'
import { publicAirWater } from '#services/ecology/public.ts'
import { ecologyOf } from '#services/ecology/view.ts'
import { publicZone } from '#services/public/zone.ts'

type InZone = { Querystring: { zone?: string } }

const zoned = { type: 'object', properties: { zone: { type: 'string', maxLength: 40 } } }

/** The environment: one page for the house, on any day; and what of it anybody may read without signing in. */
export function addEcologyRoutes(app: FastifyInstance, { db }: ServerParts): void {
  app.get('/api/ecology', async (request): Promise<EcologyView> => {
    const actor = actorOf(request)
    // A firm reads its own outlets and cases in its portal; figures over them would be taken for the zone's.
    if (!actor.roles.some((role) => ['supervision', 'leader', 'unitHead', 'unitOfficer'].includes(role)))
      throw refusal('not-allowed')
    const asOf = asOfOf(request)
    const { today } = request.moment
    return ecologyOf(
      { db, actor, asOf },
      asOf ?? today,
      asOf === null || asOf === today ? hoursGone(request.moment) : 24,
    )
  })
  app.get<InZone>(
    '/api/public/air-water',
    { schema: { querystring: zoned } },
    async (request): Promise<PublicAirWater> =>
      publicAirWater(db, await publicZone(db, request.query.zone), request.moment.today, hoursGone(request.moment)),
  )
}

/** Whole hours of the day that are over. */
function hoursGone({ millisecond }: Moment): number {
  return Math.floor(minuteAt(millisecond) / 60)
}
