import type { FastifyInstance, FastifyRequest } from 'fastify'
import { allows } from '#derive/access.ts'
import { pathOf } from '#derive/names.ts'
import type { Day } from '#domain/day.ts'
import { countsOf } from '#domain/lamp/worst.ts'
import { asOfOf, houseActorOf, type ServerParts } from '#entrypoints/http/session.ts'
import { plan } from '#registers/plan.ts'
import { ruleSet } from '#registers/rule-set.ts'
import { refusal } from '#schema/messages.ts'
import type { AnyRegister, Row } from '#schema/register.ts'
import type { LampBoard, LampDetail, StandingLamp, Trial, WholeLamp } from '#schema/standing-lamp.ts'
import type { Actor } from '#schema/who.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { caseOf, detailOf, judgedSubjects, standingOf } from '#services/standing/lamps.ts'
import { planLampOf } from '#services/standing/plan-lamp.ts'
import { trialOf } from '#services/standing/trial.ts'

type Filter = { register?: string; unit?: string; colour?: string }
type WithId = { Params: { id: string } }

/** 灯 — derived on the day asked for and never stored; each reader gets the lamps of the records that he may see. */
export function addLamps(app: FastifyInstance, { db }: ServerParts): void {
  const schema = { params: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } } }
  const ask = async (request: FastifyRequest) => {
    const actor = houseActorOf(request)
    const asOf = asOfOf(request) ?? request.moment.today
    return { actor, asOf, facts: await factsAsOf(db, actor.zone, asOf, request.moment.today) }
  }
  app.get<{ Querystring: Filter }>('/api/standing/lamps', async (request): Promise<LampBoard> => {
    const { actor, asOf, facts } = await ask(request)
    return boardOf(readable(facts, actor, asOf, request.query), asOf)
  })
  app.get<{ Params: { register: string; id: string } }>(
    '/api/standing/lamps/:register/:id',
    { schema },
    async (request): Promise<LampDetail> => {
      const { actor, asOf, facts } = await ask(request)
      const { register, id } = request.params
      const judged = judgedSubjects.find((one) => pathOf(one.register.name) === register)
      const row = judged && facts.find(judged.register, id)
      if (judged === undefined || !row || !maySee(judged.register, actor, row)) throw refusal('not-found')
      const detail = detailOf(caseOf(facts, judged, row), asOf)
      if (detail === null) throw refusal('no-lamp')
      return detail
    },
  )
  app.get<WithId>('/api/standing/plan-lamp/:id', { schema }, async (request): Promise<WholeLamp> => {
    const { actor, asOf, facts } = await ask(request)
    const row = facts.find(plan, request.params.id)
    if (row === null || !maySee(plan, actor, row)) throw refusal('not-found')
    return planLampOf(facts, row.id, asOf)
  })
  app.get<WithId>('/api/rule-set/:id/trial', { schema }, async (request): Promise<Trial> => {
    const { actor, asOf, facts } = await ask(request)
    // Rules drafted today are tried on the facts of a past day.
    const now = await factsAsOf(db, actor.zone, request.moment.today, request.moment.today)
    const row = now.find(ruleSet, request.params.id)
    if (row === null || !maySee(ruleSet, actor, row)) throw refusal('not-found')
    const trial = trialOf(facts, asOf, row, (name, one) =>
      judgedSubjects.some(({ register }) => register.name === name && maySee(register, actor, one)),
    )
    if (trial === null) throw refusal('not-found')
    return trial
  })
}

function readable(
  facts: FactBase,
  actor: Actor,
  asOf: Day,
  { register, unit, colour }: Filter,
): readonly StandingLamp[] {
  const wanted = judgedSubjects.filter(
    (one) => register === undefined || register.split(',').includes(pathOf(one.register.name)),
  )
  return wanted.flatMap((judged) =>
    facts.all(judged.register).flatMap((row) => {
      if (!maySee(judged.register, actor, row)) return []
      const lamp = standingOf(facts, judged, row, asOf)?.lamp
      if (lamp === undefined || (unit !== undefined && lamp.unit !== unit)) return []
      return colour === undefined || colour.split(',').includes(lamp.colour) ? [lamp] : []
    }),
  )
}

function boardOf(items: readonly StandingLamp[], asOf: Day): LampBoard {
  const byUnit = Map.groupBy(items, ({ unit }) => unit)
  const units = [...byUnit].map(([unit, lamps]) => ({
    unit,
    unitName: lamps[0]?.unitName ?? null,
    counts: countsOf(lamps.map(({ colour }) => colour)),
  }))
  return { asOf, counts: countsOf(items.map(({ colour }) => colour)), units, items }
}

function maySee(register: AnyRegister, actor: Actor, row: Row): boolean {
  return allows(register.access.read, actor, row)
}
