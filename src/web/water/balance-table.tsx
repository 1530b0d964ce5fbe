import type { Label } from '#domain/label.ts'
import { type BalanceLine, type Bounded, balanceLines } from '#domain/water/balance.ts'
import type { WaterMonthView } from '#schema/water-views.ts'
import { useLanguage } from '../language.tsx'
import { cubic } from './format.ts'
import { waterWords as words } from './words.ts'

type TableLine = {
  readonly label: Label
  readonly litres: number | null
  readonly atMost?: number | null
  readonly isSum: boolean
}

/** 水量平衡表 — what is unknown is called so, and what follows from it is a bound. */
export function BalanceTable({ view: { balance } }: { readonly view: WaterMonthView }) {
  const { say } = useLanguage()
  const of = (name: BalanceLine): TableLine => ({
    label: balanceLines[name],
    litres: balance.lines[name],
    isSum: false,
  })
  const bounded = (label: Label, { litres, atMost }: Bounded): TableLine => ({ label, litres, atMost, isSum: true })
  const rows: readonly TableLine[] = [
    { ...of('supplied'), isSum: true },
    ...(['billedMetered', 'billedUnmetered', 'freeMetered', 'freeUnmetered'] as const).map(of),
    { label: words.authorised, litres: balance.authorised.litres, isSum: true },
    bounded(words.losses, balance.losses),
    ...(['theft', 'meterError', 'dataError'] as const).map(of),
    bounded(words.real, balance.real),
    ...(['mains', 'tanks'] as const).map(of),
    { label: words.unexplained, litres: balance.unexplained, isSum: false },
  ]
  return (
    <div className="scroll-x">
      <table className="plain-table water-balance" aria-label={say(words.balance)}>
        <thead>
          <tr>
            <th scope="col">{say(words.line)}</th>
            <th scope="col" className="number">
              {say(words.cubic)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, litres, atMost, isSum }) => (
            <tr key={label[1]} className={isSum ? 'water-sum' : undefined}>
              <th scope="row">{say(label)}</th>
              <td className="number figures">
                {cubic(litres) ??
                  (atMost === undefined || atMost === null
                    ? say(words.unknown)
                    : say(words.atMost, { n: cubic(atMost) ?? '' }))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
