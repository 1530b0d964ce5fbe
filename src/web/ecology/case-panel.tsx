import { Link } from 'wouter'
import { unitOf } from '#domain/ecology/factors.ts'
import type { Exceeded } from '#domain/ecology/permit.ts'
import { exceedance } from '#registers/ecology/exceedance.ts'
import type { CaseLine } from '#schema/ecology-views.ts'
import type { ServedRow } from '../api.ts'
import { LineTable } from '../components/line-table.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { LampPanel } from '../lamp/lamp-panel.tsx'
import { useLanguage } from '../language.tsx'
import { RecordDetail } from '../register/detail.tsx'
import { ecologyWords as words } from './words.ts'

/** 超标处置 — open cases, the one that is due first on top. */
export function CasePanel({ lines, closed }: { readonly lines: readonly CaseLine[]; readonly closed: number }) {
  const { say } = useLanguage()
  return (
    <>
      <LineTable
        lines={lines}
        empty={words.noCases}
        columns={[
          {
            label: words.case,
            cell: (one) => (
              <>
                <Link href={`/exceedance/${one.id}`}>{one.title}</Link>
                <small>{one.firstOn}</small>
              </>
            ),
          },
          {
            label: words.value,
            isNumber: true,
            cell: (one) => (
              <>
                {one.most} / {one.limit} <small>{say(unitOf(one.factor))}</small>
              </>
            ),
          },
          { label: words.state, cell: (one) => <StateMark register={exceedance} state={one.state} /> },
          {
            label: words.owner,
            cell: (one) => (
              <>
                {one.unit}
                <small>{one.enterprise}</small>
              </>
            ),
          },
          {
            label: words.due,
            cell: (one) => (
              <span className="figures">
                {one.due} {one.isLate ? <b className="is-late">{say(words.late)}</b> : null}
              </span>
            ),
          },
        ]}
      />
      <p className="page-hint">
        <Link href="/exceedance?state=closed">{say(words.closed, { n: closed })}</Link>
      </p>
    </>
  )
}

/** 一件超标处置 — its lamp for the house, the means that were judged, and the steps. */
export function ExceedancePage({ id }: { readonly id: string }) {
  return (
    <RecordDetail
      register={exceedance}
      id={id}
      first={(row) => <LampPanel register="exceedance" id={row.id} />}
      below={(row) => <JudgedMeans row={row} />}
    />
  )
}

/** The same for the firm, which reads no lamps. */
export function OwnExceedancePage({ id }: { readonly id: string }) {
  return <RecordDetail register={exceedance} id={id} below={(row) => <JudgedMeans row={row} />} />
}

function JudgedMeans({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const values = Array.isArray(row.values) ? (row.values as readonly Exceeded[]) : [] // the field of this register
  return (
    <section className="fact-group">
      <h2>{say(words.judgedHours)}</h2>
      <LineTable
        lines={values.map((one) => ({ ...one, id: one.at }))}
        empty={words.none}
        columns={[
          { label: words.at, cell: ({ at }) => <span className="figures">{at}</span> },
          { label: words.measured, isNumber: true, cell: ({ value }) => `${value} ${say(unitOf(String(row.factor)))}` },
          { label: words.limit, isNumber: true, cell: ({ limit }) => limit },
          { label: words.times, isNumber: true, cell: ({ times }) => times ?? '' },
        ]}
      />
    </section>
  )
}
