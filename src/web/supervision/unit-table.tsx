import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import type { Ledger } from './queries.ts'
import { standings, words } from './words.ts'

/** How the matters of each unit stand, in the order of official lists: units are not ranked. */
export function UnitTable({ ledger }: { readonly ledger: Ledger }) {
  const { say } = useLanguage()
  const { units } = ledger.statistics
  return (
    <Panel title={say(words.byUnit)}>
      {units.length === 0 ? <p className="missing">{say(words.ledgerEmpty)}</p> : null}
      {units.length === 0 ? null : (
        <table className="records unit-table">
          <thead>
            <tr>
              <th scope="col">{say(words.unit)}</th>
              <th scope="col" className="cell-number">
                {say(words.all)}
              </th>
              <th scope="col" className="cell-number">
                {say(standings.done)}
              </th>
              <th scope="col" className="cell-number">
                {say(standings.behind)}
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, all, closed, behind }) => (
              <tr key={unit}>
                <td>{ledger.names[unit]}</td>
                <td className="cell-number figures">{all.count}</td>
                <td className="cell-number figures">{closed.count}</td>
                <td className="cell-number figures">{behind.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
