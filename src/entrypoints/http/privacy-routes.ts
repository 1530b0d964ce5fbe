import type { FastifyInstance } from 'fastify'
import { mightAllow } from '#derive/access.ts'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { impactAssessment } from '#registers/privacy/impact-assessment.ts'
import { refusal } from '#schema/messages.ts'
import { privacyOf } from '#services/privacy/view.ts'

/** Data of persons: which registers keep some, and which assessments speak of them. */
export function addPrivacyRoutes(app: FastifyInstance, { db }: ServerParts): void {
  app.get('/api/privacy', async (request) => {
    const actor = actorOf(request)
    if (!mightAllow(impactAssessment.access.read, actor)) throw refusal('not-allowed')
    return privacyOf({ db, actor, asOf: asOfOf(request) }, request.moment.today)
  })
}
