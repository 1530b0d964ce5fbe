import { Link } from 'wouter'
import { saving } from '#registers/enterprise/saving.ts'
import { savingPolicy } from '#registers/enterprise/saving-policy.ts'
import type { EnterpriseView } from '#schema/enterprise-views.ts'
import { LineTable } from '../components/line-table.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { isWithoutCookie } from '../data/bearer.ts'
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
            {isWithoutCookie() ? null : (
              <a href={`/api/saving/export.xlsx?ledger=firm-savings&enterprise=${id}&language=${language}`}>
                {say(words.savingsSheet)}
              </a>
            )}
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
  const groups = savingPolicy.fields.group.rules.options
  return (
    <LineTable
      lines={view.savings}
      empty={words.noSavings}
      columns={[
        {
          label: words.policy,
          cell: ({ id, policy, group }) => (
            <>
              <Link href={`/saving/${id}`}>{policy}</Link> <small>{say(groups?.[group] ?? words.unknown)}</small>
            </>
          ),
        },
        { label: words.document, cell: ({ document }) => document },
        { label: words.period, cell: ({ period }) => period },
        { label: words.saved, isNumber: true, cell: ({ saved }) => givenText(saved / 10_000, language) },
        { label: words.working, cell: ({ working }) => <span lang="zh-CN">{working}</span> },
        {
          label: words.office,
          cell: ({ office, state }) => (
            <>
              {office} <StateMark register={saving} state={state} />
            </>
          ),
        },
      ]}
    />
  )
}
