import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance } from 'fastify'
import { openApi } from '#derive/openapi.ts'
import { addAssessmentRoutes } from '#entrypoints/http/assessment-routes.ts'
import { addChainRoutes } from '#entrypoints/http/chain-routes.ts'
import { addChanges } from '#entrypoints/http/changes.ts'
import { addEcologyRoutes } from '#entrypoints/http/ecology-routes.ts'
import { frameAncestors } from '#entrypoints/http/embedding.ts'
import { addEnterpriseRoutes } from '#entrypoints/http/enterprise-routes.ts'
import { addFiles } from '#entrypoints/http/files.ts'
import { addFinanceRoutes } from '#entrypoints/http/finance-routes.ts'
import { addImport, addRunningImports } from '#entrypoints/http/import-routes.ts'
import { addIndicatorRoutes } from '#entrypoints/http/indicator-routes.ts'
import { addInvestmentRoutes } from '#entrypoints/http/investment-routes.ts'
import { addLamps } from '#entrypoints/http/lamp-routes.ts'
import { addLandRoutes } from '#entrypoints/http/land-routes.ts'
import { lazyValidators, type Validators } from '#entrypoints/http/lazy-validators.ts'
import { addLists } from '#entrypoints/http/lists.ts'
import { addMapRoutes } from '#entrypoints/http/map-routes.ts'
import { addMe } from '#entrypoints/http/me.ts'
import { addMeetingRoutes } from '#entrypoints/http/meeting-routes.ts'
import { addMessageRoutes } from '#entrypoints/http/message-routes.ts'
import { addOpen311 } from '#entrypoints/http/open311-routes.ts'
import { addOverview } from '#entrypoints/http/overview-routes.ts'
import { addPages } from '#entrypoints/http/pages.ts'
import { addPaperRoutes } from '#entrypoints/http/paper-routes.ts'
import { addPapers } from '#entrypoints/http/papers.ts'
import { addPlanningRoutes } from '#entrypoints/http/planning-routes.ts'
import { addPrivacyRoutes } from '#entrypoints/http/privacy-routes.ts'
import { answerProblem } from '#entrypoints/http/problem.ts'
import { addProjectRoutes } from '#entrypoints/http/project-routes.ts'
import { addPublicRoutes } from '#entrypoints/http/public-routes.ts'
import { addPushRoutes } from '#entrypoints/http/push-routes.ts'
import { addRegisterRoutes } from '#entrypoints/http/register-routes.ts'
import { addReportRoutes } from '#entrypoints/http/report-routes.ts'
import { addReviewRoutes } from '#entrypoints/http/review-routes.ts'
import { addRooms } from '#entrypoints/http/room-routes.ts'
import { addRuralRoutes } from '#entrypoints/http/rural-routes.ts'
import { addSavedViews } from '#entrypoints/http/saved-views.ts'
import { addScheduleRoutes } from '#entrypoints/http/schedule-routes.ts'
import { addSealed } from '#entrypoints/http/sealed-routes.ts'
import { addSearch } from '#entrypoints/http/search.ts'
import { addServiceRoutes } from '#entrypoints/http/service-routes.ts'
import { addSessions, type ServerParts } from '#entrypoints/http/session.ts'
import { addSheet } from '#entrypoints/http/sheets.ts'
import { addSignIn } from '#entrypoints/http/sign-in.ts'
import { addIndicatorStanding, addTargetStanding } from '#entrypoints/http/standing-target-routes.ts'
import { assertStorable } from '#entrypoints/http/storable.ts'
import { addSupervisionRoutes } from '#entrypoints/http/supervision-routes.ts'
import { addTelemetryRoutes } from '#entrypoints/http/telemetry-routes.ts'
import { addTicketRoutes } from '#entrypoints/http/ticket-routes.ts'
import { addWaterRoutes } from '#entrypoints/http/water-routes.ts'
import { wellFormed } from '#entrypoints/http/well-formed.ts'
import { registers } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'
import { type Inbox, openInbox } from '#services/telemetry/inbox.ts'

