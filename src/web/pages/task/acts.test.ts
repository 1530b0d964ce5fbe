import { expect, test } from 'vitest'
import type { task } from '#registers/task.ts'
import type { RowOf } from '#schema/register.ts'
import type { Actor, Role } from '#schema/who.ts'
import { actsOn } from './acts.ts'

type Task = RowOf<typeof task>
const unit = (id: string) => id as NonNullable<Task['lead']>
const person = (role: Role, units: readonly string[]): Actor => ({
  zone: 'z',
  account: 'a',
  person: 'p',
  name: '甲',
  roles: [role],
  units,
  posts: [],
  charges: [],
  enterprise: null,
})
const about = (state: Task['state']) => ({ state, lead: unit('lead'), cooperating: [unit('other')] })

test('the head of the lead unit may object before signing and ask for an extension after', () => {
  expect(actsOn(about('issued'), person('unitHead', ['lead']))).toMatchObject({
    objection: true,
    extension: false,
    report: false,
  })
  expect(actsOn(about('active'), person('unitHead', ['lead']))).toMatchObject({
    objection: false,
    extension: true,
    report: true,
    workItem: true,
  })
})

test('an officer reports but does not ask for an extension', () => {
  expect(actsOn(about('active'), person('unitOfficer', ['lead']))).toMatchObject({ report: true, extension: false })
})

test('a cooperating unit reports in its own name and never asks for an extension', () => {
  expect(actsOn(about('active'), person('unitHead', ['other']))).toMatchObject({
    unit: 'other',
    report: true,
    extension: false,
  })
})

test('supervision adds nothing in the name of a unit', () => {
  expect(actsOn(about('active'), person('supervision', []))).toEqual({
    unit: null,
    workItem: false,
    report: false,
    extension: false,
    objection: false,
  })
})

test('a closed task takes nothing more', () => {
  expect(actsOn(about('closed'), person('unitHead', ['lead']))).toMatchObject({
    report: false,
    workItem: false,
    extension: false,
  })
})
