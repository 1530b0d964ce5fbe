import { expect, test } from 'vitest'
import { whoInWords } from '#derive/who-in-words.ts'
import { registers } from '#registers/index.ts'
import { task } from '#registers/task.ts'

test('signing is for the head of the lead unit', () => {
  expect(whoInWords(task.lifecycle.moves.sign!.by, task)).toEqual([
    '牵头单位的单位负责人',
    'unit head of the lead unit',
  ])
})

test('closing is for a second person', () => {
  expect(whoInWords(task.lifecycle.moves.close!.by, task)[0]).toBe('督查员、领导（核验人本人除外）')
})

test('every move can say who may make it', () => {
  for (const register of registers) {
    for (const [name, move] of Object.entries(register.lifecycle.moves)) {
      for (const text of whoInWords(move.by, register)) expect(text, `${register.name}.${name}`).not.toBe('')
    }
  }
})
