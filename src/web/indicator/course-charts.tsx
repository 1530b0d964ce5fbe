import { useMemo } from 'react'
import type { Contribution, Contributions } from '#domain/indicator/contribution.ts'
import type { IndicatorStanding } from '#domain/indicator/indicator-standing.ts'
import { parsePeriod } from '#domain/indicator/period.ts'
import type { Language } from '#domain/label.ts'
import { useLanguage } from '../language.tsx'
import { Chart } from './chart.tsx'
import { type Line, lines, waterfall } from './chart-options.ts'
import type { Names } from './data.ts'
import { numberText, signedText } from './format.ts'
import { TracedFigure } from './trace.tsx'
import { words } from './words.ts'

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

function yearMonthText(period: string, language: Language): string {
  const span = parsePeriod(period)
  if (span === null) return period
  return language === 'zh' ? `${String(span.year).slice(2)}年${span.last}月` : period
}
