import { Link } from 'wouter'
import type { Credit } from '#domain/investment/credit.ts'
import { recognition } from '#registers/investment/recognition.ts'
import { unit } from '#registers/unit.ts'
import type { ServedRow } from '../api.ts'
import { useLines } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { RecordDetail } from '../register/detail.tsx'
import { Table } from './board-tables.tsx'
import { inWan, plain } from './format.ts'
import { words } from './words.ts'
import './investment.css'

/** 招商认定 — how the recognised value is credited to units, above what was claimed, checked, disputed and ruled. */
export function RecognitionPage({ id }: { readonly id: string }) {
  return <RecordDetail register={recognition} id={id} first={(row) => <Credits row={row} />} />
}

function Credits({ row }: { readonly row: ServedRow }) {
  const { say, language } = useLanguage()
  const units = useLines(unit, { limit: 200 })
  const credits = (row.credits ?? []) as readonly Credit[] // the value of this field
  if (credits.length === 0) return null
  const nameOf = (id: string) => {
    const found = units.data?.items.find((one) => one.id === id)
    return found?.shortName ?? found?.name ?? ''
  }
  const isMoney = row.kind === 'funds'
  return (
    <section className="fact-group">
      <h2>{say(words.credits)}</h2>
      <Table heads={[words.unit, words.share, isMoney ? words.credit : words.number]}>
        {credits.map((one) => (
          <tr key={one.unit}>
            <td>{nameOf(one.unit)}</td>
            <td className="figures">{`${plain(one.percent, language)}%`}</td>
            <td className="figures">{isMoney ? inWan(one.amount, language) : plain(one.amount, language)}</td>
          </tr>
        ))}
      </Table>
      {typeof row.corrects === 'string' ? (
        <p>
          <Link href={`/recognition/${row.corrects}`}>{say(words.corrects)}</Link>
        </p>
      ) : null}
    </section>
  )
}
