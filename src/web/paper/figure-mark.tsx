import { Popover } from 'antd'
import { createContext, useContext } from 'react'
import { Link } from 'wouter'
import { pathOf } from '#derive/names.ts'
import type { FactRef, Figure } from '#domain/paper/figure.ts'
import { type FigureSpan, type Span, spansOf, type Text } from '#domain/paper/paper.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { paperWords } from './words.ts'

/** The figures of the paper that is shown, by their ids. */
export const FiguresShown = createContext<ReadonlyMap<string, Figure>>(new Map())

/** A line of a paper with its figures, each of which opens how it was made; a bracket or stop beside one stays on its line. */
export function TextLine({ text }: { readonly text: Text }) {
  const spans = spansOf(text)
  let at = 0
  return spans.map((span, i) => {
    const place = at
    at += typeof span === 'string' ? span.length : span.text.length
    const [before, after] = [spans[i - 1], spans[i + 1]]
    if (typeof span === 'string') {
      const from = isFigure(before) && closing.test(span) ? 1 : 0
      const until = isFigure(after) && opening.test(span) ? span.length - 1 : span.length
      return span.slice(from, until)
    }
    return (
      <span key={`${place}-${span.figure}`} className="paper-figure-held">
        {typeof before === 'string' && opening.exec(before)?.[0]}
        <FigureMark span={span} />
        {typeof after === 'string' && closing.exec(after)?.[0]}
      </span>
    )
  })
}

/** Browsers break lines beside a button, whatever stands there. */
const opening = /[（“]$/
const closing = /^[），。；、：”]/

function isFigure(span: Span | undefined): boolean {
  return span !== undefined && typeof span !== 'string'
}

function FigureMark({ span }: { readonly span: FigureSpan }) {
  const { say } = useLanguage()
  const figure = useContext(FiguresShown).get(span.figure)
  if (figure === undefined) return span.text
  return (
    <Popover trigger={['hover', 'click']} title={say(paperWords.trace)} content={<Trace figure={figure} />}>
      <button type="button" className="paper-figure" aria-label={`${figure.label} ${span.text}`}>
        {span.text}
      </button>
    </Popover>
  )
}

const mostFacts = 8

function Trace({ figure }: { readonly figure: Figure }) {
  const { say } = useLanguage()
  const rest = figure.facts.length - mostFacts
  return (
    <div className="paper-trace">
      <p className="paper-trace-name" lang="zh">
        {figure.label} <strong>{`${figure.text}${figure.unit}`}</strong>
      </p>
      <p>{say(words.asOf, { day: figure.asOf })}</p>
      {figure.sum === null ? null : (
        <p>
          {say(paperWords.sum)} <span lang="zh">{figure.sum}</span>
        </p>
      )}
      <p>
        {say(paperWords.rule)} <code>{figure.rule}</code>
      </p>
      <p>{say(paperWords.facts)}</p>
      <ul>
        {figure.facts.slice(0, mostFacts).map((fact) => (
          <li key={fact.id}>
            <FactLink fact={fact} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <p>{say(paperWords.moreFacts, { n: rest })}</p> : null}
    </div>
  )
}

function FactLink({ fact }: { readonly fact: FactRef }) {
  const { say } = useLanguage()
  return (
    <>
      <Link href={`/${pathOf(fact.register)}/${fact.id}`}>{fact.title}</Link>{' '}
      <small>{say(paperWords.version, { n: fact.version })}</small>
    </>
  )
}
