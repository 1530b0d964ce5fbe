import { Link } from 'wouter'
import { saving } from '#registers/enterprise/saving.ts'
import { savingPolicy } from '#registers/enterprise/saving-policy.ts'
import type { EnterpriseView } from '#schema/enterprise-views.ts'
import { StateMark } from '../components/state-mark.tsx'
import { givenText } from '../indicator/format.ts'
import { useLanguage } from '../language.tsx'
import { enterpriseWords as words } from './words.ts'

/** 一企一表 — policy, period, amount, how it was worked out and by whom; then who may have what and who has it. */
export function Savings({ view, id }: { readonly view: EnterpriseView; readonly id: string }) {
  const { say, language } = useLanguage()
  return (
    <section className="fact-group enterprise-tables">
      <h2>{say(words.savings)}</h2>
      {view.savings.length === 0 ? (
        <p className="missing">{say(words.noSavings)}</p>
      ) : (
        <>
          <Table view={view} />
          <p>
            {say(words.total)} <b className="figures">{givenText(view.savedTotal / 10_000, language)}</b>{' '}
            {say(words.tenThousand)}　
            <a href={`/api/saving/export.xlsx?ledger=firm-savings&enterprise=${id}&language=${language}`}>
              {say(words.savingsSheet)}
            </a>
          </p>
        </>
      )}
      {view.enjoyment.map((one) => (
        <p key={one.id}>
          {one.policy}　{say(words.enjoyment)}{' '}
          <span className="figures">
            {say(words.enjoyedOf, { enjoyed: one.enjoyed, eligible: one.eligible })}
            {one.percent === null ? '' : `，${one.percent}%`}
          </span>
          　{say(one.isEnjoyed ? words.enjoys : words.notYet)}
        </p>
      ))}
    </section>
  )
}

function Table({ view }: { readonly view: EnterpriseView }) {
  const { say, language } = useLanguage()
  const labels = [words.policy, words.document, words.period, words.saved, words.working, words.office]
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {labels.map((label) => (
            <th scope="col" key={label[1]}>
              {say(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.savings.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <Link href={`/saving/${one.id}`}>{one.policy}</Link>{' '}
              <small>{say(savingPolicy.fields.group.rules.options?.[one.group] ?? words.unknown)}</small>
            </th>
            <td>{one.document}</td>
            <td className="figures">{one.period}</td>
            <td className="number figures">{givenText(one.saved / 10_000, language)}</td>
            <td lang="zh-CN">{one.working}</td>
            <td>
              {one.office} <StateMark register={saving} state={one.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
