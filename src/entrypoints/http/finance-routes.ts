import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Day } from '#domain/day.ts'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import type { FinanceView, JobsView, PlatformsView } from '#schema/finance-views.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor, Charge } from '#schema/who.ts'
import { financeOf } from '#services/finance/view.ts'
import { jobsOf } from '#services/labour/view.ts'
import { platformsOf } from '#services/platform/view.ts'
import type { Looking } from '#services/visible.ts'

/** Finance, jobs and service platforms: one question for each page, answered for a day from what the person may see. */
export function addFinanceRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.get('/api/finance', async (request): Promise<FinanceView> => {
    const [view, on] = looking(request, parts)
    // Whoever sees no needs and loans would read figures over nothing.
    if (!seesAll(view.actor, 'finance')) throw refusal('not-allowed')
    return financeOf(view, on)
  })
  app.get('/api/jobs', async (request): Promise<JobsView> => {
    const [view, on] = looking(request, parts)
    return jobsOf(view, on, seesAll(view.actor, 'labour'))
  })
  app.get('/api/platforms', async (request): Promise<PlatformsView> => platformsOf(...looking(request, parts)))
}

function seesAll({ roles, charges }: Actor, charge: Charge): boolean {
  return charges.includes(charge) || roles.includes('supervision') || roles.includes('leader')
}

/** A figure over the few records of one firm would be taken for the figure of the zone, so firms read their own records instead. */
function looking(request: FastifyRequest, { db }: ServerParts): [Looking, Day] {
  const actor = actorOf(request)
  if (!actor.roles.some((role) => ['supervision', 'leader', 'unitHead', 'unitOfficer'].includes(role)))
    throw refusal('finance-staff-only')
  const asOf = asOfOf(request)
  return [{ db, actor, asOf }, asOf ?? request.moment.today]
}
