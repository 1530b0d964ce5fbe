import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { pathOf } from '#derive/names.ts'
import type { Label } from '#domain/label.ts'
import { colourSystem } from '#registers/colour-system.ts'
import { ladder } from '#registers/ladder.ts'
import { printedWord } from '#registers/printed-word.ts'
import { spotPattern } from '#registers/spot-pattern.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { Served } from '../api.ts'
import { Lamp, type Light } from '../components/lamp.tsx'
import { Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useLines, useRecord } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { colourSentences, patternSentence, rungSentence, wordSentence } from './rule-sentences.ts'
import { words } from './words.ts'
import './supervision.css'

/** 升级阶梯与色制 — the rules of supervision as sentences, each one click from where it is changed. */
export function RulesPage() {
  const { say } = useLanguage()
  return (
    <Page title={say(words.rules)}>
      <p className="page-hint">{say(words.rulesHint)}</p>
      <p className="page-hint">{say(words.noEnterprises)}</p>
      <Panel title={say(words.ladder)}>
        <Rules register={ladder} order="place">
          {(row) => <Sentence says={rungSentence(row)} />}
        </Rules>
      </Panel>
      <Panel title={say(words.colours)}>
        <Rules register={colourSystem} order="code">
          {(row) => (
            <>
              <b>{row.name}</b>
              {colourSentences(row).map(({ colour, says }) => (
                <Lamp key={colour} light={lights[colour]}>
                  {say(says)}
                </Lamp>
              ))}
            </>
          )}
        </Rules>
      </Panel>
      <Panel title={say(words.patterns)}>
        <Rules register={spotPattern}>{(row) => <Sentence says={patternSentence(row)} />}</Rules>
        <p className="missing">{say(words.patternNote)}</p>
      </Panel>
      <Panel title={say(words.printed)}>
        <Rules register={printedWord}>
          {(row) => <Sentence says={wordSentence(row, printedWord.fields.standing.rules.options ?? {})} />}
        </Rules>
      </Panel>
    </Page>
  )
}

/** There is no orange lamp: the word beside it tells the colour. */
const lights: Readonly<Record<'blue' | 'yellow' | 'orange' | 'red', Light>> = {
  blue: 'blue',
  yellow: 'yellow',
  orange: 'yellow',
  red: 'red',
}

function Sentence({ says }: { readonly says: Label }) {
  const { say } = useLanguage()
  return <span>{say(says)}</span>
}

type RulesProps<R extends AnyRegister> = {
  readonly register: R
  readonly order?: string
  readonly children: (row: Served<R>) => ReactNode
}

function Rules<R extends AnyRegister>({ register, order, children }: RulesProps<R>) {
  const lines = useLines(register, { limit: 100, order })
  if (lines.isPending) return <Loading isLine />
  // Lists without an order begin with the newest; rules are read in the order in which they were laid down.
  const rows = lines.data?.items ?? []
  return (
    <ul className="rules">
      {(order === undefined ? rows.toReversed() : rows).map((line) => (
        <Rule key={line.id} register={register} id={line.id}>
          {children}
        </Rule>
      ))}
    </ul>
  )
}

function Rule<R extends AnyRegister>({
  register,
  id,
  children,
}: Omit<RulesProps<R>, 'order'> & { readonly id: string }) {
  const { say } = useLanguage()
  const whole = useRecord(register, id)
  const row = whole.data
  if (row === undefined) return null
  return (
    <li>
      <div className="rule-sentence">{children(row)}</div>
      <small>
        {Object.keys(register.lifecycle.states).length > 1 ? <StateMark register={register} state={row.state} /> : null}
        <span>
          {say(words.basis, {
            basis: String((row as { readonly basis?: unknown }).basis ?? '') /* every rule here names one */,
          })}
        </span>
        <Link href={`/${pathOf(register.name)}/${id}`}>{say(words.change)}</Link>
      </small>
    </li>
  )
}
