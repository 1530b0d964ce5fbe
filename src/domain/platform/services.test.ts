import { expect, it } from 'vitest'
import { dayOf } from '#domain/day.ts'
import { outcomeOf, type Service } from '#domain/platform/services.ts'

const on = dayOf(2026, 11, 23)
const service = (facts: Partial<Service>): Service => ({
  ...{
    enterprise: 'a',
    kind: 'test',
    state: 'confirmed',
    servedOn: dayOf(2026, 10, 8),
    endedOn: null,
    graduatedOn: null,
  },
  ...facts,
})

it('a firm that was served ten times is one firm, and whoever disputes was not served', () => {
  const outcome = outcomeOf([service({}), service({}), service({ enterprise: 'b', state: 'disputed' })], on)
  expect([outcome.firms, outcome.services, outcome.confirmed, outcome.disputed]).toEqual([1, 3, 2, 1])
})

it('a tenant is no service, and one that moved out is a tenant no longer', () => {
  const left = service({
    enterprise: 'b',
    kind: 'incubation',
    endedOn: dayOf(2026, 9, 1),
    graduatedOn: dayOf(2026, 8, 1),
  })
  const outcome = outcomeOf([service({ kind: 'tenancy' }), left], on)
  expect([outcome.services, outcome.tenants, outcome.incubated, outcome.graduated]).toEqual([0, 1, 1, 1])
})

it('services fall into the quarter of their day', () => {
  const days = [dayOf(2025, 12, 31), dayOf(2026, 1, 1), dayOf(2026, 9, 30), dayOf(2026, 10, 1), dayOf(2026, 12, 1)]
  const { quarters } = outcomeOf(
    days.map((servedOn) => service({ servedOn })),
    on,
  )
  expect(quarters).toEqual([
    { name: '2026-Q1', services: 1 },
    { name: '2026-Q2', services: 0 },
    { name: '2026-Q3', services: 1 },
    { name: '2026-Q4', services: 1 },
  ])
})
