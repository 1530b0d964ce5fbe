import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { cultivation } from '#registers/enterprise/cultivation.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { perMuSheet } from '#registers/enterprise/per-mu-sheet.ts'
import type { EnterpriseView } from '#schema/enterprise-views.ts'
import { Beside } from '../components/beside.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useMe, useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { Related } from '../register/detail.tsx'
import { FactGroups } from '../register/facts.tsx'
import { RecordForm } from '../register/form.tsx'
import { Moves } from '../register/moves.tsx'
import { Timeline } from '../register/timeline.tsx'
import { words as common } from '../words.ts'
import { useEnterpriseView } from './data.ts'
import './enterprise.css'
import { Months } from './months.tsx'
import { Gaps, Grade, Ladder, useRungName } from './parts.tsx'
import { Savings } from './savings.tsx'
import { enterpriseWords as words } from './words.ts'

/** 企业 — the one page of a firm: facts, ladders with gaps, months, savings, per-mu evaluation, and where it is used. */
export function EnterprisePage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const me = useMe()
  const record = useRecord(enterprise, id)
  const view = useEnterpriseView(id)
  const [isEditing, setEditing] = useState(false)
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />
  const row = record.data
  const done = () => setEditing(false)
  return (
    <Page
      title={row.name}
      above={<Link href="/enterprise">{say(enterprise.label)}</Link>}
      beside={
        <>
          <StateMark register={enterprise} state={row.state} />
          {view.data === undefined ? null : <Industry view={view.data} />}
        </>
      }
      actions={
        <>
          {me.actor.enterprise === id && !me.isPast ? (
            <Link href="/quick-report" className="button-link">
              {say(words.quick)}
            </Link>
          ) : null}
          {row.may.includes('change') && !isEditing ? (
            <Button onClick={() => setEditing(true)}>{say(common.edit)}</Button>
          ) : null}
          <Moves register={enterprise} row={row} />
        </>
      }
    >
      <div className="detail">
        <div className="detail-facts">
          {view.isPending ? <Loading isLine /> : null}
          {view.isError ? <Failed error={view.error} retry={() => void view.refetch()} /> : null}
          {view.data === undefined ? null : <Standing view={view.data} />}
          {isEditing ? (
            <RecordForm register={enterprise} row={row} onDone={done} onCancel={done} />
          ) : (
            <FactGroups register={enterprise} row={row} />
          )}
          {view.data === undefined ? null : <Savings view={view.data} id={id} />}
          <Related register={enterprise} id={id} />
        </div>
        <Beside label={say(common.history)}>
          <h2>{say(common.history)}</h2>
          <Timeline register={enterprise} id={id} />
        </Beside>
      </div>
    </Page>
  )
}

function Industry({ view: { industry } }: { readonly view: EnterpriseView }) {
  const { say, language } = useLanguage()
  if (industry === null) return null
  const above = [industry.section, industry.division, industry.group].join(' · ')
  return (
    <span className="page-who" title={language === 'zh' ? above : industry.code}>
      {say(words.industry)} <span className="figures">{industry.code}</span>{' '}
      {language === 'zh' ? <b>{industry.name}</b> : null}
    </span>
  )
}

function Standing({ view }: { readonly view: EnterpriseView }) {
  const { say } = useLanguage()
  return (
    <>
      <section className="fact-group enterprise-tables">
        <h2>{say(words.ladders)}</h2>
        {view.maySeeFigures ? null : <p className="missing">{say(words.noFigures)}</p>}
        {view.ladders.map((line) => (
          <Ladder key={line.track} line={line} maySeeFigures={view.maySeeFigures} />
        ))}
      </section>
      <Cultivations view={view} />
      <Months view={view} />
      <PerMu view={view} />
    </>
  )
}

function Cultivations({ view }: { readonly view: EnterpriseView }) {
  const { say } = useLanguage()
  const rungName = useRungName()
  if (view.cultivations.length === 0) return null
  return (
    <section className="fact-group enterprise-tables">
      <h2>{say(words.cultivation)}</h2>
      {view.cultivations.map(({ id, rung, year, helper, state, gaps }) => (
        <div key={id}>
          <p className="ladder-line">
            <Link href={`/cultivation/${id}`}>{say(words.target, { year, rung: rungName(rung), helper })}</Link>{' '}
            <StateMark register={cultivation} state={state} />
          </p>
          {view.maySeeFigures && state === 'planned' ? <Gaps gaps={gaps} /> : null}
        </div>
      ))}
    </section>
  )
}

function PerMu({ view }: { readonly view: EnterpriseView }) {
  const { say } = useLanguage()
  return (
    <section className="fact-group">
      <h2>{say(words.perMu)}</h2>
      {view.perMu.length === 0 ? <p className="missing">{say(words.noPerMu)}</p> : null}
      <ul className="lines">
        {view.perMu.map(({ id, name, total, grade, state }) => (
          <li key={id} className="line">
            <Link href={`/per-mu-sheet/${id}`}>{name}</Link>
            <span className="figures">{total ?? say(words.unknown)}</span>
            <Grade grade={grade} />
            <StateMark register={perMuSheet} state={state} />
          </li>
        ))}
      </ul>
    </section>
  )
}
