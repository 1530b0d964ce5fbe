import type { Amount } from '#domain/indicator/amount.ts'
import { combine } from '#domain/indicator/amount.ts'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import { ScrollFrame } from '../components/scroll-frame.tsx'
import { useLanguage } from '../language.tsx'
import { AmountView } from './amount.tsx'
import type { Names } from './data.ts'
import { words } from './words.ts'

type HeatProps = { readonly standings: readonly TargetStanding[]; readonly names: Names }

/** 热力表 — units by targets: who is ahead and who is behind, by numbers first and shade second. */
export function Heat({ standings, names }: HeatProps) {
  const { say } = useLanguage()
  const measured = standings.filter(({ mode }) => mode !== null)
  const units = [...new Set(measured.flatMap((one) => [one.target.lead, ...one.shares.map(({ unit }) => unit)]))]
  const rows = units.filter((unit): unit is string => unit !== null)
  return (
    <section className="standing-section" aria-labelledby="heat-title">
      <h2 id="heat-title">{say(words.heat)}</h2>
      <p className="standing-hint">{say(words.heatHint)}</p>
      <ScrollFrame name="heat-frame" label={say(words.heat)}>
        <table className="heat">
          <thead>
            <tr>
              <th scope="col">{say(words.unit)}</th>
              {measured.map(({ target }) => (
                <th key={target.id} scope="col">
                  {target.indicator}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((unit) => (
              <tr key={unit}>
                <th scope="row">{names[unit] ?? ''}</th>
                {measured.map((standing) => (
                  <HeatCell
                    key={standing.target.id}
                    label={`${names[unit] ?? ''} ${standing.target.indicator}`}
                    amount={differenceOf(standing, unit)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}

function HeatCell({ label, amount }: { readonly label: string; readonly amount: Amount | null }) {
  if (amount === null) return <td className="heat-none" />
  if (amount.value === null)
    return (
      <td className="heat-missing">
        <AmountView label={label} amount={amount} />
      </td>
    )
  return (
    <td className={`heat-${shadeOf(amount.value)}`}>
      <AmountView label={label} amount={amount} isSigned />
    </td>
  )
}

/** Steps of shade; the number itself stands in the cell. */
function shadeOf(points: number): string {
  const step = Math.abs(points) < 0.05 ? 0 : Math.abs(points) < 2 ? 1 : Math.abs(points) < 8 ? 2 : 3
  return step === 0 ? 'even' : points > 0 ? `ahead-${step}` : `behind-${step}`
}

/** A share of a unit counts before the target that the unit leads. Null where the unit has no part in the target. */
function differenceOf({ target, floor, shares, benchmark, tied, mode }: TargetStanding, unit: string): Amount | null {
  const share = shares.find((one) => one.unit === unit)
  if (share !== undefined)
    return combine([share.completion, floor.planned], (completion, planned) => completion - planned)
  if (target.lead !== unit) return null
  if (mode === 'benchmark' && benchmark !== null)
    return combine([benchmark.difference], (points) => points - benchmark.points)
  return tied ?? floor.difference
}
