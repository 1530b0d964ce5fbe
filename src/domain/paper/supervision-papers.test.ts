import { expect, test } from 'vitest'
import { addDays, dayOf } from '#domain/day.ts'
import type { Block, Paper } from '#domain/paper/paper.ts'
import { supervisionNotice } from '#domain/paper/supervision-notice.ts'
import { urgingSlip } from '#domain/paper/urging-slip.ts'

const on = dayOf(2026, 11, 23)
const textOf = (paper: Paper) => paper.body.map(wordsIn).join('\n')

function wordsIn(block: Block): string {
  if (block.kind === 'paragraph' || block.kind === 'heading') return String(block.text)
  if (block.kind !== 'table') return ''
  const rows = block.rows.map((row) => (row.kind === 'cells' ? row.cells.join('|') : row.text))
  return [block.columns.map(({ title }) => title).join('|'), ...rows].join('\n')
}

const notice = {
  number: '督办〔2026〕7号',
  office: '督查室',
  title: '整治易涝点',
  source: '领导批示（指示）',
  sourceName: null,
  givenOn: on,
  asSaid: '请抓紧整治。',
  requirements: '完成整治并查验。',
  lead: '建设局',
  cooperating: [],
  due: addDays(on, 20),
  reportForm: null,
  contact: null,
  approvedBy: '庾长青',
  on,
  objection: { count: 3, until: addDays(on, 3) },
}

test('a notice says what, who, until when, how to object, and carries the slip that comes back', () => {
  const words = textOf(supervisionNotice(notice))
  for (const part of [
    '督办〔2026〕7号',
    '建设局',
    '2026年12月13日',
    '3个工作日内（2026年11月26日前）',
    '反馈单',
    '办理进展',
  ])
    expect(words).toContain(part)
  expect(words).toContain('配合单位|无')
})

test('a long instruction is quoted in part, so that the notice stays one page', () => {
  const words = textOf(supervisionNotice({ ...notice, asSaid: '整治'.repeat(400) }))
  expect(words).toContain('……（全文见督办件）')
  expect(words.length).toBeLessThan(900)
})

test('an urging tells how late, how often before, until when and what follows', () => {
  const words = textOf(
    urgingSlip({
      kind: '催办单',
      number: '催办〔2026〕3号',
      office: '督查室',
      unit: '建设局',
      matter: '整治易涝点',
      matterNumber: '督办〔2026〕7号',
      due: addDays(on, -5),
      dueOriginal: addDays(on, -15),
      daysOverdue: 5,
      nth: 2,
      earlier: [{ on: addDays(on, -1), kind: '电话催办' }],
      demand: '请抓紧办理',
      newLimit: addDays(on, 5),
      consequence: '逾期发提示单',
      on,
    }),
  )
  expect(words).toContain('完成时限为2026年11月18日（原定2026年11月8日），截至今日已超期5天')
  expect(words).toContain('第2次发出催办单；此前已提醒1次（2026年11月22日电话催办）')
  expect(words).toContain('请抓紧办理。请于2026年11月28日前办理并反馈。\n逾期发提示单。')
})
