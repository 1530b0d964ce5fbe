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
})
const verbs = (one: Actor) =>
  waitsOf(one, (wait: Wait) => mightAllow(wait.register.lifecycle.moves[wait.move].by, one)).map(({ verb }) => verb[0])

test('each desk waits for what its role moves on', () => {
  expect(verbs(actor('supervision'))).toEqual([
    '裁定异议',
    '裁定异议',
    '立项',
    '分办',
    '督查协调',
    '审核报结',
    '办结督办件',
    '答复延期',
    '核验',
    '办结',
    '核实节点',
    '列入项目',
    '审阅',
  ])
  expect(verbs(actor('leader'))).toEqual([
    '裁定异议',
    '裁定异议',
    '批准立项',
    '决定升级建议',
    '审批变更',
    '办结督办件',
    '答复延期',
    '办结',
    '列入项目',
  ])
  expect(verbs(actor('unitHead', ['u']))).toEqual(['签收', '签收督办件', '签收催办', '报进展'])
  expect(verbs(actor('unitOfficer', ['u']))).toEqual(['签收催办', '报进展'])
  expect(verbs(actor('auditAdmin'))).toEqual([])
})

test('every wait starts from a state in which its step can be taken', () => {
  for (const { register, state, move } of waits)
    expect([register.lifecycle.moves[move].from].flat(), move).toContain(state)
})

test('reports are asked for only shortly before the due day', () => {
  const report = waits.find(({ isReport }) => isReport)!
  expect(paramsOf(report, '2026-11-23' as Day)['dueCurrent.until']).toBe('2026-12-03')
})
