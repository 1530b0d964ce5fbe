import { expect, it } from 'vitest'
import { findBarred } from './barred.ts'

const praise = { rule: '领导批示', source: '规定', words: ['批示', '领导+表扬'], unless: ['批示+办结'] }
const meetings = { rule: '会议', source: '规定', words: ['会议+次数', 'log-in'], unless: [] }
const of = (text: string) => findBarred([praise, meetings], text)?.matter.rule ?? null

it('words are found whatever stands between them, their width, their case and their order', () => {
  expect(of('获得省领导 批 示 情况')).toBe('领导批示')
  expect(of('受到市主要领导表扬的工作')).toBe('领导批示')
  expect(of('次数（专题会议）')).toBe('会议')
  expect(of('Number of LOG-INs')).toBe('会议')
})

it('what only sounds alike is let through', () => {
  expect(of('领导批示件按期办结率')).toBeNull()
  expect(of('会议议定事项落实率')).toBeNull()
  expect(findBarred([{ ...praise, words: [''] }], '任何内容')).toBeNull()
})
