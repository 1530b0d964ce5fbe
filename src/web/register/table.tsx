import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Column } from '#derive/columns.ts'
import { pathOf } from '#derive/names.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { ServedRow } from '../api.ts'
import { StateMark } from '../components/state-mark.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { Cell, titleOf } from './cell.tsx'
import { widthsOf } from './widths.ts'

export type TableProps = {
  readonly register: AnyRegister
  readonly columns: readonly Column[]
  readonly rows: readonly ServedRow[]
  readonly order?: string | null | undefined
  readonly sortBy?: ((key: string) => void) | undefined
  readonly caption: string
  readonly hasState?: boolean
  readonly foot?: ReactNode
}

/** A plain table with a sticky head; arrows walk through its lines, Enter opens one. */
export function RecordTable({
  register,
  columns,
  rows,
  order,
  sortBy,
  caption,
  hasState = Object.keys(register.lifecycle.states).length > 1,
  foot,
}: TableProps) {
  const { say } = useLanguage()
  const { body, at, setAt, walk } = useWalk(register, rows)
  return (
    <table className="records">
      <caption className="for-readers">{caption}</caption>
      <colgroup>
        {widthsOf(register, columns, hasState).map(([key, width]) => (
          <col key={key} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} order={order ?? null} sortBy={sortBy} />
          ))}
          {hasState ? <th scope="col">{say(words.state)}</th> : null}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={walk}>
        {rows.map((row, i) => (
          <tr key={row.id} tabIndex={i === Math.min(at, rows.length - 1) ? 0 : -1} onFocus={() => setAt(i)}>
            <RecordCells register={register} columns={columns} row={row} hasState={hasState} />
          </tr>
        ))}
      </tbody>
      {foot}
    </table>
  )
}

type CellsProps = Pick<TableProps, 'register' | 'columns'> & { readonly row: ServedRow; readonly hasState: boolean }

function RecordCells({ register, columns, row, hasState }: CellsProps) {
  const { say } = useLanguage()
  return (
    <>
      {columns.map((column) =>
        column.isTitle ? (
          <th key={column.key} scope="row" className="cell-title">
            <Link href={addressOf(register, row.id)} tabIndex={-1} title={titleOf(register, row)}>
              {titleOf(register, row)}
            </Link>
          </th>
        ) : (
          <td key={column.key} className={column.isNumber ? 'cell-number' : undefined} data-label={say(column.label)}>
            <Cell register={register} column={column} row={row} />
          </td>
        ),
      )}
      {hasState ? (
        <td data-label={say(words.state)}>
          <StateMark register={register} state={row.state} />
        </td>
      ) : null}
    </>
  )
}

/** Arrows move along the lines, Enter opens the one that has the focus. */
function useWalk(register: AnyRegister, rows: readonly ServedRow[]) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [at, setAt] = useState(0)
  const [, go] = useLocation()
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const row = rows[at]
    if (event.key === 'Enter' && event.target instanceof HTMLTableRowElement && row) go(addressOf(register, row.id))
    if (step === 0) return
    event.preventDefault()
    const next = Math.min(Math.max(at + step, 0), rows.length - 1)
    setAt(next)
    body.current?.rows[next]?.focus()
  }
  return { body, at, setAt, walk }
}

function Head({
  column,
  order,
  sortBy,
}: {
  readonly column: Column
  readonly order: string | null
  readonly sortBy: TableProps['sortBy']
}) {
  const { say } = useLanguage()
  const label = say(column.label)
  const unit = column.field.rules.unit
  const name = unit ? `${label}（${say(unit)}）` : label
  const direction = order === column.key ? 'ascending' : order === `-${column.key}` ? 'descending' : undefined
  return (
    <th scope="col" className={column.isNumber ? 'cell-number' : undefined} aria-sort={direction}>
      {column.isSortable && sortBy ? (
        <button type="button" className="sort" title={say(words.sortBy, { label })} onClick={() => sortBy(column.key)}>
          {name}
          <span aria-hidden className="sort-mark">
            {direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : ''}
          </span>
        </button>
      ) : (
        name
      )}
    </th>
  )
}

export function addressOf(register: AnyRegister, id: string): string {
  return `/${pathOf(register.name)}/${id}`
}
