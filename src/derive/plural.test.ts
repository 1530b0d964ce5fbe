import { expect, test } from 'vitest'
import { plural } from '#derive/plural.ts'
import { registers } from '#registers/index.ts'

test('the lists of all registers have names that an English reader expects', () => {
  expect(registers.map(({ label }) => plural(label)[1])).toEqual([
    'Zones',
    'Units',
    'Posts',
    'People',
    'Tenures',
    'Accounts',
    'Duties',
    'Working calendars',
    'Time limits',
    'Documents',
    'Plans',
    'Targets',
    'Tasks',
    'Work items',
    'Milestones',
    'Progress reports',
    'Extensions',
    'Objections',
  ])
})
