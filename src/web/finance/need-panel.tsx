import { Link } from 'wouter'
import { isFitting } from '#domain/finance/matching.ts'
import { financeNeed } from '#registers/finance/finance-need.ts'
import type { NeedLine, ProductFit } from '#schema/finance-views.ts'
import { type LineColumn, LineTable } from '../components/line-table.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useLanguage } from '../language.tsx'
import { words as common } from '../words.ts'
import { Matches } from './matches.tsx'
import { tenThousands } from './rates.tsx'
import { groundWords, financeWords as words } from './words.ts'

/** 需求与匹配 — in the order of their way; with each, what banks answered and which products fit or why not. */
export function NeedPanel({ needs }: { readonly needs: readonly NeedLine[] }) {
  const { say } = useLanguage()
  const order = Object.keys(financeNeed.lifecycle.states)
  const lines = needs
    .filter(({ state }) => state !== 'settled' && state !== 'withdrawn')
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.due < b.due ? -1 : 1))
  const columns: readonly LineColumn<NeedLine>[] = [
    {
      label: words.need,
      cell: (need) => (
        <>
          <Link href={`/finance-need/${need.id}`}>{need.purpose}</Link>
          <small>{need.enterprise ?? say(common.none)}</small>
        </>
      ),
    },
    {
      label: words.where,
      cell: (need) => (
        <>
          <StateMark register={financeNeed} state={need.state} />
          {need.isUrgent ? <small>{say(words.urgent)}</small> : null}
        </>
      ),
    },
    {
      label: words.asked,
      isNumber: true,
      cell: (need) => (
        <>
          {tenThousands(need.amount)}
          <small>{say(words.termOf, { n: need.term })}</small>
        </>
      ),
    },
    { label: financeNeed.fields.due.label, cell: ({ due }) => <span className="figures">{due}</span> },
    { label: words.banks, cell: ({ matches }) => <Matches matches={matches} /> },
    { label: words.fitting, cell: (need) => <Products products={need.products} /> },
  ]
  return <LineTable lines={lines} columns={columns} empty={words.noNeeds} />
}

function Products({ products }: { readonly products: readonly ProductFit[] }) {
  const { say } = useLanguage()
  if (products.length === 0) return say(common.none)
  const count = products.filter(({ fits }) => isFitting(fits)).length
  return (
    <details className="fits">
      <summary>{say(count === 0 ? words.fitsNone : words.fitsAll, { n: count })}</summary>
      <ul>
        {products.map((one) => (
          <li key={one.id}>
            <Link href={`/finance-product/${one.id}`}>{`${one.bank}·${one.name}`}</Link>
            <small>
              {isFitting(one.fits)
                ? say(words.fits)
                : one.fits
                    .filter(({ fits }) => fits === false)
                    .map(({ ground }) => `× ${say(groundWords[ground])}`)
                    .join(' ')}
            </small>
          </li>
        ))}
      </ul>
    </details>
  )
}