export type AppOptions = ServerParts & {
  readonly version: string
  /** Folder of the built pages; without it only the API is served. */
  readonly pages?: string
  /** Origins that may show the pages in a frame, separated by commas; none unless listed. */
  readonly embedders?: string
  /** Where messages of devices go; other ways in share it. One of its own unless given. */
  readonly inbox?: Inbox
  /** A base map as one file of PMTiles. */
  readonly basemap?: string
  readonly logLevel?: string
  /** Validators that a test wants to look into. */
  readonly validators?: Validators
  /** Takes the lines of the log instead of the standard output. */
  readonly logTo?: { write(line: string): void }
}

/** What a request may carry, to the letter: nothing is coerced, dropped or filled in. */
export function strictValidators(): Promise<Validators> {
  return lazyValidators({
    customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false, allowUnionTypes: true },
  })
}

export const largestUpload = 20 * 1024 * 1024

/** The whole HTTP server: the same routes for every register, and the few that are written by hand. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: options.logLevel ?? 'warn', ...(options.logTo ? { stream: options.logTo } : {}) },
    bodyLimit: largestUpload,
    trustProxy: options.proxy ?? false,
  })
  app.setValidatorCompiler(options.validators ?? (await strictValidators()))
  app.setErrorHandler(answerProblem)
  // Fastify takes one such handler; with pages it is the one that answers with the page.
  if (options.pages === undefined)
    app.setNotFoundHandler((request, reply) => answerProblem(refusal('not-found'), request, reply))
  const headers = securityHeadersFor(frameAncestors(options.embedders))
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(headers)
  })
  app.addHook('preValidation', async (request) => {
    assertStorable(request.body)
    request.body = wellFormed(request.body)
  })
  await app.register(cookie)
  await app.register(multipart, {
    limits: { fileSize: largestUpload, files: 1, fields: 20, fieldSize: 4 * 1024 * 1024 },
  })
  addSessions(app, options)
  addRooms(app, options)
  addSealed(app, options)
  await addSignIn(app, options)
  addMe(app, options)
  addSearch(app, options)
  addLists(app, options)
  addFiles(app, options)
  await addChanges(app, options)
  addReviewRoutes(app, options)
  addPapers(app, options)
  addPaperRoutes(app, options)
  addMeetingRoutes(app, options)
  addRuralRoutes(app, options)
  addPrivacyRoutes(app, options)
  addPlanningRoutes(app, options)
  addWaterRoutes(app, options)
  addInvestmentRoutes(app, options)
  addEnterpriseRoutes(app, options)
  addTargetStanding(app, options)
  addAssessmentRoutes(app, options)
  addChainRoutes(app, options)
  addSupervisionRoutes(app, options)
  addServiceRoutes(app, options)
  addLamps(app, options)
  addLandRoutes(app, options)
  addMapRoutes(app, options, options.basemap)
  addMessageRoutes(app, options)
  addOverview(app, options)
  addScheduleRoutes(app, options)
  addProjectRoutes(app, options)
  addIndicatorStanding(app, options)
  addIndicatorRoutes(app, options)
  addFinanceRoutes(app, options)
  addTelemetryRoutes(app, options)
  addPublicRoutes(app, options)
  addReportRoutes(app, options)
  await addOpen311(app, options)
  addEcologyRoutes(app, options)
  addTicketRoutes(app, options)
  addSavedViews(app, options)
  addRunningImports(app)
  const inbox = options.inbox ?? openInbox(options.db)
  app.addHook('onClose', () => inbox.settle())
  await addPushRoutes(app, options, inbox)
  for (const register of registers) {
    addSheet(app, options, register)
    addImport(app, options, register)
    addRegisterRoutes(app, options, register)
  }
  const description = openApi(registers, options.version)
  app.get('/api/openapi.json', () => description)
  app.get('/health', async () => {
    await options.db.isAlive()
    return { status: 'ok', version: options.version }
  })
  if (options.pages !== undefined) await addPages(app, options.pages)
  return app
}

function securityHeadersFor(ancestors: string) {
  return {
    'content-security-policy': `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-ancestors ${ancestors}; base-uri 'none'; form-action 'self'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  }
}
