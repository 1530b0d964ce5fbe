import { Link } from 'wouter'
import type { Result, ResultLine } from '#schema/assessment.ts'
import { useLanguage } from '../language.tsx'
import { usePlain } from './data.ts'
import { words } from './words.ts'

/** 结果 — one table for each group; a line opens the tree behind its total. */
export function ResultTables({ result }: { readonly result: Result }) {
  const { say } = useLanguage()
  if (result.groups.length === 0) return <p className="missing result-empty">{say(words.noResults)}</p>
  return (
    <section className="fact-group">
      <h2>{say(words.results)}</h2>
      {result.isWhole ? null : <p className="missing">{say(words.ownOnly)}</p>}
      {result.groups.map(({ name, rows }) => (
        <div key={name} className="result-group">
          <h3>{name}</h3>
          <div className="scroll">
            <table className="results group-results">
              <thead>
                <tr>
                  <th className="cell-number">{say(words.rank)}</th>
                  <th>{say(words.unit)}</th>
                  <th className="cell-number">{say(words.base)}</th>
                  <th className="cell-number">{say(words.bonus)}</th>
                  <th className="cell-number">{say(words.penalty)}</th>
                  <th className="cell-number">{say(words.total)}</th>
                  <th>{say(result.isFinal ? words.grade : words.gradeProposed)}</th>
                  <th>{say(words.remark)}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Line key={row.sheet} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        </div>
      ))}
    </section>
  )
}

function Line({ row }: { readonly row: ResultLine }) {
  const { say } = useLanguage()
  const plain = usePlain(2)
  // A part of a sum is no sum: what waits for data is left open.
  const known = (value: number | null) => (row.isComplete ? plain(value) : '—')
  const remarks = [
    ...(row.isComplete ? [] : [say(words.incomplete)]),
    ...(row.veto === 'confirmed' ? [say(words.vetoConfirmed)] : row.veto === 'proposed' ? [say(words.vetoWaits)] : []),
  ]
  return (
    <tr className={row.isOwn ? 'own' : undefined}>
      <td className="cell-number figures">{row.rank ?? '—'}</td>
      <td>
        <Link href={`/score-sheet/${row.sheet}`}>{row.unit}</Link>
      </td>
      <td className="cell-number figures">{known(row.base)}</td>
      <td className="cell-number figures">{known(row.bonus)}</td>
      <td className="cell-number figures">{known(row.penalty)}</td>
      <td className="cell-number figures">
        <b>{known(row.total)}</b>
      </td>
      <td>{row.grade ?? '—'}</td>
      <td>{remarks.join('；')}</td>
    </tr>
  )
}
