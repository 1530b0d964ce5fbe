import { expect, test } from 'vitest'
import { plural } from '#derive/plural.ts'
import { registers } from '#registers/index.ts'

test.each([
  ['Unit', 'Units'],
  ['Duty', 'Duties'],
  ['Person', 'People'],
  ['Survey', 'Surveys'],
  ['Number series', 'Number series'],
  ['Working calendar', 'Working calendars'],
  ['Emphasis', 'Emphases'],
  ['Branch', 'Branches'],
  ['Proposal to escalate', 'Proposals to escalate'],
  ['Answer to a request', 'Answers to a request'],
  ['Division of duties', 'Divisions of duties'],
])('%s: the list of them is called %s', (one, many) => {
  expect(plural(['单', one])).toEqual(['单', many])
})

test('no list has a name that ends as no English word does', () => {
  const names = registers.map(({ label }) => plural(label)[1])
  // What is counted stands before the preposition: proposals to escalate, firms on a node.
  const headOf = (name: string) => name.split(/ (?:to|of|for|on|in|by) /)[0] ?? ''
  const isOdd = (name: string) => !/(?:s|people)$/i.test(headOf(name)) || /(?:ss|seriess|chs|shs)$/.test(headOf(name))
  expect(names.filter(isOdd)).toEqual([])
})
