import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Label } from '#domain/label.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'

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

/** So many cards a phone shows at first, unless hardly more are there: tables begin with what matters most. */
const few = 6

/** A table of computed lines: the first column heads each line; on a phone each line is a card, and the rest waits for a touch. */
export function LineTable<Line extends { readonly id: string }>({ lines, columns, empty }: TableProps<Line>) {
  const { say } = useLanguage()
  const [isWhole, setWhole] = useState(false)
  const isFolded = !isWhole && lines.length > few + 2
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
          {lines.map((line, place) => (
            <tr key={line.id} className={isFolded && place >= few ? 'beyond' : undefined}>
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
      {isFolded ? (
        <Button type="link" className="line-more" onClick={() => setWhole(true)}>
          {say(words.more, { n: lines.length - few })}
        </Button>
      ) : null}
    </div>
  )
}

function classOf(kind: string, isAside = false): string | undefined {
  return [kind, isAside ? 'aside' : ''].filter((one) => one !== '').join(' ') || undefined
}
