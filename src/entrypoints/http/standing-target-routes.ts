import type { FastifyInstance } from 'fastify'
import { allows } from '#derive/access.ts'
import { recordsSql } from '#derive/select.ts'
import { indicatorStanding } from '#domain/indicator/indicator-standing.ts'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import { sendText } from '#entrypoints/http/register-routes.ts'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { getRegister } from '#registers/index.ts'
import { indicator } from '#registers/indicator.ts'
import { observation } from '#registers/observation.ts'
import { peer } from '#registers/peer.ts'
import { target } from '#registers/target.ts'
import { targetShare } from '#registers/target-share.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { subjectsOf, targetStanding, targetStandings } from '#services/standing/targets.ts'
import { run } from '#store/database.ts'

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

/** 指标现状 — a series with what lies beside it, and the targets that are measured by it. */
export function addIndicatorStanding(app: FastifyInstance, { db }: ServerParts): void {
  const schema = { params: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } } }
  app.get<{ Params: { id: string } }>('/api/standing/indicators/:id', { schema }, async (request) => {
    const actor = actorOf(request)
    const asOf = asOfOf(request) ?? request.moment.today
    const facts = await factsAsOf(db, actor.zone, asOf, request.moment.today)
    const row = facts.find(indicator, request.params.id)
    if (row === null || !allows(indicator.access.read, actor, row)) throw refusal('not-found')
    const subjects = subjectsOf(facts.of(observation, 'indicator', row.id))
    const item = indicatorStanding(row, subjects, facts.all(peer), asOf)
    const targets = facts
      .of(target, 'measuredBy', row.id)
      .filter((one) => one.state === 'issued' && allows(target.access.read, actor, one))
      .map((one) => targetStanding(facts, one, asOf))
    return {
      asOf,
      item,
      targets,
      names: { ...namesOf(facts, targets), ...subjectNames(facts, [...subjects.keys()], row.owner) },
    }
  })
  /** The records behind a figure, as far as the reader may see them. */
  app.get('/api/standing/facts', async (request, reply) => {
    const actor = actorOf(request)
    const { ids } = request.query as { readonly ids?: unknown } // the parser gives an object, whatever was asked
    const asked = typeof ids === 'string' ? ids.split(',').filter((id) => uuid.test(id)) : []
    if (asked.length === 0 || asked.length > 200)
      throw refusal('bad-request', { detail: '请给出一至二百个编号', detailEn: 'give one to two hundred ids' })
    const parts = await Promise.all(
      traced.map(async (register) => {
        const [found] = await run(db, recordsSql(register, getRegister, actor, asked))
        return `"${register.name}":${found.body}`
      }),
    )
    return sendText(reply, `{${parts.join(',')}}`)
  })
}

/** The registers whose records stand behind figures of targets and indicators. */
const traced = [observation, target, targetShare, indicator] as const

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Names of subjects such as `unit:…`, and of the owner of the series by its id. */
function subjectNames(facts: FactBase, subjects: readonly string[], owner: string): Readonly<Record<string, string>> {
  const named = subjects.flatMap((subject): readonly (readonly [string, string])[] => {
    const [scope = '', id = ''] = subject.split(':')
    const name = scope === 'unit' ? facts.find(unit, id)?.shortName : scope === 'peer' ? facts.find(peer, id)?.name : id
    return name === undefined || name === '' ? [] : [[subject, name]]
  })
  const held = facts.find(unit, owner)
  return Object.fromEntries(held === null ? named : [...named, [owner, held.shortName]])
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
