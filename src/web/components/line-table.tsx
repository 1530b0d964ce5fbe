import type { ReactNode } from 'react'
import type { Label } from '#domain/label.ts'
import { useLanguage } from '../language.tsx'

export type LineColumn<Line> = {
  readonly label: Label
  readonly isNumber?: boolean
  /** Left out on a phone, where a card with a week of days is longer than anybody reads. */
  readonly isAside?: boolean
  readonly cell: (line: Line) => ReactNode
}

type TableProps<Line> = {
  readonly lines: readonly Line[]
  readonly columns: readonly LineColumn<Line>[]
  /** What is said where there is nothing. */
  readonly empty: Label
}

/** A table of computed lines: the first column heads each line; on a phone each line is a card. */
export function LineTable<Line extends { readonly id: string }>({ lines, columns, empty }: TableProps<Line>) {
  const { say } = useLanguage()
  if (lines.length === 0) return <p className="missing">{say(empty)}</p>
  return (
    <div className="scroll-x">
      <table className="plain-table line-table">
        <thead>
          <tr>
            {columns.map(({ label, isNumber, isAside }) => (
              <th key={label[1]} scope="col" className={classOf(isNumber ? 'number' : '', isAside)}>
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              {columns.map(({ label, isNumber, isAside, cell }, i) =>
                i === 0 ? (
                  <th key={label[1]} scope="row">
                    {cell(line)}
                  </th>
                ) : (
                  <td
                    key={label[1]}
                    data-label={say(label)}
                    className={classOf(isNumber ? 'number figures' : '', isAside)}
                  >
                    {cell(line)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function classOf(kind: string, isAside = false): string | undefined {
  return [kind, isAside ? 'aside' : ''].filter((one) => one !== '').join(' ') || undefined
}
