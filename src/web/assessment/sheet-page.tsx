import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { allows } from '#derive/access.ts'
import { type ItemNode, itemNodes, type ScoreTree } from '#domain/score/tree.ts'
import { scoreEntry } from '#registers/score-entry.ts'
import { scoreObjection } from '#registers/score-objection.ts'
import { scoreSheet } from '#registers/score-sheet.ts'
import type { Served, ServedRow } from '../api.ts'
import { Beside } from '../components/beside.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { mayCreate, useLines, useMe, useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { RecordForm } from '../register/form.tsx'
import { Moves } from '../register/moves.tsx'
import { Timeline } from '../register/timeline.tsx'
import { words as common } from '../words.ts'
import { useMeasures, usePlain } from './data.ts'
import { ScoreTreeView } from './score-tree.tsx'
import { words } from './words.ts'
import './assessment.css'

/** 考核得分 — the frozen tree of one unit, what it may do about it, and what came of that. */
export function SheetPage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const record = useRecord(scoreSheet, id)
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />
  const row = record.data
  const tree = row.tree !== null && Array.isArray(row.tree.sections) ? row.tree : null
  return (
    <Page
      title={row.name}
      above={
        <>
          <Link href="/score-sheet">{say(scoreSheet.label)}</Link> ·{' '}
          <Link href={`/assessment/${row.assessment}`}>{row.names.assessment}</Link>
        </>
      }
      beside={<StateMark register={scoreSheet} state={row.state} />}
      actions={<Moves register={scoreSheet} row={row} />}
    >
      <div className="detail">
        <div className="detail-facts">
          <Standing row={row} tree={tree} />
          {tree === null ? <p className="missing">{say(words.noResults)}</p> : <Tree row={row} tree={tree} />}
          <Objections row={row} tree={tree} />
        </div>
        <Beside label={say(common.history)}>
          <h2>{say(common.history)}</h2>
          <Timeline register={scoreSheet} id={id} />
        </Beside>
      </div>
    </Page>
  )
}

type RowProps = { readonly row: Served<typeof scoreSheet>; readonly tree: ScoreTree | null }

function Standing({ row, tree }: RowProps) {
  const { say } = useLanguage()
  const plain = usePlain(tree?.rounding?.places ?? 2)
  return (
    <>
      <div className="score-summary">
        <p className="score-total">
          <span>{say(words.total)}</span> <b className="figures">{plain(row.total)}</b>
        </p>
        {row.grade === null ? null : (
          <p>{say(row.state === 'issued' ? words.issuedGrade : words.proposedGrade, { grade: row.grade })}</p>
        )}
        {row.rank === null ? <p>{say(words.noRank)}</p> : null}
      </div>
      {row.veto === null ? null : <p className="score-note">{say(words.vetoProposed, { names: row.veto })}</p>}
      {row.computedOn === null ? null : <p className="missing">{say(words.sheetNote, { day: row.computedOn })}</p>}
    </>
  )
}

function Tree({ row, tree }: { readonly row: Served<typeof scoreSheet>; readonly tree: ScoreTree }) {
  const { say } = useLanguage()
  const { actor, isPast } = useMe()
  const measures = useMeasures()
  const [object, setObject] = useState<ItemNode | null>(null)
  const draft = { id: '', state: 'raised', version: 1, unit: row.unit }
  const mayObject = !isPast && row.state === 'sent' && allows(scoreObjection.access.create, actor, draft)
  const act = (item: ItemNode) =>
    object?.code === item.code ? (
      <div className="score-objection">
        <h4>{say(words.objectTo, { item: item.name })}</h4>
        <RecordForm
          register={scoreObjection}
          given={{ sheet: row.id, unit: row.unit, item: item.code }}
          submitLabel={say(words.object)}
          onDone={() => setObject(null)}
          onCancel={() => setObject(null)}
        />
      </div>
    ) : (
      <p>
        <Button size="small" onClick={() => setObject(item)}>
          {say(words.object)}
        </Button>
      </p>
    )
  return <ScoreTreeView tree={tree} measures={measures} act={mayObject ? act : undefined} />
}

function Objections({ row, tree }: RowProps) {
  const { say } = useLanguage()
  const lines = useLines(scoreObjection, { sheet: row.id, limit: 100 })
  const rows = lines.data?.items ?? []
  return (
    <section className="fact-group task-section">
      <header>
        <h2>
          {say(words.objections)} {rows.length > 0 ? <span className="figures tab-count">{rows.length}</span> : null}
        </h2>
      </header>
      {rows.length === 0 ? <p className="missing">{say(words.noObjections)}</p> : null}
      <ul className="lines">
        {rows.map((one) => (
          <Objection key={one.id} id={one.id} tree={tree} />
        ))}
      </ul>
    </section>
  )
}

/** One objection as a line with its answer; who may answer it does so here, after entering what it relies on. */
export function Objection({ id, tree }: { readonly id: string; readonly tree: ScoreTree | null }) {
  const { say } = useLanguage()
  const me = useMe()
  const record = useRecord(scoreObjection, id)
  const [isEntering, setEntering] = useState(false)
  if (record.data === undefined) return null
  const row = record.data
  const item = tree === null ? undefined : itemNodes(tree).find(({ code }) => code === row.item)
  const mayEnter = row.state === 'raised' && mayCreate(me, scoreEntry) && !me.isPast
  return (
    <li>
      <div className="line">
        <Link className="line-title" href={`/score-objection/${row.id}`}>
          <small className="figures">{row.item}</small> {item?.name ?? row.names.sheet}
        </Link>
        <StateMark register={scoreObjection} state={row.state} />
        <time className="figures">{row.raisedOn}</time>
      </div>
      <p>{row.reason}</p>
      {row.wanted === null ? null : <p className="missing">{say(words.wantedIs, { wanted: row.wanted })}</p>}
      {row.state === 'granted' ? (
        <p className="missing">{say(words.totalWent, { before: row.before ?? '—', after: row.after ?? '—' })}</p>
      ) : null}
      <div className="objection-acts">
        {mayEnter && !isEntering ? (
          <Button onClick={() => setEntering(true)}>{say(words.enterExclusion)}</Button>
        ) : null}
        <Moves register={scoreObjection} row={row as unknown as ServedRow /* the row of a register is a row */} />
      </div>
      {isEntering ? (
        <RecordForm
          register={scoreEntry}
          given={{ unit: row.unit, item: row.item }}
          narrow={{ tasks: { lead: row.unit } }}
          onDone={() => setEntering(false)}
          onCancel={() => setEntering(false)}
        />
      ) : null}
    </li>
  )
}
