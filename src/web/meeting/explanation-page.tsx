import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { reasonInWords } from '#domain/meeting/reason.ts'
import { outcomes } from '#domain/meeting/said-did.ts'
import { explanation } from '#registers/explanation.ts'
import { getRegister } from '#registers/index.ts'
import type { PackView } from '#schema/meeting-views.ts'
import type { Served } from '../api.ts'

import { Beside } from '../components/beside.tsx'
import { FiledPaper } from '../components/filed-paper.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { Deadlines } from '../register/deadlines.tsx'
import { FactGroups } from '../register/facts.tsx'
import { MoveButton } from '../register/move-button.tsx'
import { Moves } from '../register/moves.tsx'
import { Timeline } from '../register/timeline.tsx'
import { words as common } from '../words.ts'
import { ExplainForm } from './explain-form.tsx'
import './meeting.css'
import { usePack } from './queries.ts'
import { meetingWords as words } from './words.ts'

/** 说明 — the unit sees why it is listed and by which facts, says which one is wrong, and answers in one short form. */
export function ExplanationPage({ id }: { readonly id: string }) {
  const row = useRecord(explanation, id)
  const pack = usePack(id)
  if (row.isPending || pack.isPending) return <Loading />
  if (row.isError) return <Failed error={row.error} retry={() => void row.refetch()} />
  if (pack.isError) return <Failed error={pack.error} retry={() => void pack.refetch()} />
  return <Explanation row={row.data} pack={pack.data} />
}

type Props = { readonly row: Served<typeof explanation>; readonly pack: PackView }

function Explanation({ row, pack }: Props) {
  const { say } = useLanguage()
  const isAsked = row.may.includes('explain')
  return (
    <Page
      title={say([`${pack.unit}说明`, `Explanation: ${pack.unit}`])}
      above={
        <Link href={`/meeting/${pack.meeting.id}`}>
          {say(words.forMeeting, { title: pack.meeting.title })} <span className="figures">{pack.meeting.on}</span>
        </Link>
      }
      beside={
        <>
          <StateMark register={explanation} state={row.state} />
          <Deadlines register={explanation} id={row.id} />
        </>
      }
      actions={
        <>
          <FiledPaper row={row} drawnAt={`/api/explanation/${row.id}/pack.docx`}>
            {say(words.packPaper)}
          </FiledPaper>
          {isAsked ? null : <Moves register={explanation} row={row} />}
        </>
      }
    >
      <div className="detail">
        <div className="detail-facts">
          <Why row={row} pack={pack} />
          {isAsked ? <ExplainForm row={row} /> : <Said row={row} />}
          <Carried pack={pack} />
          <Earlier pack={pack} />
        </div>
        <Beside label={say(common.history)}>
          <h2>{say(common.history)}</h2>
          <Timeline register={explanation} id={row.id} />
        </Beside>
      </div>
    </Page>
  )
}

function Why({ row, pack }: Props) {
  const { say } = useLanguage()
  return (
    <section className="fact-group">
      <h2>{say(words.whyListed)}</h2>
      <ol className="lines pack-reasons">
        {pack.reasons.map((reason, i) => (
          <li key={reason.fact.id}>
            <p>
              <span className="figures">{i + 1}.</span> {say(reasonInWords(reason))}
            </p>
            <p className="decision-facts">
              <span>{say(words.ruleOf, { source: reason.ruleSource })}</span>
              <StateOf register={reason.fact.register} state={reason.state} />
              <Link href={`/${pathOf(reason.fact.register)}/${reason.fact.id}`}>{say(words.openFact)}</Link>
              {row.may.includes('dispute') ? (
                <MoveButton register={explanation} row={row} move="dispute" isSmall presets={{ disputedFact: i + 1 }} />
              ) : null}
            </p>
            <Evidence reason={reason} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function StateOf({ register, state }: { readonly register: string; readonly state: string }) {
  const { say } = useLanguage()
  const label = getRegister(register).lifecycle.states[state]
  return label === undefined ? null : <span>{say(words.stateNow, { state: say(label) })}</span>
}

function Evidence({ reason }: { readonly reason: PackView['reasons'][number] }) {
  const { say } = useLanguage()
  const granted = reason.extensions.map((one) => ({
    id: one.id,
    text: `${one.grantedDue ?? one.newDue} ${say(getRegister('extension').lifecycle.states[one.state] ?? ['', ''])} ${one.grounds}`,
  }))
  const said = reason.reports.map(({ id, on, progress }) => ({ id, text: `${on ?? ''} ${progress}` }))
  const open = reason.issues.map(({ id, issue, owner, due }) => ({ id, text: `${issue} ${owner} ${due}` }))
  const groups = [
    [words.extensions, granted, 'extension'],
    [words.reports, said, 'report'],
    [words.issues, open, 'dispatch-issue'],
  ] as const
  return groups.map(([label, lines, path]) =>
    lines.length === 0 ? null : (
      <div key={path} className="evidence">
        <h3>{say(label)}</h3>
        <ul>
          {lines.map(({ id, text }) => (
            <li key={id}>
              <Link href={`/${path}/${id}`}>{text}</Link>
            </li>
          ))}
        </ul>
      </div>
    ),
  )
}

function Said({ row }: { readonly row: Served<typeof explanation> }) {
  const { say } = useLanguage()
  if (row.words === null && row.dispute === null && row.decided === null)
    return (
      <section className="fact-group">
        <h2>{say(words.ownWords)}</h2>
        <p className="missing">{say(words.notYetSaid)}</p>
      </section>
    )
  return (
    <FactGroups register={explanation} row={row} without={['meeting', 'unit', 'ground', 'drawnAsOf']} part="entered" />
  )
}

function Carried({ pack }: { readonly pack: PackView }) {
  const { say } = useLanguage()
  if (pack.targets.length === 0) return null
  return (
    <section className="fact-group">
      <h2>{say(words.targets)}</h2>
      <ul className="lines">
        {pack.targets.map((one) => (
          <li key={one.id} className="line">
            <Link href={`/target/${one.id}`} className="line-title">
              {one.indicator}
            </Link>
            <span className="figures">{say(one.value)}</span>
            <span className="figures">{one.due}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Earlier({ pack }: { readonly pack: PackView }) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(pack.earlier.length <= 3)
  return (
    <section className="fact-group">
      <h2>{say(words.earlierOnes)}</h2>
      {pack.earlier.length === 0 ? <p className="missing">{say(words.noEarlier)}</p> : null}
      {isOpen ? null : <Button onClick={() => setOpen(true)}>{say(words.earlierOnes)}</Button>}
      <ul className="lines">
        {(isOpen ? pack.earlier : []).map((one) => (
          <li key={one.id} className="line">
            <Link href={`/explanation/${one.id}`} className="line-title">
              {one.meeting.title}
            </Link>
            <span>{one.promise}</span>
            <span>{one.comparison === null ? null : say(outcomes[one.comparison.outcome])}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
