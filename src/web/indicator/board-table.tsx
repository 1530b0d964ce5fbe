import { Link } from 'wouter'
import type { Amount } from '#domain/indicator/amount.ts'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import { observation } from '#registers/observation.ts'
import { useLanguage } from '../language.tsx'
import { AmountView } from './amount.tsx'
import type { Names } from './data.ts'
import { ForecastView } from './forecast.tsx'
import { signedText } from './format.ts'
import { ProgressBar } from './progress-bar.tsx'
import { requirementOf } from './requirement.ts'
import { Sparkline } from './sparkline.tsx'
import { words } from './words.ts'

type BoardTableProps = { readonly standings: readonly TargetStanding[]; readonly names: Names }

const widths = [22, 11, 10, 15, 10, 9, 9, 14] as const

export function BoardTable({ standings, names }: BoardTableProps) {
  const { say } = useLanguage()
  const heads = [
    words.target,
    words.asOfPeriod,
    words.actual,
    words.againstTime,
    words.difference,
    words.gap,
    words.runRate,
    words.forecast,
  ]
  return (
    <table className="records standing-table">
      <caption className="for-readers">{say(words.boardCaption)}</caption>
      <colgroup>
        {widths.map((width, i) => (
          <col key={heads[i]?.[1]} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head[1]} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => (
          <BoardRow key={standing.target.id} standing={standing} names={names} />
        ))}
      </tbody>
    </table>
  )
}

function BoardRow({ standing, names }: { readonly standing: TargetStanding; readonly names: Names }) {
  const { say, language } = useLanguage()
  const { target, indicator, floor, mode } = standing
  const decimals = indicator?.decimals ?? 2
  const isRate = mode === 'rate' || mode === 'benchmark' || mode === 'tied'
  const unit = isRate ? '%' : (indicator?.unitName ?? '')
  const label = target.indicator
  const hidden = (amount: Amount) =>
    amount.value === null && amount.why === 'not-applicable' ? 'cell-void' : undefined
  const lead = target.lead === null ? '' : (names[target.lead] ?? '')
  return (
    <tr>
      <th scope="row" className="cell-title">
        <Link href={indicator === null ? `/target/${target.id}` : `/indicator/${indicator.id}/course`}>{label}</Link>
        <small>{[requirementOf(target, say, language), lead].filter((part) => part !== '').join(' · ')}</small>
      </th>
      <td data-label={say(words.asOfPeriod)}>
        <PeriodCell standing={standing} />
      </td>
      <td data-label={say(words.actual)}>
        <AmountView
          label={label}
          amount={isRate ? shownRate(standing) : standing.measured}
          decimals={decimals}
          suffix={unit}
        />
        <Sparkline values={standing.trend.map(({ value }) => value)} aim={isRate ? target.amount : null} />
      </td>
      <td data-label={say(words.againstTime)} className={hidden(floor.completion)}>
        <ProgressBar label={label} progress={floor} stretch={standing.stretch?.amount ?? null} floor={target.amount} />
      </td>
      <td data-label={say(words.difference)}>
        <DifferenceCell standing={standing} />
      </td>
      <td data-label={say(words.gap)} className={hidden(floor.gap)}>
        {floor.gap.value === 0 && standing.isMet === true ? (
          say(mode === 'ceiling' ? words.notPassed : words.met)
        ) : (
          <AmountView
            label={`${label} ${say(words.gap)}`}
            amount={floor.gap}
            decimals={decimals}
            suffix={isRate ? say(words.points) : unit}
          />
        )}
      </td>
      <td data-label={say(words.runRate)} className={hidden(floor.runRate)}>
        <AmountView
          label={`${label} ${say(words.runRate)}`}
          amount={floor.runRate}
          decimals={Math.max(decimals, 1)}
          suffix={unit}
        />
      </td>
      <td data-label={say(words.forecast)} className={hidden(standing.forecast.value)}>
        <ForecastView standing={standing} unit={unit} decimals={isRate ? 1 : decimals} />
      </td>
    </tr>
  )

  function shownRate({ measured, growth }: TargetStanding) {
    return mode === 'rate' ? measured : growth
  }
}

function PeriodCell({ standing }: { readonly standing: TargetStanding }) {
  const { say } = useLanguage()
  const { periodName, edition, findings } = standing
  const overdue = findings.find(({ code }) => code === 'overdue-data')
  const name = edition === null ? null : observation.fields.edition.rules.options?.[edition]
  return (
    <>
      {periodName === null ? <AmountView label="" amount={standing.measured} /> : <span>{say(periodName)}</span>}
      {name ? <small>{say(name)}</small> : null}
      {overdue ? <small className="standing-note">{say(overdue.text)}</small> : null}
    </>
  )
}

function DifferenceCell({ standing }: { readonly standing: TargetStanding }) {
  const { say, language } = useLanguage()
  const { target, floor, benchmark, tied, mode } = standing
  const points = say(words.points)
  if (mode === 'benchmark' && benchmark !== null)
    return (
      <>
        <AmountView label={target.indicator} amount={benchmark.difference} suffix={points} isSigned />
        <small>
          {say(words.aboveBenchmark, { peer: benchmark.name })}
          {say(words.comma)}
          {say(words.asked, { points: signedText(benchmark.points, 1, language) })}
        </small>
      </>
    )
  const amount = tied ?? floor.difference
  return <AmountView label={`${target.indicator} ${say(words.difference)}`} amount={amount} suffix={points} isSigned />
}
