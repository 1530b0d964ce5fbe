import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Label } from '#domain/label.ts'
import { dossierOf } from '#domain/land/dossier.ts'
import { household, type Payment, type PublicityRound } from '#registers/land/household.ts'
import type { ServedRow } from '../api.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { FactList } from '../register/facts.tsx'
import { words as common } from '../words.ts'
import { Decision } from './decision.tsx'
import { Payments, papers, Rounds, Survey } from './household-parts.tsx'
import './land.css'
import { landWords as words } from './words.ts'

/** 户档案袋 — the whole file of a household in the order of its life; numbers of identity, telephone and account are masks. */
export function HouseholdFilePage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const record = useRecord(household, id)
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />
  const row: ServedRow = record.data
  return (
    <Page
      title={say(words.fileOf, { number: String(row.number), head: String(row.head) })}
      above={<Link href={`/household/${id}`}>{say(household.label)}</Link>}
      beside={<StateMark register={household} state={row.state} />}
      actions={
        <>
          {row.may.includes('change') ? (
            <Link className="button-link" href={`/household/${id}/survey`}>
              {say(words.enterSurvey)}
            </Link>
          ) : null}
          <a className="button-link" href={`/api/household/${id}/survey.docx`}>
            {say(words.surveySheet)}
          </a>
          <Button onClick={() => window.print()}>{say(common.print)}</Button>
        </>
      }
    >
      {chapters(row).map(({ title, items, keys, more }) => (
        <section key={title[1]} className="fact-group household-chapter">
          <h2>{say(title)}</h2>
          {items.length === 0 ? null : <Standing row={row} items={items} />}
          <FactList row={row} fields={keys.map((key) => ({ key, field: household.fields[key] }))} />
          {more ?? null}
        </section>
      ))}
    </Page>
  )
}

/** Which papers of the chapter are there, missing, or not due yet. */
function Standing({ row, items }: { readonly row: ServedRow; readonly items: readonly string[] }) {
  const { say } = useLanguage()
  const known = dossierOf(row).filter(({ item }) => items.includes(item))
  return (
    <p className="page-hint">
      {known.map(({ item, standing }) => `${say(papers[item])}：${say(words[standing])}`).join('　')}
    </p>
  )
}

type FieldKey = keyof typeof household.fields
type Chapter = {
  readonly title: Label
  readonly items: readonly string[]
  readonly keys: readonly FieldKey[]
  readonly more?: ReactNode
}

function chapters(row: ServedRow): readonly Chapter[] {
  return [
    {
      title: ['一、户情', '1. Household'],
      items: [],
      keys: ['batch', 'village', 'group', 'members', 'identity', 'phone', 'account', 'cadre'],
    },
    {
      title: ['二、现状调查', '2. Survey'],
      items: ['survey', 'photo'],
      keys: ['enteredOn', 'measuredOn', 'surveySignedOn', 'surveyFile', 'photo', 'land'],
      more: <Survey lines={row.lines} />,
    },
    {
      title: ['三、公示', '3. Publicity'],
      items: ['notice'],
      keys: ['publishedOn'],
      more: <Rounds rounds={row.rounds as readonly PublicityRound[] | null} />,
    },
    {
      title: ['四、评估', '4. Valuation'],
      items: ['valuation'],
      keys: ['valuedOn', 'structure', 'houseLegal', 'houseIllegal', 'valued'],
    },
    {
      title: ['五、协议', '5. Agreement'],
      items: ['agreement'],
      keys: [
        ...(['talkedOn', 'signedOn', 'agreementNo', 'standard', 'choice', 'landSum', 'houseSum'] as const),
        ...(['cropSum', 'movingSum', 'rewardSum', 'agreedSum', 'agreementFile'] as const),
      ],
      more: <Decision row={row} />,
    },
    {
      title: ['六、支付', '6. Payments'],
      items: ['vouchers'],
      keys: ['paid', 'paidOn'],
      more: <Payments payments={row.payments as readonly Payment[] | null} />,
    },
    {
      title: ['七、腾房验收', '7. Vacated and accepted'],
      items: ['acceptance'],
      keys: ['vacatedOn', 'acceptedOn', 'acceptanceFile'],
    },
    {
      title: ['八、拆除安置', '8. Demolished and rehoused'],
      items: ['cancellation'],
      keys: ['demolishedOn', 'cancelledTitle', 'resettledOn'],
    },
  ]
}
