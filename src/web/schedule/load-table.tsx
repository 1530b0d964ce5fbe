import { dayOf, monthOf, yearOf } from '#domain/day.ts'
import type { Load } from '#domain/schedule/lists.ts'
import type { ScheduleView } from '#schema/schedule.ts'
import { useLanguage } from '../language.tsx'
import { scheduleWords } from './words.ts'

const monthsAhead = 12

/** 单位负荷 — units by months; the more is under way, the deeper the cell. The number stands in it, so that colour is not alone. */
export function LoadTable({ view }: { readonly view: ScheduleView }) {
  const { say } = useLanguage()
  const months = monthsFrom(view)
  const loads = new Map(view.load.map((one) => [`${one.unit} ${one.month}`, one]))
  const units = view.units.filter(({ id }) => view.load.some(({ unit }) => unit === id))
  const most = Math.max(1, ...view.load.map(({ nodes }) => nodes))
  if (units.length === 0) return <p className="missing">{say(scheduleWords.noLoad)}</p>
  return (
    <>
      <div className="scroll">
        <table className="plain-table load-table">
          <thead>
            <tr>
              <th>{say(scheduleWords.unit)}</th>
              {months.map((month) => (
                <th key={month} className="figures">
                  {month.slice(2)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {months.map((month) => (
                  <Cell key={month} load={loads.get(`${id} ${month}`)} unit={name} most={most} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="field-hint load-hint">{say(scheduleWords.loadHint)}</p>
    </>
  )
}

type CellProps = { readonly load: Load | undefined; readonly unit: string; readonly most: number }

function Cell({ load, unit, most }: CellProps) {
  const { say } = useLanguage()
  if (load === undefined) return <td className="load-cell" />
  const { month, nodes, days } = load
  return (
    <td
      className="load-cell figures"
      style={{ '--load': `${Math.round(8 + (nodes / most) * 34)}%` } as React.CSSProperties /* a property of our own */}
      title={say(scheduleWords.loadCell, { unit, month, nodes, days })}
    >
      {nodes}
    </td>
  )
}

function monthsFrom({ asOf }: ScheduleView): readonly string[] {
  return Array.from({ length: monthsAhead }, (_, i) => {
    const months = yearOf(asOf) * 12 + monthOf(asOf) - 1 + i
    return dayOf(Math.floor(months / 12), (months % 12) + 1, 1).slice(0, 7)
  })
}
