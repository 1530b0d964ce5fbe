import type { FastifyInstance, FastifyRequest } from 'fastify'
import { allows } from '#derive/access.ts'
import { type Day, parseDay } from '#domain/day.ts'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import { actorOf, type ServerParts } from '#entrypoints/http/session.ts'
import { target } from '#registers/target.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { targetStanding, targetStandings } from '#services/standing/targets.ts'

/** 目标现状 — derived on the day asked for and never stored; each reader gets the targets that the register lets him see. */
export function addTargetStanding(app: FastifyInstance, { db }: ServerParts): void {
  app.get('/api/standing/targets', async (request) => {
    const actor = actorOf(request)
    const asOf = asOfDay(request)
    const facts = await factsAsOf(db, actor.zone, asOf, request.moment.today)
    const readable = new Set(
      facts
        .all(target)
        .filter((row) => allows(target.access.read, actor, row))
        .map(({ id }) => String(id)),
    )
    const items = targetStandings(facts, asOf).filter((standing) => readable.has(standing.target.id))
    return { asOf, items, names: namesOf(facts, items) }
  })
  const schema = { params: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } } }
  app.get<{ Params: { id: string } }>('/api/standing/targets/:id', { schema }, async (request) => {
    const actor = actorOf(request)
    const asOf = asOfDay(request)
    const facts = await factsAsOf(db, actor.zone, asOf, request.moment.today)
    const row = facts.find(target, request.params.id)
    if (row === null || !allows(target.access.read, actor, row)) throw refusal('not-found')
    const standing = targetStanding(facts, row, asOf)
    return { asOf, item: standing, names: namesOf(facts, [standing]) }
  })
}

/** The day a question is about: `?asOf=2026-05-31`, without it today. */
export function asOfDay(request: FastifyRequest): Day {
  const { asOf } = request.query as { asOf?: string } // the parser gives texts and lists of texts
  if (asOf === undefined || asOf === '') return request.moment.today
  const day = typeof asOf === 'string' ? parseDay(asOf) : null
  if (day === null) throw refusal('bad-request', { detail: '日期不存在', detailEn: 'no such day' })
  return day
}

/** Names of the units that a page would otherwise have to look up. */
export function namesOf(facts: FactBase, items: readonly TargetStanding[]): Readonly<Record<string, string>> {
  const ids = items.flatMap(({ target: one, indicator, shares }) => [
    one.lead,
    indicator?.owner ?? null,
    ...shares.map((share) => share.unit),
  ])
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id) => {
      const found = facts.find(unit, id)
      return found === null || id === null ? [] : [[id, found.shortName]]
    }),
  )
}
