import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusal } from '#schema/messages.ts'
import { account } from '#registers/account.ts'
import { findCredential } from '#services/sign-in/credentials.ts'
import { type FirstRequest, makeFirstAdministrator } from '#services/sign-in/first.ts'
import { changePassword, resetPassword } from '#services/sign-in/password.ts'
import { beginEnrolment, confirmEnrolment } from '#services/sign-in/second-factor.ts'
import { closeById, closeOthers, closeSession, sessionsOf, setNeeds } from '#services/sign-in/session.ts'
import { needsOf, signIn } from '#services/sign-in/sign-in.ts'
import { findRow } from '#store/records.ts'
import { logSecurity, type SecurityEvent, securityEvents } from '#store/security-events.ts'
import { actorOf, cookieName, type ServerParts, type Session } from '#entrypoints/http/session.ts'

/** The door: signing in and out, the first administrator, passwords, second factors, own sessions. */
export function addSignIn(app: FastifyInstance, parts: ServerParts): void {
  addEntrance(app, parts)
  addOwnSecrets(app, parts)
  addOwnSessions(app, parts)
  addAdministration(app, parts)
}

function addEntrance(app: FastifyInstance, { db }: ServerParts): void {
  app.post<{ Body: { login: string; password: string; code?: string } }>('/api/sign-in', { schema: { body: signInSchema } }, async (request, reply) => {
    const signedIn = await signIn(db, { ...request.body, device: deviceOf(request) }, request.moment)
    if (signedIn.token !== null) giveCookie(request, reply, signedIn.token)
    return { needs: signedIn.needs }
  })
  app.post('/api/sign-out', async (request, reply) => {
    const token = request.cookies[cookieName]
    if (token !== undefined) await closeSession(db, token)
    if (request.session !== null) await note({ db }, request, request.session, 'signed-out')
    reply.clearCookie(cookieName, { path: '/' }).header('clear-site-data', '"cache", "storage"')
    return { done: true }
  })
  app.post<{ Body: FirstRequest }>('/api/sign-in/first', { schema: { body: firstSchema } }, async (request) => {
    await db.transaction((tx) => makeFirstAdministrator(tx, request.body, request.moment))
    return { done: true }
  })
}

function addOwnSecrets(app: FastifyInstance, { db }: ServerParts): void {
  app.post<{ Body: { old: string; fresh: string } }>('/api/sign-in/password', { schema: { body: texts('old', 'fresh') } }, async (request) => {
    const { session, token } = present(request)
    const { zone, account: id } = session.actor
    await db.transaction((tx) => changePassword(tx, zone, id, request.body, request.moment))
    await closeOthers(db, zone, id, token)
    await note({ db }, request, session, 'password-changed')
    return { needs: await renew({ db }, request, session, token) }
  })
  app.post('/api/sign-in/totp/enrol', async (request) => {
    const { session } = present(request)
    const { zone, account: id } = session.actor
    const [names] = await db.query('select a.login, z.name from account a join zone z on z.zone_id = a.zone_id where a.zone_id = $1 and a.id = $2::uuid', [zone, id])
    return beginEnrolment(db, zone, id, { issuer: names.name, login: names.login })
  })
  app.post<{ Body: { code: string } }>('/api/sign-in/totp/confirm', { schema: { body: texts('code') } }, async (request) => {
    const { session, token } = present(request)
    const { zone, account: id } = session.actor
    const recovery = await db.transaction((tx) => confirmEnrolment(tx, zone, id, request.body.code, request.moment))
    await closeOthers(db, zone, id, token)
    await note({ db }, request, session, 'factor-enrolled')
    return { recovery, needs: await renew({ db }, request, session, token) }
  })
}

function addOwnSessions(app: FastifyInstance, { db }: ServerParts): void {
  app.get('/api/sign-in/sessions', (request) => {
    const { session, token } = present(request)
    return sessionsOf(db, session.actor.zone, session.actor.account, token)
  })
  app.delete<{ Params: { id: string } }>('/api/sign-in/sessions/:id', async (request) => {
    const { session } = present(request)
    if (!(await closeById(db, session.actor.zone, session.actor.account, request.params.id))) throw refusal('not-found')
    await note({ db }, request, session, 'sessions-ended')
    return { done: true }
  })
}

function addAdministration(app: FastifyInstance, { db }: ServerParts): void {
  app.post<{ Params: { id: string } }>('/api/account/:id/reset-password', async (request) => {
    const actor = actorOf(request)
    const row = await findRow(db, account, actor.zone, request.params.id)
    const isFirst = row !== null && (await findCredential(db, actor.zone, row.id)) === null
    // The system administrator opens a new account; afterwards only the security administrator may reset it.
    const mayReset = actor.roles.includes('securityAdmin') || (isFirst && actor.roles.includes('systemAdmin'))
    if (row === null || !mayReset) throw refusal(row === null ? 'not-found' : 'not-allowed')
    const password = await resetPassword(db, actor.zone, row.id, request.moment)
    await closeOthers(db, actor.zone, row.id, null)
    await logSecurity(db, actor.zone, { at: request.moment.at, account: row.id, act: 'password-reset', login: String(row.login), device: deviceOf(request) })
    return { password }
  })
  app.get('/api/sign-in/events', (request) => {
    const actor = actorOf(request)
    if (!actor.roles.includes('auditAdmin')) throw refusal('not-allowed')
    return securityEvents(db, actor.zone, 200)
  })
}

/** The session of a request, whatever still stands between; these routes are the way through. */
function present(request: FastifyRequest): { session: Session; token: string } {
  const token = request.cookies[cookieName]
  if (request.session === null || token === undefined) throw refusal('sign-in-needed')
  return { session: request.session, token }
}

async function renew({ db }: Pick<ServerParts, 'db'>, request: FastifyRequest, { actor }: Session, token: string): Promise<string | null> {
  const credential = await findCredential(db, actor.zone, actor.account)
  const needs = credential === null ? null : needsOf(credential, actor.roles, request.moment)
  await setNeeds(db, token, needs)
  return needs
}

async function note({ db }: Pick<ServerParts, 'db'>, request: FastifyRequest, { actor }: Session, act: SecurityEvent['act']): Promise<void> {
  await logSecurity(db, actor.zone, { at: request.moment.at, account: actor.account, act, login: actor.name, device: deviceOf(request) })
}

function giveCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName, token, { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' })
}

function deviceOf(request: FastifyRequest): string {
  return String(request.headers['user-agent'] ?? '').slice(0, 200)
}

function texts(...names: readonly string[]): object {
  const properties = Object.fromEntries(names.map((name) => [name, { type: 'string', minLength: 1, maxLength: 200 }]))
  return { type: 'object', additionalProperties: false, required: names, properties }
}

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength })
const signInSchema = {
  type: 'object', additionalProperties: false, required: ['login', 'password'],
  properties: { login: text(100), password: text(200), code: { type: 'string', maxLength: 40 } },
}
const firstSchema = {
  type: 'object', additionalProperties: false, required: ['secret', 'zone', 'name', 'login', 'password'],
  properties: {
    secret: text(60), name: text(40), login: text(40), password: text(200),
    zone: {
      type: 'object', additionalProperties: false, required: ['code', 'name', 'shortName', 'issuer', 'supervisionOffice', 'paperCode'],
      properties: {
        code: { type: 'string', pattern: '^[a-z][a-z0-9-]{1,30}$' }, name: text(60), shortName: text(20),
        issuer: text(60), supervisionOffice: text(60), paperCode: text(20),
      },
    },
  },
}
