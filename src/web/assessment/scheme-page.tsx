import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { faultsOf, type SchemeFault } from '#domain/score/check.ts'
import { readContent } from '#domain/score/reading.ts'
import type { SchemeContent } from '#domain/score/scheme.ts'
import { barredMatter } from '#registers/barred-matter.ts'
import { scheme } from '#registers/scheme.ts'
import { Beside } from '../components/beside.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useLines, useMe, useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { FactGroups } from '../register/facts.tsx'
import { RecordForm } from '../register/form.tsx'
import { Moves } from '../register/moves.tsx'
import { Timeline } from '../register/timeline.tsx'
import { words as common } from '../words.ts'
import { useMeasures } from './data.ts'
import { SchemeEditor } from './scheme-editor.tsx'
import { Frame, Sections, Sums } from './scheme-print.tsx'
import { words } from './words.ts'
import './assessment.css'
import './scheme.css'

/** 考核方案 — reads like the printed scheme; while it is a draft its lines can be edited in their place. */
export function SchemePage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const { actor } = useMe()
  const record = useRecord(scheme, id)
  const [editing, setEditing] = useState<'nothing' | 'basics' | 'content'>('nothing')
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />
  const row = record.data
  const content = readContent(row.content)
  const isOffice = actor.roles.includes('supervision') || actor.roles.includes('leader')
  const mayEdit = row.may.includes('change') && editing === 'nothing'
  const stop = () => setEditing('nothing')
  return (
    <Page
      title={row.name}
      above={<Link href="/scheme">{say(scheme.label)}</Link>}
      beside={<StateMark register={scheme} state={row.state} />}
      actions={
        <>
          {isOffice ? (
            <Link className="button-link" href={`/scheme/${id}/trial`}>
              {say(words.trial)}
            </Link>
          ) : null}
          {mayEdit ? (
            <>
              <Button onClick={() => setEditing('basics')}>{say(common.edit)}</Button>
              <Button onClick={() => setEditing('content')}>{say(words.edit)}</Button>
            </>
          ) : null}
          <Moves register={scheme} row={row} />
        </>
      }
    >
      <div className="detail">
        <div className="detail-facts">
          {editing === 'basics' ? (
            <RecordForm register={scheme} row={row} onDone={stop} onCancel={stop} />
          ) : (
            <FactGroups register={scheme} row={row} part="entered" />
          )}
          {editing === 'content' ? (
            <SchemeEditor row={row} content={content} done={stop} />
          ) : (
            <Printed content={content} />
          )}
          {row.state === 'draft' && editing !== 'content' ? <Faults content={content} /> : null}
          <FactGroups register={scheme} row={row} part="record" />
        </div>
        <Beside label={say(common.history)}>
          <h2>{say(common.history)}</h2>
          <Timeline register={scheme} id={id} />
        </Beside>
      </div>
    </Page>
  )
}

function Printed({ content }: { readonly content: SchemeContent }) {
  const { say } = useLanguage()
  const measures = useMeasures()
  return (
    <section className="fact-group">
      <h2>{say(words.printedScheme)}</h2>
      <Frame content={content} />
      <Sections content={content} measures={measures} />
      <Sums content={content} />
    </section>
  )
}

/** What the server would refuse at the freezing, said while there is still time. */
export function useFaults(content: SchemeContent): readonly SchemeFault[] | null {
  const measures = useMeasures()
  const barred = useLines(barredMatter, { state: 'inForce', limit: 200 })
  if (measures.size === 0 || barred.data === undefined) return null
  const matters = barred.data.items.map(({ rule = '', source = '', words: listed, unless }) => ({
    rule,
    source,
    words: listed ?? [],
    unless: unless ?? [],
  }))
  return faultsOf(content, new Set(measures.keys()), matters)
}

function Faults({ content }: { readonly content: SchemeContent }) {
  const { say } = useLanguage()
  const faults = useFaults(content)
  if (faults === null) return null
  if (faults.length === 0) return <p className="missing">{say(words.noFaults)}</p>
  return (
    <section className="scheme-faults">
      <h2>{say(words.faultsTitle)}</h2>
      <ul>
        {faults.map(({ item, text }) => (
          <li key={`${item} ${text[1]}`}>{say(text)}</li>
        ))}
      </ul>
    </section>
  )
}
