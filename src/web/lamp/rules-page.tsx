import { Button } from 'antd'
import { useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Rules } from '#domain/lamp/rule-set.ts'
import { ruleSet } from '#registers/rule-set.ts'
import { api, type Served } from '../api.ts'
import { Beside } from '../components/beside.tsx'
import { Failed, Loading, ProblemLine } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { mayCreate, useMe, useRecord, useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { FactGroups } from '../register/facts.tsx'
import { RecordForm } from '../register/form.tsx'
import { Moves } from '../register/moves.tsx'
import { Timeline } from '../register/timeline.tsx'
import { words } from '../words.ts'
import './lamp.css'
import './rules.css'
import { RulesEditor } from './rules-editor.tsx'
import { RulesInWords } from './rules-in-words.tsx'
import { lampWords } from './words.ts'

type RuleSetRow = Served<typeof ruleSet>

/** 亮灯规则 — the rules as sentences, to be changed while they are a draft, tried on past facts and put in force. */
export function RulesPage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const me = useMe()
  const record = useRecord(ruleSet, id)
  const [isEditing, setEditing] = useState(false)
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />
  const row = record.data
  return (
    <Page
      title={row.name}
      above={<Link href="/rule-set">{say(ruleSet.label)}</Link>}
      beside={<StateMark register={ruleSet} state={row.state} />}
      actions={
        <>
          <Link href={`/rule-set/${id}/trial`} className="button-link">
            {say(lampWords.tryIt)}
          </Link>
          {mayCreate(me, ruleSet) && row.state !== 'draft' && !me.isPast ? <NewEdition row={row} /> : null}
          {row.may.includes('change') && !isEditing ? (
            <Button onClick={() => setEditing(true)}>{say(words.edit)}</Button>
          ) : null}
          <Moves register={ruleSet} row={row} />
        </>
      }
    >
      <div className="detail">
        <div className="detail-facts">
          <RulesPart row={row} />
          {isEditing ? (
            <RecordForm
              register={ruleSet}
              row={row}
              onDone={() => setEditing(false)}
              onCancel={() => setEditing(false)}
            />
          ) : (
            <FactGroups register={ruleSet} row={row} />
          )}
        </div>
        <Beside label={say(words.history)}>
          <h2>{say(words.history)}</h2>
          <Timeline register={ruleSet} id={id} />
        </Beside>
      </div>
    </Page>
  )
}

function RulesPart({ row }: { readonly row: RuleSetRow }) {
  const { say } = useLanguage()
  const refresh = useRefresh()
  const [isOpen, setOpen] = useState(false)
  const [error, setError] = useState<unknown>(null)
  if (row.rules === null) return null
  const save = (rules: Rules) => {
    setError(null)
    api.change(ruleSet, row.id, row.version, { rules }).then((saved) => {
      refresh(ruleSet, saved)
      setOpen(false)
    }, setError)
  }
  return (
    <section className="fact-group">
      <h2>{say(ruleSet.fields.rules.label)}</h2>
      {isOpen ? (
        <RulesEditor subject={row.appliesTo} rules={row.rules} save={save} cancel={() => setOpen(false)} />
      ) : (
        <RulesInWords rules={row.rules} />
      )}
      <ProblemLine error={error} />
      {row.may.includes('change') && !isOpen ? (
        <div className="rules-foot">
          <Button onClick={() => setOpen(true)}>{say(lampWords.editRules)}</Button>
        </div>
      ) : null}
    </section>
  )
}

/** A draft with the same rules, to be changed: what is in force is never edited. */
function NewEdition({ row }: { readonly row: RuleSetRow }) {
  const { say } = useLanguage()
  const { today } = useMe()
  const [, go] = useLocation()
  const refresh = useRefresh()
  const onceKey = useRef(crypto.randomUUID())
  const [error, setError] = useState<unknown>(null)
  const draft = () => {
    const { code, name, appliesTo, source, rules } = row
    const facts = { code, name, appliesTo, source, rules, validFrom: today }
    api.create(ruleSet, facts, onceKey.current).then((made) => {
      refresh(ruleSet, made)
      go(`/rule-set/${made.id}`)
    }, setError)
  }
  return (
    <>
      <Button onClick={draft}>{say(lampWords.newEdition)}</Button>
      <ProblemLine error={error} />
    </>
  )
}
