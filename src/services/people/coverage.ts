import type { Day } from '#domain/day.ts'
import { type Coverage, coverageOf } from '#domain/party/coverage.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { partyBody } from '#registers/people/party-body.ts'
import { ratesOn } from '#services/rates.ts'
import { type Looking, visibleRows } from '#services/visible.ts'

/** 两个覆盖 — the coverage of private enterprises with both sides of its rate and the number it is worked out with. */
export async function coverageIn(looking: Looking, on: Day): Promise<Coverage & { readonly least: number }> {
  const { db, actor } = looking
  const { 'party-least-members': least } = await ratesOn(db, actor.zone, ['party-least-members'], on)
  const bodies = (await visibleRows(looking, partyBody)).filter(({ state }) => state === 'active')
  const real = bodies.filter(({ kind }) => kind !== 'none')
  const covered = new Set(real.flatMap(({ enterprise: own, joins }) => [own, ...(joins ?? [])]))
  const members = new Map(bodies.flatMap((one) => (one.enterprise === null ? [] : [[one.enterprise, one.members]])))
  const firms = (await visibleRows(looking, enterprise)).map(({ id, state, registered }) => ({
    id,
    isAlive: state === 'active' && registered === 'existing',
    members: members.get(id) ?? null,
    hasBody: covered.has(id),
  }))
  return { ...coverageOf(firms, least.value), least: least.value }
}
