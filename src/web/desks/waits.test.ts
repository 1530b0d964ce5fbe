import { expect, test } from 'vitest'
import { mightAllow } from '#derive/access.ts'
import type { Day } from '#domain/day.ts'
import type { Actor, Role } from '#schema/who.ts'
import type { Wait } from './wait.ts'
import { paramsOf, waits, waitsOf } from './waits.ts'

const actor = (role: Role, units: readonly string[] = []): Actor => ({
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
const verbs = (one: Actor) =>
  waitsOf(one, (wait: Wait) => mightAllow(wait.register.lifecycle.moves[wait.move].by, one)).map(({ verb }) => verb[0])

test('each desk waits for what its role moves on, and for nothing else', () => {
  expect(verbs(actor('supervision'))).toEqual(expect.arrayContaining(['裁定异议', '答复延期', '核验', '办结', '审阅']))
  expect(verbs(actor('supervision'))).not.toContain('签收')
  expect(verbs(actor('leader'))).toEqual(expect.arrayContaining(['裁定异议', '答复延期', '办结']))
  expect(verbs(actor('leader'))).not.toContain('核验')
  expect(verbs(actor('unitHead', ['u']))).toEqual(expect.arrayContaining(['签收', '报进展']))
  expect(verbs(actor('unitOfficer', ['u']))).toContain('报进展')
  expect(verbs(actor('unitOfficer', ['u']))).not.toContain('签收')
  for (const role of ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const)
    expect(verbs(actor(role)), role).toEqual([])
})

test('no step of a register waits twice', () => {
  const steps = waits.map(({ register, state, move }) => `${register.name}.${state}.${move}`)
  expect(steps.toSorted()).toEqual([...new Set(steps)].toSorted())
})

test('every wait starts from a state in which its step can be taken', () => {
  for (const { register, state, move } of waits)
    expect([register.lifecycle.moves[move].from].flat(), move).toContain(state)
})

test('reports are asked for only shortly before the due day', () => {
  const report = waits.find(({ isReport }) => isReport)!
  expect(paramsOf(report, '2026-11-23' as Day)['dueCurrent.until']).toBe('2026-12-03')
})
