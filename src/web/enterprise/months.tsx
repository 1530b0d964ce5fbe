import { enterpriseMonth } from '#registers/enterprise/enterprise-month.ts'
import type { EnterpriseView, MonthLine, SourcedFigure } from '#schema/enterprise-views.ts'
import { givenText } from '../indicator/format.ts'
import { Sparkline } from '../indicator/sparkline.tsx'
import { useLanguage } from '../language.tsx'
import { enterpriseWords as words } from './words.ts'

const columns = [
  ['revenue', words.revenue, 10_000],
  ['valueAdded', words.added, 10_000],
  ['tax', words.tax, 10_000],
  ['power', words.power, 1],
  ['staff', words.staff, 1],
] as const

/** 月度 — the months of the year with the course of revenue; each figure says where it came from. */
export function Months({ view }: { readonly view: EnterpriseView }) {
  const { say } = useLanguage()
  const revenue = view.months.flatMap((one) => one.revenue?.value ?? [])
  const shown = columns.filter(([key]) => view.months.some((one) => one[key] !== null))
  return (
    <section className="fact-group enterprise-tables">
      <h2>
        {say(words.months)} <Sparkline values={revenue} />
      </h2>
      {view.costPerHundred === null ? null : <p>{say(words.cost, { n: view.costPerHundred })}</p>}
      {view.months.length === 0 ? (
        <p className="missing">{say(words.noMonths)}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say(words.period)}</th>
              {shown.map(([key, label, scale]) => (
                <th scope="col" key={key} className="number">
                  {say(label)}
                  {scale === 1 ? null : <small> {say(words.tenThousand)}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.months.map((line) => (
              <MonthRow key={line.period} line={line} shown={shown} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function MonthRow({ line, shown }: { readonly line: MonthLine; readonly shown: readonly (typeof columns)[number][] }) {
  return (
    <tr>
      <th scope="row" className="figures">
        {line.period}
      </th>
      {shown.map(([key, , scale]) => (
        <td key={key} className="number figures">
          <Sourced figure={line[key]} scale={scale} />
        </td>
      ))}
    </tr>
  )
}

export function Sourced({ figure, scale }: { readonly figure: SourcedFigure | null; readonly scale: number }) {
  const { say, language } = useLanguage()
  const source = useSourceName()
  if (figure === null) return '—'
  return (
    <span title={say(words.source, { source: source(figure.source) })}>
      {givenText(figure.value / scale, language)}
    </span>
  )
}

export function useSourceName(): (source: string) => string {
  const { say } = useLanguage()
  return (source) => say(enterpriseMonth.fields.source.rules.options?.[source] ?? words.unknown)
}
