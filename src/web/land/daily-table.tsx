import type { Label } from '#domain/label.ts'
import { muText } from '#domain/land/area.ts'
import type { DailyLine, Progress } from '#domain/land/daily.ts'
import type { LandDesk, NamedLine } from '#schema/land-views.ts'
import { useLanguage } from '../language.tsx'
import { landWords as words } from './words.ts'

type TableProps = Pick<LandDesk, 'lines' | 'total'>

/** 征迁日报 — each village by mu, households, m² and graves, with the task at first beside the task of now. */
export function DailyTable({ lines, total }: TableProps) {
  const { say } = useLanguage()
  if (total === null) {
    return (
      <section className="fact-group">
        <h2>{say(words.daily)}</h2>
        <p className="missing">{say(words.noTable)}</p>
      </section>
    )
  }
  const columns = [words.village, words.matter, words.initial, words.current, words.today, words.week, words.total]
  return (
    <section className="fact-group" aria-label={say(words.daily)}>
      <h2>{say(words.daily)}</h2>
      <div className="land-wide scroll-x">
        <table className="plain-table land-numbers">
          <thead>
            <tr>
              {[...columns, words.share].map((label) => (
                <th scope="col" key={label[1]}>
                  {say(label)}
                </th>
              ))}
            </tr>
          </thead>
          {lines.map((line) => (
            <Village key={line.village} line={line} />
          ))}
          <Village line={{ ...total, name: say(words.sum) }} />
        </table>
      </div>
    </section>
  )
}

function Village({ line }: { readonly line: NamedLine }) {
  const { say } = useLanguage()
  const rows = rowsOf(line)
  return (
    <tbody>
      {rows.map(([label, initial, current, progress, isArea], i) => (
        <tr key={label[1]} aria-label={`${line.name} ${say(label)}`}>
          {i === 0 ? (
            <th scope="rowgroup" rowSpan={rows.length}>
              {line.name}
            </th>
          ) : null}
          <td>{say(label)}</td>
          {Object.entries({ initial, current, ...countsOf(progress) }).map(([column, value]) => (
            <td key={column} className="figures">
              {isArea ? muText(value) : value.toLocaleString('en')}
            </td>
          ))}
          <td className="figures">{progress.share === null ? say(words.noTask) : `${progress.share.toFixed(2)}%`}</td>
        </tr>
      ))}
    </tbody>
  )
}

/** The counts of a line in the order of its columns; its share has a form of its own. */
function countsOf({ today, week, total }: Progress) {
  return { today, week, total }
}

type Row = readonly [label: Label, initial: number, current: number, progress: Progress, isArea: boolean]

function rowsOf({ initial, current, ...line }: DailyLine): readonly Row[] {
  return [
    [words.signedLand, initial.land, current.land, line.signed.land, true],
    [words.cleared, initial.land, current.land, line.cleared, true],
    [words.measured, initial.households, current.households, line.measured, false],
    [words.signedHouseholds, initial.households, current.households, line.signed.households, false],
    [words.signedHouses, initial.houses, current.houses, line.signed.houses, false],
    [words.paid, initial.households, current.households, line.paid, false],
    [words.vacated, initial.households, current.households, line.vacated, false],
    [words.demolished, initial.households, current.households, line.demolished.households, false],
    [words.demolishedHouses, initial.houses, current.houses, line.demolished.houses, false],
    [words.moved, initial.graves, current.graves, line.moved, false],
  ]
}
