import type { FastifyInstance } from 'fastify'
import { addDays } from '#domain/day.ts'
import { asOfOf, houseActorOf, type ServerParts } from '#entrypoints/http/session.ts'
import type { Overview } from '#schema/overview.ts'
import type { ParkStanding } from '#schema/park-standing.ts'
import { loadCalendar } from '#services/calendar.ts'
import { factsAsOf, factsOn } from '#services/standing/facts.ts'
import { dayBefore, overviewOf } from '#services/standing/overview.ts'
import { parkStanding } from '#services/standing/park/park-standing.ts'

/** One question for the leader's page and the big screen, so that all of their numbers speak of the same moment. */
export function addOverview(app: FastifyInstance, { db }: ServerParts): void {
  app.get('/api/standing/overview', async (request): Promise<Overview> => {
    const actor = houseActorOf(request)
    const asOf = asOfOf(request) ?? request.moment.today
    const since = dayBefore(asOf, await loadCalendar(db, actor.zone))
    const before = await factsOn(db, actor.zone, addDays(since, -1))
    // Last, and read at one go: the present facts move on while something else is waited for.
    const now = await factsAsOf(db, actor.zone, asOf, request.moment.today)
    return overviewOf(now, before, actor, asOf, since)
  })
  app.get('/api/standing/park', async (request): Promise<ParkStanding> => {
    const looking = { db, actor: houseActorOf(request), asOf: asOfOf(request) }
    return parkStanding(looking, request.moment)
  })
}
