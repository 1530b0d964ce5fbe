import { Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { nameOfPeriod } from '#domain/indicator/period.ts'
import { observation } from '#registers/observation.ts'
import type { Served } from '../api.ts'
import { fileAddress } from '../api.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { type Traced, useTrace } from './data.ts'
import { givenText } from './format.ts'
import { words } from './words.ts'

type TracedProps = {
  readonly label: string
  readonly factIds: readonly string[]
  readonly children: ReactNode
}

/** A figure that answers when pressed: which records it was made from, who entered them, and their source. */
export function TracedFigure({ label, factIds, children }: TracedProps) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  if (factIds.length === 0) return children
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setOpen}
      title={say(words.trace)}
      content={<Trace factIds={factIds} isOpen={isOpen} />}
    >
      <button type="button" className="traced figures" aria-label={say(words.traceOf, { label })}>
        {children}
      </button>
    </Popover>
  )
}

function Trace({ factIds, isOpen }: { readonly factIds: readonly string[]; readonly isOpen: boolean }) {
  const trace = useTrace(factIds, isOpen)
  if (trace.isPending) return <Loading isLine />
  if (trace.isError) return <Failed error={trace.error} />
  return <TraceLines traced={trace.data} />
}

const mostLines = 12

function TraceLines({ traced }: { readonly traced: Traced }) {
  const { say, language } = useLanguage()
  const count = traced.observation.length + traced.target.length + traced.target_share.length
  if (count === 0) return <p>{say(words.noTrace)}</p>
  return (
    <ul className="trace">
      {traced.observation.slice(0, mostLines).map((fact) => (
        <ObservationLine key={fact.id} fact={fact} />
      ))}
      {traced.target.map(({ id, indicator, amount, unitName }) => (
        <li key={id}>
          <Link href={`/target/${id}`}>{indicator}</Link>{' '}
          <small>
            {say(words.targetFact, {
              amount: amount === null ? '—' : `${givenText(amount, language)}${unitName ?? ''}`,
            })}
          </small>
        </li>
      ))}
      {traced.target_share.map(({ id, names, amount }) => (
        <li key={id}>
          <Link href={`/target-share/${id}`}>
            {say(words.shareFact, { unit: String(names.unit ?? ''), amount: givenText(amount, language) })}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function ObservationLine({ fact }: { readonly fact: Served<typeof observation> }) {
  const { say, language } = useLanguage()
  const edition = observation.fields.edition.rules.options?.[fact.edition]
  const about = fact.names.unit ?? fact.names.peer ?? fact.industry ?? ''
  const parts = [
    fact.value === null ? '' : givenText(fact.value, language),
    fact.growth === null ? '' : `${say(words.growth)} ${givenText(fact.growth, language)}%`,
    fact.rank === null ? '' : `${say(words.rank)} ${fact.rank}`,
  ].filter((part) => part !== '')
  return (
    <li>
      <Link href={`/observation/${fact.id}`}>
        {String(fact.names.indicator ?? '')} {String(about)} {say(nameOfPeriod(fact.period, 'period'))}
      </Link>
      <span className="figures"> {parts.join(say(words.comma))}</span>
      <small>
        {edition ? say(edition) : ''} · {say(words.released, { day: fact.releasedOn })} · {fact.document}
      </small>
      {fact.enteredOn === null ? null : (
        <small>
          {say(words.enteredBy, {
            day: fact.enteredOn,
            who: [fact.names.enteredBy, fact.names.owner]
              .filter((name) => typeof name === 'string')
              .join(say(words.comma)),
          })}
        </small>
      )}
      {fact.file === null ? null : (
        <small>
          <a href={fileAddress(fact.file.id)}>{say(words.sourceFile, { name: fact.file.name })}</a>
        </small>
      )}
    </li>
  )
}
