import { Link } from 'wouter'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import { AmountView } from '../indicator/amount.tsx'
import '../indicator/indicator.css'
import { useLanguage } from '../language.tsx'
import { aheadOf, isMeasured, unitOfMeasured } from './measured.ts'
import { parkWords } from './park-words.ts'
import { overviewWords } from './words.ts'

type Props = { readonly targets: readonly TargetStanding[]; readonly names: Readonly<Record<string, string>> }

/** 目标 — one line each: the figure with its period, completion beside time, and by how much it is ahead or behind. */
export function TargetTable({ targets, names }: Props) {
  const { say } = useLanguage()
  const measured = targets.filter(isMeasured)
  if (targets.length === 0) return <p className="missing">{say(overviewWords.noTargets)}</p>
  return (
    <div className="scroll">
      <table className="records one-page-table">
        <thead>
          <tr>
            <th scope="col">{say(overviewWords.target)}</th>
            <th scope="col">{say(overviewWords.unit)}</th>
            <th scope="col" className="cell-number">
              {say(overviewWords.value)}
            </th>
            <th scope="col" className="cell-number">
              {say(overviewWords.completion)}
            </th>
            <th scope="col" className="cell-number">
              {say(overviewWords.difference)}
            </th>
          </tr>
        </thead>
        <tbody>
          {measured.toSorted(byDifference).map((one) => (
            <TargetLine key={one.target.id} one={one} names={names} />
          ))}
        </tbody>
      </table>
      {measured.length < targets.length ? (
        <p className="panel-foot">
          <Link href="/targets">{say(parkWords.unset, { n: targets.length - measured.length })}</Link>
        </p>
      ) : null}
    </div>
  )
}

/** Twelve projects are not 12.0 projects. */
function isWhole(value: number | null): boolean {
  return value !== null && Number.isInteger(value)
}

function TargetLine({ one, names }: { readonly one: TargetStanding; readonly names: Props['names'] }) {
  const { say } = useLanguage()
  const { target, indicator, measured, floor, periodName } = one
  const name = target.indicator
  const unit = unitOfMeasured(one)
  return (
    <tr>
      <th scope="row" className="cell-title">
        <Link href={indicator === null ? `/target/${target.id}` : `/indicator/${indicator.id}/course`}>{name}</Link>
      </th>
      <td data-label={say(overviewWords.unit)}>{target.lead === null ? '' : (names[target.lead] ?? '')}</td>
      <td className="figures cell-number" data-label={say(overviewWords.value)}>
        <AmountView
          label={name}
          amount={measured}
          decimals={isWhole(measured.value) ? 0 : 1}
          suffix={unit === null ? '' : say(unit)}
        />
        {periodName === null || measured.value === null ? null : (
          <small className="one-page-period">{say(periodName)}</small>
        )}
      </td>
      <td className="figures cell-number" data-label={say(overviewWords.completion)}>
        <AmountView label={`${name} ${say(overviewWords.completion)}`} amount={floor.completion} suffix="%" />
      </td>
      <td className="figures cell-number" data-label={say(overviewWords.difference)}>
        <AmountView
          label={`${name} ${say(overviewWords.difference)}`}
          amount={aheadOf(one)}
          suffix={say(overviewWords.points)}
          isSigned
        />
      </td>
    </tr>
  )
}

/** What is furthest behind stands first, what cannot be judged last. */
function byDifference(a: TargetStanding, b: TargetStanding): number {
  return (aheadOf(a).value ?? 1e6) - (aheadOf(b).value ?? 1e6)
}
