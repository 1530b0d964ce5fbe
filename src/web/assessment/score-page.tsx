import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { readContent } from '#domain/score/reading.ts'
import type { Assumptions } from '#domain/score/score.ts'
import { scheme as schemes } from '#registers/scheme.ts'
import type { UnitScore } from '#schema/assessment.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useTitles } from '../data/options.ts'
import { useMe, useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { useMeasures, usePlain, useUnitScore, useWhatIf } from './data.ts'
import { ScoreTreeView } from './score-tree.tsx'
import { words } from './words.ts'
import './assessment.css'

/** 单位得分 — what a unit's score is by the facts of this moment, down to the facts, and what it would be if they were others. */
export function ScorePage() {
  const given = new URLSearchParams(useSearch())
  const score = useUnitScore({ scheme: given.get('scheme') ?? undefined, unit: given.get('unit') ?? undefined })
  if (score.isPending) return <Loading />
  if (score.isError) return <Failed error={score.error} retry={() => void score.refetch()} />
  return <Score key={score.data.unit.id} score={score.data} />
}

function Score({ score }: { readonly score: UnitScore }) {
  const { say } = useLanguage()
  const measures = useMeasures()
  const [isTrying, setTrying] = useState(false)
  const { assumed, assume, drop } = useAssumptions()
  const tried = useWhatIf(score, assumed)
  const isTried = Object.keys(assumed).length > 0 && tried.data !== undefined
  const shown = isTried && tried.data ? tried.data : score
  const stop = () => {
    drop()
    setTrying(false)
  }
  return (
    <Page
      title={score.unit.name}
      above={say(words.ownScore)}
      beside={<UnitChoice score={score} />}
      actions={
        isTrying ? (
          <Button onClick={stop}>{say(words.stopWhatIf)}</Button>
        ) : (
          <Button type="primary" onClick={() => setTrying(true)}>
            {say(words.whatIf)}
          </Button>
        )
      }
    >
      <p className="score-scheme">
        <Link href={`/scheme/${score.scheme.id}`}>
          {say(words.byScheme, { scheme: score.scheme.name, since: score.since, asOf: score.asOf })}
        </Link>
        {' · '}
        {score.group.name}
      </p>
      <Summary score={shown} />
      {isTrying ? (
        <p className="score-try">{say(words.whatIfHint)}</p>
      ) : (
        <p className="missing">{say(words.liveNote)}</p>
      )}
      {isTrying && isTried ? <Change score={shown} /> : null}
      <ScoreTreeView tree={shown.placed.tree} measures={measures} assume={isTrying ? assume : undefined} />
    </Page>
  )
}

/** The figures that were put in by hand. */
function useAssumptions() {
  const [assumed, setAssumed] = useState<Assumptions>({})
  const assume = (item: string, input: string, value: number | null) =>
    setAssumed((before) => {
      const { [input]: _old, ...others } = before[item] ?? {}
      const values = value === null ? others : { ...others, [input]: value }
      const { [item]: _item, ...items } = before
      return Object.keys(values).length === 0 ? items : { ...items, [item]: values }
    })
  return { assumed, assume, drop: () => setAssumed({}) }
}

function Summary({ score }: { readonly score: UnitScore }) {
  const { say } = useLanguage()
  const { tree, rank } = score.placed
  const plain = usePlain(tree.rounding.places)
  return (
    <div className="score-summary">
      <p className="score-total">
        <span>{say(words.total)}</span> <b className="figures">{plain(tree.total)}</b>
      </p>
      <p>{rank === null ? say(words.noRank) : say(words.rankOf, { rank, size: score.group.size })}</p>
    </div>
  )
}

function Change({ score }: { readonly score: UnitScore }) {
  const { say } = useLanguage()
  const { tree, rank } = score.placed
  const { from } = score
  if (from === null) return null
  const difference = tree.total - from.total
  const change = `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(tree.rounding.places)}`
  const ranks =
    from.rank === rank ? say(words.rankSame) : say(words.rankChange, { before: from.rank ?? '—', after: rank ?? '—' })
  return (
    <p className="score-change" role="status">
      {say(words.tried, { total: tree.total.toFixed(tree.rounding.places), change, rank: ranks })}
    </p>
  )
}

/** Who may look at all units chooses among those of the scheme. */
function UnitChoice({ score }: { readonly score: UnitScore }) {
  const { say } = useLanguage()
  const { actor } = useMe()
  const [, go] = useLocation()
  const isOffice = actor.roles.includes('supervision') || actor.roles.includes('leader')
  const record = useRecord(schemes, score.scheme.id)
  const units = record.data ? readContent(record.data.content).groups.flatMap((group) => group.units) : []
  const titles = useTitles('unit', units)
  const choosable = isOffice ? units : units.filter((unit) => actor.units.includes(unit))
  if (choosable.length < 2) return null
  return (
    <Select
      aria-label={say(words.chooseUnit)}
      className="unit-choice"
      value={score.unit.id}
      showSearch
      optionFilterProp="label"
      options={choosable.map((id) => ({ value: id, label: titles[id] ?? '—' }))}
      onChange={(unit) => go(`/score?scheme=${score.scheme.id}&unit=${unit}`)}
    />
  )
}
