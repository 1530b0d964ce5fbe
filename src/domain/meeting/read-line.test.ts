import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOf } from '#domain/day.ts'
import { readLine } from '#domain/meeting/read-line.ts'

const on = dayOf(2026, 11, 23)
const units = [
  { id: 'j', names: ['建设局', '建设管理局'] },
  { id: 'c', names: ['财政局'] },
  { id: 'g', names: ['国资公司'] },
  { id: 'x', names: ['局'] },
]
const series = [
  { id: 'p', names: ['党工委会议'] },
  { id: 'o', names: ['主任办公会议'] },
]
const read = (line: string) => readLine(line, on, units, series)

it.each([
  ['建设局会同国资公司增加班组，12月20日前完成', 'j', ['g'], '2026-12-20', null],
  ['由财政局牵头，建设局、国资公司配合，年底前拨付', 'c', ['j', 'g'], '2026-12-31', null],
  ['建设局在下次党工委会上汇报', 'j', [], null, 'p'],
  ['下次主任办公会议前财政局报方案', 'c', [], null, 'o'],
  ['原则同意公示安排', null, [], null, null],
  ['建设局建设局尽快完成', 'j', [], null, null],
])('“%s” says who leads, who helps and until when', (line, lead, cooperating, due, dueSeries) => {
  expect(read(line)).toEqual({ lead, cooperating, due, dueSeries })
})

it('a day that lies before the meeting is not taken for a time limit', () => {
  expect(read('建设局补报3月5日的台账').due).toBeNull()
})

it('any line is read without failing, and a lead never cooperates with itself', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('建设局', '财政局', '牵头', '，', '12月3日前', '下次', '局', '国资公司')),
      (parts) => {
        const { lead, cooperating } = read(parts.join(''))
        expect(cooperating).not.toContain(lead)
        expect(lead === null).toBe(!/局|公司/u.test(parts.join('')))
      },
    ),
  )
})
