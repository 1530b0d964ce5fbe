import { type Day, dayOf, monthOf, yearOf } from '#domain/day.ts'

export type Service = {
  readonly enterprise: string
  readonly kind: string
  readonly state: string
  readonly servedOn: Day
  readonly endedOn: Day | null
  readonly graduatedOn: Day | null
}

const stays = ['tenancy', 'incubation']

/** 平台成效 — firms served, services, tenants, incubated and graduated on a day; whoever moved in is counted as a tenant, not as a service. */
export function outcomeOf(services: readonly Service[], on: Day) {
  const known = services.filter(({ servedOn }) => servedOn <= on)
  const given = known.filter(({ kind }) => !stays.includes(kind))
  const firms = new Set(known.filter(({ state }) => state !== 'disputed').map(({ enterprise }) => enterprise))
  const here = known.filter(({ kind, endedOn }) => stays.includes(kind) && (endedOn === null || endedOn > on))
  return {
    firms: firms.size,
    services: given.length,
    confirmed: given.filter(({ state }) => state === 'confirmed').length,
    disputed: given.filter(({ state }) => state === 'disputed').length,
    tenants: new Set(here.map(({ enterprise }) => enterprise)).size,
    incubated: known.filter(({ kind }) => kind === 'incubation').length,
    graduated: known.filter(({ graduatedOn }) => graduatedOn !== null && graduatedOn <= on).length,
    quarters: lastQuarters(on).map((from, i, all) => ({
      name: quarterOf(from),
      services: given.filter(({ servedOn }) => servedOn >= from && servedOn < (all[i + 1] ?? '9999')).length,
    })),
  }
}

/** First days of the last four quarters, that of the day included, the oldest first. */
function lastQuarters(on: Day): readonly Day[] {
  const first = yearOf(on) * 4 + Math.floor((monthOf(on) - 1) / 3)
  return [3, 2, 1, 0].map((back) => {
    const quarter = first - back
    return dayOf(Math.floor(quarter / 4), (quarter % 4) * 3 + 1, 1)
  })
}

function quarterOf(day: Day): string {
  return `${yearOf(day)}-Q${Math.floor((monthOf(day) - 1) / 3) + 1}`
}
