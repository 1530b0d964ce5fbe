import type { ReactNode } from 'react'
import { serviceCard } from '#registers/service/service-card.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import type { CaseView } from '#schema/service-views.ts'
import { Lamp } from '../components/lamp.tsx'
import { useLanguage } from '../language.tsx'
import { CaseClock } from './case-clock.tsx'
import { sideWords, transferWords, words } from './words.ts'

/** 全程 — clocks, parts, transfers, notes and replies of a case, each with its day. */
export function CaseCourse({ view }: { readonly view: CaseView }) {
  return (
    <>
      <Clocks view={view} />
      <Signals view={view} />
      <Parts view={view} />
      <Replies view={view} />
      <Notes view={view} />
      <Modes view={view} />
      <Transfers view={view} />
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="case-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Clocks({ view }: { readonly view: CaseView }) {
  const { say } = useLanguage()
  if (view.clock === null) return null
  return (
    <Part title={say(words.clocks)}>
      <ul className="case-lines">
        <li>
          <CaseClock clock={view.clock} />
          {view.clock.firstDue === null ? null : (
            <small className="figures">{say(words.firstDue, { day: view.clock.firstDue })}</small>
          )}
          <small>{say(words.workdays, { n: view.workdays })}</small>
        </li>
        {view.responsible === null ? null : (
          <li>
            {say(words.answerable)}：<b>{view.responsible}</b>
          </li>
        )}
        {view.side.map(({ kind, due, isMissed }) => (
          <li key={kind}>
            <Lamp light={isMissed ? 'red' : 'yellow'}>
              {say(sideWords[kind])} {say(words.dueOn, { day: due })}
            </Lamp>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Signals({ view }: { readonly view: CaseView }) {
  const { say } = useLanguage()
  if (view.signals.length === 0) return null
  const names = serviceCard.fields.occasion.rules.options ?? {}
  return (
    <Part title={say(words.signals)}>
      <ul className="case-lines">
        {view.signals.map((signal) => (
          <li key={signal}>
            <Lamp light="yellow">{say(names[signal] ?? ['', ''])}</Lamp>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Parts({ view }: { readonly view: CaseView }) {
  const { say } = useLanguage()
  if (view.parts.length === 0) return null
  return (
    <Part title={say(words.parts)}>
      <ul className="case-lines">
        {view.parts.map(({ unit, due, answer, answeredOn }) => (
          <li key={unit}>
            <b>{unit}</b> <small className="figures">{answeredOn ?? say(words.dueOn, { day: due })}</small>
            <p>{answer ?? say(words.unanswered)}</p>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Replies({ view }: { readonly view: CaseView }) {
  const { say } = useLanguage()
  if (view.replies.length === 0) return null
  return (
    <Part title={say(words.replies)}>
      <ol className="case-lines">
        {view.replies.map(({ on, text, refusedFor }) => (
          <li key={`${on}${text}`}>
            <small className="figures">{on}</small>
            <p lang="zh-CN">{text}</p>
            {refusedFor === null ? null : <p className="case-refused">{say(words.notAgreed, { why: refusedFor })}</p>}
          </li>
        ))}
      </ol>
    </Part>
  )
}

function Notes({ view }: { readonly view: CaseView }) {
  const { say } = useLanguage()
  if (view.notes.length === 0) return null
  return (
    <Part title={say(words.notes)}>
      <ol className="case-lines">
        {view.notes.map(({ on, unit, text }) => (
          <li key={`${on}${text}`}>
            <small className="figures">{on}</small> <small>{unit}</small>
            <p lang="zh-CN">{text}</p>
          </li>
        ))}
      </ol>
    </Part>
  )
}

function Modes({ view }: { readonly view: CaseView }) {
  const { say } = useLanguage()
  const names = serviceCase.fields.mode.rules.options ?? {}
  if (view.modes.length < 2) return null
  return (
    <Part title={say(words.modes)}>
      <ol className="case-lines">
        {view.modes.map(({ mode, on, reason }) => (
          <li key={`${on}${mode}`}>
            <small className="figures">{on}</small> <b>{say(names[mode] ?? ['', ''])}</b> {reason}
          </li>
        ))}
      </ol>
    </Part>
  )
}

function Transfers({ view }: { readonly view: CaseView }) {
  const { say } = useLanguage()
  if (view.transfers.length === 0) return null
  return (
    <Part title={say(words.transfers)}>
      <ol className="case-lines">
        {view.transfers.map(({ kind, from, to, on, reason, duty }) => (
          <li key={`${on}${kind}${from}${to}${reason}`}>
            <small className="figures">{on}</small> {say(transferWords[kind])}
            {from === null || kind === 'rule' ? '' : ` ${from}`} {to === null ? '' : `→ ${to}`}
            {reason === '' ? null : <p lang="zh-CN">{reason}</p>}
            {duty === null ? null : <small>{say(words.citing, { duty })}</small>}
          </li>
        ))}
      </ol>
    </Part>
  )
}
