import type { DemoIndicator } from '#demo/indicators.ts'
import type { Day } from '#domain/day.ts'
import type { Edition } from '#domain/indicator/facts.ts'
import { parsePeriod, periodOf } from '#domain/indicator/period.ts'
import { isExempt, releaseDayOf } from '#domain/indicator/release.ts'

export type DemoFigure = {
  readonly period: string
  readonly value: number | null
  readonly growth: number | null
  readonly edition: Edition
  readonly releasedOn: Day
  readonly note?: string
}

/** 虚构序列 — the months of three years up to the last one published, invented but of one piece: growth follows from levels. */
export function figuresOf(one: DemoIndicator, year: number, today: Day, share = 1, ahead = 0): readonly DemoFigure[] {
  const periods = [year - 2, year - 1, year].flatMap((at) =>
    Array.from({ length: 12 }, (_, i) => periodOf('month', at, i + 1)),
  )
  return periods.flatMap((period) => {
    const releasedOn = releaseDayOf(period, one)
    if (releasedOn === null || releasedOn > today || isExempt(period, one)) return []
    const value = round(levelAt(one, year, period, share, ahead), one.decimals ?? 2)
    const growth = growthAt(one, year, period, share, ahead)
    return [{ period, value, growth, edition: 'final' as const, releasedOn }]
  })
}

/** The level of a period: total of its year × season; a stock grows evenly through the year. */
function levelAt(one: DemoIndicator, year: number, period: string, share: number, ahead: number): number {
  const span = parsePeriod(period)
  if (span === null) return 0
  const [, second, third] = one.growth
  const at = span.year - year + 2
  const yearly = [1, 1 + (second + ahead) / 100, (1 + (second + ahead) / 100) * (1 + (third + ahead) / 100)]
  const total = one.total * share * (yearly[at] ?? 1 / (1 + one.growth[0] / 100))
  if (one.season === null) {
    const before = at <= 0 ? total / (1 + one.growth[0] / 100) : one.total * share * (yearly[at - 1] ?? 1)
    return before + ((total - before) * span.last) / 12
  }
  return total * (one.season[span.last - 1] ?? 1) * (1 + wave(one.code, span.year * 12 + span.last) * weight(span.last))
}

/** Growth beside the level; real growth lies below what current prices would say. */
function growthAt(one: DemoIndicator, year: number, period: string, share: number, ahead: number): number | null {
  const span = parsePeriod(period)
  if (span === null || one.nature === 'count') return null
  const now = round(levelAt(one, year, period, share, ahead), one.decimals ?? 2)
  const before = round(levelAt(one, year, periodOf('month', span.year - 1, span.last), share, ahead), one.decimals ?? 2)
  return round((now / before - 1) * 100, 1)
}

/** Growth of a peer: the zone's own with a constant lead and a movement of its own. */
export function peerGrowth(own: number, name: string, ahead: number, period: string): number {
  const span = parsePeriod(period)
  return round(own + ahead + 1.1 * wave(name, (span?.year ?? 0) * 12 + (span?.last ?? 0)) * 40, 1)
}

/** A quiet movement between −1 % and 1 %, the same whenever it is asked for. */
function wave(seed: string, at: number): number {
  const phase = [...seed].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 97
  return (Math.sin(at * 1.7 + phase) + Math.sin(at * 0.6 + phase * 2)) / 200
}

/** Early months move most; the year as a whole comes out as told. */
function weight(month: number): number {
  return month === 12 ? 0 : 1.6 - month / 12
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals
}
