import { type Day, dayOf, lastDayOfMonth } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import { ONGOING, VAGUE } from './deadline-rules.ts'
import { findDeadlines, type Phrase } from './deadlines.ts'
import type { DueProposal } from './types.ts'

/** 时限建议 — the date that a phrase stands for in the plan year; the phrase is kept, nothing is filled that it does not say. */
export function proposeDue(
  words: string,
  planYear: number | null,
  source: DueProposal['source'] = 'stated',
): DueProposal | null {
  const phrases = findDeadlines(words)
  const last = phrases.at(-1)
  if (last !== undefined) return dueOf(last, planYear, source)
  const ongoing = ONGOING.exec(words)
  if (ongoing !== null)
    return open(ongoing[0], 'ongoing', source, [
      '没有终点，按年回顾、按季举证',
      'No end: reviewed yearly, shown quarterly',
    ])
  const vague = VAGUE.exec(words)
  if (vague === null) return null
  return open(vague[0], 'none', source, ['未写明日期，下发前须确定', 'No date given; one must be set before issue'])
}

/** 首个时限 — of several limits the first one is that of the row; the others belong to its parts. */
export function proposeFirstDue(words: string, planYear: number | null): DueProposal | null {
  const first = findDeadlines(words)[0]
  return first === undefined ? proposeDue(words, planYear) : dueOf(first, planYear, 'stated')
}

function open(
  phrase: string,
  precision: DueProposal['precision'],
  source: DueProposal['source'],
  reason: Label,
): DueProposal {
  return { phrase, on: null, precision, recurrence: null, source, provisional: true, reason }
}

function dueOf(found: Phrase, planYear: number | null, source: DueProposal['source']): DueProposal {
  const { precision } = found.rule
  const { phrase } = found
  if (precision === 'recurring')
    return { ...open(phrase, precision, source, REPEATS), recurrence: recurrenceOf(phrase), provisional: false }
  if (precision === 'event') return datedEnd(phrase, planYear, source) ?? open(phrase, precision, source, FLOATS)
  const year = yearOf(phrase, planYear)
  if (year === null) return open(phrase, precision, source, NO_YEAR)
  const on = dayIn(phrase, precision, year)
  const isStated = /20\d{2}年/.test(phrase)
  return {
    phrase,
    on,
    precision,
    recurrence: null,
    source,
    provisional: on === null,
    reason: isStated ? STATED : BY_PLAN_YEAR,
  }
}

/** 自即日起至5月31日 ends on the day that stands last; other stretches hang on their event. */
function datedEnd(phrase: string, planYear: number | null, source: DueProposal['source']): DueProposal | null {
  const end = /(?:至|到)([^至到]*\d{1,2}月[^至到]*|年底)$/.exec(phrase)?.[1]
  const found = end === undefined ? undefined : findDeadlines(end)[0]
  return found === undefined || found.rule.precision === 'event' ? null : { ...dueOf(found, planYear, source), phrase }
}

const REPEATS: Label = ['按周期重复', 'Repeats']
const FLOATS: Label = ['以事件或会议为准，日期待定', 'Hangs on an event or a meeting without a date']
const NO_YEAR: Label = ['计划年度未定，日期待定', 'The plan year is not known']
const STATED: Label = ['原文写明年份', 'The text gives the year']
const BY_PLAN_YEAR: Label = ['按计划年度推算', 'Taken in the plan year']

function yearOf(phrase: string, planYear: number | null): number | null {
  const stated = /20\d{2}/.exec(phrase)
  if (stated !== null) return Number(stated[0])
  const five = /“([一二三四五六七八九十]{2,3})五”/.exec(phrase)
  if (five !== null) return FIVE_YEARS[five[1] ?? ''] ?? null
  if (planYear === null) return null
  return /明年|次年/.test(phrase) ? planYear + 1 : planYear
}

/** Last years of the five-year plans that papers still speak of. */
export const FIVE_YEARS: Readonly<Record<string, number>> = {
  十二: 2015,
  十三: 2020,
  十四: 2025,
  十五: 2030,
  十六: 2035,
}

function dayIn(phrase: string, precision: DueProposal['precision'], year: number): Day | null {
  const month = monthIn(phrase)
  if (precision === 'day') return dayInMonth(phrase, month, year)
  if (precision === 'dekad') return dekadEnd(phrase, month, year)
  if (precision === 'month') return monthEnd(phrase, month, year)
  if (precision === 'quarter') return lastDayOfMonth(year, quarterIn(phrase) * 3)
  if (precision === 'half') return lastDayOfMonth(year, phrase.includes('上半年') ? 6 : 12)
  const isBefore = /20\d{2}年(?:之前|以前|前)$/.test(phrase)
  return dayOf(isBefore ? year - 1 : year, 12, 31)
}

function monthIn(phrase: string): number {
  const months = [...phrase.matchAll(/(\d{1,2})月/g)]
  return Number(months.at(-1)?.[1] ?? 0)
}

/** The last day named is the limit: 3月1日至15日 ends on the 15th. An impossible date is no date. */
function dayInMonth(phrase: string, month: number, year: number): Day | null {
  const days = [...phrase.matchAll(/(\d{1,2})[日号]/g)]
  const day = Number(days.at(-1)?.[1] ?? 0)
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const on = dayOf(year, month, day)
  return on > lastDayOfMonth(year, month) ? null : on
}

function dekadEnd(phrase: string, month: number, year: number): Day | null {
  if (month < 1 || month > 12) return null
  const last = phrase.slice(Math.max(phrase.lastIndexOf('至'), phrase.lastIndexOf('到'), phrase.lastIndexOf('—'), 0))
  if (last.includes('上旬')) return dayOf(year, month, 10)
  return last.includes('中旬') ? dayOf(year, month, 20) : lastDayOfMonth(year, month)
}

/** 6月底前 is the last day of June, 6月前 the last day of May. */
function monthEnd(phrase: string, month: number, year: number): Day | null {
  if (month < 1 || month > 12) return null
  const isBefore = /月(?:份)?(?:初|之前|以前|前)/.test(phrase)
  if (!isBefore) return lastDayOfMonth(year, month)
  return month === 1 ? dayOf(year - 1, 12, 31) : lastDayOfMonth(year, month - 1)
}

function quarterIn(phrase: string): number {
  const word = /第?([一二三四1-4])季度/.exec(phrase)?.[1] ?? '四'
  const han = '一二三四'.indexOf(word)
  return han >= 0 ? han + 1 : Number(word)
}

function recurrenceOf(phrase: string): DueProposal['recurrence'] {
  if (/半年/.test(phrase)) return 'half-yearly'
  if (/半个?月|两周|旬/.test(phrase)) return 'monthly'
  if (/季/.test(phrase)) return 'quarterly'
  if (/(?:每(?:个)?|按|逐)月/.test(phrase)) return 'monthly'
  if (/周|星期/.test(phrase)) return 'weekly'
  return /年/.test(phrase) ? 'yearly' : 'daily'
}
