import { useMemo } from 'react'
import type { Contribution, Contributions } from '#domain/indicator/contribution.ts'
import type { TargetFact } from '#domain/indicator/facts.ts'
import type { IndicatorStanding, Point } from '#domain/indicator/indicator-standing.ts'
import { plannedShare } from '#domain/indicator/path.ts'
import { parsePeriod, periodOf, periodsBetween, shiftYears } from '#domain/indicator/period.ts'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import { observation } from '#registers/observation.ts'
import { useLanguage } from '../language.tsx'
import { Chart, type ChartTable } from './chart.tsx'
import { type Line, lines, waterfall } from './chart-options.ts'
import type { Names } from './data.ts'
import { numberText, signedText } from './format.ts'
import { TracedFigure } from './trace.tsx'
import { words } from './words.ts'

type PathProps = { readonly item: IndicatorStanding; readonly standing: TargetStanding | null }

/** 计划与实际 — the year month by month: what was reached, what was planned at the floor and at the stretch. */
export function PathChart({ item, standing }: PathProps) {
  const { say, language } = useLanguage()
  const { indicator } = item
  const year = parsePeriod(standing?.target.endPeriod ?? item.period ?? '')?.year ?? 0
  const periods = periodsBetween(indicator.frequency, `${year}`, `${year}`).filter(
    (period) => !(indicator.skipsJanuary && period.endsWith('-01')),
  )
  const isRate = standing !== null && standing.mode !== 'progress' && standing.mode !== 'ceiling'
  const byPeriod = new Map(item.points.map((point) => [point.period, point]))
  const of = (period: string) => {
    const point = byPeriod.get(period)
    if (point === undefined) return null
    if (isRate) return point.growth
    return standing?.target.aspect === 'gain' && point.value !== null
      ? point.value - (standing.target.baseValue ?? 0)
      : point.value
  }
  const unit = isRate ? '%' : indicator.unitName
  const planned =
    standing === null || isRate
      ? []
      : plannedLines(standing, periods, say(words.floor), say(words.stretch), say(words.plan))
  const all: readonly Line[] = [
    { name: say(words.thisYear), values: periods.map(of), as: 'main' },
    ...planned,
    ...(isRate ? rateLines(item, standing, periods, say(words.target)) : []),
    ...(planned.length === 0 && !isRate
      ? [
          {
            name: say(words.lastYear),
            values: periods.map((period) => of(shiftYears(period, -1))),
            as: 'side' as const,
          },
        ]
      : []),
  ]
  const labels = periods.map((period) => monthText(period, language))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines follow from the answer of the server and the language
  const draw = useMemo(() => lines(labels, all, unit), [item, standing, language])
  return (
    <Chart
      title={pathTitle(item, standing, say, language)}
      draw={draw}
      table={pointTable(item.points, indicator.decimals, say, language)}
    />
  )
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
          <TracedFigure label={`${say(point.name)} ${text}`} factIds={[point.factId]}>
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
          point.editions > 1 ? `${name}（${say(words.editions, { n: point.editions })}）` : name,
        ],
      }
    }),
  }
}

type PullProps = { readonly found: Contributions; readonly names: Names }

/** 拉动 — who or what the growth comes from, in points that add up to it. */
export function PullChart({ found, names }: PullProps) {
  const { say, language } = useLanguage()
  const nameOf = ({ subject }: Contribution) => (subject === null ? say(words.rest) : (names[subject] ?? subject))
  const parts = found.parts.toSorted((a, b) => (a.subject === null ? 1 : b.subject === null ? -1 : b.points - a.points))
  const [most] = parts
  const steps = parts.map((part) => ({ name: nameOf(part), points: part.points }))
  const whole = { name: say(words.whole), points: found.implied }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the steps follow from the answer of the server and the language
  const draw = useMemo(() => waterfall(steps, whole, say(words.points)), [found, language])
  const number = (value: number) => numberText(value, 2, language)
  return (
    <Chart
      title={say(words.whoPulls, {
        implied: numberText(found.implied, 1, language),
        name: most === undefined ? '' : nameOf(most),
        points: numberText(most?.points ?? 0, 1, language),
      })}
      draw={draw}
      table={{
        heads: [words.subject, words.value, words.before, words.share, words.contribution].map((head) => say(head)),
        rows: [...parts, { ...found, subject: 'zone', share: 100, points: found.implied }].map((part) => ({
          key: part.subject ?? 'rest',
          cells: [
            part.subject === 'zone' ? say(words.whole) : nameOf(part),
            <TracedFigure key="value" label={number(part.value)} factIds={part.factIds}>
              {number(part.value)}
            </TracedFigure>,
            number(part.before),
            `${numberText(part.share, 1, language)}%`,
            signedText(part.points, 2, language),
          ],
        })),
      }}
    />
  )
}

