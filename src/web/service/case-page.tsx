import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { serviceCase } from '#registers/service/service-case.ts'
import { Beside } from '../components/beside.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useMe, useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { FactGroups } from '../register/facts.tsx'
import { RecordForm } from '../register/form.tsx'
import { Moves } from '../register/moves.tsx'
import { Timeline } from '../register/timeline.tsx'
import { words as common } from '../words.ts'
import { Advice } from './advice.tsx'
import { CaseClock } from './case-clock.tsx'
import { CaseCourse } from './case-course.tsx'
import { useCaseView } from './queries.ts'
import './service.css'

/** 企业诉求 — what the firm asks, the clocks that run, everything that was done, and what can be done now. */
export function CasePage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const me = useMe()
  const record = useRecord(serviceCase, id)
  const view = useCaseView(id)
  const [isEditing, setEditing] = useState(false)
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />
  const row = record.data
  const isTriage = row.state === 'asked' || row.state === 'returned'
  return (
    <Page
      title={row.title}
      above={
        <>
          <Link href="/service">{say(serviceCase.label)}</Link> · {row.numberText}
        </>
      }
      beside={
        <>
          <StateMark register={serviceCase} state={row.state} />
          {view.data && !me.isPast ? <CaseClock clock={view.data.clock} /> : null}
        </>
      }
      actions={
        row.may.includes('change') && !isEditing ? (
          <Button onClick={() => setEditing(true)}>{say(common.edit)}</Button>
        ) : null
      }
    >
      <div className="detail">
        <div className="detail-facts">
          <figure className="quote">
            <blockquote lang="zh-CN">{row.words}</blockquote>
            <figcaption>
              <span>{row.names.enterprise}</span>
              {row.raisedBy ? <span>{row.raisedBy}</span> : null}
              <span className="figures">{row.askedOn}</span>
            </figcaption>
          </figure>
          <Moves register={serviceCase} row={row} />
          {isTriage && me.actor.charges.includes('service') ? <Advice id={id} /> : null}
          {view.data && !me.isPast ? <CaseCourse view={view.data} /> : null}
          {view.isError ? <Failed error={view.error} /> : null}
          {isEditing ? (
            <RecordForm
              register={serviceCase}
              row={row}
              onDone={() => setEditing(false)}
              onCancel={() => setEditing(false)}
            />
          ) : (
            <FactGroups register={serviceCase} row={row} without={shownAbove} part="entered" />
          )}
          <FactGroups register={serviceCase} row={row} without={shownAbove} part="record" />
        </div>
        <Beside label={say(common.history)}>
          <h2>{say(common.history)}</h2>
          <Timeline register={serviceCase} id={id} />
        </Beside>
      </div>
    </Page>
  )
}

/** What stands on this page in its own place already, or is the raw material of it. */
const shownAbove = [
  ...['title', 'words', 'clock', 'parts', 'transfers', 'notes', 'replies', 'modes', 'reply', 'progress', 'partAnswer'],
  ...['refusal', 'returnReason', 'modeReason', 'numberText'],
]
