import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { paper } from '#registers/paper.ts'
import type { PaperView } from '#schema/paper-view.ts'
import { read, type Served } from '../api.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { keys, useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { FactGroups } from '../register/facts.tsx'
import { RecordForm } from '../register/form.tsx'
import { Moves } from '../register/moves.tsx'
import { Timeline } from '../register/timeline.tsx'
import { words } from '../words.ts'
import { FiguresShown } from './figure-mark.tsx'
import { Sheet } from './sheet.tsx'
import { Standing } from './standing.tsx'
import { paperWords } from './words.ts'

/** 公文 — the sheet as it will be printed, every figure open to its facts, and beside it what changed and what proved wrong. */
export function PaperPage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const record = useRecord(paper, id)
  const [isEditing, setEditing] = useState(false)
  const view = useQuery({
    queryKey: [...keys.record(paper, id), 'view'],
    queryFn: ({ signal }) => read<PaperView>(`/api/paper/${id}/view`, signal),
  })
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />
  const row = record.data
  return (
    <Page
      title={row.title ?? say(paper.label)}
      above={<Link href="/paper">{say(paper.label)}</Link>}
      beside={
        <>
          <StateMark register={paper} state={row.state} />
          {row.number === null ? null : <span lang="zh">{row.number}</span>}
        </>
      }
      actions={
        <>
          <Downloads row={row} view={view.data} />
          {row.may.includes('change') && !isEditing ? (
            <Button onClick={() => setEditing(true)}>{say(words.edit)}</Button>
          ) : null}
          <Moves register={paper} row={row} />
        </>
      }
    >
      {isEditing ? (
        <RecordForm register={paper} row={row} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
      ) : null}
      <div className="paper-page">
        <div className="paper-desk">
          {view.isPending ? <Loading /> : null}
          {view.isError ? <Failed error={view.error} retry={() => void view.refetch()} /> : null}
          {view.data === undefined ? null : <Shown view={view.data} isVoid={row.state === 'void'} />}
        </div>
        <aside className="paper-aside">
          {view.data === undefined ? null : <Standing view={view.data} />}
          <FactGroups register={paper} row={row} without={[...hidden, ...emptyIn(row)]} />
          <section className="paper-beside">
            <h2>{say(words.history)}</h2>
            <Timeline register={paper} id={id} />
          </section>
        </aside>
      </div>
    </Page>
  )
}

/** Shown on the sheet itself. */
const hidden = ['title', 'requirements', 'addressees', 'copies', 'number', 'previous']

/** A paper has many facts that only some papers have. */
function emptyIn(row: Served<typeof paper>): readonly string[] {
  const values: Readonly<Record<string, unknown>> = row
  return Object.keys(paper.fields).filter((key) => values[key] === null || values[key] === false)
}

function Shown({ view, isVoid }: { readonly view: PaperView; readonly isVoid: boolean }) {
  const { say } = useLanguage()
  const { snapshot } = view
  const figures = useMemo(() => new Map((snapshot?.figures ?? []).map((one) => [one.id, one])), [snapshot])
  if (snapshot === null) return <p className="paper-state">{say(paperWords.notDrawn)}</p>
  return (
    <FiguresShown value={figures}>
      <p className="paper-state">
        {view.isPreview ? say(paperWords.preview) : say(paperWords.frozenOn, { day: snapshot.drawnOn })}
      </p>
      <Sheet paper={snapshot.tree} isVoid={isVoid} />
    </FiguresShown>
  )
}

type DownloadsProps = { readonly row: Served<typeof paper>; readonly view: PaperView | undefined }

function Downloads({ row, view }: DownloadsProps) {
  const { say } = useLanguage()
  if (row.snapshot === null) return null
  const address = `/api/paper/${row.id}/paper.docx`
  return (
    <>
      <a className="button-link" href={address}>
        {say(paperWords.download)}
      </a>
      <a className="button-link" href={`${address}?trace=1`}>
        {say(paperWords.downloadTrace)}
      </a>
      {(view?.templates ?? []).map(({ id, name }) => (
        <a key={id} className="button-link" href={`${address}?template=${id}`}>
          {say(paperWords.inTemplate, { name })}
        </a>
      ))}
      <Button onClick={() => window.print()}>{say(paperWords.print)}</Button>
    </>
  )
}
