import { dueKeyOf, isWaiting } from '#derive/columns.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { Params, ServedRow } from '../api.ts'
import { StateMark } from '../components/state-mark.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { Card } from './board.tsx'
import { byMonth } from './by-month.ts'
import { Pages } from './pages.tsx'

type MonthsProps = { readonly register: AnyRegister; readonly params: Params; readonly total: number }

/** The records along the year by their due month; what is overdue carries its mark. */
export function Months({ register, params, total }: MonthsProps) {
  const due = dueKeyOf(register) ?? ''
  return (
    <Pages register={register} params={{ ...params, order: due }} pageSize={200} total={total}>
      {(rows) => (
        <ol className="months">
          {byMonth(rows, due).map(({ month, rows: inMonth }) => (
            <Month key={month ?? 'none'} register={register} month={month} rows={inMonth} due={due} />
          ))}
        </ol>
      )}
    </Pages>
  )
}

type MonthProps = {
  readonly register: AnyRegister
  readonly month: string | null
  readonly rows: readonly ServedRow[]
  readonly due: string
}

function Month({ register, month, rows, due }: MonthProps) {
  const { say } = useLanguage()
  const { today } = useMe()
  const overdue = rows.filter((row) => isWaiting(register, row.state) && String(row[due] ?? '9999') < today).length
  const name =
    month === null ? say(words.noDue) : say(words.month, { year: month.slice(0, 4), month: Number(month.slice(5)) })
  const isNow = month === today.slice(0, 7)
  return (
    <li className={isNow ? 'month month-now' : 'month'}>
      <h2>
        <span className="figures">{name}</span>
        <small className="figures">
          {say(words.total, { n: rows.length })}
          {overdue > 0 ? ` · ${say(words.overdue)} ${overdue}` : ''}
        </small>
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Card register={register} row={row} />
            <StateMark register={register} state={row.state} />
          </li>
        ))}
      </ul>
    </li>
  )
}
