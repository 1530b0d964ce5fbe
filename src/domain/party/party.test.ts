import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOf } from '#domain/day.ts'
import { coverageOf } from '#domain/party/coverage.ts'
import { countFault, stepFault, validityOf } from '#domain/party/election.ts'

const none = {
  ...{ committeeOn: null, registeredOn: null, listedOn: null, objectionsOn: null, vettedOn: null },
  ...{ candidatesOn: null, ballotOn: null, announcedOn: null, handedOverOn: null },
}
const rules = { listDays: 20, candidateDays: 5 }

it('coverage is firms with a body of firms alive with members enough; dead and uncounted firms stand in neither', () => {
  const firm = (id: string, isAlive: boolean, members: number | null, hasBody: boolean) => ({
    id,
    isAlive,
    members,
    hasBody,
  })
  const firms = [firm('a', true, 3, true), firm('b', true, 5, false), firm('c', true, 2, true)]
  const rest = [firm('d', false, 9, true), firm('e', true, null, false)]
  expect(coverageOf([...firms, ...rest], 3)).toEqual({ covered: ['a'], due: ['a', 'b'], unknown: ['e'], rate: 0.5 })
  expect(coverageOf(rest, 3).rate).toBeNull()
})

it('the list hangs twenty days before the ballot, and steps come in their order', () => {
  const listedOn = dayOf(2026, 3, 1)
  expect(stepFault({ ...none, listedOn, ballotOn: dayOf(2026, 3, 20) }, rules)).toMatchObject({
    earliest: '2026-03-21',
  })
  expect(stepFault({ ...none, listedOn, ballotOn: dayOf(2026, 3, 21) }, rules)).toBeNull()
  expect(stepFault({ ...none, listedOn, committeeOn: dayOf(2026, 3, 2) }, rules)).toMatchObject({ kind: 'order' })
})

it('half of the voters is not more than half, and half of the votes elects nobody', () => {
  const count = { voters: 1000, issued: 600, valid: 480 }
  expect(validityOf({ ...count, returned: 500, votes: [400] })).toEqual({ isValid: false, elected: 0 })
  expect(validityOf({ ...count, returned: 502, votes: [251, 252] })).toEqual({ isValid: true, elected: 1 })
  expect(countFault({ ...count, returned: 601, votes: [] })).toBe('returned')
})

it('a count that can be never elects anybody in a ballot that does not hold', () => {
  const whole = fc.integer({ min: 0, max: 2000 })
  fc.assert(
    fc.property(whole, whole, fc.array(whole, { maxLength: 7 }), (voters, returned, votes) => {
      const { isValid, elected } = validityOf({ voters, issued: returned, returned, valid: returned, votes })
      expect(elected).toBeLessThanOrEqual(isValid ? votes.length : 0)
    }),
  )
})
