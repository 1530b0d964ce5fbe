import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CohortRates, Yield } from '#domain/investment/cohort.ts'
import type { Label } from '#domain/label.ts'
import { lead } from '#registers/investment/lead.ts'
import type { UnitLine } from '#schema/investment-views.ts'
import { useLanguage } from '../language.tsx'
import { inWan, percentOf, plain, rateWords, signed } from './format.ts'
import { words } from './words.ts'

type TableProps = { readonly heads: readonly Label[]; readonly children: ReactNode }

export function Table({ heads, children }: TableProps) {
  const { say } = useLanguage()
  return (
    <div className="scroll-x">
      <table className="plain-table investment-table">
        <thead>
          <tr>
            {heads.map((label) => (
              <th key={label[0]} scope="col">
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

const unitHeads = [
  ...[words.rank, words.unit, words.target, words.inMonth, words.amount, words.completion, words.difference],
  words.facts,
]

/** In the order of the ranking; each figure leads to the recognitions that it is made of. */
export function UnitTable({ lines }: { readonly lines: readonly UnitLine[] }) {
  const { say, language } = useLanguage()
  if (lines.length === 0) return <p className="missing">{say(words.noUnits)}</p>
  return (
    <Table heads={unitHeads}>
      {lines.map((line) => (
        <tr key={line.unit}>
          <td className="figures">{line.rank ?? '—'}</td>
          <td>{line.name}</td>
          <td className="figures">
            {line.task === null ? (
              say(words.noTask)
            ) : (
              <Link href={`/investment-task/${line.task}`}>{inWan(line.target, language)}</Link>
            )}
          </td>
          <td className="figures">{inWan(line.inMonth, language)}</td>
          <td className="figures">{inWan(line.amount, language)}</td>
          <td className="figures">
            <b>{percentOf(line.completion)}</b>
          </td>
          <td className={`figures ${(line.difference ?? 0) < 0 ? 'investment-behind' : ''}`}>
            {signed(line.difference)}
          </td>
          <td>
            {line.ids.length === 0 ? (
              '—'
            ) : (
              <Link href={`/recognition?id=${line.ids.join(',')}`}>{say(words.factCount, { n: line.ids.length })}</Link>
            )}
            {line.corrections.length > 0 ? (
              <small> {say(words.correctionCount, { n: line.corrections.length })}</small>
            ) : null}
          </td>
        </tr>
      ))}
    </Table>
  )
}

export function Cohorts({ cohorts }: { readonly cohorts: readonly CohortRates[] }) {
  const { say, language } = useLanguage()
  const count = (n: number) => plain(n, language)
  return (
    <Table heads={[words.cohort, words.registered, words.started, words.produced, words.money]}>
      {cohorts.map((one) => (
        <tr key={one.from}>
          <td className="figures">{`${one.from} — ${one.until}`}</td>
          {one.registered.among === 0 ? (
            <td colSpan={4}>{say(words.noCohort)}</td>
          ) : (
            <>
              <td className="figures">{rateWords(one.registered, count)}</td>
              <td className="figures">{rateWords(one.started, count)}</td>
              <td className="figures">{rateWords(one.produced, count)}</td>
              <td className="figures">{rateWords(one.money, (n) => inWan(n, language))}</td>
            </>
          )}
        </tr>
      ))}
    </Table>
  )
}

export function Channels({ channels }: { readonly channels: readonly Yield[] }) {
  const { say, language } = useLanguage()
  const modes: Readonly<Record<string, Label>> = lead.fields.mode.rules.options ?? {}
  return (
    <Table
      heads={[...[words.mode, words.leads, words.valid, words.passed, words.signed, words.startedCount], words.arrived]}
    >
      {channels.map((one) => (
        <tr key={one.mode}>
          <td>
            <Link href={`/lead?mode=${one.mode}`}>{say(modes[one.mode] ?? ['', ''])}</Link>
          </td>
          <td className="figures">{one.leads}</td>
          <td className="figures">{rateWords(one.valid, (n) => plain(n, language))}</td>
          <td className="figures">{one.passed}</td>
          <td className="figures">{one.signed}</td>
          <td className="figures">{one.started}</td>
          <td className="figures">{inWan(one.arrived, language)}</td>
        </tr>
      ))}
    </Table>
  )
}
