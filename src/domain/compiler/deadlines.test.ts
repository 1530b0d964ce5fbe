import { expect, test } from 'vitest'
import { DEADLINE_RULES } from './deadline-rules.ts'
import { findDeadlines } from './deadlines.ts'
import { proposeDue } from './due.ts'

test.each(DEADLINE_RULES.map((rule) => [rule.id, rule] as const))(
  '%s reads its example and not its counter-example',
  (id, rule) => {
    expect(findDeadlines(rule.example).map((phrase) => phrase.rule.id)).toContain(id)
    expect(findDeadlines(rule.counterExample).map((phrase) => phrase.rule.id)).not.toContain(id)
  },
)

const TABLE: readonly (readonly [words: string, phrase: string, on: string | null, precision: string])[] = [
  ['6月底前完成', '6月底前', '2024-06-30', 'month'],
  ['2月底前完成', '2月底前', '2024-02-29', 'month'],
  ['6月前完成', '6月前', '2024-05-31', 'month'],
  ['于3月15日前报送', '3月15日前', '2024-03-15', 'day'],
  ['2025年1月10日前报送', '2025年1月10日前', '2025-01-10', 'day'],
  ['12月25日至31日审核', '12月25日至31日', '2024-12-31', 'day'],
  ['年底前建成', '年底前', '2024-12-31', 'year'],
  ['年内开工', '年内', '2024-12-31', 'year'],
  ['全年招引八十家', '全年', '2024-12-31', 'year'],
  ['一季度末前启动', '一季度末前', '2024-03-31', 'quarter'],
  ['第三季度投产', '第三季度', '2024-09-30', 'quarter'],
  ['上半年完成征收', '上半年', '2024-06-30', 'half'],
  ['下半年启动', '下半年', '2024-12-31', 'half'],
  ['5月上旬开工', '5月上旬', '2024-05-10', 'dekad'],
  ['5月中旬开工', '5月中旬', '2024-05-20', 'dekad'],
  ['5月下旬开工', '5月下旬', '2024-05-31', 'dekad'],
  ['到2030年达到百亿', '到2030年', '2030-12-31', 'year'],
  ['会后5个工作日内报送', '会后5个工作日内', null, 'event'],
  ['在下次党工委会上说明', '下次党工委会上', null, 'event'],
  ['汛期前加固', '汛期前', null, 'event'],
  ['常态化开展巡查', '常态化', null, 'ongoing'],
  ['尽快拿出方案', '尽快', null, 'none'],
]

test.each(TABLE)('%s: the phrase is kept and the date proposed', (words, phrase, on, precision) => {
  expect(proposeDue(words, 2024)).toMatchObject({ phrase, on, precision })
})

test.each([
  ['每月5日前报送', 'monthly'],
  ['每季度末前调度', 'quarterly'],
  ['每周调度一次', 'weekly'],
  ['每半年评估', 'half-yearly'],
] as const)('%s comes again', (words, recurrence) => {
  expect(proposeDue(words, 2024)).toMatchObject({ recurrence, precision: 'recurring', on: null })
})

test('without a plan year a month has no date, and an impossible day never has one', () => {
  expect(proposeDue('6月底前完成', null)).toMatchObject({ on: null, provisional: true })
  expect(proposeDue('2月30日前完成', 2024)).toMatchObject({ on: null })
})

test('last year, a share of a year and 今年 inside a noun are no time limits', () => {
  for (const words of ['去年完成征收', '抓好今年的各项工作', '由2020年的五个增加到八个', '三年行动计划']) {
    expect(findDeadlines(words)).toEqual([])
  }
})
