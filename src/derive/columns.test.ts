import { expect, test } from 'vitest'
import { columnsOf, dueKeyOf, filtersOf, groupsOf, isWaiting, referrersOf } from '#derive/columns.ts'
import { registers } from '#registers/index.ts'
import { report } from '#registers/report.ts'
import { task } from '#registers/task.ts'
import { tenure } from '#registers/tenure.ts'

test('every list shows the title of its records', () => {
  for (const register of registers)
    expect(
      columnsOf(register).some(({ isTitle }) => isTitle),
      register.name,
    ).toBe(true)
})

test('the title stands first', () => {
  expect(columnsOf(task)[0]?.key).toBe('title')
  expect(columnsOf(report)[0]?.isTitle).toBe(true)
})

test('tasks are narrowed by kind, units, days and plan and grouped by what has one value', () => {
  expect(filtersOf(task).map(({ key, by }) => `${key}:${by}`)).toEqual([
    'kind:choice',
    'lead:ref',
    'cooperating:ref',
    'dueCurrent:days',
    'dueOriginal:days',
    'plan:ref',
  ])
  expect(groupsOf(task).map(({ key }) => key)).toEqual(['kind', 'lead', 'plan'])
})

test('a day on which something begins is not a due day', () => {
  expect(dueKeyOf(task)).toBe('dueCurrent')
  expect(dueKeyOf(tenure)).toBeNull()
})

test('a closed task waits for nothing', () => {
  expect(isWaiting(task, 'active')).toBe(true)
  expect(isWaiting(task, 'closed')).toBe(false)
})

test('what points to a task is found by its own index', () => {
  const referrers = referrersOf('task', registers)
  expect(referrers.map(({ register, key }) => `${register.name}.${key}`)).toEqual(
    expect.arrayContaining(['work_item.task', 'report.task', 'extension.task', 'objection.task']),
  )
  for (const { register, key } of referrers) expect(register.indexed?.flat(), register.name).toContain(key)
})
