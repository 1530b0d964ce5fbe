import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Day, parseDay } from '#domain/day.ts'
import type { Moment } from '#domain/moment.ts'
import type { Clock } from '#entrypoints/clock.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import { findActor } from '#services/actor.ts'
import type { Context, Procedures } from '#services/context.ts'
import { findSession, type Needs, watchSession } from '#services/sign-in/session.ts'
import type { Database } from '#store/database.ts'

/** Who sends a request, and what still stands between the person and the work (a new password, a second factor). */
export type Session = { readonly actor: Actor; readonly needs: Needs | null }

export type ServerParts = {
  readonly db: Database
  readonly clock: Clock
  readonly procedures: Procedures
  /** Addresses of the proxy that ends TLS before us, separated by commas; without it the server is reached directly. */
  readonly proxy?: string
  /** The secret shared with an app that lets enterprise users in by a ticket; without it there is no such way. */
  readonly embedSecret?: string | null
}

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null
    moment: Moment
  }
}

export const cookieName = 'gaoxin_session'

/** Behind TLS the name itself makes browsers insist on a secure cookie of this very host. */
export function cookieNameOf({ proxy }: Pick<ServerParts, 'proxy'>): string {
  return proxy === undefined ? cookieName : `__Host-${cookieName}`
}

/** Resolves the session of every request; writes must come from our own pages or say what they are. */
export function addSessions(app: FastifyInstance, parts: ServerParts): void {
  const { db, clock } = parts
  const cookie = cookieNameOf(parts)
  const remembered = new Map<string, { session: Session | null; until: number }>()
  app.decorateRequest('session', null)
  app.decorateRequest('moment')
  app.addHook('onRequest', async (request) => {
    request.moment = clock()
    if (!request.url.startsWith('/api/')) return
    // A foreign page can send a cookie along but cannot set this header without our consent.
    if (request.method !== 'GET' && request.method !== 'HEAD' && request.headers['x-gaoxin'] === undefined)
      throw refusal('foreign-request')
    const bearer = bearerOf(request)
    const token = bearer ?? request.cookies[cookie]
    if (token === undefined) return
    const isUse = !isUnasked(request)
    // Kept apart, so that a look-up for the page itself never stands in for one that counts as use.
    const name = `${isUse ? 'use' : 'unasked'} ${token}`
    const look = () => resolve(db, token, request.moment, isUse ? findSession : watchSession)
    const session = await remember(remembered, name, request.moment, look)
    // Only enterprise users carry their session in a header: a cookie of the house is never replaced by one.
    request.session = bearer !== null && session?.actor.enterprise == null ? null : session
  })
  // Whoever signs out, changes a secret or disables an account wants it to hold before the answer is there.
  app.addHook('onSend', async (request) => {
    if (mayEndSessions(request)) remembered.clear()
  })
}

/** The secret of the session in which a request comes, from whichever of the two it came by; none is the empty word. */
export function tokenOf(request: FastifyRequest, parts: ServerParts): string {
  return bearerOf(request) ?? request.cookies[cookieNameOf(parts)] ?? ''
}

/** The session that an enterprise user carries in a header where another app shows our pages and cookies do not reach. */
export function bearerOf({ headers }: FastifyRequest): string | null {
  const given = /^Bearer ([\w.-]{20,200})$/.exec(headers.authorization ?? '')
  return given?.[1] ?? null
}

/**
 * Whether a page asks by itself, without the person: it says so in a header, which counts for reading only. The line for
 * changes cannot carry a header, and browsers open it again by themselves. Everything else is use.
 */
function isUnasked({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && (headers['x-gaoxin-unasked'] !== undefined || url === '/api/changes')
}

/** Whether a request may have ended sessions, one's own or another's. */
export function mayEndSessions({ method, url }: FastifyRequest): boolean {
  return method !== 'GET' && /^\/api\/(sign-|account\/)/.test(url)
}

/** The actor of a request; refuses when nobody is signed in or something stands between. */
export function actorOf(request: FastifyRequest): Actor {
  const { session } = request
  if (session === null) throw refusal('sign-in-needed')
  if (session.needs !== null) throw refusal('sign-in-unfinished', { needs: session.needs })
  return session.actor
}

/** Who works for the zone. A firm reads its own records and none of the views in which the house judges them: lamps, schedules, boards. */
export function houseActorOf(request: FastifyRequest): Actor {
  const actor = actorOf(request)
  if (actor.enterprise !== null) throw refusal('not-allowed')
  return actor
}

/** 截至 — the past day that a request asks about by `asOf`; null for today. A day to come has no facts yet. */
export function asOfOf(request: FastifyRequest): Day | null {
  const { asOf } = request.query as { readonly asOf?: unknown } // the parser gives an object, whatever was asked
  if (asOf === undefined) return null
  const day = typeof asOf === 'string' ? parseDay(asOf) : null
  if (day === null || day > request.moment.today)
    throw refusal('bad-request', {
      detail: '“截至”须是今天或过去的日期',
      detailEn: '“asOf” must be today or a past day',
    })
  return day === request.moment.today ? null : day
}

export function contextOf(request: FastifyRequest, { db, procedures }: ServerParts): Context {
  const key = request.headers['idempotency-key']
  const actor = actorOf(request)
  return {
    db,
    actor,
    procedures,
    now: request.moment,
    through: 'web',
    // One request is one act of a person: its events share a batch, so that the review desk can undo an edit as it undoes an act.
    batch: randomUUID(),
    ...(typeof key === 'string' && key.length <= 100 ? { onceKey: `${actor.account}:${key}` } : {}),
  }
}

async function resolve(
  db: Database,
  token: string,
  now: Moment,
  find: typeof watchSession | typeof findSession,
): Promise<Session | null> {
  const found = await find(db, token, now)
  if (found === null) return null
  const actor = await findActor(db, found.zone, found.account, now.today)
  return actor === null ? null : { actor, needs: found.needs }
}

/** A page sends many requests at once: they share one look-up, and an ended session is gone within a second. */
async function remember(
  cache: Map<string, { session: Session | null; until: number }>,
  name: string,
  now: Moment,
  look: () => Promise<Session | null>,
): Promise<Session | null> {
  const known = cache.get(name)
  if (
    known !== undefined &&
    known.session?.needs === null &&
    known.until > now.millisecond &&
    known.until - now.millisecond <= 1000
  )
    return known.session
  const session = await look()
  if (cache.size > 5000) cache.clear()
  cache.set(name, { session, until: now.millisecond + 1000 })
  return session
}
