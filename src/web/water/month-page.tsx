import { balanceLines } from '#domain/water/balance.ts'
import { waterMonth } from '#registers/water/water-month.ts'
import type { WaterMonthView } from '#schema/water-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { RecordDetail } from '../register/detail.tsx'
import { BalanceTable } from './balance-table.tsx'
import { cubic, percentText } from './format.ts'
import { MonthRates } from './month-rates.tsx'
import { useWaterMonth } from './queries.ts'
import { waterWords as words } from './words.ts'
import './water.css'

/** 水量月账 — the balance of the month with both rates and their formulas, above the record. */
export function MonthPage({ id }: { readonly id: string }) {
  return <RecordDetail register={waterMonth} id={id} first={() => <MonthParts id={id} />} />
}

function MonthParts({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const month = useWaterMonth(id)
  if (month.isPending) return <Loading />
  if (month.isError) return <Failed error={month.error} />
  const view = month.data
  const { figures } = view
  return (
    <>
      <p className="figures">
        {view.isValid ? null : <span className="water-invalid">{say(words.invalidMonth)}</span>}{' '}
        {say(words.monthComplete, {
          customers: percentText(figures.completeness) ?? say(words.noData),
          inlets: percentText(figures.inletCompleteness) ?? say(words.noData),
          points: figures.points,
          holed: figures.holed,
        })}
        {view.isClosed ? null : ` · ${say(words.stillOpen)}`}
      </p>
      <LaterData view={view} />
      <MonthRates view={view} />
      <div className="water-part">
        <BalanceTable view={view} />
        <Corrections view={view} />
      </div>
    </>
  )
}

function LaterData({ view: { figures, now } }: { readonly view: WaterMonthView }) {
  const { say } = useLanguage()
  if (now === null) return null
  const used = (one: typeof now) => (one.billedMetered ?? 0) + (one.freeMetered ?? 0)
  if (now.supplied === figures.supplied && used(now) === used(figures)) return null
  const facts = { supplied: cubic(now.supplied) ?? say(words.unknown), used: cubic(used(now)) ?? '' }
  return <p className="field-hint">{say(words.laterData, facts)}</p>
}

function Corrections({ view: { corrections } }: { readonly view: WaterMonthView }) {
  const { say } = useLanguage()
  if (corrections.length === 0) return null
  return (
    <section aria-label={say(words.corrections)}>
      <h2>{say(words.corrections)}</h2>
      <ul className="water-signs">
        {corrections.map((one) => (
          <li key={`${one.on}${one.line}${one.litres}`}>
            {one.on} {say(balanceLines[one.line])} <b className="figures">{cubic(one.litres)}</b> m³ · {one.why} ·{' '}
            {one.by}
          </li>
        ))}
      </ul>
    </section>
  )
}
