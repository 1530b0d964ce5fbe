import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayOf } from '#domain/day.ts'
import { gateFault, levelAbove, levelOf, levels, nextLevel } from '#domain/dispute/gate.ts'
import { masked } from '#domain/dispute/masked.ts'
import { disputeRates } from '#domain/dispute/rates.ts'
import { isTooEarly, visitDue } from '#domain/dispute/visits.ts'

const line = { on: '2026-11-02', people: '印松年', result: '双方未谈拢', level: 'village' } as const
const ready = { level: 'village', mediations: [line], reason: 'powers', isSignedByHead: true, exempt: [] } as const
const days = { first: 30, second: 90 }
const agreed = { agreedOn: dayOf(2026, 3, 1), firstVisitOn: null, secondVisitOn: null, relapsedOn: null }

it('a unit hands up what it mediated, with a reason of the list and the signature of its head', () => {
  expect(gateFault(ready)).toBeNull()
  expect(gateFault({ ...ready, mediations: [] })).toBe('not-mediated')
  expect(gateFault({ ...ready, mediations: [{ ...line, people: ' ' }] })).toBe('not-mediated')
  expect(gateFault({ ...ready, reason: null })).toBe('no-reason')
  expect(gateFault({ ...ready, isSignedByHead: false })).toBe('not-signed')
})

it('a mediation of the village does not stand for one of the town', () => {
  expect(gateFault({ ...ready, level: 'town' })).toBe('not-mediated')
  expect(gateFault({ ...ready, level: 'zone' })).toBe('at-top')
})

it('what is exempt passes the gate whatever else is missing, and goes to the zone at once', () => {
  const some = fc.subarray(['violence', 'mass', 'suicide', 'minors', 'crime', 'petition'], { minLength: 1 })
  fc.assert(
    fc.property(some, fc.constantFrom('village', 'town' as const), (exempt, level) => {
      const bare = { level, mediations: [], reason: null, isSignedByHead: false, exempt } as const
      expect(gateFault(bare)).toBeNull()
      expect(nextLevel(level, exempt)).toBe('zone')
    }),
  )
})

it('without an exemption a dispute goes up one level at a time', () => {
  expect(levels.map(levelAbove)).toEqual(['town', 'zone', null])
  expect(levels.map((level) => nextLevel(level, []))).toEqual(['town', 'zone', null])
  expect(['village', 'town', 'department', 'office'].map(levelOf)).toEqual(['village', 'town', 'zone', 'zone'])
})

it('an agreement is visited after 30 and after 90 days, the second time only when it was visited once', () => {
  expect(visitDue(agreed, days, dayOf(2026, 3, 2))).toEqual({ visit: 'first', due: dayOf(2026, 3, 31), isLate: false })
  expect(visitDue(agreed, days, dayOf(2026, 6, 30))).toMatchObject({ visit: 'first', isLate: true })
  const once = { ...agreed, firstVisitOn: dayOf(2026, 4, 2) }
  expect(visitDue(once, days, dayOf(2026, 5, 30))).toEqual({ visit: 'second', due: dayOf(2026, 5, 30), isLate: false })
  expect(visitDue({ ...once, secondVisitOn: dayOf(2026, 6, 1) }, days, dayOf(2026, 7, 1))).toBeNull()
  expect(visitDue({ ...agreed, relapsedOn: dayOf(2026, 3, 9) }, days, dayOf(2026, 7, 1))).toBeNull()
  expect(visitDue({ ...agreed, agreedOn: null }, days, dayOf(2026, 7, 1))).toBeNull()
})

it('a visit is too early until the very day on which it falls due', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), (n) => {
      expect(isTooEarly('first', agreed.agreedOn, days, addDays(agreed.agreedOn, n))).toBe(n < 30)
      expect(isTooEarly('second', agreed.agreedOn, days, addDays(agreed.agreedOn, n))).toBe(n < 90)
    }),
  )
})

it('nothing settled among nothing is no rate; 6,981 of 7,022 is 99.4 % and says nothing of relapse', () => {
  const none = { taken: 0, settled: 0, handedUp: 0, relapsed: 0, visitsDue: 0, visitsMade: 0, held: 0 }
  expect(disputeRates(none).settled.percent).toBeNull()
  const county = disputeRates({ ...none, taken: 7022, settled: 6981, relapsed: 349, visitsDue: 6000, visitsMade: 3000 })
  expect(county.settled).toEqual({ of: 6981, among: 7022, percent: 99.4 })
  expect(county.relapse.percent).toBe(5)
  expect(county.visits.percent).toBe(50)
})

it('a masked name keeps its surname and nothing else of a person; a firm keeps its name', () => {
  expect(masked('张大山（139 0000 0000）、李小河')).toBe('张某、李某')
  expect(masked('邱大山等九人、兰台小区业主')).toBe('邱某等九人、某业主')
  expect(masked('王五 110101199001011234；云岭建材公司')).toBe('王某、云岭建材公司')
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[一-龥]{2,4}$/), { minLength: 1, maxLength: 4 }), (names) => {
      const people = names.filter((name) => !/[公厂社村区会院校局中等主长民户工人生]/.test(name))
      for (const one of masked(people.join('、')).split('、').filter(Boolean)) expect([...one]).toHaveLength(2)
    }),
  )
})