/** 位次 — the place among rival zones month by month. */
export function RankChart({ item, names }: { readonly item: IndicatorStanding; readonly names: Names }) {
  const { say, language } = useLanguage()
  const shown = item.ranks.slice(-24)
  const last = shown.at(-1)
  const subjects = Object.keys(last?.places ?? {})
  const nameOf = (subject: string) => (subject === 'zone' ? say(words.zone) : (names[subject] ?? ''))
  const all: readonly Line[] = subjects.map((subject) => ({
    name: nameOf(subject),
    values: shown.map(({ places }) => places[subject] ?? null),
    as: subject === 'zone' ? 'main' : 'side',
  }))
  const labels = shown.map(({ period }) => yearMonthText(period, language))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines follow from the answer of the server and the language
  const draw = useMemo(() => lines(labels, all, '', true), [item, language])
  if (last === undefined) return null
  const point = item.points.find(({ period }) => period === last.period)
  return (
    <Chart
      title={say(words.rankNow, {
        period: point === undefined ? last.period : say(point.name),
        of: subjects.length,
        place: last.places.zone ?? '',
      })}
      draw={draw}
      table={{
        heads: [say(words.period), ...subjects.map(nameOf)],
        rows: shown.toReversed().map(({ period, places }) => ({
          key: period,
          cells: [yearMonthText(period, language), ...subjects.map((subject) => String(places[subject] ?? ''))],
        })),
      }}
    />
  )
}

/** 与全省全市比 — growth of the zone beside the averages that bulletins name. */
export function BesideChart({ item, names }: { readonly item: IndicatorStanding; readonly names: Names }) {
  const { say, language } = useLanguage()
  const averages = item.beside.filter(({ kind }) => kind === 'province' || kind === 'city')
  const shown = item.points.filter(
    ({ growth, period }) => growth !== null && averages[0]?.points.some((one) => one.period === period),
  )
  const pointOf = (subject: string, period: string) =>
    averages.find((one) => one.subject === subject)?.points.find((one) => one.period === period) ?? null
  const all: readonly Line[] = [
    { name: say(words.zone), values: shown.map(({ growth }) => growth), as: 'main' },
    ...averages.map(
      ({ subject }): Line => ({
        name: names[subject] ?? '',
        values: shown.map(({ period }) => pointOf(subject, period)?.compared ?? null),
        as: 'plan',
      }),
    ),
  ]
  const labels = shown.map(({ period }) => yearMonthText(period, language))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines follow from the answer of the server and the language
  const draw = useMemo(() => lines(labels, all, '%'), [item, language])
  const last = shown.at(-1)
  if (last === undefined) return null
  const parts = averages.flatMap(({ subject }) => {
    const other = pointOf(subject, last.period)
    if (other === null || last.growth === null) return []
    const points = last.growth - other.compared
    const than = say(points >= 0 ? words.above : words.below)
    return [
      say(words.besideOne, { than, peer: names[subject] ?? '', points: numberText(Math.abs(points), 1, language) }),
    ]
  })
  const traced = (value: number, factId: string) => (
    <TracedFigure key={factId} label={`${value}%`} factIds={[factId]}>
      {signedText(value, 1, language)}%
    </TracedFigure>
  )
  return (
    <Chart
      title={say(words.besideAverage, { period: say(last.name), parts: parts.join(say(words.comma)) })}
      draw={draw}
      table={{
        heads: [say(words.period), say(words.zone), ...averages.map(({ subject }) => names[subject] ?? '')],
        rows: shown.toReversed().map((point) => ({
          key: point.period,
          cells: [
            say(point.name),
            traced(point.growth ?? 0, point.factId),
            ...averages.map(({ subject }) => {
              const other = pointOf(subject, point.period)
              return other === null ? '' : traced(other.compared, other.factId)
            }),
          ],
        })),
      }}
    />
  )
}

function monthText(period: string, language: Language): string {
  const span = parsePeriod(period)
  return span === null
    ? period
    : language === 'zh'
      ? `${span.last}月`
      : periodOf('month', span.year, span.last).slice(5)
}

function yearMonthText(period: string, language: Language): string {
  const span = parsePeriod(period)
  if (span === null) return period
  return language === 'zh' ? `${String(span.year).slice(2)}年${span.last}月` : period
}
