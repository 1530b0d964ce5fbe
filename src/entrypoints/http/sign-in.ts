import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actorOf, bearerOf, cookieNameOf, type ServerParts } from '#entrypoints/http/session.ts'
import { bodies, oneAccount } from '#entrypoints/http/sign-in-schemas.ts'
import { refusal } from '#schema/messages.ts'
import { resetFactor, resetPassword } from '#services/sign-in/administer.ts'
import { type FirstRequest, makeFirstAdministrator } from '#services/sign-in/first.ts'
import { changePassword } from '#services/sign-in/password.ts'
import { beginEnrolment, confirmEnrolment, removeFactor } from '#services/sign-in/second-factor.ts'
import { type Caller, closeById, closeOthers, closeSession, sessionsOf, type Visit } from '#services/sign-in/session.ts'
import { signIn } from '#services/sign-in/sign-in.ts'
import { enterByTicket } from '#services/sign-in/ticket.ts'
import { logSecurity, type SecurityAct, securityEvents } from '#store/security-events.ts'

/** The door: signing in and out, the first administrator, passwords, second factors, own sessions. */
export function addSignIn(app: FastifyInstance, parts: ServerParts): void {
  addEntrance(app, parts)
  addOwnSecrets(app, parts)
  addOwnSessions(app, parts)
  addAdministration(app, parts)
}

function addEntrance(app: FastifyInstance, parts: ServerParts): void {
  const { db } = parts
  const cookieName = cookieNameOf(parts)
  app.post<{ Body: { login: string; password: string; code?: string } }>(
    '/api/sign-in',
    { schema: { body: bodies.signIn } },
    async (request, reply) => {
      const signedIn = await signIn(db, { ...request.body, caller: callerOf(request) }, request.moment)
      if (signedIn.token !== null) {
        const before = request.cookies[cookieName]
        if (before !== undefined) await closeSession(db, before)
        giveCookie(reply, parts, signedIn.token)
      }
      return { needs: signedIn.needs }
    },
  )
  app.post('/api/sign-out', async (request, reply) => {
    const token = bearerOf(request) ?? request.cookies[cookieName]
    const { session } = request
    if (token !== undefined && session !== null) {
      await db.transaction(async (tx) => {
        await closeSession(tx, token)
        const { zone, account } = session.actor
        await logSecurity(tx, zone, {
          at: request.moment.at,
          act: 'signed-out',
          account,
          record: account,
          ...callerOf(request),
        })
      })
    }
    reply.clearCookie(cookieName, cookieOptions(parts)).header('clear-site-data', '"cache"')
    return { done: true }
  })
  // The session goes back in the answer and never into a cookie: whoever shows our pages in a frame carries it in a header.
  app.post<{ Body: { ticket: string } }>(
    '/api/sign-in/ticket',
    { schema: { body: bodies.ticket } },
    async (request) => {
      const { embedSecret } = parts
      if (embedSecret === undefined || embedSecret === null) throw refusal('not-found')
      return { token: await enterByTicket(db, embedSecret, request.body.ticket, callerOf(request), request.moment) }
    },
  )
  app.post<{ Body: FirstRequest }>('/api/sign-in/first', { schema: { body: bodies.first } }, async (request) => {
    await makeFirstAdministrator(db, request.body, callerOf(request), request.moment)
    return { done: true }
  })
}

function addOwnSecrets(app: FastifyInstance, parts: ServerParts): void {
  const { db } = parts
  app.post<{ Body: { old: string; fresh: string } }>(
    '/api/sign-in/password',
    { schema: { body: bodies.password } },
    async (request, reply) => {
      const { token, needs } = await changePassword(db, visitOf(request, parts), request.body, request.moment)
      giveCookie(reply, parts, token)
      return { needs }
    },
  )
  app.post<{ Body: { password?: string } | null }>(
    '/api/sign-in/totp/enrol',
    { schema: { body: bodies.enrol } },
    (request) => beginEnrolment(db, visitOf(request, parts), request.body?.password, request.moment),
  )
  app.post<{ Body: { code: string } }>(
    '/api/sign-in/totp/confirm',
    { schema: { body: bodies.confirm } },
    async (request, reply) => {
      const { token, needs, recovery } = await confirmEnrolment(
        db,
        visitOf(request, parts),
        request.body.code,
        request.moment,
      )
      giveCookie(reply, parts, token)
      return { recovery, needs }
    },
  )
  app.post<{ Body: { password: string; code: string } }>(
    '/api/sign-in/totp/remove',
    { schema: { body: bodies.remove } },
    async (request, reply) => {
      actorOf(request)
      const { token, needs } = await removeFactor(db, visitOf(request, parts), request.body, request.moment)
      giveCookie(reply, parts, token)
      return { needs }
    },
  )
}

function addOwnSessions(app: FastifyInstance, parts: ServerParts): void {
  const { db } = parts
  const ended = (request: FastifyRequest, act: SecurityAct = 'sessions-ended') => {
    const { zone, account } = actorOf(request)
    return logSecurity(db, zone, { at: request.moment.at, act, account, record: account, ...callerOf(request) })
  }
  app.get('/api/sign-in/sessions', (request) => {
    actorOf(request)
    return sessionsOf(db, visitOf(request, parts), request.moment)
  })
  app.delete<{ Params: { id: string } }>('/api/sign-in/sessions/:id', async (request) => {
    const { zone, account } = actorOf(request)
    if (!(await closeById(db, zone, account, request.params.id))) throw refusal('not-found')
    await ended(request)
    return { done: true }
  })
  app.delete('/api/sign-in/sessions', async (request) => {
    const { zone, account } = actorOf(request)
    await closeOthers(db, zone, account, visitOf(request, parts).token)
    await ended(request)
    return { done: true }
  })
}

function addAdministration(app: FastifyInstance, { db }: ServerParts): void {
  const administering = (request: FastifyRequest) => ({
    actor: actorOf(request),
    caller: callerOf(request),
    now: request.moment,
  })
  app.post<{ Params: { id: string } }>('/api/account/:id/reset-password', { schema: oneAccount }, async (request) => ({
    password: await resetPassword(db, administering(request), request.params.id),
  }))
  app.post<{ Params: { id: string }; Body: { reason: string } }>(
    '/api/account/:id/reset-factor',
    { schema: { ...oneAccount, body: bodies.resetFactor } },
    async (request) => {
      await resetFactor(db, administering(request), request.params.id, request.body.reason)
      return { done: true }
    },
  )
  app.get('/api/sign-in/events', (request) => {
    const actor = actorOf(request)
    if (!actor.roles.includes('auditAdmin')) throw refusal('not-allowed')
    return securityEvents(db, actor.zone, 200)
  })
}

/** The session of a request, whatever still stands between; these routes are the way through. */
function visitOf(request: FastifyRequest, parts: ServerParts): Visit {
  const token = request.cookies[cookieNameOf(parts)]
  if (request.session === null || token === undefined) throw refusal('sign-in-needed')
  const { actor, needs } = request.session
  return { zone: actor.zone, account: actor.account, needs, token, caller: callerOf(request) }
}

function callerOf(request: FastifyRequest): Caller {
  return { device: String(request.headers['user-agent'] ?? '').slice(0, 200), address: request.ip }
}

function giveCookie(reply: FastifyReply, parts: ServerParts, token: string): void {
  reply.setCookie(cookieNameOf(parts), token, cookieOptions(parts))
}

function cookieOptions({ proxy }: ServerParts) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: proxy !== undefined } as const
}
