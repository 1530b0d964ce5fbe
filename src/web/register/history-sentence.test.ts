import { expect, test } from 'vitest'
import { task } from '#registers/task.ts'
import type { HistoryEntry } from '../api.ts'
import { sentenceOf } from './history-sentence.ts'

const entry = (part: Partial<HistoryEntry>): HistoryEntry => ({
  seq: 1,
  at: '2026-11-23T02:00:00.000Z',
  by: '某某',
  act: 'change',
  move: null,
  changes: {},
  names: {},
  reason: null,
  ...part,
})

test('signing is told by its name and its states, not by the stamps', () => {
  const signed = entry({
    act: 'move',
    move: 'sign',
    changes: { state: ['issued', 'active'], signedOn: [null, '2026-11-23'], signedBy: [null, 'p'] },
  })
  expect(sentenceOf(task, signed)).toEqual({
    what: ['签收', '· Sign for'],
    states: ['issued', 'active'],
    fields: [],
  })
})

test('a change names its fields and tells their values', () => {
  expect(sentenceOf(task, entry({ changes: { dueCurrent: ['2026-11-30', '2026-12-15'] } }))).toEqual({
    what: ['修改了完成时限', 'changed due'],
    states: null,
    fields: ['dueCurrent'],
  })
})

test('the first event does not repeat the whole record', () => {
  expect(
    sentenceOf(task, entry({ act: 'create', changes: { title: [null, '甲'], state: [null, 'proposed'] } })).fields,
  ).toEqual([])
})
