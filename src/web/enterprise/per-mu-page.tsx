import { Link } from 'wouter'
import { perMuRun } from '#registers/enterprise/per-mu-run.ts'
import { perMuSheet } from '#registers/enterprise/per-mu-sheet.ts'
import type { Line } from '../api.ts'
import { LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useLines } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import './enterprise.css'
import { Grade } from './parts.tsx'
import { enterpriseWords as words } from './words.ts'

/** 亩均评价 — each evaluation as the table of its firms, the latest year first; a line opens the calculation. */
export function PerMuPage() {
  const { say } = useLanguage()
  const runs = useLines(perMuRun, { limit: 20 })
  const rows = runs.data?.items ?? []
  return (
    <Page title={say(words.perMu)}>
      {runs.isPending ? <Loading /> : null}
      {runs.isError ? <Failed error={runs.error} retry={() => void runs.refetch()} /> : null}
      {runs.data !== undefined && rows.length === 0 ? <p className="missing">{say(words.noRuns)}</p> : null}
      {rows
        .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
        .map((run) => (
          <Run key={run.id} run={run} />
        ))}
    </Page>
  )
}

function Run({ run }: { readonly run: Line<typeof perMuRun> }) {
  const { say } = useLanguage()
  return (
    <section className="fact-group enterprise-tables">
      <h2>{run.name}</h2>
      <p>
        <StateMark register={perMuRun} state={run.state} />{' '}
        {run.objectionsUntil && run.state === 'published' ? say(words.until, { day: run.objectionsUntil }) : null}{' '}
        <Link href={`/per-mu-run/${run.id}`}>{say(words.openRun)}</Link>
      </p>
      <Sheets run={run.id} />
    </section>
  )
}

function Sheets({ run }: { readonly run: string }) {
  const { say } = useLanguage()
  const sheets = useLines(perMuSheet, { run, limit: 200, order: 'rank' })
  const rows = sheets.data?.items ?? []
  if (sheets.isPending) return <Loading isLine />
  return (
    <LineTable
      lines={rows}
      empty={words.noSheets}
      columns={[
        {
          label: words.firm,
          cell: (row) => (
            <>
              <Link href={`/per-mu-sheet/${row.id}`}>{row.names.enterprise}</Link>
              {row.vetoProposed ? <small> {row.vetoProposed}</small> : null}
            </>
          ),
        },
        { label: words.rank, isNumber: true, cell: (row) => row.rank ?? '—' },
        { label: words.land, isNumber: true, cell: (row) => say(words.mu, { n: row.land ?? 0 }) },
        { label: words.score, isNumber: true, cell: (row) => row.total ?? '—' },
        {
          label: words.grade,
          cell: (row) => (
            <>
              <Grade grade={row.grade ?? null} />{' '}
              {row.state === 'objected' ? <StateMark register={perMuSheet} state={row.state} /> : null}
              {row.ungraded ? <small>{row.ungraded}</small> : null}
            </>
          ),
        },
      ]}
    />
  )
}
