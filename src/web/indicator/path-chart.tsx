import { useMemo } from 'react'
import type { TargetFact } from '#domain/indicator/facts.ts'
import type { IndicatorStanding, Point } from '#domain/indicator/indicator-standing.ts'
import { plannedShare } from '#domain/indicator/path.ts'
import { parsePeriod, periodOf, periodsBetween, shiftYears, yearOfPeriod } from '#domain/indicator/period.ts'
import { isExempt } from '#domain/indicator/release.ts'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import { observation } from '#registers/observation.ts'
import { useLanguage } from '../language.tsx'
import { Chart, type ChartTable } from './chart.tsx'
import { type Line, lines } from './chart-options.ts'
import { numberText, signedText } from './format.ts'
import { lookOf } from './look.ts'
import { TracedFigure } from './trace.tsx'
import { words } from './words.ts'

type PathProps = { readonly item: IndicatorStanding; readonly standing: TargetStanding | null }

/** 计划与实际 — the year month by month, or a course of years year by year: what was reached beside floor and stretch. */
export function PathChart({ item, standing }: PathProps) {
  const { say, language } = useLanguage()
  const { indicator } = item
  const periods = periodsOf(item, standing)
  const isOfYears = isCourseOfYears(standing)
  const look = standing === null ? null : lookOf(standing, '', '')
  const of = readerOf(item, standing)
  const planned =
    standing === null || look?.isRate !== false || standing.mode === 'rank'
      ? []
      : plannedLines(standing, periods, say(words.floor), say(words.stretch), say(words.plan))
  const lastYear: Line = {
    name: say(words.lastYear),
    values: periods.map((one) => of(shiftYears(one, -1))),
    as: 'side',
  }
  const all: readonly Line[] = [
    { name: say(isOfYears ? words.eachYear : words.thisYear), values: periods.map(of), as: 'main' },
    ...planned,
    ...(look?.isRate ? rateLines(item, standing, periods, say(words.target)) : []),
    ...(planned.length === 0 && look?.isRate !== true ? [lastYear] : []),
  ]
  const labels = periods.map((period) => (isOfYears ? period.slice(0, 4) : monthText(period, language)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines follow from the answer of the server and the language
  const draw = useMemo(() => lines(labels, all, look?.unit ?? indicator.unitName), [item, standing, language])
  return (
    <Chart
      title={pathTitle(item, standing, say, language)}
      draw={draw}
      table={pointTable(item.points, indicator.decimals, say, language)}
    />
  )
}

function isCourseOfYears(standing: TargetStanding | null): boolean {
  const { startPeriod, endPeriod } = standing?.target ?? {}
  return startPeriod != null && endPeriod != null && yearOfPeriod(startPeriod) !== yearOfPeriod(endPeriod)
}

/** The periods of the axis: the ends of the years of a long course, or the months of its year. */
function periodsOf({ indicator, period }: IndicatorStanding, standing: TargetStanding | null): readonly string[] {
  const { startPeriod, endPeriod } = standing?.target ?? {}
  if (isCourseOfYears(standing))
    return periodsBetween('year', startPeriod ?? '', endPeriod ?? '').map((year) =>
      periodOf(indicator.frequency, Number(year), 12),
    )
  const year = String(yearOfPeriod(endPeriod ?? period ?? '0001'))
  return periodsBetween(indicator.frequency, year, year).filter((one) => !isExempt(one, indicator))
}

/** The number of a period that the target is about. */
function readerOf({ indicator, points }: IndicatorStanding, standing: TargetStanding | null) {
  const byPeriod = new Map(points.map((point) => [point.period, point]))
  const isGrowth = standing !== null && lookOf(standing, '', '').isGrowth
  const base = standing?.target.aspect === 'gain' ? (standing.target.baseValue ?? 0) : 0
  return (period: string) => {
    const point = byPeriod.get(period)
    if (point === undefined) return null
    if (isGrowth || (indicator.nature === 'rate' && point.value === null)) return point.growth
    return point.value === null ? null : point.value - base
  }
}

function plannedLines(
  { target, stretch }: TargetStanding,
  periods: readonly string[],
  floorName: string,
  stretchName: string,
  planName: string,
): readonly Line[] {
  const path = (amount: number) =>
    periods.map((period) => {
      const share = plannedShare({ ...target, amount }, period).value
      return share === null ? null : (share / 100) * amount
    })
  if (target.amount === null) return []
  const floor: Line = { name: stretch === null ? planName : floorName, values: path(target.amount), as: 'plan' }
  return stretch === null ? [floor] : [floor, { name: stretchName, values: path(stretch.amount), as: 'stretch' }]
}

/** A target of growth is a level line; a benchmark moves with the figure of the peer. */
function rateLines(
  item: IndicatorStanding,
  standing: TargetStanding | null,
  periods: readonly string[],
  name: string,
): readonly Line[] {
  const target: TargetFact | undefined = standing?.target
  const level: readonly Line[] =
    target?.amount == null ? [] : [{ name, values: periods.map(() => target.amount), as: 'plan' }]
  const peer = item.beside.find(({ subject }) => subject === `peer:${standing?.benchmark?.peer ?? ''}`)
  if (peer === undefined || standing?.benchmark == null) return level
  const of = new Map(peer.points.map(({ period, compared }) => [period, compared]))
  return [
    ...level,
    { name: standing.benchmark.name, values: periods.map((period) => of.get(period) ?? null), as: 'plan' },
  ]
}

type Say = ReturnType<typeof useLanguage>['say']
type Language = ReturnType<typeof useLanguage>['language']

function pathTitle(item: IndicatorStanding, standing: TargetStanding | null, say: Say, language: Language): string {
  const benchmark = standing?.benchmark?.difference.value ?? null
  if (standing?.mode === 'benchmark' && standing.periodName !== null && benchmark !== null) {
    const than = say(benchmark >= 0 ? words.above : words.below)
    const points = numberText(Math.abs(benchmark), 1, language)
    const part = say(words.besideOne, { than, peer: standing.benchmark?.name ?? '', points })
    return say(words.besideAverage, { period: say(standing.periodName), parts: part })
  }
  const difference = standing?.floor.difference.value ?? null
  if (standing?.periodName == null || difference === null) return say(words.plainCourse, { name: item.indicator.name })
  const points = numberText(Math.abs(difference), 1, language)
  const period = say(standing.periodName)
  const isGood = difference >= 0
  if (standing.mode === 'rate')
    return say(words.rateMet, {
      period,
      points,
      value: standing.measured.value ?? '',
      than: say(isGood ? words.above : words.below),
    })
  const value = `${numberText(standing.measured.value ?? 0, item.indicator.decimals, language)}${item.indicator.unitName}`
  return say(words.pathAhead, { period, value, points, than: say(isGood ? words.than : words.thanBehind) })
}

function pointTable(points: readonly Point[], decimals: number, say: Say, language: Language): ChartTable {
  const hasMonthly = points.some(({ isDerived }) => isDerived)
  return {
    heads: [words.period, words.value, words.growth, ...(hasMonthly ? [words.monthly] : []), words.edition].map(
      (head) => say(head),
    ),
    rows: points.toReversed().map((point) => {
      const edition = observation.fields.edition.rules.options?.[point.edition]
      const name = edition ? say(edition) : ''
      const traced = (value: number | null, text: string) =>
        value === null ? (
          ''
        ) : (
          <TracedFigure label={`${say(point.name)} ${text}`} factIds={point.editionIds}>
            {text}
          </TracedFigure>
        )
      const monthly =
        point.monthly.value === null
          ? ''
          : `${numberText(point.monthly.value, decimals, language)}${point.isDerived ? `（${say(words.derived)}）` : ''}`
      return {
        key: point.period,
        cells: [
          say(point.name),
          traced(point.value, point.value === null ? '' : numberText(point.value, decimals, language)),
          traced(point.growth, point.growth === null ? '' : `${signedText(point.growth, 1, language)}%`),
          ...(hasMonthly ? [monthly] : []),
          point.editionIds.length > 1 ? `${name}（${say(words.editions, { n: point.editionIds.length })}）` : name,
        ],
      }
    }),
  }
}

function monthText(period: string, language: Language): string {
  const span = parsePeriod(period)
  return span === null
    ? period
    : language === 'zh'
      ? `${span.last}月`
      : periodOf('month', span.year, span.last).slice(5)
}
