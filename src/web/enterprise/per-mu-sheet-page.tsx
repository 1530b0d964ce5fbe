import type { PerMuInputs, PerMuItem } from '#domain/enterprise/per-mu.ts'
import { perMuSheet } from '#registers/enterprise/per-mu-sheet.ts'
import type { ServedRow } from '../api.ts'
import { givenText } from '../indicator/format.ts'
import { useLanguage } from '../language.tsx'
import { RecordDetail } from '../register/detail.tsx'
import './enterprise.css'
import { Grade } from './parts.tsx'
import { indicatorLabels, inputLabels, enterpriseWords as words } from './words.ts'

/** 亩均得分 — total, place and grade, each indicator as it was worked out, and the figures behind it with their sources. */
export function PerMuSheetPage({ id }: { readonly id: string }) {
  return <RecordDetail register={perMuSheet} id={id} first={(row) => <Calculation row={row} />} />
}

function Calculation({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const items = (row.items ?? []) as readonly PerMuItem[] // served as it was drawn
  const inputs = (row.inputs ?? {}) as Partial<PerMuInputs> // served as it was drawn
  return (
    <>
      <section className="fact-group enterprise-tables">
        <h2>{say(words.items)}</h2>
        <p>
          {say(words.score)} <b className="figures">{String(row.total ?? '—')}</b>　{say(words.rank)}{' '}
          <b className="figures">{String(row.rank ?? '—')}</b>　<Grade grade={(row.grade as string | null) ?? null} />
        </p>
        {items.length === 0 ? (
          <p className="missing">{String(row.ungraded ?? say(words.unknown))}</p>
        ) : (
          <Items items={items} />
        )}
        <p className="field-hint">{say(words.formula)}</p>
      </section>
      <section className="fact-group enterprise-tables">
        <h2>{say(words.inputs)}</h2>
        <p className="field-hint">{say(words.inputsHint)}</p>
        <Inputs inputs={inputs} />
      </section>
    </>
  )
}

function Items({ items }: { readonly items: readonly PerMuItem[] }) {
  const { say, language } = useLanguage()
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {[words.indicator, words.value, words.base, words.weight, words.points].map((label) => (
            <th scope="col" key={label[1]} className={label === words.indicator ? undefined : 'number'}>
              {say(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.key}>
            <th scope="row">
              {say(indicatorLabels[item.key] ?? words.unknown)}
              {item.isMean ? <small> {say(words.mean)}</small> : null}
              {item.isCapped ? <small> {say(words.capped)}</small> : null}
            </th>
            <td className="number figures">
              {item.value === null ? say(words.unknown) : givenText(Number(item.value.toPrecision(6)), language)}
            </td>
            <td className="number figures">{givenText(item.base, language)}</td>
            <td className="number figures">{givenText(item.weight, language)}</td>
            <td className="number figures">{item.points.toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Inputs({ inputs }: { readonly inputs: Partial<PerMuInputs> }) {
  const { say, language } = useLanguage()
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{say(words.figure)}</th>
          <th scope="col" className="number">
            {say(words.value)}
          </th>
          <th scope="col">{say(words.from)}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(inputs).map(([key, figure]) => (
          <tr key={key}>
            <th scope="row">{say(inputLabels[key] ?? words.unknown)}</th>
            <td className="number figures">{figure ? givenText(figure.value, language) : say(words.unknown)}</td>
            <td lang="zh-CN">{figure?.source ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
