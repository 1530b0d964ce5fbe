import { expect, it } from 'vitest'
import { registers } from '#registers/index.ts'
import { personal } from '#registers/privacy/personal.ts'

/** What these keep under seal are keys of programs, not data of persons. */
const keysOfPrograms = ['device', 'robot', 'webhook']

it('every register that keeps something of persons under seal can be named in an impact assessment, and no other', () => {
  const sealed = registers.filter(({ fields }) => Object.values(fields).some(({ rules }) => rules.isSealed === true))
  const expected = sealed.map(({ name }) => name).filter((name) => !keysOfPrograms.includes(name))
  expect(Object.keys(personal).sort()).toEqual(expected.sort())
})
