import { report } from '#registers/report.ts'
import type { ServedRow } from '../../api.ts'
import { useRecord } from '../../data/queries.ts'
import { Show } from '../../kinds/kinds.tsx'

/** Progress as it was reported, the newest first. */
export function Reports({ rows }: { readonly rows: readonly ServedRow[] }) {
  return (
    <ol className="lines reports">
      {rows.map((row) => (
        <Report key={row.id} row={row} />
      ))}
    </ol>
  )
}

function Report({ row }: { readonly row: ServedRow }) {
  const whole = useRecord(report, row.id)
  return (
    <li>
      <p className="report-head">
        <span className="figures">{String(row.reportedOn ?? '')}</span>
        <b>{row.names.unit}</b>
        <span>{row.names.reportedBy}</span>
      </p>
      <p className="long-text">{String(row.progress ?? '')}</p>
      {whole.data?.proof ? <Show field={report.fields.proof} value={whole.data.proof} /> : null}
    </li>
  )
}
