import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CohortRates, Yield } from '#domain/investment/cohort.ts'
import type { Label } from '#domain/label.ts'
import { lead } from '#registers/investment/lead.ts'
import { countedFilters } from '#registers/investment/recognition.ts'
import type { UnitLine } from '#schema/investment-views.ts'
import { type LineColumn, LineTable } from '../components/line-table.tsx'
import { useLanguage } from '../language.tsx'
import { inWan, none, percentOf, plain, rateWords, signed } from './format.ts'
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

/** In the order of the ranking, up to a month; each figure leads to the recognitions that it is made of. */
export function UnitTable({ lines, month }: { readonly lines: readonly UnitLine[]; readonly month: string }) {
  const { say, language } = useLanguage()
  const columns: readonly LineColumn<UnitLine & { readonly id: string }>[] = [
    { label: words.unit, cell: ({ name }) => name },
    { label: words.rank, isNumber: true, cell: ({ rank }) => rank ?? none },
    {
      label: words.target,
      isNumber: true,
      cell: ({ task, target }) =>
        task === null ? say(words.noTask) : <Link href={`/investment-task/${task}`}>{inWan(target, language)}</Link>,
    },
    { label: words.inMonth, isNumber: true, cell: ({ inMonth }) => inWan(inMonth, language) },
    { label: words.amount, isNumber: true, cell: ({ amount }) => inWan(amount, language) },
    { label: words.completion, isNumber: true, cell: ({ completion }) => <b>{percentOf(completion)}</b> },
    {
      label: words.difference,
      isNumber: true,
      cell: ({ difference }) => (
        <span className={(difference ?? 0) < 0 ? 'investment-behind' : undefined}>{signed(difference)}</span>
      ),
    },
    { label: words.facts, cell: (line) => <Facts line={line} month={month} /> },
  ]
  return <LineTable lines={lines.map((one) => ({ ...one, id: one.unit }))} columns={columns} empty={words.noUnits} />
}

function Facts({ line: { unit, ids, corrections }, month }: { readonly line: UnitLine; readonly month: string }) {
  const { say } = useLanguage()
  if (ids.length === 0) return none
  return (
    <>
      <Link href={`/recognition?${new URLSearchParams(countedFilters(unit, month))}`}>
        {say(words.factCount, { n: ids.length })}
      </Link>
      {corrections.length > 0 ? <small> {say(words.correctionCount, { n: corrections.length })}</small> : null}
    </>
  )
}

export function Cohorts({ cohorts }: { readonly cohorts: readonly CohortRates[] }) {
  const { language } = useLanguage()
  const count = (n: number) => plain(n, language)
  const columns: readonly LineColumn<CohortRates & { readonly id: string }>[] = [
    { label: words.cohort, cell: ({ from, until }) => <span className="figures">{`${from} — ${until}`}</span> },
    { label: words.registered, isNumber: true, cell: ({ registered }) => rateWords(registered, count) },
    { label: words.started, isNumber: true, cell: ({ started }) => rateWords(started, count) },
    { label: words.produced, isNumber: true, cell: ({ produced }) => rateWords(produced, count) },
    { label: words.money, isNumber: true, cell: ({ money }) => rateWords(money, (n) => inWan(n, language)) },
  ]
  const signedIn = cohorts.filter(({ registered }) => registered.among > 0)
  return (
    <LineTable lines={signedIn.map((one) => ({ ...one, id: one.from }))} columns={columns} empty={words.noCohort} />
  )
}

export function Channels({ channels }: { readonly channels: readonly Yield[] }) {
  const { say, language } = useLanguage()
  const modes: Readonly<Record<string, Label>> = lead.fields.mode.rules.options ?? {}
  const columns: readonly LineColumn<Yield & { readonly id: string }>[] = [
    {
      label: words.mode,
      cell: ({ mode }) => <Link href={`/lead?mode=${mode}`}>{say(modes[mode] ?? ['', ''])}</Link>,
    },
    { label: words.leads, isNumber: true, cell: ({ leads }) => leads },
    { label: words.valid, isNumber: true, cell: ({ valid }) => rateWords(valid, (n) => plain(n, language)) },
    { label: words.passed, isNumber: true, cell: ({ passed }) => passed },
    { label: words.signed, isNumber: true, cell: (one) => one.signed },
    { label: words.startedCount, isNumber: true, cell: ({ started }) => started },
    { label: words.arrived, isNumber: true, cell: ({ arrived }) => inWan(arrived, language) },
  ]
  const seen = channels.some(({ leads }) => leads > 0) ? channels.map((one) => ({ ...one, id: one.mode })) : []
  return <LineTable lines={seen} columns={columns} empty={words.noChannel} />
}
