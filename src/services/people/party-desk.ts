import type { Day } from '#domain/day.ts'
import { partyBody } from '#registers/people/party-body.ts'
import { partyWork } from '#registers/people/party-work.ts'
import { villageElection } from '#registers/people/village-election.ts'
import type { PartyDesk } from '#schema/public-views.ts'
import { limitFrom } from '#services/limits.ts'
import { coverageIn } from '#services/people/coverage.ts'
import { type Looking, visibleRows } from '#services/visible.ts'

/** 党建工作台 — coverage with both sides of its rate, terms that end soon, work not confirmed yet, elections in progress. */
export async function partyDesk(looking: Looking, today: Day): Promise<PartyDesk> {
  const { db, actor } = looking
  const { covered, due, unknown, rate, least } = await coverageIn(looking, today)
  const { on: until } = await limitFrom(db, actor.zone, 'party-term-soon', today)
  const terms = (await visibleRows(looking, partyBody)).filter(
    ({ state, termEnds }) => state === 'active' && termEnds !== null && termEnds <= until,
  )
  const works = (await visibleRows(looking, partyWork)).filter(({ state }) => ['promised', 'delivered'].includes(state))
  const elections = (await visibleRows(looking, villageElection)).filter(({ state }) => state !== 'filed')
  return {
    coverage: { covered: covered.length, due: due.length, unknown: unknown.length, rate, least },
    today,
    terms: terms.map(({ id, name, termEnds }) => ({ id, name, on: termEnds })).toSorted((a, b) => byDay(a.on, b.on)),
    works: works
      .map(({ id, matter, due: on, state }) => ({ id, name: matter, on, state }))
      .toSorted((a, b) => byDay(a.on, b.on)),
    elections: elections.map(({ id, name, ballotOn, state }) => ({ id, name, on: ballotOn, state })),
  }
}

function byDay(a: Day | null, b: Day | null): number {
  return (a ?? '').localeCompare(b ?? '')
}
