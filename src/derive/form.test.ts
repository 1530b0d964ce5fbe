import { expect, test } from 'vitest'
import { factsOf, formOf, missingIn, presetsOf } from '#derive/form.ts'
import { registers } from '#registers/index.ts'
import { report } from '#registers/report.ts'
import { task } from '#registers/task.ts'
import type { Actor } from '#schema/who.ts'

const officer: Actor = {
  zone: 'z',
  account: 'a',
  person: 'p',
  name: '甲',
  roles: ['unitOfficer'],
  units: ['u1'],
  posts: [],
  charges: [],
  enterprise: null,
}

test('no form asks for what the program keeps itself', () => {
  for (const register of registers) {
    for (const { fields } of formOf(register, true))
      expect(
        fields.some(({ field }) => field.rules.isKept),
        register.name,
      ).toBe(false)
  }
})

test('what is frozen is not asked again', () => {
  expect(formOf(report, true).flatMap(({ fields }) => fields.map(({ key }) => key))).toContain('progress')
  expect(formOf(report, false)).toEqual([])
})

test('a page shows each fact once', () => {
  for (const register of registers) {
    const keys = factsOf(register).flatMap(({ fields }) => fields.map(({ key }) => key))
    expect(new Set(keys).size, register.name).toBe(keys.length)
  }
})

test('the form of a report knows the unit of the officer', () => {
  expect(presetsOf(report, officer)).toEqual({ unit: 'u1' })
  expect(presetsOf(task, officer)).toEqual({})
})

test('required facts that are empty are named', () => {
  const fields = formOf(report, true).flatMap((group) => group.fields)
  expect(missingIn(fields, { task: 't', unit: 'u', progress: '' })).toEqual(['progress'])
})
