import type { FastifyInstance } from 'fastify'
import { allows } from '#derive/access.ts'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
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
    const asOf = asOfOf(request) ?? request.moment.today
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
    const asOf = asOfOf(request) ?? request.moment.today
    const facts = await factsAsOf(db, actor.zone, asOf, request.moment.today)
    const row = facts.find(target, request.params.id)
    if (row === null || !allows(target.access.read, actor, row)) throw refusal('not-found')
    const standing = targetStanding(facts, row, asOf)
    return { asOf, item: standing, names: namesOf(facts, [standing]) }
  })
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
