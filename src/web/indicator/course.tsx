import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import { Failed, Loading, Notice } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useLanguage } from '../language.tsx'
import { AmountView } from './amount.tsx'
import { BesideChart, PathChart, PullChart, RankChart } from './course-charts.tsx'
import { type IndicatorAnswer, type Names, useIndicator } from './data.ts'
import { ForecastView } from './forecast.tsx'
import './indicator.css'
import { requirementOf } from './requirement.ts'
import { words } from './words.ts'

/** 指标走势 — one series: where its targets stand, its way through the year, what made it, and who is beside it. */
export function CoursePage({ id }: { readonly id: string }) {
  const answer = useIndicator(id)
  if (answer.isPending) return <Loading />
  if (answer.isError) return <Failed error={answer.error} retry={() => void answer.refetch()} />
  return <Course answer={answer.data} />
}

function Course({ answer: { item, targets, names } }: { readonly answer: IndicatorAnswer }) {
  const { say } = useLanguage()
  const { indicator } = item
  const [first] = targets
  return (
    <Page
      title={indicator.name}
      above={
        <>
          <Link href="/targets">{say(words.board)}</Link> ·{' '}
          <Link href={`/indicator/${indicator.id}`}>{say(words.indicator)}</Link>
        </>
      }
    >
      <p className="standing-hint">
        {[
          say(words.caliberLine, { caliber: indicator.caliber }),
          say(words.sourceLine, { source: indicator.source }),
          say(words.owner, { unit: names[indicator.owner] ?? '' }),
          ...(indicator.kind === 'management' ? [say(words.management)] : []),
        ].join(' · ')}
      </p>
      {targets.map((standing) => (
        <TargetFigures key={standing.target.id} standing={standing} names={names} />
      ))}
      <Findings findings={first?.findings ?? item.findings} />
      {item.points.length === 0 ? (
        <Notice title={say(words.noFigures)} />
      ) : (
        <>
          <PathChart item={item} standing={first ?? null} />
          {item.units === null ? null : <PullChart found={item.units} names={names} />}
          {item.industries === null ? null : <PullChart found={item.industries} names={names} />}
          {item.ranks.length < 2 ? null : <RankChart item={item} names={names} />}
          {item.beside.some(({ kind }) => kind === 'city' || kind === 'province') ? (
            <BesideChart item={item} names={names} />
          ) : null}
        </>
      )}
    </Page>
  )
}

function Findings({ findings }: { readonly findings: TargetStanding['findings'] }) {
  const { say } = useLanguage()
  const shown = findings.filter(({ code }) => code !== 'management-series')
  if (shown.length === 0) return null
  return (
    <ul className="standing-findings" aria-label={say(words.findings)}>
      {shown.map(({ code, text }) => (
        <li key={code}>{say(text)}</li>
      ))}
    </ul>
  )
}

function TargetFigures({ standing, names }: { readonly standing: TargetStanding; readonly names: Names }) {
  const { say, language } = useLanguage()
  const { target, indicator, mode, floor, stretch } = standing
  const decimals = indicator?.decimals ?? 2
  const isRate = mode === 'rate' || mode === 'benchmark' || mode === 'tied'
  const unit = isRate ? '%' : (indicator?.unitName ?? '')
  const name = target.indicator
  return (
    <section aria-label={name}>
      <h2>
        <Link href={`/target/${target.id}`}>{name}</Link> <small>{requirementOf(target, say, language)}</small>
      </h2>
      <dl className="standing-figures">
        <Item label={standing.periodName === null ? say(words.actual) : say(standing.periodName)}>
          <AmountView
            label={name}
            amount={isRate ? standing.growth : standing.measured}
            decimals={decimals}
            suffix={unit}
          />
        </Item>
        {isRate ? null : (
          <Item label={say(words.completion)}>
            <AmountView label={`${name} ${say(words.completion)}`} amount={floor.completion} suffix="%" />
            {stretch === null ? null : (
              <small>
                {say(words.stretch)}{' '}
                <AmountView label={`${name} ${say(words.stretch)}`} amount={stretch.completion} suffix="%" />
              </small>
            )}
          </Item>
        )}
        {mode === 'benchmark' && standing.benchmark !== null ? (
          <Item label={say(words.aboveBenchmark, { peer: standing.benchmark.name })}>
            <AmountView label={name} amount={standing.benchmark.difference} suffix={say(words.points)} isSigned />
          </Item>
        ) : (
          <Item label={say(words.difference)}>
            <AmountView
              label={`${name} ${say(words.difference)}`}
              amount={floor.difference}
              suffix={say(words.points)}
              isSigned
            />
          </Item>
        )}
        <Item label={say(words.gap)}>
          <AmountView
            label={`${name} ${say(words.gap)}`}
            amount={floor.gap}
            decimals={decimals}
            suffix={isRate ? say(words.points) : unit}
          />
        </Item>
        {isRate ? (
          <Item label={say(words.twoYears)}>
            <AmountView label={`${name} ${say(words.twoYears)}`} amount={standing.twoYearGrowth} suffix="%" />
          </Item>
        ) : (
          <Item label={say(words.runRate)}>
            <AmountView
              label={`${name} ${say(words.runRate)}`}
              amount={floor.runRate}
              decimals={Math.max(1, decimals)}
              suffix={unit}
            />
          </Item>
        )}
        {target.path === 'compound' ? (
          <Item label={say(words.remaining)}>
            <AmountView
              label={`${name} ${say(words.remaining)}`}
              amount={standing.remainingRate}
              decimals={2}
              suffix="%"
            />
          </Item>
        ) : null}
        <Item label={say(words.forecast)}>
          <ForecastView standing={standing} unit={unit} decimals={isRate ? 1 : decimals} />
        </Item>
      </dl>
      <Shares standing={standing} names={names} unit={unit} />
    </section>
  )
}

function Shares({
  standing,
  names,
  unit,
}: {
  readonly standing: TargetStanding
  readonly names: Names
  readonly unit: string
}) {
  const { say } = useLanguage()
  if (standing.shares.length === 0) return null
  return (
    <div className="chart">
      <h2>{say(words.shares)}</h2>
      <div className="chart-table">
        <table>
          <thead>
            <tr>
              {[words.unit, words.shareAmount, words.actual, words.completion].map((head) => (
                <th key={head[1]} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {standing.shares.map((share) => (
              <tr key={share.id}>
                <th scope="row">{names[share.unit] ?? ''}</th>
                <td className="figures">
                  {share.amount}
                  {unit}
                </td>
                <td>
                  <AmountView label={names[share.unit] ?? ''} amount={share.actual} decimals={2} suffix={unit} />
                </td>
                <td>
                  <AmountView label={names[share.unit] ?? ''} amount={share.completion} suffix="%" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Item({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
