import { expect, test } from 'vitest'
import { keepSteps, logKey, readSteps, undoLabel, withoutLatest, withStep } from './act-log.ts'
import { fitFor, hasProposal, nameOfAct } from './acts.ts'
import type { Shelf } from './drafts.ts'
import { targetItem, taskItem } from './samples.ts'

const step = (batch: string) => ({ batch, label: [`采纳 ${batch}`, `accept ${batch}`] as const })

test('the undo button names the latest step, and after undoing it the one before', () => {
  const steps = withStep(withStep([], step('1')), step('2'))
  expect(undoLabel(steps)).toEqual(['撤销：采纳 2', 'Undo: accept 2'])
  expect(undoLabel(withoutLatest(steps))).toEqual(['撤销：采纳 1', 'Undo: accept 1'])
  expect(undoLabel([])).toEqual(['撤销上一步', 'Undo the last step'])
})

test('the names of steps survive a closed browser, damaged ones are forgotten', () => {
  const kept = new Map<string, string>()
  const shelf: Shelf = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
  keepSteps(shelf, logKey('a', 'p'), [step('1')])
  expect(readSteps(shelf, logKey('a', 'p'))).toEqual([step('1')])
  kept.set(logKey('a', 'p'), '[{"batch":1}]')
  expect(readSteps(shelf, logKey('a', 'p'))).toEqual([])
})

test('an act leaves alone what it cannot be done to', () => {
  const items = [
    taskItem({ id: '1' }),
    taskItem({ id: '2', state: 'accepted' }),
    taskItem({ id: '3', state: 'rejected' }),
    targetItem({ id: '4' }),
  ]
  const ids = (act: Parameters<typeof fitFor>[0]) => fitFor(act, items).map((item) => item.row.id)
  expect(ids('accept')).toEqual(['1', '3', '4'])
  expect(ids('reject')).toEqual(['1', '2', '4'])
  expect(ids('merge')).toEqual(['1', '2'])
})

test('one item is called by its title, several by their number', () => {
  expect(nameOfAct('accept', [taskItem({ title: '拿出方案' })])[0]).toBe('采纳“拿出方案”')
  expect(nameOfAct('accept', [taskItem({}), taskItem({})])).toEqual(['采纳 2 条', 'accept 2 items'])
})

test('a proposal is offered only where the item is still empty', () => {
  const proposal = { responsibility: { lead: { unit: 'u1' }, cooperating: [] }, due: null }
  expect(hasProposal(taskItem({ proposal }))).toBe(true)
  expect(hasProposal(taskItem({ proposal, lead: 'u2' }))).toBe(false)
  expect(
    hasProposal(taskItem({ proposal: { responsibility: { lead: { unit: null }, cooperating: [] }, due: null } })),
  ).toBe(false)
})
